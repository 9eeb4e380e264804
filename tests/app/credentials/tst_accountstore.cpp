#include "credentials/accountstore.h"

#include "harness/harness.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

    void anAccountForThisRunIsNeverWritten()
    {
        QSettings settings(m_path, QSettings::IniFormat);
        AccountStore store(settings);
        Account once = account(u"CHAINCERT_TOKEN"_s);
        once.secretPlace = SecretPlace::ThisRunOnly;
        store.putForThisRun(once);
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

    void brokenEntriesArePassedOver()
    {
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        append(m_path,
            "[accounts]\nnot-an-id\\name=x\n" + id + "\\region=cn-north-1\n" + id
                + "\\secret_place=under the mattress\n" + id + "\\order=many\nstray=1\n");
        QSettings settings(m_path, QSettings::IniFormat);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is no account"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unknown place"_s));
        const AccountStore store(settings);
        QCOMPARE(store.accounts().size(), 1);
        QCOMPARE(store.accounts().constFirst().name, u"cn-north-1"_s);
        QVERIFY(store.accounts().constFirst().secretPlace == SecretPlace::Keychain);
    }
};

CHAINCERT_TEST(TestAccountStore)
#include "tst_accountstore.moc"
