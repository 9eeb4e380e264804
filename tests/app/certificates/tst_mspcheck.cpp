#include "certificates/mspcheck.h"

#include "harness/harness.h"
#include "madewithopenssl.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using Kind = MspFinding::Kind;

class TestMspCheck : public QObject
{
    Q_OBJECT

    struct Tree
    {
        void put(const QString &path, const QByteArray &bytes)
        {
            const QString whole = folder.filePath(path);
            QDir().mkpath(QFileInfo(whole).path());
            QFile file(whole);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("no file");
            files << path;
        }
        QList<MspFinding> findings() const
        {
            const auto read = [this](const QString &path, qint64 most) {
                QFile file(folder.filePath(path));
                return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
            };
            return checkMsp(files, read, QDateTime::currentDateTimeUtc());
        }

        QTemporaryDir folder;
        QStringList files;
    };

private Q_SLOTS:
    void aKeyAndItsCertificateGiveNoFinding_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("certificate");
        const auto row
            = [](const char *name, const Made::Key &key, const QByteArray &written, bool der = false) {
                  const QByteArray pem = Made::certificate(key);
                  QTest::newRow(name) << written << (der ? Made::toDer(pem) : pem);
              };
        const Made::Key p256 = Made::p256();
        const Made::Key sm2 = Made::sm2();
        const Made::Key rsa = Made::rsa();
        row("P-256", p256, Made::pkcs8(p256));
        row("P-256 in SEC 1", p256, Made::traditional(p256));
        row("P-256 after its parameters", p256,
            "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                + Made::traditional(p256));
        row("P-256 in DER", p256, Made::derPkcs8(p256), true);
        row("SM2", sm2, Made::pkcs8(sm2));
        row("SM2 in SEC 1", sm2, Made::traditional(sm2));
        row("SM2 in DER", sm2, Made::derKey(sm2), true);
        row("RSA", rsa, Made::pkcs8(rsa));
        row("RSA in PKCS#1", rsa, Made::traditional(rsa));
    }

    void aKeyAndItsCertificateGiveNoFinding()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, certificate);
        Tree tree;
        tree.put(u"x.peer/msp/keystore/1_sk"_s, key);
        tree.put(u"x.peer/msp/signcerts/a.pem"_s, certificate);
        QCOMPARE(tree.findings(), {});
    }

    void missingPartsAreNoFinding()
    {
        Tree tree;
        QCOMPARE(tree.findings(), {});
        tree.put(u"msp/keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        QCOMPARE(tree.findings(), {});
        tree.put(u"organization.ca/organization_sk"_s, "unreadable, but not in keystore");
        tree.put(u"notes.txt"_s, "hello");
        QCOMPARE(tree.findings(), {});
    }

    void aKeyOfAnotherCertificateIsTold_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("of the same kind") << Made::pkcs8(Made::p256());
        QTest::newRow("of another curve") << Made::pkcs8(Made::sm2());
        QTest::newRow("of another kind") << Made::pkcs8(Made::rsa());
    }

    void aKeyOfAnotherCertificateIsTold()
    {
        QFETCH(QByteArray, key);
        Tree tree;
        tree.put(u"msp/keystore/1_sk"_s, key);
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QCOMPARE(tree.findings(),
            (QList<MspFinding>{{Kind::KeyDoesNotMatch, u"msp/keystore/1_sk"_s, u"msp/signcerts/a.pem"_s}}));
    }

    void severalKeysOrCertificatesAreNotCompared()
    {
        Tree tree;
        tree.put(u"msp/keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"msp/keystore/2_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QCOMPARE(tree.findings(), {});
    }

    void anUnreadableKeyIsTold_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("nothing of use");
        QTest::newRow("a certificate") << Made::certificate(Made::p256());
        QTest::newRow("cut") << Made::pkcs8(Made::p256()).first(60);
        QTest::newRow("encrypted") << Made::encryptedPkcs8(Made::p256());
        QTest::newRow("larger than any key") << Made::pkcs8(Made::p256()) + QByteArray(2 * 1024 * 1024, '\n');
    }

    void anUnreadableKeyIsTold()
    {
        QFETCH(QByteArray, key);
        Tree tree;
        tree.put(u"msp/keystore/1_sk"_s, key);
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QCOMPARE(tree.findings(), (QList<MspFinding>{{Kind::KeyUnreadable, u"msp/keystore/1_sk"_s}}));
    }

    void aFileThatIsNoCertificateIsTold()
    {
        Tree tree;
        tree.put(u"msp/signcerts/a.pem"_s, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        tree.put(u"msp/signcerts/readme.txt"_s, "hello");
        tree.put(u"msp/admincerts/readme.txt"_s, "hello");
        QCOMPARE(tree.findings(),
            (QList<MspFinding>{{Kind::NotACertificate, u"msp/signcerts/a.pem"_s},
                {Kind::NotACertificate, u"msp/signcerts/readme.txt"_s}}));
    }

    void whatADesktopLeavesInFoldersIsNoFinding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray appleDouble = QByteArray("\0\x05\x16\x07\0\2\0\0", 8) + "Mac OS X        ";
        QTest::newRow("AppleDouble") << u"._1_sk"_s << appleDouble;
        QTest::newRow(".DS_Store") << u".DS_Store"_s << QByteArray("\0\0\0\1Bud1\0\0", 10);
        QTest::newRow("Thumbs.db") << u"Thumbs.db"_s << "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"_ba;
        QTest::newRow("desktop.ini") << u"desktop.ini"_s << "[.ShellClassInfo]\r\n"_ba;
        QTest::newRow(".gitkeep") << u".gitkeep"_s << QByteArray();
    }

    void whatADesktopLeavesInFoldersIsNoFinding()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Tree tree;
        tree.put(u"msp/keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        const QList<MspFinding> before = tree.findings(); // the key is another's
        QCOMPARE(before.size(), 1);
        tree.put(u"msp/keystore/"_s + name, bytes);
        tree.put(u"msp/signcerts/"_s + name, bytes);
        tree.put(u"__MACOSX/msp/keystore/"_s + name, bytes);
        QCOMPARE(tree.findings(), before);
        tree.put(u"msp/keystore/"_s + name, "no key"); // the name alone says nothing
        QVERIFY(tree.findings().contains(MspFinding{Kind::KeyUnreadable, u"msp/keystore/"_s + name}));
    }

    void aVanishedFileIsTold()
    {
        Tree tree;
        tree.files << u"msp/keystore/1_sk"_s << u"msp/signcerts/a.pem"_s;
        QCOMPARE(tree.findings(),
            (QList<MspFinding>{{Kind::KeyUnreadable, u"msp/keystore/1_sk"_s},
                {Kind::NotACertificate, u"msp/signcerts/a.pem"_s}}));
    }

    void timesOutsideValidityAreTold()
    {
        Tree tree;
        const Made::Key key = Made::p256();
        tree.put(u"old/signcerts/a.pem"_s,
            Made::certificate(key, {.beginsInSeconds = -7200, .endsInSeconds = -3600}));
        tree.put(u"new/signcerts/a.pem"_s,
            Made::certificate(key, {.beginsInSeconds = 3600, .endsInSeconds = 7200}));
        tree.put(u"old/keystore/1_sk"_s, Made::pkcs8(key)); // an expired certificate still has its key
        const QList<MspFinding> findings = tree.findings();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].kind, Kind::CertificateNotYetValid);
        QCOMPARE(findings[0].file, u"new/signcerts/a.pem"_s);
        QCOMPARE(findings[1].kind, Kind::CertificateExpired);
        QCOMPARE(findings[1].when.timeSpec(), Qt::UTC);
        QVERIFY(qAbs(findings[1].when.secsTo(QDateTime::currentDateTimeUtc()) - 3600) < 60);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(findings[0].when) - 3600) < 60);
    }

    void everyMspFolderIsLookedAtByItself()
    {
        Tree tree;
        const Made::Key good = Made::p256();
        tree.put(u"a.peer/msp/keystore/1_sk"_s, Made::pkcs8(good));
        tree.put(u"a.peer/msp/signcerts/a.pem"_s, Made::certificate(good));
        tree.put(u"deep/er/b.orderer/msp/KeyStore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"deep/er/b.orderer/msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        tree.put(u"keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QStringList files;
        for (const MspFinding &finding : tree.findings()) {
            QCOMPARE(finding.kind, Kind::KeyDoesNotMatch);
            files << finding.file;
        }
        QCOMPARE(files, (QStringList{u"deep/er/b.orderer/msp/KeyStore/1_sk"_s, u"keystore/1_sk"_s}));
    }
};

CHAINCERT_TEST(TestMspCheck)
#include "tst_mspcheck.moc"
