#include "certificates/privatekey.h"

#include "given.h"
#include "harness/harness.h"
#include "harness/threadtime.h"
#include "issued.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Note = ReadingNote;
using Container = KeyContainer;

namespace {

Material materialOf(const QByteArray &bytes, std::optional<QByteArrayView> password = {})
{
    return Given{{{u"key.pem"_s, bytes}}, {.password = password}}.material();
}

QList<Note> notesOf(const Material &material)
{
    QList<Note> notes;
    for (const NotedAt &each : material.files.constFirst().notes)
        notes << each.note;
    return notes;
}

} // namespace

class TestPrivateKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormIsToldApart_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Container>("container");
        QTest::addColumn<bool>("isDer");
        QTest::addColumn<bool>("hasPublicHalf");
        QTest::addColumn<QString>("algorithm");
        const auto row = [](const char *name, const QByteArray &bytes, Container container, bool isDer,
                             bool hasPublicHalf, const QString &algorithm) {
            QTest::newRow(name) << bytes << container << isDer << hasPublicHalf << algorithm;
        };
        const Made::Key p256 = Made::p256(), rsa = Made::rsa(), sm2 = Made::sm2(), ed25519 = Made::ed25519();
        row("PKCS#8", Made::pkcs8(p256), Container::Pkcs8, false, true, u"EC"_s);
        row("PKCS#8 without its public half", Made::pkcs8WithoutPublic(p256), Container::Pkcs8, false, false,
            u"EC"_s);
        row("PKCS#8, RSA", Made::pkcs8(rsa), Container::Pkcs8, false, true, u"RSA"_s);
        row("PKCS#8, SM2", Made::pkcs8(sm2), Container::Pkcs8, false, true, u"SM2"_s);
        row("PKCS#8, Ed25519", Made::pkcs8(ed25519), Container::Pkcs8, false, false, u"ED25519"_s);
        row("SEC 1", Made::traditional(p256), Container::Sec1, false, true, u"EC"_s);
        row("SEC 1, SM2", Made::traditional(sm2), Container::Sec1, false, true, u"SM2"_s);
        row("PKCS#1", Made::traditional(rsa), Container::Pkcs1, false, true, u"RSA"_s);
        row("PKCS#8 in DER", Made::derPkcs8(p256), Container::Pkcs8, true, true, u"EC"_s);
        row("SEC 1 in DER", Made::derKey(p256), Container::Sec1, true, true, u"EC"_s);
        row("PKCS#1 in DER", Made::derKey(rsa), Container::Pkcs1, true, true, u"RSA"_s);
    }

    void everyFormIsToldApart()
    {
        QFETCH(QByteArray, bytes);
        const Material material = materialOf(bytes);
        QCOMPARE(material.keys.size(), 1);
        QCOMPARE(material.kind, MaterialKind::Key);
        QCOMPARE(notesOf(material), {});
        const KeyFacts &facts = material.keys[0].facts();
        QTEST(facts.container, "container");
        QTEST(facts.isDer, "isDer");
        QCOMPARE(facts.hasPublicHalf.has_value(), true);
        QTEST(*facts.hasPublicHalf, "hasPublicHalf");
        QTEST(facts.publicKey->algorithm, "algorithm");
        QVERIFY(!facts.isEncrypted);
        QVERIFY(!facts.hasParametersBefore);
        QVERIFY(material.keys[0].key->pkey);
    }

    void aKeyHasTheFabricSkiOfItsCertificate_data()
    {
        QTest::addColumn<Made::Key>("key");
        QTest::newRow("P-256") << Made::p256();
        QTest::newRow("P-521") << Made::curve("P-521");
        QTest::newRow("SM2") << Made::sm2();
        QTest::newRow("RSA") << Made::rsa();
        QTest::newRow("Ed25519") << Made::ed25519();
    }

    void aKeyHasTheFabricSkiOfItsCertificate()
    {
        QFETCH(Made::Key, key);
        const Material material = materialOf(Made::pkcs8(key) + Made::issued(key));
        QCOMPARE(material.keys.size(), 1);
        QCOMPARE(material.certificates.size(), 1);
        QCOMPARE(material.keys[0].facts().publicKey, material.certificates[0].facts().publicKey);
        QVERIFY(!material.keys[0].facts().publicKey->fabricSki.isEmpty());
    }

    void parametersBeforeAKeyAreTold()
    {
        const QByteArray parameters
            = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        const QByteArray key = Made::traditional(Made::p256());
        QVERIFY(materialOf(parameters + key).keys[0].facts().hasParametersBefore);
        QVERIFY(!materialOf(key + parameters).keys[0].facts().hasParametersBefore);
    }

    void anEncryptedKeyIsOpenedWithItsPasswordAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Container>("container");
        const Made::Key p256 = Made::p256();
        QTest::newRow("PKCS#8") << Made::encryptedPkcs8(p256, "sésame") << Container::Pkcs8;
        QTest::newRow("PKCS#8 in DER")
            << Made::derOf(Made::encryptedPkcs8(p256, "sésame")) << Container::Pkcs8;
        QTest::newRow("SEC 1 with headers") << Made::olderEncrypted(p256, "sésame") << Container::Sec1;
        QTest::newRow("PKCS#1 with headers")
            << Made::olderEncrypted(Made::rsa(), "sésame") << Container::Pkcs1;
    }

    void anEncryptedKeyIsOpenedWithItsPasswordAlone()
    {
        QFETCH(QByteArray, bytes);
        const Material closed = materialOf(bytes);
        QCOMPARE(closed.keys.size(), 1);
        QVERIFY(closed.keys[0].facts().isEncrypted);
        QTEST(closed.keys[0].facts().container, "container");
        QVERIFY(!closed.keys[0].facts().publicKey);
        QVERIFY(!closed.keys[0].facts().hasPublicHalf);
        QVERIFY(!closed.keys[0].key->pkey);
        QCOMPARE(notesOf(closed), QList{Note::PasswordWanted});

        const Material wrong = materialOf(bytes, "sesame");
        QCOMPARE(notesOf(wrong), QList{Note::PasswordWrong});
        QVERIFY(!wrong.keys[0].key->pkey);

        const Material open = materialOf(bytes, "sésame");
        QCOMPARE(notesOf(open), {});
        QVERIFY(open.keys[0].facts().isEncrypted);
        QVERIFY(open.keys[0].facts().publicKey);
        QCOMPARE(open.keys[0].facts().hasPublicHalf, true);
        QVERIFY(open.keys[0].key->pkey);
    }

    void aPasswordThatTakesForEverIsNotTried()
    {
        QByteArray der = Made::derOf(Made::encryptedPkcs8(Made::p256(), "x", 0x010000));
        const QByteArray rounds = QByteArray::fromHex("0203010000");
        QVERIFY(der.contains(rounds));
        QCOMPARE(notesOf(materialOf(der, "x")), {});
        der.replace(rounds, QByteArray::fromHex("02037fffff"));
        const Harness::ThreadTime timer;
        QCOMPARE(notesOf(materialOf(der, "x")), QList{Note::CipherUnknown});
        QVERIFY(timer.elapsed() < 500);
    }

    void aKeyThatOpensslDoesNotReadIsAKeyStill_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Container>("container");
        QTest::newRow("no curve") << Made::sec1WithoutCurve(Made::p256()) << Container::Sec1;
        QTest::newRow("cut") << Made::asPem("PRIVATE KEY", Made::derPkcs8(Made::p256()).first(60))
                             << Container::Pkcs8;
        QTest::newRow("OpenSSH's") << Made::asPem("OPENSSH PRIVATE KEY", "openssh-key-v1")
                                   << Container::Other;
    }

    void aKeyThatOpensslDoesNotReadIsAKeyStill()
    {
        QFETCH(QByteArray, bytes);
        const Material material = materialOf(bytes);
        QCOMPARE(material.keys.size(), 1);
        QTEST(material.keys[0].facts().container, "container");
        QVERIFY(!material.keys[0].facts().publicKey);
        QCOMPARE(notesOf(material), QList{Note::UnreadableKey});
        QCOMPARE(material.files[0].blocks[0].isRead, false);
    }

    void bytesBehindAKeyAreTold()
    {
        const Material material
            = materialOf(Made::asPem("PRIVATE KEY", Made::derPkcs8(Made::p256()) + "more"));
        QCOMPARE(notesOf(material), QList{Note::BytesBehind});
        QVERIFY(material.keys[0].key->pkey);
    }

    void whoReadsTheFileIsWhoReadsTheKey()
    {
        const QByteArray pem = Made::pkcs8(Made::p256());
        const auto read = [&pem](const QString &, qint64) { return std::optional(pem); };
        const auto material = readMaterial({{u"a_sk"_s, pem.size(), FileReaders::Others}}, read);
        QCOMPARE(material->keys[0].readers, FileReaders::Others);
        QCOMPARE(material->files[0].readers, FileReaders::Others);
    }
};

CHAINCERT_TEST(TestPrivateKey)
#include "tst_privatekey.moc"
