#pragma once

#include "failures/failure.h"

#include <QByteArrayView>
#include <QString>

namespace Chaincert::Platform {

class Folder;

/// A lock that one holder has at a time, among all processes and within this one: a locked open file
/// (F_OFD_SETLK, flock(2), LockFileEx). It ends with the process, however that ends, so nothing is ever stale
/// and nothing that stands in the file is read. A file that is there already is used only where it is a
/// regular file of this person's with this one name: no link is followed, and nobody waits at a FIFO. Not
/// thread-safe.
class FileLock
{
public:
    enum class IfMissing { Make, Leave };

    FileLock() = default;
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    /// True: it is ours, from now on or already. False: another has it. The file is made (0600) where it is
    /// missing, its folder is not. Failures, subject = path: LockUnusable, and the Disk… kinds where it
    /// cannot be made.
    Result<bool> tryLock(const QString &path);
    /// The same in a folder that is held open; false if it is missing and is not created. unlock() leaves the
    /// file: the one who removes the folder removes the file first, before unlock().
    Result<bool> tryLock(const Folder &folder, const QString &name, IfMissing ifMissing = IfMissing::Make);
    bool isLocked() const { return m_handle != -1; }
    void unlock(); ///< removes the file first, while it is still ours; also done at the end

    /// The file's content, for recognizing it later; only while it is locked.
    Result<void> write(QByteArrayView bytes);
    bool holds(QByteArrayView bytes) const; ///< exactly these; at most 64

private:
    Result<bool> lockOpened(qintptr opened, const QString &path); // Windows

    qintptr m_handle = -1;
    QString m_path; // for what is said, and
    bool m_removes = false; // for unlock()
};

} // namespace Chaincert::Platform
