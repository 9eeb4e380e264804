#include "checkrows.h"

#include <openssl/core_names.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

auto withSerial(const QByteArray &serial)
{
    return withMember([serial](Made::Issue &issue) { issue.serial = serial; });
}

auto withDigest(const char *digest)
{
    return withMember([digest](Made::Issue &issue) { issue.digest = digest; });
}

auto withConnectionOfRsa(unsigned int bits)
{
    return [bits](Assessed &given) {
        const Made::Member server
            = Made::Organization::issuedTo(Made::rsaOf(bits), Made::organization().connection());
        given.put(Assessed::tls + u"server.crt"_s, server.certificate);
        given.put(Assessed::tls + u"server.key"_s, server.pem());
    };
}

auto withAdminSignedAnew(const std::function<void(QByteArray &)> &change, bool highS)
{
    return [=](Assessed &given) {
        given.sign({Made::admin().key,
            Made::signedAnew(Made::admin().certificate, Made::organization().ca.key, change, highS)});
    };
}

// DER knows one way to write a length.
void lengthen(QByteArray &signedBytes)
{
    signedBytes.replace(QByteArray("\x02\x01\x07", 3), QByteArray("\x02\x81\x01\x07", 4));
}

// True is 0xff.
void makeCriticalOtherwise(QByteArray &signedBytes)
{
    const QByteArray keyUsage("\x55\x1d\x0f\x01\x01", 5);
    signedBytes.replace(keyUsage + '\xff', keyUsage + '\x01');
}

// What is signed is altered so that OpenSSL goes on reading it.
auto withAltered(const QByteArray &before, const QByteArray &after)
{
    return [=](Assessed &given) {
        QByteArray made;
        do { // a high S would be a finding of its own
            made = Made::signedAnew(Made::admin().certificate, Made::organization().ca.key,
                [&](QByteArray &bytes) { bytes.replace(before, after); });
        } while (Made::hasHighS(made, Made::organization().ca.key));
        given.sign({Made::admin().key, made});
    };
}

auto withExtensions(const QList<std::pair<QByteArray, QByteArray>> &more)
{
    return withMember([more](Made::Issue &issue) {
        for (const auto &[name, value] : more)
            Made::withExtension(issue, name, value);
    });
}

auto withKeyEncoded(const char *parameter, const char *value)
{
    return [=](Assessed &given) {
        const Made::Key key = Made::p256();
        EVP_PKEY_set_utf8_string_param(key.get(), parameter, value);
        given.sign(Made::Organization::issuedTo(key, Made::organization().member()));
    };
}

// A CA that issued nothing here; Fabric loads it all the same.
auto withSecondAuthority(const QByteArray &alternativeNames)
{
    return [=](Assessed &given) {
        Made::Issue second = Made::organization().authority("second.org1");
        second.extensions << std::pair<QByteArray, QByteArray>("subjectAltName", alternativeNames);
        given.put(Assessed::msp + u"cacerts/second.pem"_s, Made::issued(Made::p256(), second));
    };
}

auto withSm2(bool emptyId, bool wrongKey = false)
{
    return [=](Assessed &given) {
        const Made::Organization ofSm2(Made::sm2());
        Made::Issue issue = ofSm2.member();
        issue.emptySm2Id = emptyId;
        if (wrongKey)
            issue.issuerKey = Made::sm2();
        given.put(Assessed::msp + u"cacerts/ca.pem"_s, ofSm2.ca.certificate);
        given.sign(Made::Organization::issuedTo(Made::sm2(), issue));
    };
}

} // namespace

QList<CheckRow> encodingRows()
{
    return {
        {Check::Weak, "signed with SHA-1", Fires::error, true, withDigest("SHA1")},
        {Check::Weak, "signed with MD5", Fires::error, true,
            [](Assessed &given) {
                const Made::Organization ofRsa(Made::rsa());
                Made::Issue issue = ofRsa.member();
                issue.digest = "MD5";
                given.put(Assessed::msp + u"cacerts/ca.pem"_s, ofRsa.ca.certificate);
                given.sign(Made::Organization::issuedTo(Made::p256(), issue));
            }},
        {Check::Weak, "RSA of 1024 bits", Fires::error, false, withConnectionOfRsa(1024)},
        {Check::Weak, "RSA of 2048 bits", {}, false, withConnectionOfRsa(2048)},
        {Check::Weak, "signed with SHA-384", {}, false, withDigest("SHA384")},
        {Check::Weak, "a root of RSA that signed itself with SHA-1", {}, false,
            [](Assessed &given) {
                Made::Organization ofRsa(Made::rsa());
                Made::Issue root = ofRsa.authority("ca.org1");
                root.digest = "SHA1";
                ofRsa.ca = Made::Organization::issuedTo(ofRsa.ca.key, root);
                given.put(Assessed::msp + u"cacerts/ca.pem"_s, ofRsa.ca.certificate);
                given.sign(Made::Organization::issuedTo(Made::p256(), ofRsa.member()));
            }},

        {Check::Encoding, "a negative number", Fires::warning, true, withSerial("-07")},
        {Check::Encoding, "a number of 21 bytes", Fires::warning, false, withSerial(QByteArray(42, '1'))},
        {Check::Encoding, "a number of 20 bytes and its first bit", Fires::warning, false,
            withSerial(QByteArray(40, 'f'))},
        {Check::Encoding, "nought", Fires::warning, false, withSerial("00")},
        {Check::Encoding, "a high S", Fires::note, false, withAdminSignedAnew([](QByteArray &) {}, true)},
        {Check::Encoding, "a length that DER does not have", Fires::error, true,
            withAdminSignedAnew(lengthen, false)},
        {Check::Encoding, "a boolean that DER does not have", Fires::error, true,
            withAdminSignedAnew(makeCriticalOtherwise, false)},
        {Check::Encoding, "something critical that nobody knows", Fires::error, true,
            withMember([](Made::Issue &issue) {
                issue.extensions << std::pair<QByteArray, QByteArray>(
                    "1.2.3.4", "critical,ASN1:UTF8String:x");
            })},
        {Check::Encoding, "attributes that are no JSON", Fires::warning, false,
            withMember([](Made::Issue &issue) { issue.fabricAttributes = "no JSON"; })},
        {Check::Encoding, "a number of 20 bytes", {}, false, withSerial(QByteArray(40, '7'))},

        {Check::Encoding, "version 4", Fires::error, true,
            withAltered(QByteArray::fromHex("a003020102"), QByteArray::fromHex("a003020103"))},
        {Check::Encoding, "an at sign in a PrintableString", Fires::error, true,
            withAltered("\x0c\x0a"
                        "admin@org1",
                "\x13\x0a"
                "admin@org1")},
        {Check::Encoding, "the same in an IA5String", {}, false,
            withAltered("\x0c\x0a"
                        "admin@org1",
                "\x16\x0a"
                "admin@org1")},
        {Check::Encoding, "a curve by its numbers", Fires::error, true,
            withKeyEncoded(OSSL_PKEY_PARAM_EC_ENCODING, "explicit")},
        {Check::Encoding, "a curve by its name", {}, false,
            withKeyEncoded(OSSL_PKEY_PARAM_EC_ENCODING, "named_curve")},
        {Check::Encoding, "a compressed point", Fires::error, true,
            withKeyEncoded(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "compressed")},
        {Check::Encoding, "a point in full", {}, false,
            withKeyEncoded(OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "uncompressed")},
        {Check::Encoding, "an extension twice", Fires::error, true, withMember([](Made::Issue &issue) {
             for (const QByteArray &name : {"DNS:a.example.com"_ba, "DNS:b.example.com"_ba})
                 issue.extensions << std::pair<QByteArray, QByteArray>("subjectAltName", name);
         })},
        {Check::Encoding, "two names in one extension", {}, false,
            withExtensions({{"subjectAltName", "DNS:a.example.com,DNS:b.example.com"}})},
        {Check::Encoding, "a name that is no ASCII", Fires::error, true,
            withExtensions({{"subjectAltName", "DER:30:03:82:01:ff"}})},
        {Check::Encoding, "an address of five bytes", Fires::error, true,
            withExtensions({{"subjectAltName", "DER:30:07:87:05:01:02:03:04:05"}})},
        {Check::Encoding, "an address of four bytes", {}, false,
            withExtensions({{"subjectAltName", "DER:30:06:87:04:01:02:03:04"}})},
        {Check::Encoding, "usages that are none", Fires::error, true,
            withExtensions({{"extendedKeyUsage", "DER:04:00"}})},
        {Check::Encoding, "a second CA with a broken name", Fires::error, true,
            withSecondAuthority("DER:30:03:82:01:ff")},
        {Check::Encoding, "a second CA with a name", {}, false, withSecondAuthority("DNS:ca.example.com")},

        {Check::Sm2Signature, "with the usual id", Fires::note, false, withSm2(false)},
        {Check::Sm2Signature, "with the empty id", Fires::note, false, withSm2(true)},
        {Check::Sm2Signature, "with another key", Fires::error, false, withSm2(false, true)},
        {Check::Sm2Signature, "another algorithm", {}},
    };
}
