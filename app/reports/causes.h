#pragma once

#include "downloads/download.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QList>

namespace Chaincert {

/// Downloads that failed for one reason: the same kind of failure and, where the service answered, the same
/// status and code; and where what helps depends on how one signs in, accounts that do so alike.
struct Cause
{
    /// What they have in common: the first one's failure as tried once, with the latest time to come back.
    Failure failure;
    bool oneSubject = true; ///< false: each is about something else, so that the sentence differs
    QList<const DownloadStatus *> downloads; ///< in their order; owned by the caller
};

/// What was saved with warnings, or findings in its certificates, that read alike, reason and advice: several
/// kinds of unsafe archives are one.
struct WarningCause
{
    Words::WarningWords words; ///< of the first
    bool oneSubject = true; ///< false: each is about something else
    QList<const DownloadStatus *> downloads; ///< in their order, each once; owned by the caller
};
/// What weighs most first, then the most frequent.
QList<WarningCause> warningCausesOf(const QList<const DownloadStatus *> &downloads);
QList<WarningCause> warningCausesOf(const QList<DownloadStatus> &downloads);

/// Causes that read alike, reason and advice, are one. The most frequent first. What has not failed is passed
/// over.
QList<Cause> causesOf(const QList<const DownloadStatus *> &downloads);
QList<Cause> causesOf(const QList<DownloadStatus> &downloads);

QString nameOf(const DownloadStatus &download); ///< "org1 · admin", on one line, harmless

} // namespace Chaincert
