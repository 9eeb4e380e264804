#include "credentials/accountstore.h"

#include "harness/harness.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestAccountStore : public QObject
{
    Q_OBJECT

    static Account account(const QString &name)
    {
        return {QUuid::createUuid(), name, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain, name};
    }

    static QStringList names(const AccountStore &store)
    {
        QStringList names;
        for (const Account &account : store.accounts())
            names << account.name;
        return names;
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // What another process does to the file.
    static void append(const QString &path, const QByteArray &lines)
    {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(lines) != lines.size())
            qFatal("no settings");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"settings.ini"_s);
    }

    void accountsComeBackInTheirOrder()
    {
        Account full = account(u"供应链 \"B\"; = x"_s);
        full.regionId.clear();
        full.endpoint = u"https://bcs.example.com:8443/prefix"_s;
        full.authorities = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n";
        full.secretPlace = SecretPlace::ThisRunOnly;
        full.secretLabel = u"older name"_s;
        const Account second = account(u"a"_s);
        {
            QSettings settings(m_path, QSettings::IniFormat);
            AccountStore store(settings);
            QSignalSpy changed(&store, &AccountStore::changed);
            store.put(full);
            store.put(second);
            QCOMPARE(changed.size(), 2);
        }
        QSettings settings(m_path, QSettings::IniFormat);
        const AccountStore store(settings);
        QCOMPARE(store.accounts(), (QList<Account>{full, second}));
        QCOMPARE(*store.find(full.id), full);
        QCOMPARE(store.find(QUuid::createUuid()), nullptr);
    }

    void anAccountIsReplacedInItsPlace()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        Account first = account(u"one"_s);
        store.put(first);
        store.put(account(u"two"_s));
        first.name = u"renamed"_s;
        store.put(first);
        QCOMPARE(names(store), (QStringList{u"renamed"_s, u"two"_s}));
        store.reload();
        QCOMPARE(names(store), (QStringList{u"renamed"_s, u"two"_s}));
    }

    void aRemovedAccountLeavesNothing()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        const Account gone = account(u"gone"_s);
        store.put(gone);
        store.put(account(u"stays"_s));
        store.remove(gone.id);
        QCOMPARE(names(store), QStringList{u"stays"_s});
        QVERIFY(!contents(m_path).contains("gone"));
        store.remove(gone.id);
        QCOMPARE(names(store), QStringList{u"stays"_s});
    }

    void theRegionThatWasSavedLastIsRememberedWithoutItsAccount()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        QCOMPARE(store.lastRegion(), QString());
        Account first = account(u"a"_s);
        first.regionId = u"cn-east-3"_s;
        store.put(first);
        Account second = account(u"b"_s);
        second.regionId = u"cn-south-1"_s;
        store.put(second);
        store.move(second.id, 0);
        store.remove(second.id);
        QCOMPARE(store.lastRegion(), u"cn-south-1"_s);
        QSettings read(m_path, QSettings::IniFormat);
        QCOMPARE(AccountStore(read).lastRegion(), u"cn-south-1"_s);
        QCOMPARE(AccountStore(read).accounts().size(), 1);
    }

    void anAccountForThisRunIsNeverWritten()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        Account once = account(u"CHAINCERT_TOKEN"_s);
        once.secretPlace = SecretPlace::ThisRunOnly;
        store.addTransient(once);
        store.put(account(u"saved"_s));
        QCOMPARE(names(store), (QStringList{u"saved"_s, u"CHAINCERT_TOKEN"_s}));
        store.reload();
        QCOMPARE(names(store), (QStringList{u"saved"_s, u"CHAINCERT_TOKEN"_s}));
        QVERIFY(!contents(m_path).contains("CHAINCERT_TOKEN"));
        store.put(once); // now it is meant to stay
        QCOMPARE(names(store), (QStringList{u"saved"_s, u"CHAINCERT_TOKEN"_s}));
        QVERIFY(contents(m_path).contains("CHAINCERT_TOKEN"));
        store.remove(once.id);
        QCOMPARE(names(store), QStringList{u"saved"_s});
    }

    void whatAnotherWindowAddedIsNotLost()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        store.put(account(u"mine"_s));
        const QUuid other = QUuid::createUuid();
        append(m_path,
            "\n[accounts]\n" + other.toByteArray(QUuid::WithoutBraces) + "\\name=theirs\n"
                + other.toByteArray(QUuid::WithoutBraces) + "\\order=1\n");
        store.put(account(u"mine too"_s));
        store.reload();
        QStringList all = names(store);
        QCOMPARE(all.takeLast(), u"mine too"_s);
        all.sort();
        QCOMPARE(all, (QStringList{u"mine"_s, u"theirs"_s})); // of one order: the id decides
        QVERIFY(contents(m_path).contains("theirs"));
    }

    void twoWindowsMayChangeTwoFieldsOfOneAccount()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore a(settings);
        Account changed = account(u"one"_s);
        a.put(changed);
        AccountStore b(settings);
        changed.name = u"renamed"_s;
        a.put(changed);
        Account moved = *b.find(changed.id);
        moved.regionId = u"cn-east-2"_s;
        b.put(moved);
        a.reload();
        QCOMPARE(a.find(changed.id)->name, u"renamed"_s);
        QCOMPARE(a.find(changed.id)->regionId, u"cn-east-2"_s);
    }

    void anAccountThatAnotherWindowRemovedIsWrittenWhole()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore a(settings);
        Account kept = account(u"one"_s);
        a.put(kept);
        AccountStore b(settings);
        a.remove(kept.id);
        kept.name = u"edited"_s;
        b.put(kept);
        a.reload();
        QCOMPARE(a.accounts(), QList<Account>{kept});
    }

    static Account everything()
    {
        Account full = account(u"full"_s);
        full.authMethod = AuthMethod::Password;
        full.iamEndpoint = u"https://iam.example.com:31943/prefix"_s;
        full.project = u"cn-north-4_供应链"_s;
        full.domainName = u"Domäne, \"B\""_s;
        full.userName = u"user;name"_s;
        full.mfa = true;
        full.userId = u"0a1b"_s;
        full.accessKey = u"AKIA"_s;
        full.domainId = u"d0"_s;
        full.keys = {KeySource::Origin::CsvFile, u"/home/a b/credentials.csv"_s, u"basic"_s};
        full.proxy
            = {ProxySettings::Mode::Own, ProxySettings::Kind::Socks5, u"proxy.example"_s, 65535, u"p"_s};
        full.tokenSince = QDateTime({2026, 2, 28}, {23, 59, 59, 999}, QTimeZone::utc()).toUTC();
        return full;
    }

    void everyFieldComesBack()
    {
        QList<Account> all{everything()};
        for (const AuthMethod way : {AuthMethod::Token, AuthMethod::AccessKey, AuthMethod::FoundKeys}) {
            all << account(u"way"_s);
            all.last().authMethod = way;
        }
        for (const auto origin : {KeySource::Origin::Environment, KeySource::Origin::ProfileFile}) {
            all << account(u"origin"_s);
            all.last().keys.origin = origin;
        }
        all << account(u"no proxy"_s);
        all.last().proxy.mode = ProxySettings::Mode::None;
        QSettings settings(m_path, QSettings::IniFormat);
        {
            AccountStore store(settings);
            for (const Account &one : all)
                store.put(one);
        }
        QSettings read(m_path, QSettings::IniFormat);
        QCOMPARE(AccountStore(read).accounts(), all);
    }

    void whatIsEmptiedIsEmpty()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        const Account full = everything();
        store.put(full);
        Account emptied{full.id, full.name, {}, {}, {}, SecretPlace::Keychain, full.name};
        store.put(emptied);
        QSettings read(m_path, QSettings::IniFormat);
        QCOMPARE(AccountStore(read).accounts(), QList<Account>{emptied});
    }

    // A newer version has added keys and ways; this one changes what it knows and leaves them alone.
    void whatANewerVersionWroteIsKept()
    {
        const QUuid id = QUuid::createUuid();
        const QByteArray group = id.toByteArray(QUuid::WithoutBraces);
        append(m_path,
            "[accounts]\n" + group + "\\name=one\n" + group + "\\order=1\n" + group + "\\way=single_sign_on\n"
                + group + "\\proxy=automatic\n" + group + "\\proxy_port=70000\n" + group
                + "\\sign_on_address=https://sso.example\n");
        QSettings settings(m_path, QSettings::IniFormat);
        for (int i = 0; i < 3; ++i) { // read at first, and for each change of order
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unknown way; taken as token"_s));
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unknown proxy; taken as system"_s));
        }
        AccountStore store(settings);
        Account changed = *store.find(id);
        QVERIFY(changed.authMethod == AuthMethod::Token && changed.proxy == ProxySettings());
        changed.name = u"renamed"_s;
        store.put(changed);
        store.put(account(u"another"_s));
        store.move(id, 1);
        const QByteArray written = contents(m_path);
        for (const char *kept : {"\\way=single_sign_on", "\\proxy=automatic",
                 "\\sign_on_address=https://sso.example", "\\name=renamed", "\\order=2"})
            QVERIFY2(written.contains(kept), kept);
    }

    void accountsAreReordered_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("to the front") << 2 << 0 << u"cabd"_s;
        QTest::newRow("to the end") << 0 << 3 << u"bcda"_s;
        QTest::newRow("one down") << 1 << 2 << u"acbd"_s;
        QTest::newRow("one up") << 2 << 1 << u"acbd"_s;
        QTest::newRow("where it is") << 1 << 1 << u"abcd"_s;
        QTest::newRow("beyond the end") << 1 << 99 << u"acdb"_s;
        QTest::newRow("before the front") << 1 << -5 << u"bacd"_s;
    }

    void accountsAreReordered()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, expected);
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            store.put(account(name));
        store.addTransient(account(u"z"_s));
        QSignalSpy changed(&store, &AccountStore::changed);
        store.move(store.accounts()[from].id, to);
        QCOMPARE(changed.size(), expected == u"abcd"_s ? 0 : 1);
        QCOMPARE(names(store).join(QString()), expected + u'z');
        store.move(store.accounts().last().id, 0); // of this run: it stays where it is
        QCOMPARE(names(store).join(QString()), expected + u'z');
        store.put(account(u"e"_s));
        QSettings read(m_path, QSettings::IniFormat);
        QCOMPARE(names(AccountStore(read)).join(QString()), expected + u'e');
    }

    void twoWindowsReorder()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore a(settings);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            a.put(account(name));
        AccountStore b(settings);
        b.put(account(u"n"_s)); // which window a has not seen
        b.move(b.accounts()[1].id, 0); // bacn
        QSignalSpy changed(&a, &AccountStore::changed);
        a.move(a.accounts()[0].id, 2); // behind c, as window a shows it
        QCOMPARE(names(a).join(QString()), u"bcan"_s);
        QCOMPARE(changed.size(), 1);
        b.reload();
        QCOMPARE(b.accounts(), a.accounts());
        b.remove(b.accounts()[0].id);
        a.move(a.accounts()[0].id, 1); // gone meanwhile
        QCOMPARE(names(a).join(QString()), u"can"_s);
        a.reload();
        QCOMPARE(names(a).join(QString()), u"can"_s);
    }

    void brokenEntriesArePassedOver()
    {
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        append(m_path,
            "[accounts]\nnot-an-id\\name=x\n" + id + "\\region=cn-north-1\n" + id
                + "\\secret_place=under the mattress\n" + id + "\\order=many\nstray=1\n");
        QSettings settings(m_path, QSettings::IniFormat);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is no account"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unknown secret_place"_s));
        const AccountStore store(settings);
        QCOMPARE(store.accounts().size(), 1);
        QCOMPARE(store.accounts().constFirst().name, u"cn-north-1"_s);
        QVERIFY(store.accounts().constFirst().secretPlace == SecretPlace::Keychain);
    }
};

CHAINCERT_TEST(TestAccountStore)
#include "tst_accountstore.moc"
