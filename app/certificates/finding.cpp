#include "certificates/finding.h"

#include "certificates/material.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

QLatin1String checkId(Check check)
{
    switch (check) {
    case Check::KeyMismatch:
        return "key_mismatch"_L1;
    case Check::KeyMissing:
        return "key_missing"_L1;
    case Check::UnknownIssuer:
        return "unknown_issuer"_L1;
    case Check::FolderIncomplete:
        return "folder_incomplete"_L1;
    case Check::AuthorityChanged:
        return "authority_changed"_L1;
    case Check::MspIdDiffers:
        return "msp_id_differs"_L1;
    case Check::RoleMissing:
        return "role_missing"_L1;
    case Check::SeveralRoles:
        return "several_roles"_L1;
    case Check::OtherRole:
        return "other_role"_L1;
    case Check::Expired:
        return "expired"_L1;
    case Check::ExpiresSoon:
        return "expires_soon"_L1;
    case Check::NotYetValid:
        return "not_yet_valid"_L1;
    case Check::AuthorityEndsFirst:
        return "authority_ends_first"_L1;
    case Check::OlderThanAuthority:
        return "older_than_authority"_L1;
    case Check::ExtendedUsage:
        return "extended_key_usage"_L1;
    case Check::AuthorityAsIdentity:
        return "authority_as_identity"_L1;
    case Check::UnfitAuthority:
        return "unfit_authority"_L1;
    case Check::WithoutExtensions:
        return "without_extensions"_L1;
    case Check::InnerAuthority:
        return "inner_authority"_L1;
    case Check::KeyContainer:
        return "key_container"_L1;
    case Check::ParametersBeforeKey:
        return "parameters_before_key"_L1;
    case Check::KeyEncrypted:
        return "key_encrypted"_L1;
    case Check::KeyAlgorithm:
        return "key_algorithm"_L1;
    case Check::Damaged:
        return "damaged"_L1;
    case Check::NoPublicHalf:
        return "no_public_half"_L1;
    case Check::SeveralFiles:
        return "several_files"_L1;
    case Check::SeveralCertificates:
        return "several_certificates"_L1;
    case Check::KeyFileName:
        return "key_file_name"_L1;
    case Check::KeyNamedAsAnother:
        return "key_named_as_another"_L1;
    case Check::KeyReaders:
        return "key_permissions"_L1;
    case Check::TlsKeyMismatch:
        return "tls_key_mismatch"_L1;
    case Check::TlsChainIncomplete:
        return "tls_chain_incomplete"_L1;
    case Check::HostName:
        return "host_name"_L1;
    case Check::TlsCertificateAsIdentity:
        return "tls_certificate_as_identity"_L1;
    case Check::OrdererOrganization:
        return "orderer_organization"_L1;
    case Check::PathsMissing:
        return "paths_missing"_L1;
    case Check::Weak:
        return "weak_algorithm"_L1;
    case Check::Encoding:
        return "encoding"_L1;
    case Check::LongLife:
        return "long_life"_L1;
    case Check::Sm2Signature:
        return "sm2_signature"_L1;
    case Check::UsedElsewhere:
        return "used_elsewhere"_L1;
    case Check::Revoked:
        return "revoked"_L1;
    }
    Q_UNREACHABLE();
}

int checkNumber(Check check)
{
    return static_cast<int>(check) + 1;
}

QLatin1String severityId(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Error:
        return "error"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String notCheckedId(NotCheckedBecause reason)
{
    switch (reason) {
    case NotCheckedBecause::NotApplicable:
        return "not_applicable"_L1;
    case NotCheckedBecause::NoCertificate:
        return "no_certificate"_L1;
    case NotCheckedBecause::NoKey:
        return "no_key"_L1;
    case NotCheckedBecause::KeyClosed:
        return "key_closed"_L1;
    case NotCheckedBecause::NoAuthority:
        return "no_ca"_L1;
    case NotCheckedBecause::NoTlsPair:
        return "no_tls_pair"_L1;
    case NotCheckedBecause::NoTlsAuthority:
        return "no_tls_ca"_L1;
    case NotCheckedBecause::NoConfiguration:
        return "no_configuration"_L1;
    case NotCheckedBecause::NoRevocationList:
        return "no_revocation_list"_L1;
    case NotCheckedBecause::NotAsked:
        return "not_asked"_L1;
    case NotCheckedBecause::NoMspId:
        return "no_msp_id"_L1;
    case NotCheckedBecause::NoRole:
        return "no_role"_L1;
    case NotCheckedBecause::NoEarlierOnes:
        return "no_earlier_ones"_L1;
    case NotCheckedBecause::NoOthers:
        return "no_others"_L1;
    case NotCheckedBecause::NoHosts:
        return "no_hosts"_L1;
    case NotCheckedBecause::NoDisk:
        return "no_disk"_L1;
    case NotCheckedBecause::PlaceUnknown:
        return "place_unknown"_L1;
    case NotCheckedBecause::ReadersUnknown:
        return "readers_unknown"_L1;
    case NotCheckedBecause::FileUnreadable:
        return "file_unreadable"_L1;
    case NotCheckedBecause::FieldUnreadable:
        return "field_unreadable"_L1;
    case NotCheckedBecause::NamesLimited:
        return "names_limited"_L1;
    case NotCheckedBecause::AlgorithmUnknown:
        return "algorithm_unknown"_L1;
    case NotCheckedBecause::LimitReached:
        return "limit_reached"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String readingNoteId(ReadingNote note)
{
    switch (note) {
    case ReadingNote::CarriageReturns:
        return "carriage_returns"_L1;
    case ReadingNote::ByteOrderMark:
        return "byte_order_mark"_L1;
    case ReadingNote::Utf16:
        return "utf16"_L1;
    case ReadingNote::TextBefore:
        return "text_before"_L1;
    case ReadingNote::TextAfter:
        return "text_after"_L1;
    case ReadingNote::NoLastNewline:
        return "no_last_newline"_L1;
    case ReadingNote::LiteralLineBreaks:
        return "literal_line_breaks"_L1;
    case ReadingNote::LostLineBreaks:
        return "lost_line_breaks"_L1;
    case ReadingNote::WithoutArmour:
        return "without_armour"_L1;
    case ReadingNote::WebPageInstead:
        return "web_page_instead"_L1;
    case ReadingNote::MissingBegin:
        return "missing_begin"_L1;
    case ReadingNote::MissingEnd:
        return "missing_end"_L1;
    case ReadingNote::OtherEnd:
        return "other_end"_L1;
    case ReadingNote::BrokenBase64:
        return "broken_base64"_L1;
    case ReadingNote::UnreadableCertificate:
        return "unreadable_certificate"_L1;
    case ReadingNote::UnreadableKey:
        return "unreadable_key"_L1;
    case ReadingNote::UnreadableList:
        return "unreadable_list"_L1;
    case ReadingNote::UnreadableContainer:
        return "unreadable_container"_L1;
    case ReadingNote::BytesBehind:
        return "bytes_behind"_L1;
    case ReadingNote::PasswordWanted:
        return "password_wanted"_L1;
    case ReadingNote::PasswordWrong:
        return "password_wrong"_L1;
    case ReadingNote::CipherUnknown:
        return "cipher_unknown"_L1;
    case ReadingNote::Unreadable:
        return "unreadable"_L1;
    case ReadingNote::TooLarge:
        return "too_large"_L1;
    case ReadingNote::TooMany:
        return "too_many"_L1;
    case ReadingNote::OddVersion:
        return "odd_version"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String certificateFieldId(CertificateField field)
{
    switch (field) {
    case CertificateField::Subject:
        return "subject"_L1;
    case CertificateField::Issuer:
        return "issuer"_L1;
    case CertificateField::Serial:
        return "serial"_L1;
    case CertificateField::NotBefore:
        return "not_before"_L1;
    case CertificateField::NotAfter:
        return "not_after"_L1;
    case CertificateField::PublicKey:
        return "public_key"_L1;
    case CertificateField::SubjectKeyId:
        return "subject_key_id"_L1;
    case CertificateField::AuthorityKeyId:
        return "authority_key_id"_L1;
    case CertificateField::KeyUsage:
        return "key_usage"_L1;
    case CertificateField::ExtendedKeyUsage:
        return "extended_key_usage"_L1;
    case CertificateField::BasicConstraints:
        return "basic_constraints"_L1;
    case CertificateField::AlternativeNames:
        return "alternative_names"_L1;
    case CertificateField::FabricAttributes:
        return "fabric_attributes"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
