#include "inspection/keyfile.h"

#include "app/certificates/issued.h"
#include "harness/harness.h"
#include "inspection/inspection.h"
#include "ondisk.h"

#include <QFileInfo>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestKeyFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyIsReadableByItsOwnerAloneFromThenOn()
    {
        const OnDisk disk({{u"msp/keystore/priv_sk"_s, "key"}});
        disk.setMode(u"msp/keystore/priv_sk"_s, 0644);
        QVERIFY(makePrivate(disk.path(), u"msp/keystore/priv_sk"_s));
        const QFile::Permissions left = QFileInfo(disk.path(u"msp/keystore/priv_sk"_s)).permissions();
        QVERIFY(!(left & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        QVERIFY(left & QFile::ReadOwner && left & QFile::WriteOwner);
    }

    void aLinkIsNotFollowed()
    {
        const OnDisk other({{u"theirs"_s, "x"}});
        other.setMode(u"theirs"_s, 0644);
        const OnDisk disk({{u"msp/keystore/other"_s, "x"}});
        disk.link(u"msp/keystore/priv_sk"_s, other.path(u"theirs"_s));
        disk.link(u"linked"_s, other.path());
        QVERIFY(!makePrivate(disk.path(), u"msp/keystore/priv_sk"_s));
        QVERIFY(!makePrivate(disk.path(), u"linked/theirs"_s));
        QVERIFY(QFileInfo(other.path(u"theirs"_s)).permissions() & QFile::ReadOther);
        QVERIFY(!privateKeyBlock(disk.path(), u"linked/theirs"_s, 0));
    }

    void aKeysBlockIsReadAlone()
    {
        const QByteArray first = Made::pkcs8(Made::p256());
        const QByteArray second = Made::traditional(Made::rsa());
        const QByteArray certificate = Made::certificate(Made::p256());
        const OnDisk disk({{u"all.pem"_s, "of org1\n" + certificate + first + certificate + second}});
        const auto read = [&disk](int position) {
            const auto key = privateKeyBlock(disk.path(), u"all.pem"_s, position);
            return key ? key->reveal().toByteArray() : QByteArray();
        };
        QCOMPARE(read(0), first);
        QCOMPARE(read(1), second);
        QCOMPARE(privateKeyBlock(disk.path(), u"all.pem"_s, 2).error().kind, FailureKind::FileUnreadable);
    }

    void aKeyIsCopiedWhateverItStandsIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        const Made::Key made = Made::p256();
        const QByteArray pem = Made::pkcs8(made);
        const QByteArray spelt = QByteArray(pem).replace("\n", "\\n");
        const auto row = [](const char *what, const QString &name, const QByteArray &bytes,
                             const QByteArray &key) { QTest::newRow(what) << name << bytes << key; };
        QByteArray wide = "\xff\xfe";
        for (const char letter : pem)
            wide.append(letter).append('\0');
        row("UTF-16", u"a_sk"_s, wide, pem);
        row("lines that end with CR alone", u"a_sk"_s, QByteArray(pem).replace('\n', '\r'), pem);
        row("spelt line breaks", u"a.env"_s, "KEY=\"" + spelt + "\"\n", pem);
        row("a wallet", u"admin.id"_s,
            R"({"credentials":{"certificate":"","privateKey":")" + spelt
                + R"("},"mspId":"Org1MSP","type":"X.509","version":1})",
            pem);
        row("base64 in a secret", u"secret.yaml"_s,
            "apiVersion: v1\nkind: Secret\ndata:\n  tls.key: " + pem.toBase64() + "\n", pem);
        row("DER, PKCS#8", u"a.der"_s, Made::derPkcs8(made), pem);
        row("DER, SEC 1", u"a.der"_s, Made::derKey(made), Made::traditional(made));
        const QByteArray sealed = Made::encryptedPkcs8(made);
        row("encrypted", u"a_sk"_s, sealed, sealed);
        const QByteArray older = Made::olderEncrypted(made, "open sesame");
        row("encrypted with headers", u"a_sk"_s, older, older);
    }

    void aKeyIsCopiedWhateverItStandsIn()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        const OnDisk disk({{name, bytes}});
        QCOMPARE(inspect(disk.path(name))->material.keys.size(), 1);
        const auto read = privateKeyBlock(disk.path(), name, 0);
        QVERIFY(read);
        QCOMPARE(read->reveal().toByteArray(), key);
    }

    void keysAreCountedAsTheyAreFound()
    {
        const QByteArray pgp = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBGU=\n=abcd\n"
                               "-----END PGP PRIVATE KEY BLOCK-----\n";
        const QByteArray key = Made::pkcs8(Made::p256());
        const OnDisk disk({{u"all.pem"_s, pgp + key}});
        const QList<FoundPrivateKey> keys = inspect(disk.path(u"all.pem"_s))->material.keys;
        QVERIFY(!keys.isEmpty() && keys.constLast().facts().publicKey);
        const auto read = privateKeyBlock(disk.path(), u"all.pem"_s, keys.constLast().at.position);
        QCOMPARE(read->reveal().toByteArray(), key);
    }

    void aKeyInPkcs12StaysThere()
    {
        const Made::Key key = Made::p256();
        const OnDisk disk(
            {{u"a.p12"_s, Made::store({.key = key, .certificate = Made::certificate(key), .password = ""})}});
        QCOMPARE(inspect(disk.path(u"a.p12"_s))->material.keys.size(), 1);
        QCOMPARE(privateKeyBlock(disk.path(), u"a.p12"_s, 0).error().kind, FailureKind::FileUnreadable);
    }

    void whatIsNotThereIsAFailure()
    {
        const OnDisk disk({{u"a"_s, "x"}});
        QVERIFY(!makePrivate(disk.path(), u"b"_s));
        QVERIFY(!makePrivate(disk.path(), {}));
        QVERIFY(!privateKeyBlock(disk.path(), u"no/such"_s, 0));
        QCOMPARE(privateKeyBlock(disk.path(), u"a"_s, 0).error().kind, FailureKind::FileUnreadable);
    }
};

CHAINCERT_TEST(TestKeyFile)
#include "tst_keyfile.moc"
