#include "words/findingrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

constexpr const char *Convert
    = QT_TR_NOOP("Give these programs a converted copy: openssl pkcs8 -topk8 -nocrypt -in KEY -out COPY");

} // namespace

std::span<const FindingRow> FindingRows::key()
{
    using C = Check;
    static constexpr const char *askForP256
        = QT_TR_NOOP("Ask for a certificate for an EC key on the curve P-256.");
    static constexpr FindingRow rows[] = {
        {C::KeyMismatch, nullptr, QT_TR_NOOP("Key does not match"),
            QT_TR_NOOP("This private key belongs to another certificate; what it signs is refused."),
            QT_TR_NOOP("Use the key that came with the certificate, or download both again.")},
        {C::KeyMissing, nullptr, QT_TR_NOOP("No private key"),
            QT_TR_NOOP("No private key was included: you can verify, but not sign."),
            QT_TR_NOOP(
                "To sign, put the key beside the certificate; if the service does not hand it out, ask "
                "the blockchain's administrator.")},
        {C::KeyContainer, "der=true", QT_TR_NOOP("Key is in DER"),
            {QT_TR_NOOP("%1 is stored as DER; Fabric's programs read only PEM."), {"of"}},
            QT_TR_NOOP("Give them a copy in PEM: openssl pkey -inform DER -in KEY -out COPY")},
        {C::KeyContainer, "container=sec1", QT_TR_NOOP("Older key format"),
            {QT_TR_NOOP("%1 is in the older form “EC PRIVATE KEY”; the Go gateway and the Java SDK cannot "
                        "read it."),
                {"of"}},
            Convert},
        {C::KeyContainer, "container=pkcs1", QT_TR_NOOP("Older key format"),
            {QT_TR_NOOP("%1 is in the older form “RSA PRIVATE KEY”; the Go gateway and the Java SDK cannot "
                        "read it."),
                {"of"}},
            Convert},
        {C::KeyContainer, nullptr, QT_TR_NOOP("Unusual key format"),
            {QT_TR_NOOP("%1 is in a format that Fabric's programs cannot read."), {"of"}}, Convert},
        {C::ParametersBeforeKey, nullptr, QT_TR_NOOP("Parameters before the key"),
            {QT_TR_NOOP("%1 has a block “EC PARAMETERS” before it; peers and the Java SDK stop there."),
                {"of"}},
            QT_TR_NOOP("Delete that block from the file, from its BEGIN line to its END line.")},
        {C::KeyEncrypted, "why=password_wrong", QT_TR_NOOP("Wrong password"),
            {QT_TR_NOOP("%1 is protected by another password than the one given, so it was not checked."),
                {"of"}},
            QT_TR_NOOP("Enter the correct password.")},
        {C::KeyEncrypted, "why=cipher_unknown", QT_TR_NOOP("Cannot be opened"),
            {QT_TR_NOOP("%1 is encrypted in a way that is not supported here, so it was not checked."),
                {"of"}},
            QT_TR_NOOP("Convert it with the program that created it; Fabric's programs cannot ask for a "
                       "password.")},
        {C::KeyEncrypted, "opened=true", QT_TR_NOOP("Protected by a password"),
            {QT_TR_NOOP("%1 is protected by a password, which Fabric's programs cannot ask for."), {"of"}},
            QT_TR_NOOP("Give them a copy without one, readable only by you: openssl pkey -in KEY -out COPY")},
        {C::KeyEncrypted, nullptr, QT_TR_NOOP("Protected by a password"),
            {QT_TR_NOOP("%1 is protected by a password, which Fabric's programs cannot ask for; it was not "
                        "checked."),
                {"of"}},
            {QT_TR_NOOP("Enter the password to have it checked."),
                QT_TR_NOOP("Use --password-stdin to have it checked.")}},
        {C::KeyAlgorithm, "algorithm=RSA", QT_TR_NOOP("RSA key"),
            {QT_TR_NOOP("%1 has an RSA key; Fabric supports RSA for CAs only."), {"of"}}, askForP256},
        {C::KeyAlgorithm, "algorithm=ED25519", QT_TR_NOOP("Ed25519 key"),
            {QT_TR_NOOP("%1 has an Ed25519 key, which only Fabric 3 and fabric-gateway accept."), {"of"}},
            QT_TR_NOOP("If the network is older or you use another SDK, ask for a certificate for an EC key "
                       "on the curve P-256.")},
        {C::KeyAlgorithm, "algorithm=SM2", QT_TR_NOOP("SM2 key"),
            {QT_TR_NOOP("%1 has an SM2 key, which only the service's own SDKs and GM versions of Fabric "
                        "accept."),
                {"of"}},
            QT_TR_NOOP("Use the SDK of the blockchain service.")},
        {C::KeyAlgorithm, "curve=P-384", QT_TR_NOOP("P-384 key"),
            {QT_TR_NOOP("%1 is on the curve P-384: fabric-network and the Java SDK sign wrongly with it, "
                        "unless they are set to 384."),
                {"of"}},
            QT_TR_NOOP("Use fabric-gateway, or set the SDK's security level to 384.")},
        {C::KeyAlgorithm, "curve=P-521", QT_TR_NOOP("P-521 key"),
            {QT_TR_NOOP("%1 is on the curve P-521, which Fabric reads, but SDKs may not sign with."), {"of"}},
            askForP256},
        {C::KeyAlgorithm, "curve=P-224", QT_TR_NOOP("P-224 key"),
            {QT_TR_NOOP("%1 is on the curve P-224, which Fabric reads, but SDKs may not sign with."), {"of"}},
            askForP256},
        {C::KeyAlgorithm, nullptr, QT_TR_NOOP("Unsupported key type"),
            {QT_TR_NOOP("%1 uses a key type that Fabric does not support (%2)."), {"of", "key"}}, askForP256},
        {C::NoPublicHalf, nullptr, QT_TR_NOOP("Key does not include the public key"),
            {QT_TR_NOOP("%1 does not include the public key; fabric-network cannot read it."), {"of"}},
            QT_TR_NOOP("Give it a copy that has it: openssl pkey -in KEY -out COPY")},
        {C::KeyFileName, "why=large", QT_TR_NOOP("Key file is too large"),
            {QT_TR_NOOP("The key's file “%1” is larger than 64 KiB: Fabric finds such a file only if it is "
                        "called %2."),
                {"name", "expected"}},
            QT_TR_NOOP("Leave only the key's own block in it, or rename the file.")},
        {C::KeyFileName, nullptr, QT_TR_NOOP("Key's file name"),
            {QT_TR_NOOP(
                 "The key is called “%1”: peers find it by its content, but fabric-sdk-go only as %2."),
                {"name", "expected"}},
            QT_TR_NOOP("For fabric-sdk-go, copy it under that name.")},
        {C::KeyNamedAsAnother, nullptr, QT_TR_NOOP("Key has another key's name"),
            {QT_TR_NOOP("The file name “%1” stands for another key; peers pick this one by that name and "
                        "sign wrongly."),
                {"name"}},
            QT_TR_NOOP("Put the key there that the name stands for, or rename the file.")},
        {C::KeyReaders, "of=folder", QT_TR_NOOP("Cannot be read"),
            QT_TR_NOOP("You may not look into this folder, so what lies in it was not checked."),
            QT_TR_NOOP("Check its owner and permissions.")},
        {C::KeyReaders, "why=unreadable", QT_TR_NOOP("Cannot be read"),
            {QT_TR_NOOP("%1 cannot be read by you, so it was not checked."), {"of"}},
            QT_TR_NOOP("Check its owner and permissions, and that its name is valid UTF-8.")},
        {C::KeyReaders, nullptr, QT_TR_NOOP("Others can read the key"),
            {QT_TR_NOOP("%1 can be read by others on this computer."), {"of"}},
            {QT_TR_NOOP("Make it readable only by you."),
                QT_TR_NOOP("Make it readable only by you: chmod 600 KEY")}},
    };
    return rows;
}

} // namespace Chaincert::Words
