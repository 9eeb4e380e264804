#pragma once

#include "failures/failure.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Chaincert {

/// Where an archive is unpacked to. Implemented by the caller, so that archives know neither disks nor
/// certificates. Paths are relative, with "/", and already checked; parents come before their children.
class UnpackTarget
{
public:
    /// One file being written; destroyed when done or given up.
    class File
    {
    public:
        virtual ~File() = default;
        virtual Result<void> write(QByteArrayView bytes) = 0;
        virtual Result<void> close() = 0;
    };

    virtual ~UnpackTarget() = default;
    virtual Result<void> makeFolder(const QString &path) = 0;
    /// `content` is the whole content of a file up to 1 MiB, else its first 1 MiB: enough to choose its mode
    /// from the first byte on. `whole` says which. The bytes come again through write().
    virtual Result<std::unique_ptr<File>> createFile(const QString &path, QByteArrayView content, bool whole)
        = 0;
};

} // namespace Chaincert
