#include "words/exportwords.h"

#include "words/certificatewords.h"
#include "words/findingwords.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

#include <QDateTime>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

QString timeOf(const QString &iso)
{
    return moment(QDateTime::fromString(iso, Qt::ISODate));
}

Sentences ofKey(const Refused &refused)
{
    switch (refused.why) {
    case ExportRefusal::NoKey:
        return {tr("No private key came along."),
            tr("Download the certificate with its key, or give the key's file as well.")};
    case ExportRefusal::KeyClosed:
        return {tr("The private key is protected by a password, and Fabric's programs cannot ask for it."),
            tr("Give the password, so that the key can be written without it.")};
    case ExportRefusal::KeyUnreadable:
        return {tr("The private key cannot be read."), tr("Download the certificate again.")};
    case ExportRefusal::KeyOfAnother:
        return {tr("The private key belongs to another certificate: what it signs is refused."),
            tr("Give the key that this certificate was issued for.")};
    case ExportRefusal::KeyAlgorithm:
        //: %1 is a kind of key: RSA, secp256k1 …
        return {tr("The program that reads this cannot use its key (%1).").arg(refused.value),
            tr("Choose another format, or get a certificate for a P-256 key.")};
    case ExportRefusal::SignsWrongly:
        //: %1 is a curve: P-384
        return {tr("The program that reads this signs wrongly with its key (%1) unless it is set to it.")
                    .arg(refused.value),
            tr("Use fabric-gateway instead, or set the program's key size to 384.")};
    case ExportRefusal::Sm2:
        return {tr("Its SM2 key can only be used by the vendor's SDKs and by editions of Fabric with SM2."),
            tr("Choose MSP folder, PEM files or Kubernetes secret.")};
    default:
        return {};
    }
}

Sentences ofNames(const Refused &refused)
{
    switch (refused.why) {
    case ExportRefusal::NoMspId:
        return {tr("The organization's MSP ID is not known."),
            refused.value.isEmpty()
                ? tr("Enter it as the network calls it.")
                : tr("Enter it as the network calls it; it may be %1.").arg(shown(refused.value))};
    case ExportRefusal::MspIdInvalid:
        return {tr("“%1” cannot be part of a file name.").arg(shown(refused.value)),
            tr("Enter the MSP ID as the network calls it.")};
    case ExportRefusal::LabelInvalid:
        return {tr("“%1” cannot be a file name.").arg(shown(refused.value)), tr("Choose another name.")};
    case ExportRefusal::PasswordMissing:
        return {tr("The file needs a password."), tr("Enter one that is not empty.")};
    case ExportRefusal::PasswordInvalid:
        return {tr("The password contains a null character."), tr("Choose another password.")};
    case ExportRefusal::NothingGiven:
        return {tr("There is no file to copy."), tr("Choose a file, folder or archive.")};
    case ExportRefusal::NotWritten:
        return {tr("%1 could not be created.").arg(shown(refused.value)), tr("Choose another format.")};
    default:
        return {};
    }
}

} // namespace

QString nameOf(const ExportPreset &preset)
{
    return tr(preset.name);
}

QString aboutOf(const ExportPreset &preset)
{
    return tr(preset.about);
}

QString needsOf(const ExportPreset &preset)
{
    QStringList needs;
    const auto add = [&](ExportNeed need, const QString &name) {
        if (preset.needs.testFlag(need))
            needs += name;
    };
    //: what a format cannot do without, in a list
    add(ExportNeed::Certificate, tr("certificate"));
    add(ExportNeed::Key, tr("private key"));
    add(ExportNeed::Authority, tr("CA certificate"));
    add(ExportNeed::TlsPair, tr("TLS certificate and key"));
    add(ExportNeed::MspId, tr("MSP ID"));
    add(ExportNeed::Password, tr("password"));
    return listed(needs);
}

QString of(ExportMend mend)
{
    switch (mend) {
    case ExportMend::Sec1Key:
        return tr("The key's older form, EC PRIVATE KEY, becomes PKCS#8.");
    case ExportMend::Pkcs1Key:
        return tr("The key's older form, RSA PRIVATE KEY, becomes PKCS#8.");
    case ExportMend::ParametersBeforeKey:
        return tr("The block EC PARAMETERS before the key is left out.");
    case ExportMend::NoPublicHalf:
        return tr("The key's missing public half is added.");
    case ExportMend::EncryptedKey:
        return tr("The key is written without its password.");
    case ExportMend::Container:
        return tr("What is needed is taken out of it.");
    case ExportMend::Der:
        return tr("DER becomes PEM.");
    case ExportMend::CarriageReturns:
        return tr("Line ends become LF.");
    case ExportMend::ByteOrderMark:
        return tr("The byte order mark is left out.");
    case ExportMend::Utf16:
        return tr("UTF-16 becomes plain text.");
    case ExportMend::TextAround:
        return tr("Text around the blocks is left out.");
    case ExportMend::NoLastNewline:
        return tr("The missing last line end is added.");
    case ExportMend::LineBreaks:
        return tr("Lost line breaks are restored.");
    case ExportMend::WithoutArmour:
        return tr("The missing BEGIN and END lines are added.");
    case ExportMend::OtherCertificates:
        return tr("Only its own certificate is written, since programs read the first one.");
    }
    Q_UNREACHABLE();
}

QString of(ExportHint hint)
{
    switch (hint) {
    case ExportHint::NoAuthority:
        return tr("No CA certificate came along: download ca as well.");
    case ExportHint::NoTlsAuthority:
        return tr("No CA certificate for TLS connections came along.");
    case ExportHint::NoTlsPair:
        return tr("No certificate and key for TLS connections came along.");
    case ExportHint::NoPrivateKey:
        return tr("No private key came along: the certificate is written without it.");
    case ExportHint::PeersToFillIn:
        return tr("The peer's address is not known: fill it in.");
    case ExportHint::AuthorityKeyLeftOut:
        return tr("The CA's private key is left out.");
    case ExportHint::OnlyWithVendorsSdk:
        return tr("Its SM2 key can only be used by the vendor's SDKs and by editions of Fabric with SM2.");
    case ExportHint::OldCiphers:
        return tr("3DES and SHA-1 are weak: use this file only where an old version of Java requires it.");
    case ExportHint::FabricThree:
        return tr("Its Ed25519 key is accepted by Fabric 3 only.");
    case ExportHint::OnlyInThisFolder:
        return tr("Paths in it are relative to the folder that the application runs in.");
    case ExportHint::ProfileBeside:
        return tr("The connection profile that it names is written beside it.");
    }
    Q_UNREACHABLE();
}

Sentences of(const Refused &refused)
{
    switch (refused.why) {
    case ExportRefusal::NoCertificate:
        return {tr("There is no certificate in it."),
            tr("Choose the folder or archive that holds the certificate.")};
    case ExportRefusal::AuthorityAsIdentity:
        return {tr("This is a CA certificate, not a user's."),
            tr("Choose a certificate of the type admin or user; a CA can be exported as PEM files.")};
    case ExportRefusal::TlsAsIdentity:
        return {tr("This certificate is for TLS connections, not for signing."),
            tr("Choose the certificate in msp/signcerts.")};
    case ExportRefusal::Expired:
        return {tr("It expired on %1: the peer refuses it.").arg(timeOf(refused.value)),
            tr("Download a new certificate.")};
    case ExportRefusal::NotYetValid:
        return {tr("It is not valid before %1.").arg(timeOf(refused.value)),
            tr("Check the clock of this computer, or wait until then.")};
    case ExportRefusal::NoAuthority:
        return {tr("The CA certificate did not come along, and Fabric's tools do not start without it."),
            tr("Download ca as well and give its folder, too.")};
    case ExportRefusal::UnknownIssuer:
        return {
            tr("It was issued by %1, which is not among the CAs that came along.").arg(shown(refused.value)),
            tr("Download ca again for this organization.")};
    case ExportRefusal::RefusedByFabric: {
        if (!refused.finding)
            return {tr("Fabric refuses this certificate."), tr("Download a new certificate.")};
        const FindingWords words = wordsOf(*refused.finding);
        return {words.summary, words.advice};
    }
    case ExportRefusal::NoTlsPair:
        return {tr("There is no certificate and key for TLS connections in it."),
            tr("Choose a download that has a tls folder.")};
    case ExportRefusal::NoKey:
    case ExportRefusal::KeyClosed:
    case ExportRefusal::KeyUnreadable:
    case ExportRefusal::KeyOfAnother:
    case ExportRefusal::KeyAlgorithm:
    case ExportRefusal::SignsWrongly:
    case ExportRefusal::Sm2:
        return ofKey(refused);
    case ExportRefusal::NoMspId:
    case ExportRefusal::MspIdInvalid:
    case ExportRefusal::LabelInvalid:
    case ExportRefusal::PasswordMissing:
    case ExportRefusal::PasswordInvalid:
    case ExportRefusal::NothingGiven:
    case ExportRefusal::NotWritten:
        return ofNames(refused);
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert::Words
