#pragma once

#include "exports/exportinput.h"
#include "exports/exportwriter.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Chaincert {

/// What one export came to, or would come to, without what was written: that may be keys.
struct ExportOutcome
{
    QString preset;
    QString folder; ///< absolute
    QString label = {};
    QString mspId = {};
    bool isDryRun = false;
    bool isSkipped = false;
    QList<ForeseenFile> files = {}; ///< what was there before
    QStringList units = {};
    QList<ExportRecord::Replaced> replaced = {};
    QList<MendedAt> mended = {};
    QList<ExportHint> hints = {};
    QList<Refused> refused = {};
    bool isRefused = false;
    bool keptModes = true;
    QString partOpenToOthers = {};
    QString authorityFolder = {}; ///< ExportInput
    std::optional<Failure> failure = {};

    bool isWell() const { return !failure && !isRefused; }
};

/// Reads, plans and writes; blocks. Failures are told in the outcome; without one identity `identity` says
/// so.
struct ExportJob
{
    QString preset;
    QStringList from; ///< absolute, and there
    ExportChoices choices = {}; ///< `destination` is filled in
    ExportWriting writing = {};
    bool isDryRun = false;
    const Secret *password = nullptr; ///< opens what is read, too; it must outlive the call
};
/// What came of a job, and whether one identity was meant.
struct ExportAnswer
{
    int identity = 0; ///< NoIdentity, SeveralIdentities, or well
    ExportOutcome outcome;
};
ExportAnswer carryOut(const ExportJob &job);

} // namespace Chaincert
