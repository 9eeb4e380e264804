#pragma once

#include "archives/archive.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Chaincert {

/// One file of an archive, in memory.
struct ArchivedFile
{
    QString path; ///< relative, with "/"
    qint64 size = 0; ///< bytes, unpacked
    std::optional<QByteArray> content = {}; ///< nothing: it is longer than was asked for
};

/// All files of a ZIP, in its order, without anything being written: by every rule of unpack(), with its
/// failures. Of each at most `most` bytes, and no more than ArchiveLimits::wholeFileBytes. Blocks: run it on
/// a thread pool.
Result<QList<ArchivedFile>> archivedFiles(QIODevice &zip, qint64 most, const UnpackOptions &options = {});

} // namespace Chaincert
