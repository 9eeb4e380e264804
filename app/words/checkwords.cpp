#include "words/findingwords.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

QString nameOf(Check check)
{
    switch (check) {
    case Check::KeyMismatch:
        return tr("The key belongs to the certificate");
    case Check::KeyMissing:
        return tr("A private key is there");
    case Check::UnknownIssuer:
        return tr("Issued by the organization's CA");
    case Check::FolderIncomplete:
        return tr("The MSP folder is complete");
    case Check::AuthorityChanged:
        return tr("The organization's CA is the same as before");
    case Check::MspIdDiffers:
        return tr("The MSP ID is the network's");
    case Check::RoleMissing:
        return tr("It has a role");
    case Check::SeveralRoles:
        return tr("It has only one role");
    case Check::OtherRole:
        return tr("The role is the one asked for");
    case Check::Expired:
        return tr("Not expired");
    case Check::ExpiresSoon:
        return tr("Does not expire soon");
    case Check::NotYetValid:
        return tr("Already valid");
    case Check::AuthorityEndsFirst:
        return tr("Its CAs do not end first");
    case Check::OlderThanAuthority:
        return tr("Not older than its CA");
    case Check::ExtendedUsage:
        return tr("The extended key usage suits Fabric");
    case Check::AuthorityAsIdentity:
        return tr("Not a CA certificate");
    case Check::UnfitAuthority:
        return tr("The CA certificates may issue it");
    case Check::WithoutExtensions:
        return tr("It has extensions");
    case Check::InnerAuthority:
        return tr("There is exactly one chain");
    case Check::KeyContainer:
        return tr("The key is in PKCS#8");
    case Check::ParametersBeforeKey:
        return tr("No parameters before the key");
    case Check::KeyEncrypted:
        return tr("The key has no password");
    case Check::KeyAlgorithm:
        return tr("Fabric's programs support the key");
    case Check::Damaged:
        return tr("The files are intact");
    case Check::NoPublicHalf:
        return tr("The key has its public half");
    case Check::SeveralFiles:
        return tr("One certificate and one key in their folders");
    case Check::SeveralCertificates:
        return tr("One certificate in the file");
    case Check::KeyFileName:
        return tr("Every program finds the key by its file name");
    case Check::KeyNamedAsAnother:
        return tr("The file name matches the key");
    case Check::KeyReaders:
        return tr("Only you can read the key");
    case Check::TlsKeyMismatch:
        return tr("The TLS key belongs to the TLS certificate");
    case Check::TlsChainIncomplete:
        return tr("The TLS chain is complete");
    case Check::HostName:
        return tr("The TLS certificate is valid for the host");
    case Check::TlsCertificateAsIdentity:
        return tr("Not a TLS certificate");
    case Check::OrdererOrganization:
        return tr("Belongs to a peer organization");
    case Check::PathsMissing:
        return tr("Paths in configurations exist");
    case Check::Weak:
        return tr("Key and signature are strong enough");
    case Check::Encoding:
        return tr("Serial number and encoding are regular");
    case Check::LongLife:
        return tr("Not valid for an unusually long time");
    case Check::Sm2Signature:
        return tr("The SM2 signature is valid");
    case Check::UsedElsewhere:
        return tr("Key and certificate are not used elsewhere");
    case Check::Revoked:
        return tr("Not revoked");
    }
    Q_UNREACHABLE();
}

QString of(NotCheckedBecause reason)
{
    switch (reason) {
    case NotCheckedBecause::NotApplicable:
        return tr("it does not apply here");
    case NotCheckedBecause::NoCertificate:
        return tr("there is no readable certificate");
    case NotCheckedBecause::NoKey:
        return tr("no private key was included");
    case NotCheckedBecause::KeyClosed:
        return tr("the private key could not be opened");
    case NotCheckedBecause::NoAuthority:
        return tr("no CA certificate was included");
    case NotCheckedBecause::NoTlsPair:
        return tr("there is no TLS certificate with its key");
    case NotCheckedBecause::NoTlsAuthority:
        return tr("no TLS CA certificate was included");
    case NotCheckedBecause::NoConfiguration:
        return tr("no file here contains paths");
    case NotCheckedBecause::NoRevocationList:
        return tr("there is no revocation list from its CA");
    case NotCheckedBecause::NotAsked:
        return tr("it is not known what was asked for");
    case NotCheckedBecause::NoMspId:
        return tr("there is no MSP ID to compare with");
    case NotCheckedBecause::NoRole:
        return tr("the certificate names no role");
    case NotCheckedBecause::NoEarlierOnes:
        return tr("no earlier download is known");
    case NotCheckedBecause::NoOthers:
        return tr("no other identities are known");
    case NotCheckedBecause::NoHosts:
        return tr("it is not known to which hosts you connect");
    case NotCheckedBecause::NoDisk:
        return tr("the paths lead out of what was read");
    case NotCheckedBecause::PlaceUnknown:
        return tr("it is not known which organization it came from");
    case NotCheckedBecause::ReadersUnknown:
        return tr("the file's permissions are not known");
    case NotCheckedBecause::FileUnreadable:
        return tr("a file could not be read");
    case NotCheckedBecause::FieldUnreadable:
        return tr("a field of the certificate cannot be read");
    case NotCheckedBecause::NamesLimited:
        return tr("a CA above it limits the names that it may issue for");
    case NotCheckedBecause::AlgorithmUnknown:
        return tr("OpenSSL does not know the algorithm");
    case NotCheckedBecause::LimitReached:
        return tr("there is too much to check");
    }
    Q_UNREACHABLE();
}

QString notChecked(NotCheckedBecause reason)
{
    //: %1 = why, as a clause: "no private key was included"
    return tr("Not checked, because %1.").arg(of(reason));
}

} // namespace Chaincert::Words
