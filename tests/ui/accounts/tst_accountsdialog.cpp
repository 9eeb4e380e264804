#include "accounts/accountsdialog.h"
#include "cloud/transferthread.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/sessionstore.h"
#include "harness/harness.h"
#include "notices/noticebar.h"
#include "sessions/sessions.h"
#include "ui/accounts/brokenstore.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestAccountsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anAccountIsAddedWithItsToken();
    void errorsStandAtTheirFields();
    void aTypedAddressIsChecked();
    void theTokenIsCleanedAndNeverShownAgain();
    void aRefusingKeychainLosesNothingAndOffersThisRunOnly_data();
    void aRefusingKeychainLosesNothingAndOffersThisRunOnly();
    void tryAgainTriesAgain();
    void removingAsksAndRemovesTheSecret();
    void keepingIsTheDefault();
    void aSecretThatCannotBeRemovedIsSaid();
    void aTokenDoesNotFollowToAnotherAddress();
    void lookingAtAnotherAccountLosesNothing();
    void signInPutsTheFocusIntoTheToken();
    void dyingWhileTheKeychainIsAskedIsSilent();
    void anotherWindowsAccountAppears();

private:
    template <typename Control> Control *labelled(const QString &label) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (QLabel *one : labels) {
            if (one->text().remove(u'&') == label)
                return qobject_cast<Control *>(one->buddy());
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &text) const
    {
        const auto all = m_dialog->findChildren<QAbstractButton *>();
        for (QAbstractButton *one : all) {
            if (one->text().remove(u'&') == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const QString &text)
    {
        QAbstractButton *found = button(text);
        QVERIFY2(found && found->isEnabled(), qPrintable(text));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    NoticeBar *notice() const { return m_dialog->findChild<NoticeBar *>(); }
    QString errorOf(const QString &label) const { return labelled<QWidget>(label)->accessibleDescription(); }
    void openDialog(bool brokenKeychain)
    {
        SecretStore &keychain = brokenKeychain ? static_cast<SecretStore &>(m_broken) : m_keychain;
        m_sessions = std::make_unique<Sessions>(*m_accounts, keychain, m_thisRun, m_foundKeys, *m_transfers);
        m_dialog = std::make_unique<AccountsDialog>(*m_accounts, *m_sessions);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void type(const QString &name, const QString &endpoint, const QString &token)
    {
        labelled<QLineEdit>(u"Name"_s)->setText(name);
        auto *region = labelled<QComboBox>(u"Region"_s);
        region->setCurrentIndex(region->count() - 1);
        labelled<QLineEdit>(u"Endpoint"_s)->setText(endpoint);
        labelled<QLineEdit>(u"Token"_s)->setText(token);
    }
    QByteArray keptToken(const QUuid &id)
    {
        QByteArray kept;
        bool answered = false;
        m_sessions->credential({id}, this, [&](const Result<Credential> &credential) {
            answered = true;
            if (credential)
                kept = credential->authorization.token.reveal().toByteArray();
        });
        [&] { QTRY_VERIFY(answered); }();
        return kept;
    }
    Account saved(const QString &name)
    {
        type(name, u"https://bcs.example.com"_s, u"MIIa"_s);
        const qsizetype before = m_accounts->accounts().size();
        press(u"Save"_s);
        [&] { QTRY_COMPARE(m_accounts->accounts().size(), before + 1); }();
        [&] { QTRY_VERIFY(button(u"Remove…"_s) && button(u"Remove…"_s)->isEnabled()); }();
        return m_accounts->accounts().last();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<AccountStore> m_accounts;
    SessionStore m_keychain;
    SessionStore m_thisRun;
    BrokenStore m_broken;
    std::unique_ptr<TransferThread> m_transfers;
    FoundKeys m_foundKeys{{}, QDir::homePath()};
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<AccountsDialog> m_dialog;
};

void TestAccountsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_accounts = std::make_unique<AccountStore>(*m_storage);
    m_transfers = std::make_unique<TransferThread>();
    m_broken.failure.reset();
    m_broken.asked = 0;
}

void TestAccountsDialog::cleanup()
{
    m_dialog.reset();
    m_sessions.reset();
    m_transfers.reset();
    m_accounts.reset();
    m_storage.reset();
}

void TestAccountsDialog::anAccountIsAddedWithItsToken()
{
    openDialog(false);
    QSignalSpy savedSpy(m_dialog.get(), &AccountsDialog::accountSaved);
    labelled<QLineEdit>(u"Name"_s)->setText(u" li.wei "_s);
    auto *region = labelled<QComboBox>(u"Region"_s);
    region->setCurrentIndex(region->findData(u"cn-north-4"_s));
    labelled<QLineEdit>(u"Token"_s)->setText(u"MIIa"_s);
    press(u"Save"_s);
    QTRY_COMPARE(savedSpy.size(), 1);
    QCOMPARE(m_accounts->accounts().size(), 1);
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.name, u"li.wei"_s);
    QCOMPARE(account.regionId, u"cn-north-4"_s);
    QCOMPARE(account.secretPlace, SecretPlace::Keychain);
    QCOMPARE(keptToken(account.id), QByteArray("MIIa"));
    QVERIFY(!button(u"Save"_s)->isEnabled()); // nothing is left to save
}

void TestAccountsDialog::errorsStandAtTheirFields()
{
    openDialog(false);
    type({}, {}, {});
    press(u"Save"_s);
    QVERIFY(errorOf(u"Name"_s).contains(u"needs a name"_s));
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"address"_s));
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Name"_s));
    QTest::keyClicks(m_dialog->focusWidget(), u"a"_s);
    QVERIFY(!errorOf(u"Name"_s).contains(u"needs a name"_s)); // the moment it is mended
    QVERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::aTypedAddressIsChecked()
{
    openDialog(false);
    type(u"a"_s, u"http://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Endpoint"_s));
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"https"_s));
}

void TestAccountsDialog::theTokenIsCleanedAndNeverShownAgain()
{
    openDialog(false);
    type(u"a"_s, u"https://bcs.example.com"_s, u"  X-Auth-Token: MIIa\n"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(keptToken(m_accounts->accounts().first().id), QByteArray("MIIa"));
    QTRY_VERIFY(labelled<QLineEdit>(u"Token"_s)->text().isEmpty());
    QVERIFY(labelled<QLineEdit>(u"Token"_s)->placeholderText().contains(u"kept in the keychain"_s));
}

void TestAccountsDialog::aRefusingKeychainLosesNothingAndOffersThisRunOnly_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("missing") << FailureKind::KeychainMissing;
    QTest::newRow("locked") << FailureKind::KeychainLocked;
    QTest::newRow("denied") << FailureKind::KeychainDenied;
    QTest::newRow("silent") << FailureKind::KeychainTimedOut;
    QTest::newRow("broken") << FailureKind::KeychainFailed;
}

void TestAccountsDialog::aRefusingKeychainLosesNothingAndOffersThisRunOnly()
{
    QFETCH(FailureKind, kind);
    m_broken.failure = kind;
    openDialog(true);
    type(u"a"_s, u"https://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(u"eychain"_s));
    QVERIFY(m_accounts->accounts().isEmpty());
    QCOMPARE(labelled<QLineEdit>(u"Token"_s)->text(), u"MIIa"_s);
    QCOMPARE(labelled<QLineEdit>(u"Name"_s)->text(), u"a"_s);
    press(u"Keep for this run only"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(m_accounts->accounts().first().secretPlace, SecretPlace::ThisRunOnly);
    QCOMPARE(keptToken(m_accounts->accounts().first().id), QByteArray("MIIa"));
    QVERIFY(button(u"For this run only"_s)->isChecked());
}

void TestAccountsDialog::tryAgainTriesAgain()
{
    m_broken.failure = FailureKind::KeychainLocked;
    openDialog(true);
    type(u"a"_s, u"https://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QTRY_VERIFY(notice()->isVisible());
    const int asked = m_broken.asked;
    press(u"Try again"_s);
    QTRY_COMPARE(m_broken.asked, asked + 1);
    QTRY_VERIFY(notice()->isVisible());
}

void TestAccountsDialog::removingAsksAndRemovesTheSecret()
{
    openDialog(false);
    const Account account = saved(u"a"_s);
    press(u"Remove…"_s);
    QVERIFY(notice()->text().contains(u"a"_s));
    QCOMPARE(m_accounts->accounts().size(), 1);
    press(u"Remove"_s);
    QTRY_VERIFY(m_accounts->accounts().isEmpty());
    std::optional<FailureKind> left;
    m_keychain.read(account.id, account.name, this, [&left](const Result<AccountSecrets> &secret) {
        if (!secret)
            left = secret.error().kind;
    });
    QTRY_COMPARE(left, FailureKind::KeychainNotFound);
    QTRY_COMPARE(labelled<QLineEdit>(u"Name"_s)->text(), QString()); // a new one is offered
}

void TestAccountsDialog::keepingIsTheDefault()
{
    openDialog(false);
    saved(u"a"_s);
    press(u"Remove…"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(!notice()->isVisible() && m_dialog->isVisible());
    QCOMPARE(m_accounts->accounts().size(), 1);
}

void TestAccountsDialog::aSecretThatCannotBeRemovedIsSaid()
{
    m_accounts->put({QUuid::createUuid(), u"old"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    m_broken.failure = FailureKind::KeychainLocked;
    openDialog(true);
    press(u"Remove…"_s);
    press(u"Remove"_s);
    QTRY_VERIFY(button(u"Remove the account, leave its token"_s));
    QCOMPARE(m_accounts->accounts().size(), 1);
    press(u"Remove the account, leave its token"_s);
    QTRY_VERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::aTokenDoesNotFollowToAnotherAddress()
{
    openDialog(false);
    const Account account = saved(u"a"_s);
    labelled<QLineEdit>(u"Endpoint"_s)->setText(u"https://elsewhere.example.com"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Token"_s).contains(u"another address"_s));
    QCOMPARE(m_accounts->find(account.id)->endpoint, u"https://bcs.example.com"_s);
    labelled<QLineEdit>(u"Token"_s)->setText(u"MIIb"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->find(account.id)->endpoint, u"https://elsewhere.example.com"_s);
    QCOMPARE(keptToken(account.id), QByteArray("MIIb"));
}

void TestAccountsDialog::lookingAtAnotherAccountLosesNothing()
{
    openDialog(false);
    saved(u"a"_s);
    press(u"Add account"_s);
    type(u"half typed"_s, u"https://b.example.com"_s, u"MIIb"_s);
    auto *list = m_dialog->findChild<QListWidget *>();
    list->setCurrentRow(0);
    QCOMPARE(labelled<QLineEdit>(u"Name"_s)->text(), u"a"_s);
    QVERIFY(labelled<QLineEdit>(u"Token"_s)->text().isEmpty());
    m_dialog->close();
    m_dialog->show();
    list->setCurrentRow(1);
    QCOMPARE(labelled<QLineEdit>(u"Name"_s)->text(), u"half typed"_s);
    QCOMPARE(labelled<QLineEdit>(u"Token"_s)->text(), u"MIIb"_s);
}

void TestAccountsDialog::signInPutsTheFocusIntoTheToken()
{
    m_accounts->put({QUuid::createUuid(), u"a"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    const Account second{QUuid::createUuid(), u"b"_s, u"cn-north-1"_s, {}, {}, SecretPlace::Keychain};
    m_accounts->put(second);
    openDialog(false);
    m_dialog->signIn(second.id);
    QCOMPARE(labelled<QLineEdit>(u"Name"_s)->text(), u"b"_s);
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Token"_s));
    QTest::keyClicks(m_dialog->focusWidget(), u"MIIb"_s);
    press(u"Save"_s);
    QTRY_COMPARE(keptToken(second.id), QByteArray("MIIb"));
}

void TestAccountsDialog::dyingWhileTheKeychainIsAskedIsSilent()
{
    openDialog(true);
    type(u"a"_s, u"https://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_broken.asked, 1);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    m_dialog.reset();
    m_broken.answerAll(FailureKind::KeychainLocked);
    QTest::qWait(20);
    QVERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::anotherWindowsAccountAppears()
{
    openDialog(false);
    saved(u"a"_s);
    AccountStore other(*m_storage);
    other.put(
        {QUuid::createUuid(), u"from the other window"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    m_accounts->reload();
    QCOMPARE(m_dialog->findChild<QListWidget *>()->count(), 2);
    QCOMPARE(labelled<QLineEdit>(u"Name"_s)->text(), u"a"_s);
}

CHAINCERT_TEST(TestAccountsDialog)
#include "tst_accountsdialog.moc"
