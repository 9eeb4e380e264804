#include "platform/growingread.h"
#include "platform/platform.h"

#include "platform/windowsfiles_p.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

#include <windows.h>

#include <fcntl.h>
#include <io.h>

namespace Chaincert::Platform {

namespace {

tl::unexpected<Failure> failed(const QString &path)
{
    return tl::make_unexpected(diskFailure(path, int(::GetLastError())));
}

} // namespace

NewFile::~NewFile()
{
    if (isOpen())
        ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

Result<void> NewFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        DWORD written = 0;
        const auto piece = DWORD(std::min<qsizetype>(bytes.size(), 1 << 30));
        if (!::WriteFile(reinterpret_cast<HANDLE>(m_handle), bytes.data(), piece, &written, nullptr))
            return failed(m_path);
        bytes = bytes.sliced(qsizetype(written));
    }
    return {};
}

void NewFile::startWriteback(qint64, qint64)
{
    // Windows writes behind by itself.
}

Result<void> NewFile::close()
{
    if (!::CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, -1))))
        return failed(m_path);
    return {};
}

Result<void> NewFile::finish()
{
    return {}; // the bytes are in the system's hands; flush() tells the rest
}

EntryId NewFile::id() const
{
    BY_HANDLE_FILE_INFORMATION found = {};
    if (!::GetFileInformationByHandle(reinterpret_cast<HANDLE>(m_handle), &found))
        return {};
    return {found.dwVolumeSerialNumber, quint64(found.nFileIndexHigh) << 32 | found.nFileIndexLow};
}

std::unique_ptr<QFile> NewFile::reader() const
{
    HANDLE copy = nullptr;
    const HANDLE self = ::GetCurrentProcess();
    if (!::DuplicateHandle(
            self, reinterpret_cast<HANDLE>(m_handle), self, &copy, 0, FALSE, DUPLICATE_SAME_ACCESS))
        return {};
    const int number = ::_open_osfhandle(reinterpret_cast<intptr_t>(copy), _O_RDONLY | _O_BINARY);
    auto file = std::make_unique<QFile>();
    if (number < 0
        || !file->open(number, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)
        || !file->seek(0))
        return {};
    return file;
}

Result<void> makeFolder(const QString &path)
{
    PrivateAccess access;
    if (!access.isValid() || !::CreateDirectoryW(wide(extendedPath(path)), access.attributes()))
        return failed(path);
    return {};
}

Result<void> makeFolders(const QString &path, QStringList *made)
{
    const QFileInfo facts(path);
    if (facts.isDir())
        return {};
    if (facts.exists())
        return fail(FailureKind::FileInTheWay, path);
    if (facts.path() == path)
        return fail(FailureKind::FolderVanished, path);
    if (auto above = makeFolders(facts.path(), made); !above)
        return above;
    const Result<void> done = makeFolder(path);
    if (!done && done.error().kind == FailureKind::FileInTheWay && QFileInfo(path).isDir())
        return {};
    if (done && made)
        made->append(path);
    return done;
}

Result<bool> renameNoReplace(const QString &from, const QString &to)
{
    // Without MOVEFILE_REPLACE_EXISTING and MOVEFILE_COPY_ALLOWED: one atomic step or none.
    if (::MoveFileExW(wide(extendedPath(from)), wide(extendedPath(to)), MOVEFILE_WRITE_THROUGH))
        return true;
    const DWORD error = ::GetLastError();
    if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS)
        return false;
    return tl::make_unexpected(diskFailure(to, int(error)));
}

qsizetype maxPathLength()
{
    return 32'000; // 32,767 UTF-16 units with "\\?\", counted in bytes to stay on the safe side
}

bool refusesReservedNames()
{
    return true;
}

Result<std::optional<PlainFile>> readPlainFile(const QString &path, qint64 limit)
{
    const QFileInfo facts(path);
    if (!facts.exists())
        return std::optional<PlainFile>();
    QFile file(path);
    if (!facts.isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(FailureKind::FileUnreadable, path, file.errorString());
    const auto tooLarge = [&path, limit](qint64 size) {
        return tl::make_unexpected(
            Failure{FailureKind::FileUnreadable, path, qt_error_string(ERROR_FILE_TOO_LARGE), size, limit});
    };
    if (file.size() > limit) // nothing was read that would have to be wiped
        return tooLarge(file.size());
    PlainFile read;
    std::optional<QByteArray> bytes = readGrowing(file, file.size(), limit + 1);
    if (!bytes)
        return fail(FailureKind::FileUnreadable, path, file.errorString());
    read.bytes = std::move(*bytes);
    if (read.bytes.size() > limit)
        return tooLarge(read.bytes.size());
    return read;
}

QList<QByteArray> environmentNames()
{
    QList<QByteArray> names;
    wchar_t *const block = ::GetEnvironmentStringsW();
    for (const wchar_t *entry = block; entry && *entry; entry += wcslen(entry) + 1) {
        // Names like "=C:" hold the drives' folders.
        if (const wchar_t *equals = wcschr(entry + 1, L'='))
            names += QString::fromWCharArray(entry, int(equals - entry)).toLocal8Bit();
    }
    if (block)
        ::FreeEnvironmentStringsW(block);
    return names;
}

Failure diskFailure(const QString &path, int systemError)
{
    Failure failure{FailureKind::DiskFailed, path, {}};
    switch (systemError) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        failure.kind = FailureKind::DiskFull;
        break;
    case ERROR_DISK_QUOTA_EXCEEDED:
    case ERROR_NOT_ENOUGH_QUOTA:
        failure.kind = FailureKind::QuotaExceeded;
        break;
    case ERROR_WRITE_PROTECT:
        failure.kind = FailureKind::ReadOnlyFileSystem;
        break;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
        failure.kind = FailureKind::FolderNotWritable;
        break;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_FILE_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_NOT_READY:
        failure.kind = FailureKind::FolderVanished;
        break;
    case ERROR_ALREADY_EXISTS:
    case ERROR_FILE_EXISTS:
    case ERROR_DIRECTORY:
        failure.kind = FailureKind::FileInTheWay;
        break;
    case ERROR_FILE_TOO_LARGE:
        failure.kind = FailureKind::FileTooLarge;
        break;
    case ERROR_TOO_MANY_OPEN_FILES:
        failure.kind = FailureKind::TooManyOpenFiles;
        break;
    case ERROR_FILENAME_EXCED_RANGE:
        failure.kind = FailureKind::NameTooLongForDisk;
        break;
    case ERROR_INVALID_NAME:
    case ERROR_BAD_PATHNAME:
        failure.kind = FailureKind::PathInvalid;
        break;
    case ERROR_NOT_SAME_DEVICE:
        failure.kind = FailureKind::OtherFileSystem;
        break;
    default: {
        wchar_t *text = nullptr;
        ::FormatMessageW(
            FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
            nullptr, DWORD(systemError), 0, reinterpret_cast<wchar_t *>(&text), 0, nullptr);
        failure.detail = QString::fromWCharArray(text ? text : L"").trimmed();
        ::LocalFree(text);
    }
    }
    return failure;
}

void *allocatePages(std::size_t bytes, bool *locked)
{
    void *pages = ::VirtualAlloc(nullptr, bytes, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
    *locked = pages && ::VirtualLock(pages, bytes);
    return pages;
}

void freePages(void *pages, std::size_t)
{
    ::VirtualFree(pages, 0, MEM_RELEASE);
}

void withoutCoreDumps()
{
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

bool isTerminal(int fileDescriptor)
{
    return ::_isatty(fileDescriptor) != 0;
}

int terminalWidth(int fileDescriptor)
{
    CONSOLE_SCREEN_BUFFER_INFO facts = {};
    if (::GetConsoleScreenBufferInfo(reinterpret_cast<HANDLE>(::_get_osfhandle(fileDescriptor)), &facts))
        return facts.srWindow.Right - facts.srWindow.Left + 1;
    return 80;
}

} // namespace Chaincert::Platform
