#include "certificates/assessment.h"
#include "certificates/comparison.h"
#include "certificates/material.h"
#include "certificates/role.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;

namespace {

template <typename Value> struct IdOf
{
    Value value;
    const char *id;
};

template <typename Value>
void compareIds(QLatin1String (*idOf)(Value), std::initializer_list<IdOf<Value>> all)
{
    for (const IdOf<Value> &each : all)
        QCOMPARE(QString(idOf(each.value)), QString::fromLatin1(each.id));
}

} // namespace

// What scripts read in JSON stays, in whatever order an enumeration is.
class TestIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdictsKeepTheirIds()
    {
        using enum Verdict;
        compareIds<Verdict>(
            verdictId, {{Right, "right"}, {Note, "note"}, {Warning, "warning"}, {Error, "error"}});
    }

    void openSslsVerdictsKeepTheirIds()
    {
        using enum OpenSslChain;
        compareIds<OpenSslChain>(openSslChainId,
            {{Ok, "ok"}, {UnknownIssuer, "unknown_issuer"}, {SelfSigned, "self_signed"},
                {BadSignature, "bad_signature"}, {Expired, "expired"}, {NotYetValid, "not_yet_valid"},
                {UnfitAuthority, "unfit_ca"}, {Other, "other"}, {NotChecked, "not_checked"}});
    }

    void fabricsVerdictsKeepTheirIds()
    {
        using enum FabricAcceptance;
        compareIds<FabricAcceptance>(
            fabricAcceptanceId, {{Accepted, "accepted"}, {Refused, "refused"}, {NotChecked, "not_checked"}});
    }

    void endsKeepTheirIds()
    {
        using enum EndsBy;
        compareIds<EndsBy>(
            endsById, {{Certificate, "certificate"}, {Authority, "ca"}, {TlsAuthority, "tls_ca"}});
    }

    void comparedFactsKeepTheirIds()
    {
        using enum ComparedFact;
        compareIds<ComparedFact>(comparedFactId,
            {{Issuer, "issuer"}, {IssuerKey, "authority_key_id"}, {PublicKey, "public_key"},
                {OrganizationalUnits, "organizational_units"}, {NotAfter, "not_after"},
                {NotBefore, "not_before"}, {Subject, "subject"}, {IsAuthority, "is_ca"},
                {KeyUsage, "key_usage"}, {ExtendedKeyUsage, "extended_key_usage"}, {AlternativeNames, "sans"},
                {Attributes, "attributes"}, {Serial, "serial"}, {SignatureAlgorithm, "signature_algorithm"},
                {Version, "version"}, {Sha256, "sha256"}});
    }

    void changesKeepTheirIds()
    {
        using enum CertificateChange;
        compareIds<CertificateChange>(certificateChangeId,
            {{Same, "same"}, {Renewed, "renewed"}, {NewKey, "new_key"}, {OtherRole, "other_role"},
                {OtherIssuer, "other_issuer"}, {OtherSubject, "other_subject"},
                {UnknownIssuer, "unknown_issuer"}, {OtherAuthority, "other_ca"},
                {IssuerOfOther, "issuer_of_other"}});
    }

    void kindsOfFilesKeepTheirIds()
    {
        using enum FileKind;
        compareIds<FileKind>(fileKindId,
            {{Certificate, "certificate"}, {CertificateAuthority, "certificate_authority"},
                {AdminCertificate, "admin_certificate"}, {TlsCertificate, "tls_certificate"},
                {TlsAuthority, "tls_authority"}, {PrivateKey, "private_key"},
                {TlsPrivateKey, "tls_private_key"}, {Pkcs12, "pkcs12"}, {RevocationList, "revocation_list"},
                {Configuration, "configuration"}, {Archive, "archive"}, {Other, "other"}});
    }

    void checksKeepTheirIds()
    {
        using enum Check;
        compareIds<Check>(checkId,
            {{KeyMismatch, "key_mismatch"}, {KeyMissing, "key_missing"}, {UnknownIssuer, "unknown_issuer"},
                {FolderIncomplete, "folder_incomplete"}, {AuthorityChanged, "authority_changed"},
                {MspIdDiffers, "msp_id_differs"}, {RoleMissing, "role_missing"},
                {SeveralRoles, "several_roles"}, {OtherRole, "other_role"}, {Expired, "expired"},
                {ExpiresSoon, "expires_soon"}, {NotYetValid, "not_yet_valid"},
                {AuthorityEndsFirst, "authority_ends_first"}, {OlderThanAuthority, "older_than_authority"},
                {ExtendedUsage, "extended_key_usage"}, {AuthorityAsIdentity, "authority_as_identity"},
                {UnfitAuthority, "unfit_authority"}, {WithoutExtensions, "without_extensions"},
                {InnerAuthority, "inner_authority"}, {KeyContainer, "key_container"},
                {ParametersBeforeKey, "parameters_before_key"}, {KeyEncrypted, "key_encrypted"},
                {KeyAlgorithm, "key_algorithm"}, {Damaged, "damaged"}, {NoPublicHalf, "no_public_half"},
                {SeveralFiles, "several_files"}, {SeveralCertificates, "several_certificates"},
                {KeyFileName, "key_file_name"}, {KeyNamedAsAnother, "key_named_as_another"},
                {KeyReaders, "key_permissions"}, {TlsKeyMismatch, "tls_key_mismatch"},
                {TlsChainIncomplete, "tls_chain_incomplete"}, {HostName, "host_name"},
                {TlsCertificateAsIdentity, "tls_certificate_as_identity"},
                {OrdererOrganization, "orderer_organization"}, {PathsMissing, "paths_missing"},
                {Weak, "weak_algorithm"}, {Encoding, "encoding"}, {LongLife, "long_life"},
                {Sm2Signature, "sm2_signature"}, {UsedElsewhere, "used_elsewhere"}, {Revoked, "revoked"}});
    }

    void severitiesKeepTheirIds()
    {
        using enum Severity;
        compareIds<Severity>(severityId, {{Note, "note"}, {Warning, "warning"}, {Error, "error"}});
    }

    void reasonsOfNotCheckingKeepTheirIds()
    {
        using enum NotCheckedBecause;
        compareIds<NotCheckedBecause>(notCheckedId,
            {{NotApplicable, "not_applicable"}, {NoCertificate, "no_certificate"}, {NoKey, "no_key"},
                {KeyClosed, "key_closed"}, {NoAuthority, "no_ca"}, {NoTlsPair, "no_tls_pair"},
                {NoTlsAuthority, "no_tls_ca"}, {NoConfiguration, "no_configuration"},
                {NoRevocationList, "no_revocation_list"}, {NotAsked, "not_asked"}, {NoMspId, "no_msp_id"},
                {NoRole, "no_role"}, {NoEarlierOnes, "no_earlier_ones"}, {NoOthers, "no_others"},
                {NoHosts, "no_hosts"}, {NoDisk, "no_disk"}, {PlaceUnknown, "place_unknown"},
                {ReadersUnknown, "readers_unknown"}, {FileUnreadable, "file_unreadable"},
                {FieldUnreadable, "field_unreadable"}, {AlgorithmUnknown, "algorithm_unknown"},
                {NamesLimited, "names_limited"}, {LimitReached, "limit_reached"}});
    }

    void notesOfReadingKeepTheirIds()
    {
        using enum ReadingNote;
        compareIds<ReadingNote>(readingNoteId,
            {{CarriageReturns, "carriage_returns"}, {ByteOrderMark, "byte_order_mark"}, {Utf16, "utf16"},
                {TextBefore, "text_before"}, {TextAfter, "text_after"}, {NoLastNewline, "no_last_newline"},
                {LiteralLineBreaks, "literal_line_breaks"}, {LostLineBreaks, "lost_line_breaks"},
                {WithoutArmour, "without_armour"}, {WebPageInstead, "web_page_instead"},
                {MissingBegin, "missing_begin"}, {MissingEnd, "missing_end"}, {OtherEnd, "other_end"},
                {BrokenBase64, "broken_base64"}, {UnreadableCertificate, "unreadable_certificate"},
                {UnreadableKey, "unreadable_key"}, {UnreadableList, "unreadable_list"},
                {UnreadableContainer, "unreadable_container"}, {BytesBehind, "bytes_behind"},
                {PasswordWanted, "password_wanted"}, {PasswordWrong, "password_wrong"},
                {CipherUnknown, "cipher_unknown"}, {Unreadable, "unreadable"}, {TooLarge, "too_large"},
                {TooMany, "too_many"}, {OddVersion, "odd_version"}});
    }

    void fieldsKeepTheirIds()
    {
        using enum CertificateField;
        compareIds<CertificateField>(certificateFieldId,
            {{Subject, "subject"}, {Issuer, "issuer"}, {Serial, "serial"}, {NotBefore, "not_before"},
                {NotAfter, "not_after"}, {PublicKey, "public_key"}, {SubjectKeyId, "subject_key_id"},
                {AuthorityKeyId, "authority_key_id"}, {KeyUsage, "key_usage"},
                {ExtendedKeyUsage, "extended_key_usage"}, {BasicConstraints, "basic_constraints"},
                {AlternativeNames, "alternative_names"}, {FabricAttributes, "fabric_attributes"}});
    }

    void kindsOfMaterialKeepTheirIds()
    {
        using enum MaterialKind;
        compareIds<MaterialKind>(materialKindId,
            {{Certificate, "certificate"}, {Key, "key"}, {Pkcs12, "pkcs12"}, {Pkcs7, "pkcs7"}, {Msp, "msp"},
                {Tree, "tree"}, {Archive, "archive"}, {Wallet, "wallet"}, {Wallet14, "wallet_1_4"},
                {ConsoleIdentity, "console_identity"}, {KubernetesSecret, "kubernetes_secret"},
                {Unknown, "unknown"}});
    }

    void rolesKeepTheirIds()
    {
        using enum FabricRole;
        compareIds<FabricRole>(
            fabricRoleId, {{Admin, "admin"}, {Client, "client"}, {Peer, "peer"}, {Orderer, "orderer"}});
    }

    void sourcesOfRolesKeepTheirIds()
    {
        using enum RoleSource;
        compareIds<RoleSource>(roleSourceId,
            {{OrganizationalUnit, "ou"}, {Attribute, "attribute"}, {CommonName, "name"}, {Asked, "asked"}});
    }

    void formsOfKeysKeepTheirIds()
    {
        using enum KeyContainer;
        compareIds<KeyContainer>(
            keyContainerId, {{Pkcs8, "pkcs8"}, {Sec1, "sec1"}, {Pkcs1, "pkcs1"}, {Other, "other"}});
    }
};

CHAINCERT_TEST(TestIds)
#include "tst_ids.moc"
