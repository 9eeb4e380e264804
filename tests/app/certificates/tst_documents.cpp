#include "certificates/documents_p.h"

#include "given.h"
#include "harness/harness.h"
#include "issued.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Note = ReadingNote;

namespace {

struct Pair
{
    Made::Key key = Made::p256();
    QByteArray certificate = Made::issued(key);
    QByteArray pem = Made::pkcs8(key);
};

QByteArray json(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QJsonObject walletOf(const Pair &pair, const QJsonValue &version = 1)
{
    return {{u"credentials"_s,
                QJsonObject{{u"certificate"_s, text(pair.certificate)}, {u"privateKey"_s, text(pair.pem)}}},
        {u"mspId"_s, u"Org1MSP"_s}, {u"type"_s, u"X.509"_s}, {u"version"_s, version}};
}

QByteArray indented(const QByteArray &pem)
{
    return "    " + pem.trimmed().replace("\n", "\n    ") + '\n';
}

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWalletOfFabricNetwork2IsRead()
    {
        const Pair pair;
        const Material material = Given::file(u"admin.id"_s, json(walletOf(pair))).material();
        const MaterialFile &file = material.files[0];
        QCOMPARE(file.form, FileForm::WalletIdentity);
        QCOMPARE(material.kind, MaterialKind::Wallet);
        QCOMPARE(file.notes, {});
        QCOMPARE(file.entries, (QList<WalletEntry>{{.mspId = u"Org1MSP"_s}}));
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.certificates[0].at, (FoundAt{u"admin.id"_s, u"credentials.certificate"_s}));
        QCOMPARE(material.keys[0].at, (FoundAt{u"admin.id"_s, u"credentials.privateKey"_s}));
    }

    void oddWalletsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<Note>>("notes");
        const Pair pair;
        QTest::newRow("a version in quotes") << json(walletOf(pair, u"1"_s)) << QList{Note::OddVersion};
        QTest::newRow("another version") << json(walletOf(pair, 2)) << QList{Note::OddVersion};
        QTest::newRow("a mark") << "\xef\xbb\xbf" + json(walletOf(pair)) << QList{Note::ByteOrderMark};
        QTest::newRow("no JSON") << "{\"credentials\""_ba << QList{Note::UnreadableContainer};
        Pair spelt;
        spelt.certificate.replace("\n", "\\n");
        QTest::newRow("line breaks spelt twice") << json(walletOf(spelt)) << QList{Note::LiteralLineBreaks};
    }

    void oddWalletsAreTold()
    {
        QFETCH(QByteArray, bytes);
        const Material material = Given::file(u"admin.id"_s, bytes).material();
        QList<Note> notes;
        for (const NotedAt &each : material.files[0].notes)
            notes << each.note;
        QTEST(notes, "notes");
    }

    void aWalletOfFabricNetwork14IsRead()
    {
        const Pair pair;
        const QJsonObject wallet{{u"name"_s, u"admin"_s}, {u"mspid"_s, u"Org1MSP"_s},
            {u"enrollment"_s,
                QJsonObject{{u"signingIdentity"_s, u"abc"_s},
                    {u"identity"_s, QJsonObject{{u"certificate"_s, text(pair.certificate)}}}}}};
        const Material material = Given::folder({{u"admin"_s, json(wallet)}, {u"abc-priv"_s, pair.pem},
                                                    {u"abc-pub"_s, Made::publicKey(pair.key)}})
                                      .material();
        QCOMPARE(material.kind, MaterialKind::Wallet14);
        const MaterialFile *const file = material.file(u"admin"_s);
        QCOMPARE(file->entries, (QList<WalletEntry>{{u"admin"_s, u"Org1MSP"_s, {}, u"abc"_s}}));
        QCOMPARE(material.certificates[0].at.member, u"enrollment.identity.certificate"_s);
        QCOMPARE(material.keys[0].at.path, u"abc-priv"_s);
    }

    void identitiesOfTheConsoleAreRead()
    {
        const Pair one, two;
        const auto identity = [](const Pair &pair, const QString &name, bool base64) {
            return QJsonObject{{u"name"_s, name}, {u"type"_s, u"identity"_s},
                {u"cert"_s, text(base64 ? pair.certificate.toBase64() : pair.certificate)},
                {u"private_key"_s, text(base64 ? pair.pem.toBase64() : pair.pem)}};
        };
        const Material single
            = Given::file(u"a.json"_s, json(identity(one, u"Org1 Admin"_s, true))).material();
        QCOMPARE(single.kind, MaterialKind::ConsoleIdentity);
        QCOMPARE(single.files[0].entries[0].label, u"Org1 Admin"_s);
        QCOMPARE(single.certificates[0].at.member, u"cert"_s);
        QCOMPARE(single.files[0].notes, {});
        const Material both = Given::file(
            u"a.json"_s, json(QJsonArray{identity(one, u"a"_s, true), identity(two, u"b"_s, false)}))
                                  .material();
        QCOMPARE(both.kind, MaterialKind::ConsoleIdentity);
        QCOMPARE(both.files[0].entries.size(), 2);
        QCOMPARE(both.files[0].entries[1].member, u"[1]"_s);
        QCOMPARE(both.certificates[1].at, (FoundAt{u"a.json"_s, u"[1].cert"_s, 1}));
        QCOMPARE(both.keys.size(), 2);
    }

    void secretsOfKubernetesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("label");
        const Pair pair;
        const QByteArray head = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: ecert\n";
        const QByteArray data = "data:\n  cert.pem: " + pair.certificate.toBase64()
            + "\n  key.pem: " + pair.pem.toBase64() + "\n";
        QTest::newRow("data") << head + data << u"data.cert.pem"_s << u"ecert"_s;
        QTest::newRow("stringData") << head + "stringData:\n  cert.pem: |\n" + indented(pair.certificate)
                + "  key.pem: |\n" + indented(pair.pem)
                                    << u"stringData.cert.pem"_s << u"ecert"_s;
        const QByteArray other = "apiVersion: v1\nkind: Service\n---\n";
        QTest::newRow("the second document") << other + head + data << u"[1].data.cert.pem"_s << u"ecert"_s;
        const QJsonObject secret{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"Secret"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"x"_s}}},
            {u"data"_s,
                QJsonObject{{u"cert.pem"_s, text(pair.certificate.toBase64())},
                    {u"key.pem"_s, text(pair.pem.toBase64())}}}};
        QTest::newRow("JSON") << json(secret) << u"data.cert.pem"_s << u"x"_s;
        const QJsonObject list{{u"kind"_s, u"List"_s}, {u"items"_s, QJsonArray{QJsonObject(), secret}}};
        QTest::newRow("a list") << json(list) << u"items[1].data.cert.pem"_s << u"x"_s;
    }

    void secretsOfKubernetesAreRead()
    {
        QFETCH(QByteArray, bytes);
        const Material material = Given::file(u"secret"_s, bytes).material(); // known without its ending
        QCOMPARE(material.kind, MaterialKind::KubernetesSecret);
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.keys.size(), 1);
        QTEST(material.certificates[0].at.member, "member");
        QTEST(material.files[0].entries[0].label, "label");
        QCOMPARE(material.files[0].notes, {});
    }

    void whatLiesInASecretMayBeOfAnyKind()
    {
        const Pair pair;
        const QByteArray store
            = Made::store({.key = pair.key, .certificate = pair.certificate, .password = ""});
        const QByteArray secret = "kind: Secret\ndata:\n  a.der: " + Made::derOf(pair.certificate).toBase64()
            + "\n  b.p12: " + store.toBase64() + "\n  c.id: " + json(walletOf(pair)).toBase64()
            + "\n  d: '*'\n  e.txt: aGVsbG8=\n";
        const Material material = Given::file(u"s.yaml"_s, secret).material();
        QStringList members;
        for (const FoundCertificate &each : material.certificates)
            members << each.at.member;
        QCOMPARE(
            members, (QStringList{u"data.a.der"_s, u"data.b.p12"_s, u"data.c.id.credentials.certificate"_s}));
        QCOMPARE(material.keys.size(), 2);
        QCOMPARE(material.files[0].notes, (QList<NotedAt>{{Note::BrokenBase64, {u"s.yaml"_s, u"data.d"_s}}}));
        QCOMPARE(material.files[0].entries.constLast().mspId, u"Org1MSP"_s);
        QCOMPARE(material.files[0].entries.constLast().member, u"data.c.id"_s);
    }

    void certificatesInOtherDocumentsAreFoundWithTheirPlace()
    {
        const Pair pair;
        const QByteArray profile = "name: test\npeers:\n  peer0:\n    tlsCACerts:\n      pem: |\n"
            + QByteArray(indented(pair.certificate))
                  .replace("    -", "        -")
                  .replace("\n    ", "\n        ");
        const Material material = Given::file(u"connection.yaml"_s, profile).material();
        QCOMPARE(material.files[0].form, FileForm::Configuration);
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.certificates[0].at.member, u"peers.peer0.tlsCACerts.pem"_s);
        // the secret of bevel-operator-fabric
        const QByteArray bevel
            = json(QJsonObject{{u"cert"_s, QJsonObject{{u"pem"_s, text(pair.certificate)}}},
                {u"key"_s, QJsonObject{{u"pem"_s, text(pair.pem)}}}});
        const Material wallet = Given::file(u"org1msp.yaml"_s, bevel).material();
        QCOMPARE(wallet.certificates[0].at.member, u"cert.pem"_s);
        QCOMPARE(wallet.keys[0].at.member, u"key.pem"_s);
    }

    void pathsThatAConfigurationNamesAreTold()
    {
        const QByteArray config = "organizations:\n  org1:\n    cryptoPath: org1.peer/msp\n    mspid: x\n"
                                  "    users: [{signedCert: {path: a.pem}}, {signedCert: {path: ''}}]\n";
        const Material material = Given::file(u"sdk-config.yaml"_s, config).material();
        QCOMPARE(material.files[0].profile.paths,
            (QList<NamedPath>{{u"organizations.org1.users[0].signedCert.path"_s, u"a.pem"_s}}));
        QCOMPARE(material.certificates.size(), 0);
    }

    void aFileThatIsCalledYamlAndIsNoneIsTold()
    {
        const Material material = Given::file(u"a.yaml"_s, "a:\n\tb\n").material();
        QVERIFY(material.files[0].has(Note::UnreadableContainer));
        const Material pem = Given::file(u"a.yaml"_s, Pair().certificate).material();
        QCOMPARE(pem.files[0].form, FileForm::Pem);
        QCOMPARE(pem.certificates.size(), 1);
    }
};

CHAINCERT_TEST(TestDocuments)
#include "tst_documents.moc"
