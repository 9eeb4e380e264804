#include "words/findingwords.h"
#include "words/textrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

QString nameOf(Check check)
{
    using enum Check;
    static constexpr auto rows = std::to_array<TextRow<Check>>({
        {KeyMismatch, QT_TR_NOOP("The key belongs to the certificate")},
        {KeyMissing, QT_TR_NOOP("A private key is there")},
        {UnknownIssuer, QT_TR_NOOP("Issued by the organization's CA")},
        {FolderIncomplete, QT_TR_NOOP("The MSP folder is complete")},
        {AuthorityChanged, QT_TR_NOOP("The organization's CA is the same as before")},
        {MspIdDiffers, QT_TR_NOOP("The MSP ID is the network's")},
        {RoleMissing, QT_TR_NOOP("It has a role")},
        {SeveralRoles, QT_TR_NOOP("It has only one role")},
        {OtherRole, QT_TR_NOOP("The role is the one asked for")},
        {Expired, QT_TR_NOOP("Not expired")},
        {ExpiresSoon, QT_TR_NOOP("Does not expire soon")},
        {NotYetValid, QT_TR_NOOP("Already valid")},
        {AuthorityEndsFirst, QT_TR_NOOP("Its CAs do not end first")},
        {OlderThanAuthority, QT_TR_NOOP("Not older than its CA")},
        {ExtendedUsage, QT_TR_NOOP("The extended key usage suits Fabric")},
        {AuthorityAsIdentity, QT_TR_NOOP("Not a CA certificate")},
        {UnfitAuthority, QT_TR_NOOP("The CA certificates may issue it")},
        {WithoutExtensions, QT_TR_NOOP("It has extensions")},
        {InnerAuthority, QT_TR_NOOP("There is exactly one chain")},
        {KeyContainer, QT_TR_NOOP("The key is in PKCS#8")},
        {ParametersBeforeKey, QT_TR_NOOP("No parameters before the key")},
        {KeyEncrypted, QT_TR_NOOP("The key has no password")},
        {KeyAlgorithm, QT_TR_NOOP("Fabric's programs support the key")},
        {Damaged, QT_TR_NOOP("The files are intact")},
        {NoPublicHalf, QT_TR_NOOP("The key has its public half")},
        {SeveralFiles, QT_TR_NOOP("One certificate and one key in their folders")},
        {SeveralCertificates, QT_TR_NOOP("One certificate in the file")},
        {KeyFileName, QT_TR_NOOP("Every program finds the key by its file name")},
        {KeyNamedAsAnother, QT_TR_NOOP("The file name matches the key")},
        {KeyReaders, QT_TR_NOOP("Only you can read the key")},
        {TlsKeyMismatch, QT_TR_NOOP("The TLS key belongs to the TLS certificate")},
        {TlsChainIncomplete, QT_TR_NOOP("The TLS chain is complete")},
        {HostName, QT_TR_NOOP("The TLS certificate is valid for the host")},
        {TlsCertificateAsIdentity, QT_TR_NOOP("Not a TLS certificate")},
        {OrdererOrganization, QT_TR_NOOP("Belongs to a peer organization")},
        {PathsMissing, QT_TR_NOOP("Paths in configurations exist")},
        {Weak, QT_TR_NOOP("Key and signature are strong enough")},
        {Encoding, QT_TR_NOOP("Serial number and encoding are regular")},
        {LongLife, QT_TR_NOOP("Not valid for an unusually long time")},
        {Sm2Signature, QT_TR_NOOP("The SM2 signature is valid")},
        {UsedElsewhere, QT_TR_NOOP("Key and certificate are not used elsewhere")},
        {Revoked, QT_TR_NOOP("Not revoked")},
    });
    static_assert(isWhole(rows, Revoked));
    return tr(rows.at(size_t(check)).text);
}

QString of(NotCheckedBecause reason)
{
    using enum NotCheckedBecause;
    static constexpr auto rows = std::to_array<TextRow<NotCheckedBecause>>({
        {NotApplicable, QT_TR_NOOP("it does not apply here")},
        {NoCertificate, QT_TR_NOOP("there is no readable certificate")},
        {NoKey, QT_TR_NOOP("no private key was included")},
        {KeyClosed, QT_TR_NOOP("the private key could not be opened")},
        {NoAuthority, QT_TR_NOOP("no CA certificate was included")},
        {NoTlsPair, QT_TR_NOOP("there is no TLS certificate with its key")},
        {NoTlsAuthority, QT_TR_NOOP("no TLS CA certificate was included")},
        {NoConfiguration, QT_TR_NOOP("no file here contains paths")},
        {NoRevocationList, QT_TR_NOOP("there is no revocation list from its CA")},
        {NotAsked, QT_TR_NOOP("it is not known what was asked for")},
        {NoMspId, QT_TR_NOOP("there is no MSP ID to compare with")},
        {NoRole, QT_TR_NOOP("the certificate names no role")},
        {NoEarlierOnes, QT_TR_NOOP("no earlier download is known")},
        {NoOthers, QT_TR_NOOP("no other identities are known")},
        {NoHosts, QT_TR_NOOP("it is not known to which hosts you connect")},
        {NoDisk, QT_TR_NOOP("the paths lead out of what was read")},
        {PlaceUnknown, QT_TR_NOOP("it is not known which organization it came from")},
        {ReadersUnknown, QT_TR_NOOP("the file's permissions are not known")},
        {FileUnreadable, QT_TR_NOOP("a file could not be read")},
        {FieldUnreadable, QT_TR_NOOP("a field of the certificate cannot be read")},
        {AlgorithmUnknown, QT_TR_NOOP("OpenSSL does not know the algorithm")},
        {NamesLimited, QT_TR_NOOP("a CA above it limits the names that it may issue for")},
        {LimitReached, QT_TR_NOOP("there is too much to check")},
    });
    static_assert(isWhole(rows, LimitReached));
    return tr(rows.at(size_t(reason)).text);
}

QString notChecked(NotCheckedBecause reason)
{
    //: %1 = why, as a clause: "no private key was included"
    return tr("Not checked, because %1.").arg(of(reason));
}

} // namespace Chaincert::Words
