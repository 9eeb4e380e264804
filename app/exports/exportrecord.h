#pragma once

#include "platform/platform.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Chaincert {

/// What one export has written, so that it can be taken back.
struct ExportRecord
{
    struct File
    {
        QString path; ///< below the folder, here and in the others
        QByteArray sha256; ///< lower-case hex
        bool operator==(const File &) const = default;
    };
    /// What was there before, and lies beside it under its date.
    struct Replaced
    {
        QString path;
        QString older = {}; ///< where it lies now; empty: it had not been moved when this was written down
        Platform::EntryId id = {}; ///< of it
        bool operator==(const Replaced &) const = default;
    };

    QString folder; ///< absolute
    QList<File> files = {}; ///< of what was not there before; in path order
    QStringList folders = {}; ///< that were made for it, each above those in it
    QList<Replaced> replaced = {};

    bool isEmpty() const { return files.isEmpty(); }
    bool operator==(const ExportRecord &) const = default;
};

QByteArray recordJson(const ExportRecord &record);
std::optional<ExportRecord> recordFromJson(QByteArrayView json); ///< nothing: it is none

} // namespace Chaincert
