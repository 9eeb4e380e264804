#pragma once

#include "failures/failure.h"

#include <QString>

namespace Chaincert::Platform {

// A lock that one holder has at a time, among all processes and within this one: a locked open file
// (F_OFD_SETLK, flock(2), LockFileEx). It ends with the process, however that ends, so nothing is ever stale
// and nothing that stands in the file is read. A file that is there already is used only where it is a plain
// file of this person's with this one name: no link is followed, and nobody waits at a FIFO. Not thread-safe.
class FileLock
{
public:
    FileLock() = default;
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    // True: it is ours, from now on or already. False: another has it. The file is made (0600) where it is
    // missing, its folder is not. Failures, subject = path: LockUnusable (detail = why), and the Disk… kinds
    // where it cannot be made.
    Result<bool> tryLock(const QString &path);
    bool isLocked() const { return m_handle != -1; }
    void unlock(); // removes the file first, while it is still ours; also done at the end

private:
    qintptr m_handle = -1;
    QString m_path;
};

} // namespace Chaincert::Platform
