#pragma once

#include <QString>

#include <windows.h>

// What the files of Windows share.
namespace Chaincert::Platform {

inline const wchar_t *wide(const QString &path)
{
    return reinterpret_cast<const wchar_t *>(path.utf16());
}

QString extendedPath(const QString &path); // the prefix "\\?\" lifts the limit of 260 characters

// Windows' counterpart of 0600 and 0700: owner, system and administrators, nothing inherited from above.
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

// Whether this person, or the administrators while this person acts as one, own what is open.
bool isOwn(HANDLE file);

} // namespace Chaincert::Platform
