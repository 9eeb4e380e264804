#include "platform/windowsfiles_p.h"

#include <QByteArray>
#include <QDir>

#include <aclapi.h>
#include <sddl.h>

namespace Chaincert::Platform {

QString extendedPath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QDir::cleanPath(path));
    if (native.startsWith(QLatin1String("\\\\?\\")))
        return native;
    if (native.startsWith(QLatin1String("\\\\")))
        return QLatin1String("\\\\?\\UNC\\") + native.mid(2);
    return QLatin1String("\\\\?\\") + native;
}

PrivateAccess::PrivateAccess()
{
    m_attributes.nLength = sizeof m_attributes;
    ::ConvertStringSecurityDescriptorToSecurityDescriptorW(
        L"D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)", SDDL_REVISION_1,
        &m_attributes.lpSecurityDescriptor, nullptr);
}

bool isOwn(HANDLE file)
{
    PSID owner = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetSecurityInfo(
            file, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION, &owner, nullptr, nullptr, nullptr, &descriptor)
        != ERROR_SUCCESS)
        return false;
    HANDLE token = nullptr;
    bool own = false;
    if (::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token)) {
        // TokenOwner is who new files of this process belong to: the administrators for one who acts as such.
        for (const TOKEN_INFORMATION_CLASS kind : {TokenUser, TokenOwner}) {
            DWORD size = 0;
            ::GetTokenInformation(token, kind, nullptr, 0, &size);
            QByteArray buffer(qsizetype(size), '\0');
            if (size == 0 || !::GetTokenInformation(token, kind, buffer.data(), size, &size))
                continue;
            const PSID sid = kind == TokenUser ? reinterpret_cast<TOKEN_USER *>(buffer.data())->User.Sid
                                               : reinterpret_cast<TOKEN_OWNER *>(buffer.data())->Owner;
            own = own || ::EqualSid(owner, sid);
        }
        ::CloseHandle(token);
    }
    ::LocalFree(descriptor);
    return own;
}

} // namespace Chaincert::Platform
