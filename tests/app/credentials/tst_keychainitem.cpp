#include "credentials/keychainitem.h"

#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Secret AccountSecrets::*)

class TestKeychainItem : public QObject
{
    Q_OBJECT

    static AccountSecrets everything()
    {
        AccountSecrets secrets;
        secrets.token = Secret("MIIa+/=-_9");
        secrets.password = Secret("p;=:.ö");
        secrets.secretKey = Secret("secret_key=3:abc;");
        secrets.securityToken = Secret("ST");
        secrets.proxyPassword = Secret("\n");
        return secrets;
    }

    static QByteArray text(const AccountSecrets &secrets)
    {
        QByteArrayList all;
        for (const Secret *secret : {&secrets.token, &secrets.password, &secrets.secretKey,
                 &secrets.securityToken, &secrets.proxyPassword})
            all << secret->reveal().toByteArray();
        return all.join('|');
    }

private Q_SLOTS:
    void everySecretComesBack_data()
    {
        QTest::addColumn<Secret AccountSecrets::*>("field");
        QTest::addColumn<QByteArray>("value");
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        const auto rows = [](const char *name, auto field, const QByteArrayList &values) {
            for (qsizetype i = 0; i < values.size(); ++i)
                QTest::addRow("%s %d", name, int(i)) << field << values[i];
        };
        rows("token", &AccountSecrets::token, {"x", QByteArray(32768, 'M')});
        rows("security token", &AccountSecrets::securityToken, {"x", QByteArray(32768, 'M')});
        const QByteArrayList any{"x", bytes, "päßwörter 密码 🔑", ";", ".", "=1:", QByteArray(65536, '\0')};
        rows("password", &AccountSecrets::password, any);
        rows("secret key", &AccountSecrets::secretKey, any);
        rows("proxy password", &AccountSecrets::proxyPassword, any);
    }

    void everySecretComesBack()
    {
        QFETCH(Secret AccountSecrets::*, field);
        QFETCH(QByteArray, value);
        AccountSecrets alone;
        alone.*field = Secret(value);
        AccountSecrets among = everything();
        among.*field = Secret(value);
        for (const AccountSecrets *secrets : {&alone, &among}) {
            const auto read = decodeItem(encodeItem(*secrets), u"a"_s);
            QVERIFY(read);
            QVERIFY(((*read).*field).equals(Secret(value)));
            QCOMPARE(text(*read), text(*secrets));
        }
    }

    void noSecretsAreAnItemToo()
    {
        const auto read = decodeItem(encodeItem({}), u"a"_s);
        QVERIFY(read && read->isEmpty());
    }

    void anItemCutAnywhereIsRefused()
    {
        const QByteArray whole = encodeItem(everything());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto read = decodeItem(QByteArrayView(whole).first(length), u"a"_s);
            QVERIFY2(!read, qPrintable(u"taken at %1"_s.arg(length)));
            QCOMPARE(kindId(read.error().kind), kindId(FailureKind::KeychainFailed));
        }
    }

    void whatFollowsTheEndIsRefused()
    {
        QVERIFY(!decodeItem(encodeItem(everything()) + '.', u"a"_s));
        QVERIFY(!decodeItem(encodeItem(everything()) + "token=1:x;.", u"a"_s));
    }

    void theFirstVersionIsRead()
    {
        const auto read = decodeItem("chaincert-token-1:MIIa+/=", u"a"_s);
        QVERIFY(read);
        QCOMPARE(text(*read), "MIIa+/=||||");
    }

    void whatIsNoItemOfOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QString>("why");
        const QString damaged = u"The keychain item is damaged."_s;
        const auto row = [](const char *name, const QByteArray &item, const QString &why) {
            QTest::newRow(name) << item << why;
        };
        row("length too short", "chaincert-account-2:password=2:abc;.", damaged);
        row("length too long", "chaincert-account-2:password=4:abc;.", damaged);
        row("length of the whole rest", "chaincert-account-2:password=5:abc;.", damaged);
        row("length far too long", "chaincert-account-2:password=9223372036854775807:abc;.", damaged);
        row("length beyond numbers", "chaincert-account-2:password=99999999999999999999:abc;.", damaged);
        row("length negative", "chaincert-account-2:password=-1:abc;.", damaged);
        row("length nought", "chaincert-account-2:password=0:;.", damaged);
        row("length no number", "chaincert-account-2:password=x:abc;.", damaged);
        row("no length", "chaincert-account-2:password:abc;.", damaged);
        row("unknown field", "chaincert-account-2:passport=3:abc;.", damaged);
        row("no name", "chaincert-account-2:=3:abc;.", damaged);
        row("no separator", "chaincert-account-2:password", damaged);
        row("token with a line break", "chaincert-account-2:token=12:a\r\nX-Evil: b;.", damaged);
        row("security token with a line break", "chaincert-account-2:security_token=4:a\r\nb;.", damaged);
        row("token too long", "chaincert-account-2:token=32769:" + QByteArray(32769, 'x') + ";.", damaged);
        row("first version, empty", "chaincert-token-1:", damaged);
        row("first version, line break", "chaincert-token-1:a\r\nX-Evil: b", damaged);
        row("newer version", "chaincert-account-3:{}",
            u"The keychain item was written by a newer version of Chaincert."_s);
        row("newer version of the first family", "chaincert-token-2:x",
            u"The keychain item was written by a newer version of Chaincert."_s);
        row("another program's", "hunter2", u"The keychain item was not written by Chaincert."_s);
        row("empty", "", u"The keychain item was not written by Chaincert."_s);
    }

    void whatIsNoItemOfOursIsRefused()
    {
        QFETCH(QByteArray, item);
        QFETCH(QString, why);
        const auto read = decodeItem(item, u"Consortium B"_s);
        QVERIFY(!read);
        QCOMPARE(kindId(read.error().kind), kindId(FailureKind::KeychainFailed));
        QCOMPARE(read.error().subject, u"Consortium B"_s);
        QCOMPARE(inEnglish(read.error().ownSentences), why); // never the value
    }
};

CHAINCERT_TEST(TestKeychainItem)
#include "tst_keychainitem.moc"
