#include "exports/exportplan.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

QLatin1String exportMendId(ExportMend mend)
{
    switch (mend) {
    case ExportMend::Sec1Key:
        return "sec1_key"_L1;
    case ExportMend::Pkcs1Key:
        return "pkcs1_key"_L1;
    case ExportMend::ParametersBeforeKey:
        return "parameters_before_key"_L1;
    case ExportMend::NoPublicHalf:
        return "no_public_half"_L1;
    case ExportMend::EncryptedKey:
        return "encrypted_key"_L1;
    case ExportMend::Container:
        return "container"_L1;
    case ExportMend::Der:
        return "der"_L1;
    case ExportMend::CarriageReturns:
        return "carriage_returns"_L1;
    case ExportMend::ByteOrderMark:
        return "byte_order_mark"_L1;
    case ExportMend::Utf16:
        return "utf16"_L1;
    case ExportMend::TextAround:
        return "text_around"_L1;
    case ExportMend::NoLastNewline:
        return "no_last_newline"_L1;
    case ExportMend::LineBreaks:
        return "line_breaks"_L1;
    case ExportMend::WithoutArmour:
        return "without_armour"_L1;
    case ExportMend::OtherCertificates:
        return "other_certificates"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String exportHintId(ExportHint hint)
{
    switch (hint) {
    case ExportHint::NoAuthority:
        return "no_authority"_L1;
    case ExportHint::NoTlsAuthority:
        return "no_tls_authority"_L1;
    case ExportHint::NoTlsPair:
        return "no_tls_pair"_L1;
    case ExportHint::NoPrivateKey:
        return "no_private_key"_L1;
    case ExportHint::PeersToFillIn:
        return "peers_to_fill_in"_L1;
    case ExportHint::AuthorityKeyLeftOut:
        return "authority_key_left_out"_L1;
    case ExportHint::OnlyWithVendorsSdk:
        return "only_with_vendors_sdk"_L1;
    case ExportHint::OldCiphers:
        return "old_ciphers"_L1;
    case ExportHint::FabricThree:
        return "fabric_three"_L1;
    case ExportHint::OnlyInThisFolder:
        return "only_in_this_folder"_L1;
    case ExportHint::ProfileBeside:
        return "profile_beside"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String exportRefusalId(ExportRefusal refusal)
{
    switch (refusal) {
    case ExportRefusal::NoCertificate:
        return "no_certificate"_L1;
    case ExportRefusal::NoKey:
        return "no_key"_L1;
    case ExportRefusal::KeyClosed:
        return "key_closed"_L1;
    case ExportRefusal::KeyUnreadable:
        return "key_unreadable"_L1;
    case ExportRefusal::KeyOfAnother:
        return "key_of_another"_L1;
    case ExportRefusal::AuthorityAsIdentity:
        return "authority_as_identity"_L1;
    case ExportRefusal::TlsAsIdentity:
        return "tls_as_identity"_L1;
    case ExportRefusal::KeyAlgorithm:
        return "key_algorithm"_L1;
    case ExportRefusal::SignsWrongly:
        return "signs_wrongly"_L1;
    case ExportRefusal::Sm2:
        return "sm2"_L1;
    case ExportRefusal::Expired:
        return "expired"_L1;
    case ExportRefusal::NotYetValid:
        return "not_yet_valid"_L1;
    case ExportRefusal::NoAuthority:
        return "no_authority"_L1;
    case ExportRefusal::UnknownIssuer:
        return "unknown_issuer"_L1;
    case ExportRefusal::RefusedByFabric:
        return "refused_by_fabric"_L1;
    case ExportRefusal::NoTlsPair:
        return "no_tls_pair"_L1;
    case ExportRefusal::NoMspId:
        return "no_msp_id"_L1;
    case ExportRefusal::MspIdInvalid:
        return "msp_id_invalid"_L1;
    case ExportRefusal::LabelInvalid:
        return "label_invalid"_L1;
    case ExportRefusal::PasswordMissing:
        return "password_missing"_L1;
    case ExportRefusal::PasswordInvalid:
        return "password_invalid"_L1;
    case ExportRefusal::NothingGiven:
        return "nothing_given"_L1;
    case ExportRefusal::NotWritten:
        return "not_written"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert
