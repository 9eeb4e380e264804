#include "platform/windowsfiles_p.h"

#include <QByteArray>
#include <QDir>

#include <aclapi.h>
#include <sddl.h>
#include <winternl.h>

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

HANDLE openBelow(HANDLE folder, const QString &name, ACCESS_MASK rights, ULONG how, ULONG options,
    SECURITY_ATTRIBUTES *access)
{
    constexpr ULONG asItIs = 0x00200000; // FILE_OPEN_REPARSE_POINT
    constexpr ULONG waits = 0x00000020; // FILE_SYNCHRONOUS_IO_NONALERT
    UNICODE_STRING text = {};
    text.Buffer = const_cast<wchar_t *>(wide(name));
    text.Length = text.MaximumLength = USHORT(name.size() * qsizetype(sizeof(wchar_t)));
    OBJECT_ATTRIBUTES what = {};
    InitializeObjectAttributes(
        &what, &text, OBJ_CASE_INSENSITIVE, folder, access ? access->lpSecurityDescriptor : nullptr);
    IO_STATUS_BLOCK status = {};
    HANDLE opened = INVALID_HANDLE_VALUE;
    const NTSTATUS outcome = ::NtCreateFile(&opened, rights | SYNCHRONIZE, &what, &status, nullptr,
        FILE_ATTRIBUTE_NORMAL, Open::shared, how, options | asItIs | waits, nullptr, 0);
    if (outcome < 0) {
        ::SetLastError(::RtlNtStatusToDosError(outcome));
        return INVALID_HANDLE_VALUE;
    }
    return opened;
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

bool isOpenToEverybody(HANDLE folder)
{
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (::GetSecurityInfo(
            folder, SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &list, nullptr, &descriptor)
        != ERROR_SUCCESS)
        return false;
    bool open = list == nullptr; // no list at all: everything is allowed
    for (const WELL_KNOWN_SID_TYPE who :
        {WinWorldSid, WinAuthenticatedUserSid, WinBuiltinUsersSid, WinBuiltinGuestsSid}) {
        BYTE sid[SECURITY_MAX_SID_SIZE];
        DWORD size = sizeof sid;
        TRUSTEE_W trustee = {};
        ACCESS_MASK rights = 0;
        if (!list || !::CreateWellKnownSid(who, nullptr, sid, &size))
            continue;
        ::BuildTrusteeWithSidW(&trustee, sid);
        if (::GetEffectiveRightsFromAclW(list, &trustee, &rights) == ERROR_SUCCESS)
            open = open
                || (rights & (FILE_ADD_FILE | FILE_ADD_SUBDIRECTORY | FILE_DELETE_CHILD | WRITE_DAC)) != 0;
    }
    ::LocalFree(descriptor);
    return open;
}

} // namespace Chaincert::Platform
