#include "certificates/finding.h"

#include "certificates/material.h"

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

QLatin1String checkId(Check check)
{
    static constexpr std::array ids{"key_mismatch"_L1, "key_missing"_L1, "unknown_issuer"_L1,
        "folder_incomplete"_L1, "authority_changed"_L1, "msp_id_differs"_L1, "role_missing"_L1,
        "several_roles"_L1, "other_role"_L1, "expired"_L1, "expires_soon"_L1, "not_yet_valid"_L1,
        "authority_ends_first"_L1, "older_than_authority"_L1, "extended_key_usage"_L1,
        "authority_as_identity"_L1, "unfit_authority"_L1, "without_extensions"_L1, "inner_authority"_L1,
        "key_container"_L1, "parameters_before_key"_L1, "key_encrypted"_L1, "key_algorithm"_L1, "damaged"_L1,
        "no_public_half"_L1, "several_files"_L1, "several_certificates"_L1, "key_file_name"_L1,
        "key_named_as_another"_L1, "key_permissions"_L1, "tls_key_mismatch"_L1, "tls_chain_incomplete"_L1,
        "host_name"_L1, "tls_certificate_as_identity"_L1, "orderer_organization"_L1, "paths_missing"_L1,
        "weak_algorithm"_L1, "encoding"_L1, "long_life"_L1, "sm2_signature"_L1, "used_elsewhere"_L1,
        "revoked"_L1};
    static_assert(ids.size() == size_t(Check::Revoked) + 1);
    return ids.at(size_t(check));
}

QLatin1String severityId(Severity severity)
{
    static constexpr std::array ids{"note"_L1, "warning"_L1, "error"_L1};
    static_assert(ids.size() == size_t(Severity::Error) + 1);
    return ids.at(size_t(severity));
}

QLatin1String notCheckedId(NotCheckedBecause reason)
{
    static constexpr std::array ids{"not_applicable"_L1, "no_certificate"_L1, "no_key"_L1, "key_closed"_L1,
        "no_ca"_L1, "no_tls_pair"_L1, "no_tls_ca"_L1, "no_configuration"_L1, "no_revocation_list"_L1,
        "not_asked"_L1, "no_msp_id"_L1, "no_role"_L1, "no_earlier_ones"_L1, "no_others"_L1, "no_hosts"_L1,
        "no_disk"_L1, "place_unknown"_L1, "readers_unknown"_L1, "file_unreadable"_L1, "field_unreadable"_L1,
        "algorithm_unknown"_L1, "names_limited"_L1, "limit_reached"_L1};
    static_assert(ids.size() == size_t(NotCheckedBecause::LimitReached) + 1);
    return ids.at(size_t(reason));
}

QLatin1String readingNoteId(ReadingNote note)
{
    static constexpr std::array ids{"carriage_returns"_L1, "byte_order_mark"_L1, "utf16"_L1, "text_before"_L1,
        "text_after"_L1, "no_last_newline"_L1, "literal_line_breaks"_L1, "lost_line_breaks"_L1,
        "without_armour"_L1, "web_page_instead"_L1, "missing_begin"_L1, "missing_end"_L1, "other_end"_L1,
        "broken_base64"_L1, "unreadable_certificate"_L1, "unreadable_key"_L1, "unreadable_list"_L1,
        "unreadable_container"_L1, "bytes_behind"_L1, "password_wanted"_L1, "password_wrong"_L1,
        "cipher_unknown"_L1, "unreadable"_L1, "too_large"_L1, "too_many"_L1, "odd_version"_L1};
    static_assert(ids.size() == size_t(ReadingNote::OddVersion) + 1);
    return ids.at(size_t(note));
}

QLatin1String certificateFieldId(CertificateField field)
{
    static constexpr std::array ids{"subject"_L1, "issuer"_L1, "serial"_L1, "not_before"_L1, "not_after"_L1,
        "public_key"_L1, "subject_key_id"_L1, "authority_key_id"_L1, "key_usage"_L1, "extended_key_usage"_L1,
        "basic_constraints"_L1, "alternative_names"_L1, "fabric_attributes"_L1};
    static_assert(ids.size() == size_t(CertificateField::FabricAttributes) + 1);
    return ids.at(size_t(field));
}

} // namespace Chaincert
