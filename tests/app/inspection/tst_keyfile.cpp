#include "inspection/keyfile.h"

#include "app/certificates/madewithopenssl.h"
#include "harness/harness.h"
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
