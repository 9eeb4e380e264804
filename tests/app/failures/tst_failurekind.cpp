#include "failures/failurekind.h"

#include "harness/harness.h"

#include <QMetaEnum>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class FailureKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsKnowKindsByTheseNames();
};

// In the order of the enumeration; a new kind adds a line, and none is ever changed or taken away.
void FailureKindTest::scriptsKnowKindsByTheseNames()
{
    const QList<QLatin1String> ids{
        "endpoint_invalid"_L1,
        "endpoint_not_secure"_L1,
        "region_unknown"_L1,
        "region_without_service"_L1,
        "project_id_invalid"_L1,
        "blockchain_id_invalid"_L1,
        "org_name_invalid"_L1,
        "folder_template_invalid"_L1,
        "token_missing"_L1,
        "token_invalid"_L1,
        "authority_unreadable"_L1,
        "authority_without_certificate"_L1,
        "name_not_found"_L1,
        "connection_refused"_L1,
        "connection_lost"_L1,
        "connect_timed_out"_L1,
        "stalled"_L1,
        "too_slow"_L1,
        "took_too_long"_L1,
        "head_too_large"_L1,
        "no_network"_L1,
        "network_failed"_L1,
        "tls_expired"_L1,
        "tls_not_yet_valid"_L1,
        "tls_wrong_host"_L1,
        "tls_without_names"_L1,
        "tls_unknown_issuer"_L1,
        "tls_failed"_L1,
        "proxy_sign_in_needed"_L1,
        "proxy_sign_in_unsupported"_L1,
        "proxy_refused"_L1,
        "proxy_closed"_L1,
        "proxy_failed"_L1,
        "proxy_setting_unusable"_L1,
        "redirect_refused"_L1,
        "redirects_too_many"_L1,
        "cancelled"_L1,
        "request_refused"_L1,
        "unauthorized"_L1,
        "forbidden"_L1,
        "not_found"_L1,
        "throttled"_L1,
        "service_failed"_L1,
        "service_unavailable"_L1,
        "answer_unexpected"_L1,
        "error_in_success"_L1,
        "body_empty"_L1,
        "body_no_file"_L1,
        "body_web_page"_L1,
        "body_encoded"_L1,
        "body_truncated"_L1,
        "body_too_large"_L1,
        "body_damaged"_L1,
        "archive_inconsistent"_L1,
        "archive_unreadable"_L1,
        "archive_too_many_entries"_L1,
        "archive_too_large"_L1,
        "archive_ratio_too_high"_L1,
        "archive_too_deep"_L1,
        "archive_name_too_long"_L1,
        "archive_needs_newer_zip"_L1,
        "archive_method_unsupported"_L1,
        "archive_overlaps"_L1,
        "archive_two_in_one"_L1,
        "archive_entry_encrypted"_L1,
        "archive_entry_absolute"_L1,
        "archive_entry_climbs"_L1,
        "archive_entry_dots_only"_L1,
        "archive_entry_link"_L1,
        "archive_entry_special"_L1,
        "archive_entry_name_has_nul"_L1,
        "archive_entry_name_control"_L1,
        "archive_entry_name_not_utf8"_L1,
        "archive_entry_repeats"_L1,
        "archive_entry_collides"_L1,
        "archive_entry_file_and_folder"_L1,
        "archive_entry_reserved_name"_L1,
        "archive_entry_corrupt"_L1,
        "archive_entry_wrong_size"_L1,
        "disk_full"_L1,
        "file_too_large"_L1,
        "quota_exceeded"_L1,
        "read_only_file_system"_L1,
        "folder_not_writable"_L1,
        "folder_vanished"_L1,
        "folder_replaced"_L1,
        "file_in_the_way"_L1,
        "name_too_long_for_disk"_L1,
        "too_many_open_files"_L1,
        "no_thread"_L1,
        "path_invalid"_L1,
        "home_unknown"_L1,
        "other_file_system"_L1,
        "modes_not_kept"_L1,
        "file_unreadable"_L1,
        "lock_unusable"_L1,
        "disk_failed"_L1,
        "sign_in_refused"_L1,
        "password_wrong"_L1,
        "user_locked"_L1,
        "user_disabled"_L1,
        "no_programmatic_access"_L1,
        "password_expired"_L1,
        "mfa_code_wrong"_L1,
        "mfa_code_missing"_L1,
        "project_unknown"_L1,
        "region_wrong"_L1,
        "access_key_unknown"_L1,
        "access_key_disabled"_L1,
        "access_key_locked"_L1,
        "signature_refused"_L1,
        "security_token_ended"_L1,
        "clock_wrong"_L1,
        "not_identity_service"_L1,
        "sign_in_answer_unusable"_L1,
        "token_ended"_L1,
        "iam_endpoint_missing"_L1,
        "secret_missing"_L1,
        "not_asked"_L1,
        "account_unknown"_L1,
        "credential_missing"_L1,
        "keys_not_found"_L1,
        "keys_unreadable"_L1,
        "keys_malformed"_L1,
        "keychain_missing"_L1,
        "keychain_locked"_L1,
        "keychain_denied"_L1,
        "keychain_timed_out"_L1,
        "keychain_not_found"_L1,
        "keychain_failed"_L1,
    };
    const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
    QList<QLatin1String> now;
    for (int i = 0; i < kinds.keyCount(); ++i)
        now.append(kindId(FailureKind(kinds.value(i))));
    QCOMPARE(now, ids);
}

CHAINCERT_TEST(FailureKindTest)
#include "tst_failurekind.moc"
