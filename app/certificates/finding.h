#pragma once

#include "certificates/foundat.h"

#include <QList>
#include <QString>
#include <QVariantMap>

namespace Chaincert {

enum class CertificateField; // certificate.h
enum class ReadingNote; // material.h

/// What is looked at in an identity, each named after what it finds; behind its number stands what
/// `Finding::evidence` holds. Sentences are made by app/words.
///
/// A value of evidence is a QString, QStringList, bool, qlonglong or QDateTime (UTC, to the second). `of`
/// says whose certificate or key is meant, where it may be another's: "certificate", "ca", "tls_certificate",
/// "tls_ca", "admin" (in admincerts/), "key", "tls_key". `subject` and `issuer` are RFC 4514, `sha256` is
/// that of a certificate in DER. Keys in brackets may be absent.
enum class Check {
    KeyMismatch, ///< 1: certificate (path)
    KeyMissing, ///< 2
    /// 3: of, issuer, self_signed (bool), why ("unknown", "broken_signature": of a CA with that name,
    /// "name_encoding": its name is written in other letters of ASN.1, which Go takes for another), subject
    UnknownIssuer,
    /// 4: missing ("cacerts", "administrators"): what Fabric's own tools need in an MSP folder; [ca]: the
    /// path of the CA, which lies in another folder
    FolderIncomplete,
    AuthorityChanged, ///< 5: issuer, seen (when the other was seen last)
    MspIdDiffers, ///< 6: told, in_file
    /// 7: of, node_ous (bool), why ("none", "other_ca": config.yaml names another CA for this role,
    /// "not_listed": none of its units is in OrganizationalUnitIdentifiers, "not_defined": config.yaml says
    /// nothing of its role), [units], [accepted]: what would be, [roles]: that are not defined
    RoleMissing,
    SeveralRoles, ///< 8: roles, node_ous
    OtherRole, ///< 9: asked, found ("admin", "client", "peer", "orderer", "ca", "no_ca"), [known_by]
    Expired, ///< 10: of, when, days (ago), subject
    ExpiresSoon, ///< 11: of, when, days (left, rounded down), urgent (bool), subject
    NotYetValid, ///< 12: of, when, subject
    AuthorityEndsFirst, ///< 13: of, when, subject, sha256, ended (bool: by now), days (left or ago)
    OlderThanAuthority, ///< 14: of, begins, authority_begins, authority_ends, subject (the CA's)
    ExtendedUsage, ///< 15: of, usages, subject
    AuthorityAsIdentity, ///< 16
    /// 17: of, lacks ("ca_flag", "cert_sign", "subject_key_id", "path_length": it allows fewer CAs below),
    /// subject, [connections]: true, it is for these alone
    UnfitAuthority,
    WithoutExtensions, ///< 18: version
    /// 19: why ("several_chains", "inner_authority"), subject (the issuer's), [chains]
    InnerAuthority,
    KeyContainer, ///< 20: of, container ("sec1", "pkcs1", "other"), der (bool)
    ParametersBeforeKey, ///< 21: of
    /// 22: [of], opened (bool), why ("opened", "password_wanted", "password_wrong", "cipher_unknown")
    KeyEncrypted,
    KeyAlgorithm, ///< 23: of, algorithm, curve, [bits]
    /// 24: note (readingNoteId(), or "not_a_certificate", "not_a_key", "configuration",
    /// "configuration_key_twice", "configuration_enable", "list_without_key_id", "mark_before_json",
    /// "part_of_store_closed", "archive_inside", "links_left", "nothing_found", "only_request",
    /// "only_public_key", "only_revocation_list", "empty_file", "empty_folder", "archive_in_archive",
    /// "other_archive", "cut_der", "text_of_certificate", "error_answer"), [member], [count], [links]; of a
    /// revocation list [issuer], [this_update], [next_update]
    Damaged,
    NoPublicHalf, ///< 25: of
    SeveralFiles, ///< 26: place ("signcerts", "keystore"), files
    /// 27: of, count, authority_first (bool), [more]: true, `count` is only what was read
    SeveralCertificates,
    /// 28: name, expected (the names that every program finds), [why] ("large": over 64 KiB)
    KeyFileName,
    KeyNamedAsAnother, ///< 29: name, ski (the key's own)
    KeyReaders, ///< 30: [of] (or "folder"), why ("others" can read it, "unreadable": we cannot)
    TlsKeyMismatch, ///< 31: certificate (path)
    TlsChainIncomplete, ///< 32: of, issuer (that is missing)
    HostName, ///< 33: names (that it is good for), [hosts] (asked for and not among them)
    TlsCertificateAsIdentity, ///< 34: issuer
    OrdererOrganization, ///< 35: folder
    PathsMissing, ///< 36: count, paths (the first of them), members
    Weak, ///< 37: of, why ("rsa", "signature"), algorithm, [bits], subject
    /// 38: of, why ("negative_serial", "long_serial", "zero_serial", "unreadable", "not_der", "high_s":
    /// Fabric rewrites it, "critical_extension": one that Go does not know, and those of goparsing_p.h),
    /// [fields] (certificateFieldId()), [oid], [version], subject
    Encoding,
    LongLife, ///< 39: when, no_end (bool), years
    /// 40: fits ("usual_id", "empty_id", "none", "unknown": no issuer, "other": signed by something else)
    Sm2Signature,
    UsedElsewhere, ///< 41: where (labels or paths), same_certificate (bool)
    Revoked, ///< 42: of, when, list (path), subject, [elsewhere]: the list lies outside the folder's crls/
};
constexpr int checkCount = 42;
QLatin1String checkId(Check check); ///< for JSON: "key_mismatch" …; never translated

/// Of a finding, the mildest first.
enum class Severity { Note, Warning, Error };
QLatin1String severityId(Severity severity); ///< for JSON: "note", "warning", "error"

/// Something that is not fine.
struct Finding
{
    Check check;
    Severity severity;
    /// Fabric refuses the certificate, or the folder as a local MSP, for this alone.
    bool refusedByFabric = false;
    FoundAt at = {}; ///< the file that is meant; an empty path: the whole
    QVariantMap evidence = {}; ///< by the table above; never a bit of a private key
    bool operator==(const Finding &) const = default;
};

/// What a check lacked. None of these means that it is fine.
enum class NotCheckedBecause {
    NotApplicable, ///< the check is for another kind of thing: for a role of a CA, for a folder
    NoCertificate, ///< none, or unreadable
    NoKey,
    KeyClosed, ///< encrypted and not opened, or unreadable to OpenSSL
    NoAuthority, ///< no CA certificate that it could have been issued by
    NoTlsPair, ///< no certificate and key for connections
    NoTlsAuthority,
    NoConfiguration, ///< no file that names paths
    NoRevocationList, ///< of its issuer
    NotAsked, ///< what was asked for is not given
    NoMspId, ///< the service or the file names none, so that there are no two to compare
    NoRole, ///< the certificate names none
    NoEarlierOnes, ///< no earlier download of this place is known
    NoOthers, ///< no other identity is known
    NoHosts, ///< no hosts are given
    NoDisk, ///< nobody can say whether these paths exist: they lead out of what was read
    PlaceUnknown, ///< nothing says which organization's folder it lay in
    ReadersUnknown, ///< there are no modes, or nobody looked
    FileUnreadable, ///< we may not read it, or it is too large
    FieldUnreadable, ///< of the certificate
    AlgorithmUnknown, ///< to OpenSSL
    NamesLimited, ///< a CA above it limits the names below it (RFC 5280 4.2.1.10), as Go reads them
    LimitReached, ///< too much to look at (CertificateLimits)
};
QLatin1String notCheckedId(NotCheckedBecause reason); ///< for JSON: "no_key" …

/// A check that could not be made, or not wholly.
struct NotChecked
{
    Check check;
    NotCheckedBecause reason;
    bool operator==(const NotChecked &) const = default;
};

// For evidence and JSON; never translated.
QLatin1String readingNoteId(ReadingNote note); ///< "carriage_returns", "literal_line_breaks" …
QLatin1String certificateFieldId(CertificateField field); ///< "serial", "not_after" …

} // namespace Chaincert
