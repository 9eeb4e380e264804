#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString certPath = Assessed::msp + u"signcerts/cert.pem"_s;
const QString caPath = Assessed::msp + u"cacerts/ca.pem"_s;
const QString configPath = Assessed::msp + u"config.yaml"_s;

const QByteArray &adminCertificate()
{
    return Made::admin().certificate;
}

const QByteArray &authorityCertificate()
{
    return Made::organization().ca.certificate;
}

auto wallet(const QByteArray &mspId, const QByteArray &version = "1")
{
    const auto escaped = [](QByteArray pem) { return pem.replace('\n', "\\n"); };
    return [=](Assessed &given) {
        given.given = Given::folder({{u"admin.id"_s,
            "{\"credentials\":{\"certificate\":\"" + escaped(adminCertificate()) + "\",\"privateKey\":\""
                + escaped(Made::admin().pem()) + "\"},\"mspId\":\"" + mspId
                + "\",\"type\":\"X.509\",\"version\":" + version + "}"}});
    };
}

// The organization's MSP id as somebody asked for it, and a configuration beside its folder.
auto withProfile(const QByteArray &profile)
{
    return [profile](Assessed &given) {
        given.asked.mspId = u"Org1MSP"_s;
        given.put(u"sdk-config.yaml"_s, profile);
    };
}

QByteArray profileOf(const QByteArray &mspId)
{
    return "organizations:\n  \"" + Assessed::msp.first(40).toUtf8() + "\":\n    mspid: " + mspId
        + "\n    cryptoPath: /opt/{username}/msp\n";
}

// One line for the secret that a program reads from its environment.
QByteArray environmentOf(const QByteArray &pem)
{
    return "ORG=org1\nHLF_CERTIFICATE_ORG1=\"" + QByteArray(pem).replace('\n', "\\n") + "\"\n";
}

QByteArray asUtf16(const QByteArray &text)
{
    QByteArray wide("\xff\xfe");
    for (const char each : text)
        wide += QByteArray(1, each) + '\0';
    return wide;
}

QList<CheckRow> placeRows()
{
    return {
        {Check::FolderIncomplete, "no cacerts", Fires::warning, false,
            [](Assessed &given) { given.remove(caPath); }},
        {Check::FolderIncomplete, "no certificate, but a key", Fires::error, true,
            [](Assessed &given) { given.remove(certPath); }},
        {Check::FolderIncomplete, "the certificate in DER", Fires::error, true,
            withFile(certPath, Made::derOf(adminCertificate()))},
        {Check::FolderIncomplete, "nobody administrates", Fires::warning, false,
            [](Assessed &given) { given.remove(configPath); }},
        {Check::FolderIncomplete, "a unit for administrators", {}},
        {Check::FolderIncomplete, "administrators by their certificates", {}, false,
            [](Assessed &given) {
                given.remove(configPath);
                given.put(Assessed::msp + u"admincerts/a.pem"_s, adminCertificate());
            }},
        {Check::MspIdDiffers, "the wallet's is another", Fires::error, false, wallet("Org2MSP")},
        {Check::MspIdDiffers, "the wallet's is the same", {}, false, wallet("Org1MSP")},
        {Check::MspIdDiffers, "a configuration's is another", Fires::error, false,
            withProfile(profileOf("Org2MSP"))},
        {Check::MspIdDiffers, "a configuration's is the same", {}, false, withProfile(profileOf("Org1MSP"))},
        {Check::MspIdDiffers, "another variable's", Fires::error, false,
            [](Assessed &given) {
                given.asked.mspId = u"Org1MSP"_s;
                given.put(u".env"_s,
                    "CORE_PEER_LOCALMSPID=Org2MSP\nCORE_PEER_MSPCONFIGPATH=./" + Assessed::msp.toUtf8()
                        + "\n");
            }},
        {Check::SeveralFiles, "two certificates", Fires::warning, false,
            withFile(Assessed::msp + u"signcerts/old.pem"_s, adminCertificate())},
        {Check::SeveralFiles, "what a desktop left", Fires::warning, false,
            withFile(Assessed::msp + u"signcerts/.DS_Store"_s, QByteArray("\0\0\0\1Bud1", 8))},
        {Check::SeveralFiles, "two keys", Fires::warning, false,
            withFile(Assessed::msp + u"keystore/old_sk"_s, Made::server().pem())},
        {Check::SeveralFiles, "one of each", {}},
        {Check::SeveralCertificates, "the CA first", Fires::error, false,
            withFile(certPath, authorityCertificate() + adminCertificate())},
        {Check::SeveralCertificates, "the CA behind", Fires::warning, false,
            withFile(certPath, adminCertificate() + authorityCertificate())},
        {Check::SeveralCertificates, "a bundle in cacerts", Fires::warning, false,
            withFile(caPath, authorityCertificate() + Made::organization().tlsca.certificate)},
        {Check::SeveralCertificates, "one in each", {}},
        {Check::SeveralCertificates, "a chain for connections", {}, false,
            withFile(Assessed::tls + u"server.crt"_s,
                Made::server().certificate + Made::organization().tlsca.certificate)},
        {Check::OrdererOrganization, "the folder of orderers", Fires::note, false,
            [](Assessed &given) {
                QMap<QString, QByteArray> moved;
                for (auto at = given.given.files.begin(); at != given.given.files.end(); ++at)
                    moved.insert(QString(at.key()).replace(".peer"_L1, ".orderer"_L1), at.value());
                given.given.files = moved;
            }},
        {Check::OrdererOrganization, "the folder of peers", {}},
        {Check::PathsMissing, "of a listed unit", Fires::error, true,
            withFile(configPath,
                nodeOus()
                    + "OrganizationalUnitIdentifiers:\n- {Certificate: cacerts/no.pem, "
                      "OrganizationalUnitIdentifier: a}\n")},
        {Check::PathsMissing, "of a role's unit", Fires::warning, false,
            withFile(configPath, nodeOus(", Certificate: cacerts/no.pem"))},
        {Check::PathsMissing, "a file that is there", {}, false,
            withFile(configPath, nodeOus(", Certificate: cacerts/ca.pem"))},
        {Check::PathsMissing, "an SDK's", Fires::warning, false,
            withFile(u"sdk.yaml"_s, "organizations:\n  org1:\n    cryptoPath: /opt/gopath/org1\n"), true},
        {Check::PathsMissing, "a pattern for users", {}, false,
            withFile(u"sdk.yaml"_s,
                "organizations:\n  org1:\n    cryptoPath: org1/users/{username}@org1/msp\n"
                "client:\n  credentialStore: {path: /tmp/state, cryptoStore: {path: /tmp/msp}}\n"),
            true},
        {Check::PathsMissing, "paths in a container", {}, false,
            withFile(u"pod.yaml"_s,
                "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - volumeMounts:\n"
                "    - {mountPath: /etc/hyperledger/msp, subPath: msp}\n"),
            true},
        {Check::PathsMissing, "a project's", {}, false,
            withFile(u"routes.json"_s, R"({"home": {"path": "/api/home"}})"), true},
        {Check::PathsMissing, "an SDK's that is there", {}, false,
            withFile(
                u"sdk.yaml"_s, "organizations:\n  org1:\n    cryptoPath: " + Assessed::msp.toUtf8() + "\n"),
            true},
    };
}

QList<CheckRow> textRows()
{
    const QByteArray pem = adminCertificate();
    const QByteArray crossed = QByteArray(pem).replace('\n', "\\n");
    const QByteArray firstLine = "-----BEGIN CERTIFICATE-----\n";
    return {
        {Check::Damaged, "CR LF", Fires::note, false,
            withFile(certPath, QByteArray(pem).replace("\n", "\r\n"))},
        {Check::Damaged, "a mark of UTF-8", Fires::warning, true, withFile(certPath, "\xef\xbb\xbf" + pem)},
        {Check::Damaged, "UTF-16", Fires::error, true, withFile(certPath, asUtf16(pem))},
        {Check::Damaged, "text before", Fires::note, false, withFile(certPath, "subject=CN = Admin\n" + pem)},
        {Check::Damaged, "text behind", Fires::note, false, withFile(certPath, pem + "that was it\n")},
        {Check::Damaged, "no last newline", Fires::note, false, withFile(certPath, pem.chopped(1))},
        {Check::Damaged, "literal line breaks", Fires::error, true, withFile(certPath, crossed)},
        {Check::Damaged, "line breaks lost", Fires::error, true,
            withFile(certPath, QByteArray(pem).replace('\n', ' '))},
        {Check::Damaged, "no armour", Fires::error, true,
            withFile(certPath, Made::derOf(pem).toBase64() + '\n')},
        {Check::Damaged, "a web page", Fires::error, true,
            withFile(certPath, "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n")},
        {Check::Damaged, "no end", Fires::error, true,
            withFile(certPath, pem.first(pem.indexOf("-----END")))},
        {Check::Damaged, "no beginning", Fires::error, true, withFile(certPath, pem.mid(firstLine.size()))},
        {Check::Damaged, "another end", Fires::error, true,
            withFile(certPath, QByteArray(pem).replace("END CERTIFICATE", "END PUBLIC KEY"))},
        {Check::Damaged, "broken base64", Fires::error, true,
            withFile(certPath, firstLine + "MI*&\n-----END CERTIFICATE-----\n")},
        {Check::Damaged, "no certificate in its armour", Fires::error, true,
            withFile(certPath, firstLine + "MAMCAQE=\n-----END CERTIFICATE-----\n")},
        {Check::Damaged, "bytes behind", Fires::error, true,
            withFile(certPath, Made::asPem("CERTIFICATE", Made::derOf(pem) + "12"))},
        {Check::Damaged, "bytes behind the second", Fires::warning, false,
            withFile(certPath, pem + Made::asPem("CERTIFICATE", Made::derOf(pem) + "12"))},
        {Check::Damaged, "words among the certificates", Fires::warning, false,
            withFile(Assessed::msp + u"cacerts/README"_s, "hello\n")},
        {Check::Damaged, "a key among the certificates", Fires::error, true,
            withFile(Assessed::msp + u"cacerts/0.pem"_s, Made::server().pem())},
        {Check::Damaged, "words among the keys", Fires::warning, false,
            withFile(Assessed::msp + u"keystore/README"_s, "hello\n")},
        {Check::Damaged, "a broken list", Fires::error, true,
            withFile(Assessed::msp + u"crls/1.pem"_s,
                "-----BEGIN X509 CRL-----\nMAMCAQE=\n-----END X509 CRL-----\n")},
        {Check::Damaged, "a list without its CA's key id", Fires::error, true,
            withFile(Assessed::msp + u"crls/1.pem"_s, Made::revocationList(Made::organization().ca.key))},
        {Check::Damaged, "a role that is a word", Fires::error, true,
            withFile(configPath, "NodeOUs:\n  Enable: true\n  ClientOUIdentifier: client\n")},
        {Check::Damaged, "a wallet's certificate is none", Fires::error, false,
            [](Assessed &given) {
                given.given = Given::folder({{u"admin.id"_s,
                    R"({"credentials":{"certificate":"none","privateKey":"none"},"mspId":"Org1MSP","version":1})"}});
            },
            true},
        {Check::Damaged, "a configuration that is none", Fires::error, true,
            withFile(configPath, "NodeOUs: [1, 2]\n")},
        {Check::Damaged, "a wallet's version is a string", Fires::error, false, wallet("Org1MSP", "\"1\"")},
        {Check::Damaged, "a file of nobody", Fires::error, false,
            withFile(u"other/x.pem"_s, firstLine + "MAMCAQE=\n-----END CERTIFICATE-----\n"), true},
        {Check::Damaged, "what openssl -trustout writes", Fires::error, true,
            withFile(
                certPath, Made::asPem("TRUSTED CERTIFICATE", Made::derOf(pem) + QByteArray("\x30\0", 2)))},
        {Check::Damaged, "the same without anything trusted", {}, false,
            withFile(certPath, Made::asPem("TRUSTED CERTIFICATE", Made::derOf(pem)))},
        {Check::Damaged, "a switch in quotation marks", Fires::error, true,
            withFile(configPath, nodeOus().replace("Enable: true", "Enable: \"true\""))},
        {Check::Damaged, "a key twice", Fires::error, true, withFile(configPath, nodeOus() + nodeOus())},
        {Check::Damaged, "a wallet with a mark of UTF-8", Fires::error, false,
            [](Assessed &given) {
                wallet("Org1MSP")(given);
                given.put(u"admin.id"_s, "\xef\xbb\xbf" + given.given.files.value(u"admin.id"_s));
            }},
        {Check::Damaged, "an archive beside", Fires::note, false,
            withFile(u"other.zip"_s, QByteArray("PK\x05\x06") + QByteArray(18, '\0')), true},
        {Check::Damaged, "the archive that was unpacked", {}, false,
            withFile(u"3f5d2a7be1946c8093a4d7e2b1c6f8057d9e0a13.peer.zip"_s,
                QByteArray("PK\x05\x06") + QByteArray(18, '\0')),
            true},
        {Check::Damaged, "a web page beside", {}, false,
            withFile(u"docs/index.html"_s, "<!DOCTYPE html>\n<html></html>\n"), true},
        {Check::Damaged, "a project's settings", {}, false,
            withFile(u"tsconfig.json"_s, "{\n  // strict\n  \"strict\": true,\n}\n"), true},
        {Check::Damaged, "an example in a README", {}, false,
            withFile(u"README.md"_s, "# Use\n\n-----BEGIN CERTIFICATE-----\nMIIB...\n"), true},
        {Check::Damaged, "templates", {}, false,
            withFile(u"chart/templates/a.yaml"_s, "{{- if .Values.x }}\na: b\n{{- end }}\n"), true},
        {Check::Damaged, "a web page called a certificate", Fires::error, false,
            withFile(u"other/ca.crt"_s, "<!DOCTYPE html>\n<html></html>\n"), true},
        {Check::Damaged, "line breaks of a .env", {}, false,
            [](Assessed &given) {
                given.given = Given::folder({{u".env"_s, environmentOf(adminCertificate())}});
            }},
        {Check::Damaged, "as OpenSSL writes it", {}},
        {Check::Damaged, "a wallet", {}, false, wallet("Org1MSP")},
        {Check::KeyReaders, "a key that we cannot read", Fires::warning, false,
            [](Assessed &given) {
                given.given.unreadable << Assessed::msp + u"keystore/"_s + Made::admin().ski() + u"_sk"_s;
            }},
    };
}

} // namespace

QList<CheckRow> folderRows()
{
    return placeRows() + textRows();
}
