#include "platform/filelock.h"

#include "platform/folder.h"
#include "platform/platform.h"
#include "platform/windowsfiles_p.h"

#include <windows.h>

#include <array>
#include <cstring>
#include <utility>

namespace Chaincert::Platform {

namespace {

constexpr std::size_t maxMarkLength = 64;
constexpr ACCESS_MASK rights = GENERIC_READ | GENERIC_WRITE | DELETE;

HANDLE handleOf(qintptr number)
{
    return reinterpret_cast<HANDLE>(number);
}

} // namespace

Result<bool> FileLock::tryLock(const QString &path)
{
    if (isLocked())
        return true;
    PrivateAccess access;
    if (!access.isValid())
        return tl::make_unexpected(diskFailure(path, int(::GetLastError())));
    // Others may open it and delete it, as elsewhere; the lock is what they cannot have.
    const auto locked = lockOpened(
        reinterpret_cast<qintptr>(::CreateFileW(wide(extendedPath(path)), rights, Open::shared,
            access.attributes(), OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr)),
        path);
    m_removes = isLocked();
    return locked;
}

Result<bool> FileLock::tryLock(const Folder &folder, const QString &name, IfMissing ifMissing)
{
    const QString path = folder.pathOf(name);
    if (isLocked())
        return true;
    PrivateAccess access;
    if (!access.isValid())
        return tl::make_unexpected(diskFailure(path, int(::GetLastError())));
    const HANDLE file = openBelow(handleOf(folder.handle()), name, rights,
        ifMissing == IfMissing::Make ? Open::Any : Open::Existing, Open::noDirectory, access.attributes());
    if (file == INVALID_HANDLE_VALUE && ifMissing == IfMissing::Leave
        && ::GetLastError() == ERROR_FILE_NOT_FOUND)
        return false;
    return lockOpened(reinterpret_cast<qintptr>(file), path);
}

Result<bool> FileLock::lockOpened(qintptr opened, const QString &path)
{
    const HANDLE file = handleOf(opened);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        if (error == ERROR_ACCESS_DENIED || error == ERROR_SHARING_VIOLATION) // about to go, or another's
            return false;
        return tl::make_unexpected(diskFailure(path, int(error)));
    }
    BY_HANDLE_FILE_INFORMATION facts = {};
    const char *fault = nullptr;
    if (!::GetFileInformationByHandle(file, &facts)) {
        const QString why = qt_error_string();
        ::CloseHandle(file);
        return fail(FailureKind::LockUnusable, path, why);
    }
    if (facts.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
        fault = QT_TRANSLATE_NOOP("Words", "It is a symbolic link.");
    else if (::GetFileType(file) != FILE_TYPE_DISK || (facts.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY))
        fault = QT_TRANSLATE_NOOP("Words", "It is not a regular file.");
    else if (facts.nNumberOfLinks > 1)
        fault = QT_TRANSLATE_NOOP("Words", "It has more than one hard link.");
    else if (!isOwn(file))
        fault = QT_TRANSLATE_NOOP("Words", "It belongs to another user.");
    if (fault) {
        ::CloseHandle(file);
        return fail(FailureKind::LockUnusable, path, OwnSentence(fault));
    }
    OVERLAPPED beyond = {};
    beyond.OffsetHigh = 1; // what the file holds can still be read
    if (!::LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &beyond)) {
        const DWORD error = ::GetLastError();
        ::CloseHandle(file);
        if (error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING)
            return false;
        return fail(FailureKind::LockUnusable, path, qt_error_string(int(error)));
    }
    // One that was deleted between opening and locking can be locked and is worth nothing.
    FILE_STANDARD_INFO standing = {};
    if (!::GetFileInformationByHandleEx(file, FileStandardInfo, &standing, sizeof standing)
        || standing.DeletePending) {
        ::CloseHandle(file);
        return false;
    }
    m_handle = reinterpret_cast<qintptr>(file);
    m_path = path;
    return true;
}

void FileLock::unlock()
{
    if (!isLocked())
        return;
    FILE_DISPOSITION_INFO gone = {TRUE};
    if (m_removes)
        ::SetFileInformationByHandle(handleOf(m_handle), FileDispositionInfo, &gone, sizeof gone);
    ::CloseHandle(handleOf(std::exchange(m_handle, -1)));
}

Result<void> FileLock::write(QByteArrayView bytes)
{
    OVERLAPPED start = {};
    DWORD written = 0;
    if (!::WriteFile(handleOf(m_handle), bytes.data(), DWORD(bytes.size()), &written, &start))
        return tl::make_unexpected(diskFailure(m_path, int(::GetLastError())));
    return {};
}

bool FileLock::holds(QByteArrayView bytes) const
{
    std::array<char, maxMarkLength + 1> read = {}; // one more tells a longer file
    OVERLAPPED start = {};
    DWORD got = 0;
    return ::ReadFile(handleOf(m_handle), read.data(), DWORD(read.size()), &got, &start)
        && qsizetype(got) == bytes.size() && std::memcmp(read.data(), bytes.data(), got) == 0;
}

} // namespace Chaincert::Platform
