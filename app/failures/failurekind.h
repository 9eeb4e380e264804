#pragma once

#include <QLatin1String>
#include <QObject>

namespace Chaincert {
Q_NAMESPACE

/// Everything that can go wrong, in one enumeration. A new kind does not build until failurefacts.cpp has a
/// row for it, and tests fail until a table of app/words/*phrases.cpp has one, with its sentences. Its name
/// is also what scripts know it by (kindId()): it stays.
enum class FailureKind {
    /// What was asked for cannot be asked (nothing was sent). Failure::subject holds the value as given.
    EndpointInvalid, ///< not a URL, or one with user info, query or fragment
    EndpointNotSecure, ///< http: to a host that is not loopback
    RegionUnknown,
    RegionWithoutService, ///< a region that has no BCS endpoint
    ProjectIdInvalid, ///< empty, "." or ".."
    BlockchainIdInvalid, ///< empty, "." or ".."
    OrgNameInvalid, ///< empty
    /// measure = TemplateFault (downloads/foldertemplate.h), detail = the part in question
    FolderTemplateInvalid,
    TokenMissing,
    TokenInvalid, ///< longer than 32768 characters, or characters a header cannot carry
    AuthorityUnreadable, ///< a CA file: subject = path
    AuthorityWithoutCertificate, ///< a CA file without any certificate: subject = path

    /// The way to the service. Failure::subject = host (and port where it was given).
    NameNotFound,
    ConnectionRefused,
    ConnectionLost, ///< reset, or closed before the answer was whole
    ConnectTimedOut, ///< no request sent within the connect limit: measure = seconds
    Stalled, ///< no byte for the stall limit after the request was sent: measure = seconds
    TooSlow, ///< fewer bytes than the least speed: measure = bytes per second, limit = the least
    TookTooLong, ///< the longest time for one try is over: measure = seconds
    HeadTooLarge, ///< headers without end, a proxy's too: limit = bytes
    NoNetwork,
    NetworkFailed, ///< any other; detail = Qt's own text, where it has one
    TlsExpired, ///< detail = Qt's texts, here and below; the certificates are told in own sentences
    TlsNotYetValid,
    TlsWrongHost,
    /// The certificate has no subject alternative name, and its common name does not count (RFC 9525, 2).
    TlsWithoutNames,
    TlsUnknownIssuer,
    TlsFailed, ///< any other TLS fault; detail = library's text
    ProxySignInNeeded, ///< 407
    /// 407 that offers only ways to sign in that are not known here: detail = their names
    ProxySignInUnsupported,
    ProxyRefused, ///< 403 to CONNECT: the proxy forbids this host; subject = host
    ProxyClosed, ///< the proxy asked for a sign-in and closed the connection instead of taking it
    ProxyFailed, ///< subject = proxy's host; detail = Qt's own text, where it has one
    ProxySettingUnusable, ///< subject = the variable; empty: the system's setting
    RedirectRefused, ///< to another origin, scheme or port: subject = host, detail = target's origin
    RedirectsTooMany,
    Cancelled,

    /// What the service answered. Failure::service is set.
    RequestRefused, ///< 400, and any other 4xx
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404
    Throttled, ///< 429, APIGW.0308: retryAt is set where the service named a time
    ServiceFailed, ///< 500
    ServiceUnavailable, ///< 502, 503, 504
    AnswerUnexpected, ///< a status that nobody expects here (1xx, 3xx without a target, 6xx)
    ErrorInSuccess, ///< 200 whose JSON is an error

    /// What the answer's body turned out to be.
    BodyEmpty, ///< every 2xx without a body, 204 too
    BodyNoFile, ///< {"result":"success"} or other JSON: the service reported success but sent no file
    BodyWebPage, ///< HTML: captive portal, proxy sign-in
    BodyEncoded, ///< content-encoded although identity was asked for: detail = encoding
    BodyTruncated, ///< shorter than Content-Length: measure = bytes that came, limit = announced
    BodyTooLarge, ///< limit = bytes
    BodyDamaged, ///< no length came, and the ZIP does not open or a checksum fails

    /// Why an archive was not unpacked. subject = entry's name, made harmless (failures/outsidetext.h).
    ArchiveInconsistent, ///< our own checks, or libzip's strict one; detail = libzip's words
    ArchiveUnreadable, ///< not a ZIP that can be opened; detail = libzip's or the system's words
    ArchiveTooManyEntries, ///< measure, limit
    ArchiveTooLarge, ///< unpacked bytes: limit
    ArchiveRatioTooHigh, ///< limit = ratio
    ArchiveTooDeep, ///< limit = depth
    ArchiveNameTooLong, ///< limit = bytes
    ArchiveNeedsNewerZip, ///< version needed above 6.3: detail = "10.0"
    ArchiveMethodUnsupported, ///< subject = entry, detail = the method's name or number
    ArchiveOverlaps, ///< data of two entries overlap, or the sizes do not fit into the file
    ArchiveTwoInOne, ///< two archives in one file: which is meant, nobody can tell
    ArchiveEntryEncrypted,
    ArchiveEntryAbsolute, ///< absolute, drive letter, UNC, device path
    ArchiveEntryClimbs, ///< ".." after any separator
    ArchiveEntryDotsOnly, ///< a component of dots and spaces only, other than "."
    ArchiveEntryLink,
    ArchiveEntrySpecial, ///< device, FIFO, socket
    ArchiveEntryNameHasNul,
    ArchiveEntryNameControl, ///< control or bidirectional-override characters
    ArchiveEntryNameNotUtf8, ///< under the UTF-8 flag
    ArchiveEntryRepeats, ///< the very same name twice
    ArchiveEntryCollides, ///< equal after normalisation and case folding: detail = the other name
    ArchiveEntryFileAndFolder,
    ArchiveEntryReservedName, ///< a name Windows reserves (refused there, a warning elsewhere)
    ArchiveEntryCorrupt, ///< checksum, cut data; detail = libzip's words where it found it
    ArchiveEntryWrongSize, ///< yields more or fewer bytes than declared: measure, limit

    /// The disk. subject = path.
    DiskFull, ///< measure = bytes needed, limit = bytes free, where known (else 0)
    FileTooLarge, ///< EFBIG: beyond what the file system or the process's limit (ulimit -f) allows
    QuotaExceeded,
    ReadOnlyFileSystem,
    FolderNotWritable,
    FolderVanished,
    /// The name of a folder that was made or opened here leads to another one now: somebody exchanged it.
    FolderReplaced,
    FileInTheWay, ///< a file where a folder should be
    NameTooLongForDisk,
    TooManyOpenFiles, ///< of this process or of the whole system
    NoThread, ///< the system lets this program start no further thread; subject is empty
    PathInvalid, ///< not absolute, empty, has NUL
    HomeUnknown, ///< neither HOME nor the user database names a home folder
    OtherFileSystem, ///< a folder below the destination lies on another file system
    ModesNotKept, ///< the file system does not keep permissions: keys would be readable by others
    FileUnreadable, ///< a file of settings, keys or jobs; detail = system's words
    /// A lock is no plain file of this person's own, or cannot be locked: detail = system's words.
    LockUnusable,
    DiskFailed, ///< any other; detail = system's words

    /// Signing in. subject = the identity service's host, except where said; Failure::service is set where it
    /// answered.
    SignInRefused, ///< 401 or 403 whose reason is not known
    PasswordWrong, ///< user or password; the same words stand for a missing MFA code and a HUAWEI ID
    UserLocked, ///< measure = minutes
    UserDisabled,
    NoProgrammaticAccess, ///< the user may use the console only
    PasswordExpired,
    MfaCodeWrong, ///< wrong, or used before
    MfaCodeMissing, ///< nobody could be asked for one
    ProjectUnknown, ///< subject = project, as given
    RegionWrong, ///< the account or project does not belong to this region
    AccessKeyUnknown, ///< subject = the key's last four characters, here and below
    AccessKeyDisabled, ///< inactive, expired, blacklisted, or its user is disabled
    AccessKeyLocked, ///< measure = minutes
    SignatureRefused, ///< the secret key does not belong to the access key
    SecurityTokenEnded, ///< of a temporary access key
    /// measure = this computer's clock minus the service's, in seconds; detail = the service's time (ISO
    /// 8601, UTC)
    ClockWrong,
    NotIdentityService, ///< what answers there is no IAM
    SignInAnswerUnusable, ///< a success without a usable token: detail = what is wrong with it
    /// A pasted token is no longer accepted: subject = account's name, detail = when it was pasted (ISO 8601,
    /// UTC), where known.
    TokenEnded,
    IamEndpointMissing, ///< a typed endpoint, and none for signing in: subject = account's name
    SecretMissing, ///< the account's password or secret key is not kept: subject = account's name
    /// Nothing was sent, because the same sign-in had been refused for another: subject = whose refusal
    /// ("org1 · admin").
    NotAsked,
    AccountUnknown, ///< no account has this name or id: subject = name
    CredentialMissing, ///< none was given and none was found (command line)

    /// Keys that other tools keep. subject = path, or the environment variable's name.
    KeysNotFound, ///< nothing there
    KeysUnreadable, ///< no plain file, too large, or not readable: detail = system's words
    /// measure = line, counted from 1 (0: an environment variable); detail = what was expected
    KeysMalformed,

    /// The keychain. subject = account's name.
    KeychainMissing, ///< no keychain service on this computer
    KeychainLocked,
    KeychainDenied,
    KeychainTimedOut, ///< measure = seconds
    KeychainNotFound, ///< absent, or its prompt was dismissed: libsecret does not tell
    KeychainFailed, ///< any other; detail = library's words, where it found it
};
Q_ENUM_NS(FailureKind)

/// The name of a kind in JSON and in the manual page: lower case, words joined by "_" (TlsWrongHost is
/// "tls_wrong_host"), never translated.
QLatin1String kindId(FailureKind kind);

} // namespace Chaincert
