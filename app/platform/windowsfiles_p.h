#pragma once

#include <QString>

#include <windows.h>

/// What the files of Windows share.
namespace Chaincert::Platform {

inline const wchar_t *wide(const QString &path)
{
    return reinterpret_cast<const wchar_t *>(path.utf16());
}

QString extendedPath(const QString &path); ///< the prefix "\\?\" lifts the limit of 260 characters

/// Windows' counterpart of 0600 and 0700: owner, system and administrators, nothing inherited from above.
class PrivateAccess
{
public:
    PrivateAccess();
    ~PrivateAccess() { ::LocalFree(m_attributes.lpSecurityDescriptor); }
    Q_DISABLE_COPY_MOVE(PrivateAccess)

    bool isValid() const { return m_attributes.lpSecurityDescriptor != nullptr; }
    SECURITY_ATTRIBUTES *attributes() { return &m_attributes; }

private:
    SECURITY_ATTRIBUTES m_attributes = {};
};

/// How a name below an open folder is opened: NtCreateFile with the folder's handle as its root is what
/// Windows has in place of openat. Neither links nor junctions are followed.
namespace Open {
constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
constexpr ULONG Existing = 1; ///< FILE_OPEN
constexpr ULONG New = 2; ///< FILE_CREATE
constexpr ULONG Any = 3; ///< FILE_OPEN_IF
constexpr ULONG directory = 0x00000001; ///< FILE_DIRECTORY_FILE
constexpr ULONG noDirectory = 0x00000040; ///< FILE_NON_DIRECTORY_FILE
} // namespace Open
/// INVALID_HANDLE_VALUE where it fails, with the reason in GetLastError().
HANDLE openBelow(HANDLE folder, const QString &name, ACCESS_MASK rights, ULONG how, ULONG options,
    SECURITY_ATTRIBUTES *access = nullptr);

/// Whether this person, or the administrators while this person acts as one, own what is open.
bool isOwn(HANDLE file);

/// Whether everybody, every user or every guest of this computer may write there.
bool isOpenToEverybody(HANDLE folder);

} // namespace Chaincert::Platform
