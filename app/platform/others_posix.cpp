#include "platform/folder.h"

#include "platform/posix_p.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <climits>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

// Who else may change what lies in a folder, as OpenSSH's StrictModes sees it (auth_secure_path), with the
// exception that Debian's makes for a user's private group.
namespace Chaincert::Platform {

namespace {

constexpr int maxLinks = 40; // as the kernel
constexpr std::size_t recordBytes = 64 * 1024;

// Whether this person is all there is to a group: it is the one of his own name that came with the user, and
// nobody was added to it.
bool isPrivateGroup(gid_t group)
{
    std::vector<char> buffer(recordBytes);
    passwd person = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &person, buffer.data(), buffer.size(), &found) != 0 || !found
        || person.pw_gid != group)
        return false;
    const std::string name = person.pw_name;
    ::group facts = {};
    ::group *own = nullptr;
    if (::getgrgid_r(group, &facts, buffer.data(), buffer.size(), &own) != 0 || !own || facts.gr_name != name)
        return false;
    for (char **member = facts.gr_mem; member && *member; ++member) {
        if (*member != name)
            return false;
    }
    return true;
}

bool isOthers(const struct stat &found)
{
    return found.st_uid != ::geteuid() && found.st_uid != 0;
}

template <typename Place> bool othersMayWrite(const struct stat &found, const Place &place)
{
    if (isOthers(found) || (found.st_mode & S_IWOTH) != 0)
        return true;
    if ((found.st_mode & S_IWGRP) == 0) // with an access list this is its mask
        return false;
    const auto writers = writersByAccessList(place, found.st_gid);
    if (!writers)
        return !isPrivateGroup(found.st_gid);
    return std::any_of(writers->users.begin(), writers->users.end(),
               [](uid_t user) { return user != ::geteuid() && user != 0; })
        || std::any_of(writers->groups.begin(), writers->groups.end(),
            [](gid_t group) { return !isPrivateGroup(group); });
}

void prepend(std::deque<QByteArray> &parts, const QByteArray &path)
{
    QByteArrayList more = path.split('/');
    more.removeIf([](const QByteArray &part) { return part.isEmpty() || part == "."; });
    parts.insert(parts.begin(), more.begin(), more.end());
}

} // namespace

bool Folder::isOpenToOthers() const
{
    struct stat found = {};
    return ::fstat(int(m_handle), &found) == 0 && othersMayWrite(found, int(m_handle));
}

std::optional<QString> partOpenToOthers(const QString &path)
{
    std::deque<QByteArray> parts;
    prepend(parts, QFile::encodeName(QDir::cleanPath(path)));
    QByteArray at = "/";
    bool inSticky = false; // others may make names in the folder `at`, and exchange their own
    for (int links = 0;;) {
        struct stat found = {};
        if (::lstat(at.constData(), &found) != 0)
            return {}; // what will be made there is this person's own
        const QByteArray above = at.left(std::max<qsizetype>(at.lastIndexOf('/'), 1));
        if (S_ISLNK(found.st_mode)) {
            std::array<char, PATH_MAX> target = {};
            const ssize_t size = ::readlink(at.constData(), target.data(), target.size());
            if (inSticky && isOthers(found))
                return QFile::decodeName(at);
            if (size <= 0 || ++links > maxLinks)
                return {};
            prepend(parts, QByteArray(target.data(), size));
            at = target.front() == '/' ? "/" : above;
        } else {
            // A sticky folder lets nobody exchange what is another's; it lets everybody be there first.
            const bool open = othersMayWrite(found, at);
            inSticky = open && (found.st_mode & S_ISVTX) != 0 && !isOthers(found) && !parts.empty();
            if (open && !inSticky)
                return QFile::decodeName(at);
        }
        if (parts.empty())
            return {};
        const QByteArray next = parts.front();
        parts.pop_front();
        if (next == "..")
            at = above;
        else
            at += (at == "/" ? "" : "/") + next;
    }
}

std::optional<bool> isReachedByOthers(const QString &folder)
{
    QByteArray at = QFile::encodeName(QFileInfo(folder).canonicalFilePath());
    if (at.isEmpty())
        return {};
    for (;;) {
        struct stat found = {};
        if (::stat(at.constData(), &found) != 0)
            return {};
        if ((found.st_mode & (S_IXGRP | S_IXOTH)) == 0)
            return false;
        if (at == "/")
            return true;
        at.truncate(std::max<qsizetype>(at.lastIndexOf('/'), 1));
    }
}

} // namespace Chaincert::Platform
