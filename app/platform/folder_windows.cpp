#include "platform/folder.h"

#include "platform/windowsfiles_p.h"

#include <QElapsedTimer>

#include <windows.h>

#include <aclapi.h>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <io.h>
#include <utility>
#include <vector>

namespace Chaincert::Platform {

namespace {

constexpr ACCESS_MASK folderRights
    = FILE_LIST_DIRECTORY | FILE_TRAVERSE | FILE_READ_ATTRIBUTES | READ_CONTROL | SYNCHRONIZE;

HANDLE handleOf(qintptr number)
{
    return reinterpret_cast<HANDLE>(number);
}

bool isOnePart(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
        && !name.contains(u'/') && !name.contains(u'\\') && !name.contains(u':')
        && !name.contains(QChar::Null);
}

Failure failure(const QString &path, DWORD error)
{
    return diskFailure(path, int(error));
}

std::optional<EntryFacts> factsOf(HANDLE handle)
{
    BY_HANDLE_FILE_INFORMATION found = {};
    if (!::GetFileInformationByHandle(handle, &found))
        return {};
    EntryFacts facts;
    facts.kind = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) ? EntryFacts::Kind::Link
        : (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY)            ? EntryFacts::Kind::Folder
        : ::GetFileType(handle) == FILE_TYPE_DISK                        ? EntryFacts::Kind::File
                                                                         : EntryFacts::Kind::Other;
    const auto joined = [](DWORD high, DWORD low) { return quint64(high) << 32 | low; };
    facts.id = {found.dwVolumeSerialNumber, joined(found.nFileIndexHigh, found.nFileIndexLow)};
    facts.bytes = qint64(joined(found.nFileSizeHigh, found.nFileSizeLow));
    constexpr qint64 until1970 = 11'644'473'600'000; // FILETIME counts from 1601
    facts.modified
        = qint64(joined(found.ftLastWriteTime.dwHighDateTime, found.ftLastWriteTime.dwLowDateTime) / 10'000)
        - until1970;
    facts.isOwn = isOwn(handle);
    facts.isClosed = facts.kind == EntryFacts::Kind::Folder && facts.isOwn && !isOpenToEverybody(handle);
    facts.isRemoved = found.nNumberOfLinks == 0;
    return facts;
}

bool removeBelow(HANDLE folder, const QString &name, ULONG options)
{
    if (!isOnePart(name))
        return false;
    const HANDLE entry = openBelow(folder, name, DELETE, Open::Existing, options);
    if (entry == INVALID_HANDLE_VALUE)
        return false;
    FILE_DISPOSITION_INFO gone = {TRUE};
    const bool removed = ::SetFileInformationByHandle(entry, FileDispositionInfo, &gone, sizeof gone);
    ::CloseHandle(entry);
    return removed;
}

} // namespace

Folder::Folder(qintptr handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{
}

Folder::~Folder()
{
    ::CloseHandle(handleOf(m_handle));
}

Result<FolderPtr> Folder::opened(qintptr handle, const QString &path)
{
    if (handleOf(handle) == INVALID_HANDLE_VALUE)
        return tl::make_unexpected(failure(path, ::GetLastError()));
    const std::shared_ptr<Folder> folder(new Folder(handle, path));
    const auto facts = factsOf(handleOf(handle));
    if (!facts || facts->kind != EntryFacts::Kind::Folder)
        return fail(FailureKind::FileInTheWay, path);
    folder->m_id = facts->id;
    return folder;
}

Result<FolderPtr> Folder::open(const QString &path)
{
    return opened(reinterpret_cast<qintptr>(::CreateFileW(wide(extendedPath(path)), folderRights,
                      Open::shared, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr)),
        path);
}

std::optional<EntryFacts> Folder::facts() const
{
    return factsOf(handleOf(m_handle));
}

std::optional<EntryFacts> Folder::facts(const QString &name) const
{
    if (!isOnePart(name))
        return {};
    const HANDLE entry
        = openBelow(handleOf(m_handle), name, FILE_READ_ATTRIBUTES | READ_CONTROL, Open::Existing, 0);
    if (entry == INVALID_HANDLE_VALUE)
        return {};
    const auto facts = factsOf(entry);
    ::CloseHandle(entry);
    return facts;
}

bool Folder::leadsTo(const QString &name, const Folder &folder) const
{
    const auto found = facts(name);
    return found && found->id == folder.id();
}

Result<void> Folder::isStillThere() const
{
    const auto named = open(m_path);
    if (!named)
        return tl::make_unexpected(named.error());
    if ((*named)->id() != m_id)
        return fail(FailureKind::FolderReplaced, m_path);
    return {};
}

bool Folder::isOpenToOthers() const
{
    return isOpenToEverybody(handleOf(m_handle));
}

QStringList Folder::names(qsizetype most, std::chrono::milliseconds time) const
{
    QStringList names;
    QElapsedTimer clock;
    clock.start();
    alignas(FILE_FULL_DIR_INFO) std::array<char, 64 * 1024> buffer = {};
    auto kind = FileFullDirectoryRestartInfo;
    while (names.size() < most && !clock.hasExpired(time.count())
        && ::GetFileInformationByHandleEx(handleOf(m_handle), kind, buffer.data(), DWORD(buffer.size()))) {
        kind = FileFullDirectoryInfo;
        const char *at = buffer.data();
        for (;;) {
            const auto *entry = reinterpret_cast<const FILE_FULL_DIR_INFO *>(at);
            const QString name
                = QString::fromWCharArray(entry->FileName, int(entry->FileNameLength / sizeof(wchar_t)));
            if (name != QLatin1String(".") && name != QLatin1String("..") && names.size() < most)
                names += name;
            if (entry->NextEntryOffset == 0)
                break;
            at += entry->NextEntryOffset;
        }
    }
    return names;
}

Result<FolderPtr> Folder::openFolder(const QString &name) const
{
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, pathOf(name));
    const HANDLE entry = openBelow(handleOf(m_handle), name, folderRights, Open::Existing, Open::directory);
    return opened(reinterpret_cast<qintptr>(entry), pathOf(name));
}

Result<FolderPtr> Folder::makeFolder(const QString &name) const
{
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, pathOf(name));
    PrivateAccess access;
    if (!access.isValid())
        return tl::make_unexpected(failure(pathOf(name), ::GetLastError()));
    const HANDLE entry
        = openBelow(handleOf(m_handle), name, folderRights, Open::New, Open::directory, access.attributes());
    return opened(reinterpret_cast<qintptr>(entry), pathOf(name)); // opened as it was made: no time between
}

Result<NewFile> Folder::createFile(const QString &name, Mode mode) const
{
    NewFile file;
    file.m_path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, file.m_path);
    PrivateAccess access;
    if (mode == Mode::Private && !access.isValid())
        return tl::make_unexpected(failure(file.m_path, ::GetLastError()));
    const HANDLE made = openBelow(handleOf(m_handle), name, GENERIC_READ | GENERIC_WRITE, Open::New,
        Open::noDirectory, mode == Mode::Private ? access.attributes() : nullptr);
    if (made == INVALID_HANDLE_VALUE)
        return tl::make_unexpected(failure(file.m_path, ::GetLastError()));
    file.m_handle = reinterpret_cast<qintptr>(made);
    return file;
}

Result<std::unique_ptr<QFile>> Folder::openFile(const QString &name) const
{
    const QString path = pathOf(name);
    if (!isOnePart(name))
        return fail(FailureKind::PathInvalid, path);
    const HANDLE entry = openBelow(handleOf(m_handle), name, GENERIC_READ, Open::Existing, Open::noDirectory);
    if (entry == INVALID_HANDLE_VALUE)
        return tl::make_unexpected(failure(path, ::GetLastError()));
    const auto facts = factsOf(entry);
    const int number = facts && facts->kind == EntryFacts::Kind::File
        ? ::_open_osfhandle(reinterpret_cast<intptr_t>(entry), _O_RDONLY | _O_BINARY)
        : -1;
    if (number < 0) {
        ::CloseHandle(entry);
        return fail(FailureKind::FileInTheWay, path);
    }
    auto file = std::make_unique<QFile>();
    if (!file->open(number, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::_close(number);
        return fail(FailureKind::FileInTheWay, path);
    }
    return file;
}

Result<bool> Folder::move(const QString &name, const Folder &to, const QString &newName) const
{
    const QString path = to.pathOf(newName);
    if (!isOnePart(name) || !isOnePart(newName))
        return fail(FailureKind::PathInvalid, path);
    const HANDLE entry = openBelow(handleOf(m_handle), name, DELETE, Open::Existing, 0);
    if (entry == INVALID_HANDLE_VALUE)
        return tl::make_unexpected(failure(path, ::GetLastError()));
    const std::size_t bytes = std::size_t(newName.size()) * sizeof(wchar_t);
    std::vector<char> buffer(sizeof(FILE_RENAME_INFO) + bytes);
    auto *rename = reinterpret_cast<FILE_RENAME_INFO *>(buffer.data());
    rename->ReplaceIfExists = FALSE;
    rename->RootDirectory = handleOf(to.m_handle);
    rename->FileNameLength = DWORD(bytes);
    std::memcpy(rename->FileName, newName.utf16(), bytes);
    const bool moved = ::SetFileInformationByHandle(entry, FileRenameInfo, rename, DWORD(buffer.size()));
    const DWORD error = ::GetLastError();
    ::CloseHandle(entry);
    if (moved)
        return true;
    if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS)
        return false;
    return tl::make_unexpected(failure(path, error));
}

// Few know links on Windows: none is followed.
std::optional<QString> Folder::linkTarget(const QString &) const
{
    return {};
}

bool Folder::removeFile(const QString &name) const
{
    return removeBelow(handleOf(m_handle), name, Open::noDirectory);
}

bool Folder::removeFolder(const QString &name) const
{
    return removeBelow(handleOf(m_handle), name, Open::directory);
}

bool Folder::keepsModes() const
{
    DWORD flags = 0; // FAT and exFAT know no access lists
    if (!::GetVolumeInformationByHandleW(
            handleOf(m_handle), nullptr, 0, nullptr, nullptr, &flags, nullptr, 0))
        return true;
    return (flags & FILE_PERSISTENT_ACLS) != 0;
}

std::optional<qint64> Folder::freeBytes() const
{
    ULARGE_INTEGER available = {};
    if (!::GetDiskFreeSpaceExW(wide(extendedPath(m_path)), &available, nullptr, nullptr))
        return {};
    return qint64(available.QuadPart);
}

Result<void> Folder::flush(const QStringList &paths) const
{
    for (const QString &path : paths) {
        HANDLE at = handleOf(m_handle);
        for (const QString &part : path.split(u'/')) { // one at a time: no link on the way is followed
            const HANDLE next = openBelow(at, part, GENERIC_WRITE, Open::Existing, 0);
            if (at != handleOf(m_handle))
                ::CloseHandle(at);
            at = next;
        }
        const bool flushed = at != INVALID_HANDLE_VALUE && ::FlushFileBuffers(at);
        const DWORD error = ::GetLastError();
        if (at != INVALID_HANDLE_VALUE)
            ::CloseHandle(at);
        if (!flushed && error != ERROR_INVALID_HANDLE && error != ERROR_INVALID_PARAMETER) // a folder
            return tl::make_unexpected(failure(pathOf(path), error));
    }
    return {};
}

Result<void> Folder::flushNames() const
{
    return {}; // NTFS writes names in its journal, in order
}

// Windows has handles enough.
SpareHandles::SpareHandles(const Folder &)
    : m_handles{0, 0}
{
}

bool SpareHandles::isComplete() const
{
    return true;
}

void SpareHandles::release()
{
}

// Only the folder itself: above it Windows lets nobody exchange a folder that is not empty without rights to
// it.
std::optional<QString> partOpenToOthers(const QString &path)
{
    const auto folder = Folder::open(path);
    if (folder && (*folder)->isOpenToOthers())
        return path;
    return {};
}

std::optional<bool> isReachedByOthers(const QString &)
{
    return {};
}

} // namespace Chaincert::Platform
