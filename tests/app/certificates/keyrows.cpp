#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString keystore = Assessed::msp + u"keystore/"_s;

QString keyPath()
{
    return keystore + Made::admin().ski() + u"_sk"_s;
}

auto withKeyFile(const QByteArray &bytes)
{
    return [bytes](Assessed &given) { given.put(keyPath(), bytes); };
}

auto withKeyOf(Made::Key (*make)())
{
    return [make](Assessed &given) {
        given.sign(Made::Organization::issuedTo(make(), Made::organization().member()));
    };
}

Made::Key p384()
{
    return Made::curve("P-384");
}

Made::Key secp256k1()
{
    return Made::curve("secp256k1");
}

void renamed(Assessed &given, const QString &name)
{
    given.put(keystore + name, given.given.files.take(keyPath()));
}

} // namespace

QList<CheckRow> keyRows()
{
    const Made::Member other = Made::Organization::issuedTo(Made::p256(), Made::organization().member());
    const Made::Key adminKey = Made::admin().key;
    return {
        {Check::KeyMismatch, "another's key", Fires::error, true,
            [=](Assessed &given) {
                given.remove(keyPath());
                given.put(keystore + u"priv_sk"_s, other.pem());
            }},
        {Check::KeyMismatch, "its own among two", {}, false,
            [=](Assessed &given) { given.put(keystore + u"a_sk"_s, other.pem()); }},
        {Check::KeyMissing, "an empty keystore", Fires::warning, false,
            [](Assessed &given) { given.remove(keyPath()); }},
        {Check::KeyMissing, "a key under any name", {}, false,
            [](Assessed &given) { renamed(given, u"k.pem"_s); }},

        {Check::KeyContainer, "SEC 1", Fires::warning, false, withKeyFile(Made::traditional(adminKey))},
        {Check::KeyContainer, "DER", Fires::warning, true, withKeyFile(Made::derPkcs8(adminKey))},
        {Check::KeyContainer, "PKCS#8", {}},
        {Check::ParametersBeforeKey, "parameters first", Fires::warning, true,
            withKeyFile("-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + Made::traditional(adminKey))},
        {Check::ParametersBeforeKey, "the key alone", {}, false, withKeyFile(Made::traditional(adminKey))},
        {Check::KeyEncrypted, "PKCS#8 with a password", Fires::warning, true,
            withKeyFile(Made::encryptedPkcs8(adminKey))},
        {Check::KeyEncrypted, "headers of RFC 1421, and the password", Fires::warning, true,
            [=](Assessed &given) {
                given.put(keyPath(), Made::olderEncrypted(adminKey, "secret"));
                given.given.options.password = "secret";
            }},
        {Check::KeyEncrypted, "plain", {}},
        {Check::NoPublicHalf, "without", Fires::warning, false,
            withKeyFile(Made::pkcs8WithoutPublic(adminKey))},
        {Check::NoPublicHalf, "with", {}},

        {Check::KeyAlgorithm, "P-384", Fires::warning, false, withKeyOf(p384)},
        {Check::KeyAlgorithm, "Ed25519", Fires::warning, false, withKeyOf(Made::ed25519)},
        {Check::KeyAlgorithm, "RSA", Fires::error, true, withKeyOf(Made::rsa)},
        {Check::KeyAlgorithm, "secp256k1", Fires::error, true, withKeyOf(secp256k1)},
        {Check::KeyAlgorithm, "P-256", {}},
        {Check::KeyAlgorithm, "a CA of RSA", {}, false,
            [](Assessed &given) {
                const Made::Organization ofRsa(Made::rsa());
                given.put(Assessed::msp + u"cacerts/ca.pem"_s, ofRsa.ca.certificate);
                given.sign(Made::Organization::issuedTo(Made::p256(), ofRsa.member()));
            }},

        {Check::KeyFileName, "a uuid", Fires::note, false,
            [](Assessed &given) { renamed(given, u"5f2c1e52-4bf4-4b54-9d3c-5c8f1c9f1d11_sk"_s); }},
        {Check::KeyFileName, "cryptogen's", {}, false, [](Assessed &given) { renamed(given, u"priv_sk"_s); }},
        {Check::KeyFileName, "over 64 KiB", Fires::warning, true,
            [](Assessed &given) {
                renamed(given, u"key.pem"_s);
                given.put(
                    Assessed::msp + u"keystore/key.pem"_s, Made::admin().pem() + QByteArray(70'000, '\n'));
            }},
        {Check::KeyFileName, "over 64 KiB, under Fabric's name", {}, false,
            [](Assessed &given) { given.put(keyPath(), Made::admin().pem() + QByteArray(70'000, '\n')); }},
        {Check::KeyFileName, "Fabric's", {}},
        {Check::KeyNamedAsAnother, "named as the one that is wanted", Fires::error, true,
            [=](Assessed &given) { given.put(keyPath(), other.pem()); }},
        {Check::KeyNamedAsAnother, "named as a third", Fires::error, false,
            [](Assessed &given) { renamed(given, QString(64, u'a') + u"_sk"_s); }},
        {Check::KeyNamedAsAnother, "not named as any", {}, false,
            [](Assessed &given) { renamed(given, QString(63, u'a') + u"_sk"_s); }},
        {Check::KeyReaders, "others may read it", Fires::warning, false,
            [](Assessed &given) { given.given.readers = FileReaders::Others; }},
        {Check::KeyReaders, "its owner alone", {}},
    };
}
