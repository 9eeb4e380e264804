#include "certificates/summary.h"

#include "given.h"
#include "harness/harness.h"
#include "madewithopenssl.h"

#include <QTest>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

// A folder as a download unpacks it.
struct Unpacked
{
    QMap<QString, QByteArray> files;

    void put(const QString &path, const QByteArray &bytes) { files[path] = bytes; }
    QList<Finding> findings() const
    {
        const Material material = Given::folder(files).material();
        const QList<Identity> identities = identitiesIn(material);
        return summaryOf(material, identities, *assess(material, identities)).findings();
    }
    // Paths of the files at which one of these was found and is more than a note.
    QStringList at(const QList<Check> &checks) const
    {
        QStringList paths;
        for (const Finding &finding : findings()) {
            if (checks.contains(finding.check) && finding.severity != Severity::Note)
                paths << finding.at.path;
        }
        paths.removeDuplicates();
        paths.sort();
        return paths;
    }
};

const QList<Check> wrongKeys{Check::KeyMismatch, Check::Damaged, Check::KeyEncrypted};

} // namespace

// What every download is judged by, whatever a service puts into its archive.
class TestUnpackedFolders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyThatFitsIsFine_data()
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

    void aKeyThatFitsIsFine()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, certificate);
        Unpacked tree;
        tree.put(u"x.peer/msp/keystore/1_sk"_s, key);
        tree.put(u"x.peer/msp/signcerts/a.pem"_s, certificate);
        QVERIFY(!tree.at({Check::KeyMismatch}).contains(u"x.peer/msp/keystore/1_sk"_s));
        QCOMPARE(tree.at({Check::KeyEncrypted}), QStringList());
        for (const Finding &finding : tree.findings())
            QVERIFY(finding.check != Check::KeyMissing);
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
        Unpacked tree;
        tree.put(u"msp/keystore/1_sk"_s, key);
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QCOMPARE(tree.at({Check::KeyMismatch}), QStringList{u"msp/keystore/1_sk"_s});
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
        Unpacked tree;
        tree.put(u"msp/keystore/1_sk"_s, key);
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QVERIFY(tree.at(wrongKeys).contains(u"msp/keystore/1_sk"_s));
    }

    void aFileThatIsNoCertificateIsTold()
    {
        Unpacked tree;
        tree.put(u"msp/signcerts/a.pem"_s, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        tree.put(u"msp/signcerts/readme.txt"_s, "hello");
        const QStringList paths = tree.at({Check::Damaged});
        QVERIFY2(paths.contains(u"msp/signcerts/a.pem"_s) && paths.contains(u"msp/signcerts/readme.txt"_s),
            qPrintable(paths.join(u' ')));
    }

    void whatADesktopLeavesInFoldersIsNoDamage_data()
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

    void whatADesktopLeavesInFoldersIsNoDamage()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Unpacked tree;
        tree.put(u"msp/keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        const QStringList before = tree.at(wrongKeys); // the key is another's
        QCOMPARE(before.size(), 1);
        tree.put(u"msp/keystore/"_s + name, bytes);
        tree.put(u"msp/signcerts/"_s + name, bytes);
        tree.put(u"__MACOSX/msp/keystore/"_s + name, bytes);
        QCOMPARE(tree.at(wrongKeys), before);
        tree.put(u"msp/keystore/"_s + name, "no key"); // the name alone says nothing
        QVERIFY(tree.at(wrongKeys).contains(u"msp/keystore/"_s + name));
    }

    void timesOutsideValidityAreTold()
    {
        Unpacked tree;
        const Made::Key key = Made::p256();
        tree.put(u"old/signcerts/a.pem"_s,
            Made::certificate(key, {.beginsInSeconds = -7200, .endsInSeconds = -3600}));
        tree.put(u"new/signcerts/a.pem"_s,
            Made::certificate(key, {.beginsInSeconds = 3600, .endsInSeconds = 7200}));
        tree.put(u"old/keystore/1_sk"_s, Made::pkcs8(key)); // an expired certificate still has its key
        QCOMPARE(tree.at({Check::Expired}), QStringList{u"old/signcerts/a.pem"_s});
        QCOMPARE(tree.at({Check::NotYetValid}), QStringList{u"new/signcerts/a.pem"_s});
        QCOMPARE(tree.at({Check::KeyMismatch}), QStringList());
        for (const Finding &finding : tree.findings()) {
            const QDateTime when = finding.evidence.value(u"when"_s).toDateTime();
            const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(when);
            if (finding.check == Check::Expired)
                QVERIFY(when.timeSpec() == Qt::UTC && qAbs(seconds + 3600) < 60);
            if (finding.check == Check::NotYetValid)
                QVERIFY(when.timeSpec() == Qt::UTC && qAbs(seconds - 3600) < 60);
        }
    }

    void everyMspFolderIsLookedAtByItself()
    {
        Unpacked tree;
        const Made::Key good = Made::p256();
        tree.put(u"a.peer/msp/keystore/1_sk"_s, Made::pkcs8(good));
        tree.put(u"a.peer/msp/signcerts/a.pem"_s, Made::certificate(good));
        tree.put(u"deep/er/b.orderer/msp/KeyStore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"deep/er/b.orderer/msp/signcerts/a.pem"_s, Made::certificate(Made::p256()));
        tree.put(u"keystore/1_sk"_s, Made::pkcs8(Made::p256()));
        tree.put(u"signcerts/a.pem"_s, Made::certificate(Made::p256()));
        QCOMPARE(tree.at({Check::KeyMismatch}),
            (QStringList{u"deep/er/b.orderer/msp/KeyStore/1_sk"_s, u"keystore/1_sk"_s}));
    }
};

CHAINCERT_TEST(TestUnpackedFolders)
#include "tst_unpackedfolders.moc"
