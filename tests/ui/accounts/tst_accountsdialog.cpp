#include "harness/harness.h"
#include "ui/accounts/accountsfixture.h"

#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestAccountsDialog : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
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
    void editingForAFailureEndsWithTheSave();
    void dyingWhileTheKeychainIsAskedIsSilent();
    void aFailureFindsItsAccountAgain();
    void anotherWindowsAccountAppears();
};

void TestAccountsDialog::anAccountIsAddedWithItsToken()
{
    openDialog();
    QSignalSpy savedSpy(m_dialog.get(), &AccountsDialog::accountSaved);
    labelled<QLineEdit>(u"Label"_s)->setText(u" li.wei "_s);
    chooseRegion(u"cn-north-4"_s);
    choose(u"Sign in with"_s, u"Token"_s);
    labelled<QLineEdit>(u"Token"_s)->setText(u"MIIa"_s);
    press(u"Save"_s);
    QTRY_COMPARE(savedSpy.size(), 1);
    QCOMPARE(m_accounts->accounts().size(), 1);
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.name, u"li.wei"_s);
    QCOMPARE(account.regionId, u"cn-north-4"_s);
    QCOMPARE(account.secretPlace, SecretPlace::Keychain);
    QCOMPARE(keptToken(account.id), QByteArray("MIIa"));
    QVERIFY(m_dialog->isHidden()); // it was the first one: there is nothing more to do here
    reopen();
    QVERIFY(!button(u"Save"_s)->isEnabled()); // nothing is left to save
}

void TestAccountsDialog::errorsStandAtTheirFields()
{
    openDialog();
    type({}, {}, {});
    press(u"Save"_s);
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"Enter the address"_s));
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Endpoint"_s));
    QTest::keyClicks(m_dialog->focusWidget(), u"https://a"_s);
    QVERIFY(!errorOf(u"Endpoint"_s).contains(u"Enter the address"_s)); // the moment it is mended
    QVERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::aTypedAddressIsChecked()
{
    openDialog();
    type(u"a"_s, u"http://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Endpoint"_s));
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"https"_s));
}

void TestAccountsDialog::theTokenIsCleanedAndNeverShownAgain()
{
    openDialog();
    type(u"a"_s, u"https://bcs.example.com"_s, u"  X-Auth-Token: MIIa\n"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(keptToken(m_accounts->accounts().first().id), QByteArray("MIIa"));
    QTRY_VERIFY(labelled<QLineEdit>(u"Token"_s)->text().isEmpty());
    QVERIFY(labelled<QLineEdit>(u"Token"_s)->placeholderText().contains(u"Kept in the keychain"_s));
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
    QCOMPARE(labelled<QLineEdit>(u"Label"_s)->text(), u"a"_s);
    press(u"Keep for this run only"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(m_accounts->accounts().first().secretPlace, SecretPlace::ThisRunOnly);
    QCOMPARE(keptToken(m_accounts->accounts().first().id), QByteArray("MIIa"));
    reopen();
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
    openDialog();
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
    QTRY_COMPARE(labelled<QLineEdit>(u"Label"_s)->text(), QString()); // a new one is offered
}

void TestAccountsDialog::keepingIsTheDefault()
{
    openDialog();
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
    QTRY_VERIFY(button(u"Remove the account, keep its secrets"_s));
    QCOMPARE(m_accounts->accounts().size(), 1);
    press(u"Remove the account, keep its secrets"_s);
    QTRY_VERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::aTokenDoesNotFollowToAnotherAddress()
{
    openDialog();
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

void TestAccountsDialog::editingForAFailureEndsWithTheSave()
{
    m_accounts->put({QUuid::createUuid(), u"a"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    const Account second{QUuid::createUuid(), u"b"_s, u"cn-north-1"_s, {}, {}, SecretPlace::Keychain};
    m_accounts->put(second);
    openDialog();
    m_dialog->showFailure(second.id, Failure{FailureKind::TokenEnded, u"b"_s});
    QCOMPARE(labelled<QLineEdit>(u"Label"_s)->text(), u"b"_s);
    QCOMPARE(m_dialog->focusWidget(), labelled<QLineEdit>(u"Token"_s));
    QVERIFY2(errorOf(u"Token"_s).contains(u"expired"_s), qPrintable(errorOf(u"Token"_s)));
    QTest::keyClicks(m_dialog->focusWidget(), u"MIIb"_s);
    press(u"Save"_s);
    QTRY_COMPARE(keptToken(second.id), QByteArray("MIIb"));
    QTRY_VERIFY(m_dialog->isHidden());
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
    Harness::settle();
    QVERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountsDialog::aFailureFindsItsAccountAgain()
{
    const Account other{QUuid::createUuid(), u"other"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
    m_accounts->put(other);
    openDialog(true);
    press(u"Add account"_s);
    type(u"a"_s, u"https://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_broken.asked, 1);
    m_dialog->edit(other.id); // the main window asks for it meanwhile
    m_broken.answerAll(FailureKind::KeychainLocked);
    QTRY_VERIFY(notice()->isVisible());
    QCOMPARE(line(u"Label"_s)->text(), u"a"_s);
    QCOMPARE(line(u"Token"_s)->text(), u"MIIa"_s);
}

void TestAccountsDialog::anotherWindowsAccountAppears()
{
    openDialog();
    saved(u"a"_s);
    AccountStore other(*m_storage);
    other.put(
        {QUuid::createUuid(), u"from the other window"_s, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain});
    m_accounts->reload();
    QCOMPARE(list()->count(), 2);
    QCOMPARE(labelled<QLineEdit>(u"Label"_s)->text(), u"a"_s);
}

CHAINCERT_TEST(TestAccountsDialog)
#include "tst_accountsdialog.moc"
