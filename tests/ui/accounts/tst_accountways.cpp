#include "accounts/authoritiesfield.h"
#include "accounts/foundkeyssection.h"
#include "harness/harness.h"
#include "rawserver/testcertificates.h"
#include "ui/accounts/accountsfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QScrollArea>
#include <QToolTip>

#include <algorithm>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// The ways of signing in, and what else an account holds, as they are typed and kept.
class TestAccountWays : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void aPasswordIsKept();
    void whatIsMissingIsSaidAtItsField();
    void mfaNeedsTheUsersId();
    void aTemporaryKeyIsKept();
    void aKeyDoesNotFollowToAnotherAddressOrKey();
    void aPasswordDoesNotFollowToAnotherIdentityService();
    void onlyTheChosenWaysSecretIsKept();
    void keysOnThisComputerAreUsedWithoutSaving();
    void keysOnThisComputerAreSavedToTheKeychain();
    void aDroppedCsvOffersItsKeys();
    void aDroppedCertificateIsAdded();
    void aCertificateIsShownAndRemoved();
    void aProxyIsKeptWithItsPassword();
    void aProxysPasswordDoesNotFollowToAnotherProxy();
    void everyMnemonicIsUnique();
    void theWindowFitsAScreenOf640Lines();

private:
    QListWidget *authorities() const { return labelled<QListWidget>(u"CA certificates"_s); }
    void drop(const QString &file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &event);
    }
    void typePassword(const QString &name)
    {
        line(u"Label"_s)->setText(name);
        line(u"Tenant (domain) name"_s)->setText(u"example"_s);
        line(u"User name"_s)->setText(u" li.wei "_s);
        line(u"Password"_s)->setText(u" pass word "_s);
    }
};

void TestAccountWays::aPasswordIsKept()
{
    openDialog();
    typePassword(u"a"_s);
    line(u"Default project"_s)->setText(u"cn-north-4"_s);
    save();
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.authMethod, AuthMethod::Password);
    QCOMPARE(account.domainName, u"example"_s);
    QCOMPARE(account.userName, u"li.wei"_s);
    QCOMPARE(account.project, u"cn-north-4"_s);
    QCOMPARE(kept(account).password.reveal(), QByteArrayView(" pass word ")); // spaces may belong to it
    QVERIFY(line(u"Password"_s)->text().isEmpty());
    QVERIFY(!line(u"Password"_s)->isUndoAvailable());
}

void TestAccountWays::whatIsMissingIsSaidAtItsField()
{
    openDialog();
    chooseRegion({});
    press(u"Save"_s);
    for (const QString &label :
        {u"Endpoint"_s, u"IAM endpoint"_s, u"Tenant (domain) name"_s, u"User name"_s, u"Password"_s})
        QVERIFY2(errorOf(label).startsWith(u"Enter "_s), qPrintable(label));
    choose(u"Sign in with"_s, u"Access key"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Access key ID"_s).contains(u"Enter"_s));
    QVERIFY(errorOf(u"Secret key"_s).contains(u"Enter"_s));
    QVERIFY(!errorOf(u"IAM endpoint"_s).contains(u"Enter"_s)); // optional for this way
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Keys found"_s).contains(u"no key"_s));
    QVERIFY(m_accounts->accounts().isEmpty());
}

void TestAccountWays::mfaNeedsTheUsersId()
{
    openDialog();
    typePassword(u"a"_s);
    m_dialog->findChild<QCheckBox *>()->setChecked(true);
    press(u"Save"_s);
    QCOMPARE(m_dialog->focusWidget(), line(u"User ID"_s));
    line(u"User ID"_s)->setText(u"0123"_s);
    save();
    QVERIFY(m_accounts->accounts().first().mfa);
    QCOMPARE(m_accounts->accounts().first().userId, u"0123"_s);
}

void TestAccountWays::aTemporaryKeyIsKept()
{
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Sign in with"_s, u"Access key"_s);
    line(u"Access key ID"_s)->setText(u" AKID "_s);
    line(u"Secret key"_s)->setText(u" secret\n"_s);
    line(u"Security token"_s)->setText(u"temporary"_s);
    save();
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.accessKey, u"AKID"_s);
    QCOMPARE(kept(account).secretKey.reveal(), QByteArrayView("secret"));
    QCOMPARE(kept(account).securityToken.reveal(), QByteArrayView("temporary"));
}

void TestAccountWays::aKeyDoesNotFollowToAnotherAddressOrKey()
{
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Sign in with"_s, u"Access key"_s);
    line(u"Access key ID"_s)->setText(u"AKID"_s);
    line(u"Secret key"_s)->setText(u"secret"_s);
    save();
    line(u"Access key ID"_s)->setText(u"OTHER"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Secret key"_s).contains(u"another access key"_s));
    line(u"Access key ID"_s)->setText(u"AKID"_s);
    QVERIFY(!errorOf(u"Secret key"_s).contains(u"another"_s));
    chooseRegion(u"cn-north-1"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Secret key"_s).contains(u"another address"_s));
}

void TestAccountWays::aPasswordDoesNotFollowToAnotherIdentityService()
{
    openDialog();
    typePassword(u"a"_s);
    chooseRegion({});
    line(u"Endpoint"_s)->setText(u"https://bcs.example.com"_s);
    line(u"IAM endpoint"_s)->setText(u"https://iam.example.com:31943/iam"_s);
    save();
    const QUuid id = m_accounts->accounts().first().id;
    line(u"Endpoint"_s)->setText(u"https://bcs2.example.com"_s); // no password goes there
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->find(id)->endpoint, u"https://bcs2.example.com"_s);
    QTRY_VERIFY(labelled<QWidget>(u"IAM endpoint"_s)->isEnabled());
    line(u"IAM endpoint"_s)->setText(u"https://iam2.example.com"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Password"_s).contains(u"another address"_s));
    QCOMPARE(m_accounts->find(id)->iamEndpoint, u"https://iam.example.com:31943/iam"_s);
}

void TestAccountWays::onlyTheChosenWaysSecretIsKept()
{
    openDialog();
    typePassword(u"a"_s);
    choose(u"Sign in with"_s, u"Token"_s);
    line(u"Token"_s)->setText(u"MIIa"_s);
    choose(u"Sign in with"_s, u"Password"_s);
    QCOMPARE(line(u"Password"_s)->text(), u" pass word "_s); // a look at another way loses nothing
    save();
    QVERIFY(kept(m_accounts->accounts().first()).token.isEmpty());
    choose(u"Sign in with"_s, u"Token"_s);
    QVERIFY(line(u"Token"_s)->text().isEmpty()); // nor does it stay behind
}

void TestAccountWays::keysOnThisComputerAreUsedWithoutSaving()
{
    const QString file = write(u".huaweicloud/credentials"_s,
        "[basic]\nak = AKIDABCDWXYZ\nsk = secret\nproject_id = 3f8a1c27d5e94b60a2c7e1f0946b8d35\n");
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    lookForKeys(1);
    QVERIFY2(found()->item(0)->text().contains(u"[basic]"_s), qPrintable(found()->item(0)->text()));
    QVERIFY(found()->item(0)->text().contains(u"WXYZ"_s));
    QVERIFY(!found()->item(0)->text().contains(u"AKIDABCD"_s));
    QVERIFY(button(u"Use without saving"_s)->isChecked()); // nothing more is to be pressed
    save();
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.authMethod, AuthMethod::FoundKeys);
    QCOMPARE(account.keys, (KeySource{KeySource::Origin::ProfileFile, file, u"basic"_s}));
    QCOMPARE(account.project, u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s);
    QVERIFY(kept(account).isEmpty());
}

void TestAccountWays::keysOnThisComputerAreSavedToTheKeychain()
{
    write(u".huaweicloud/credentials"_s, "[basic]\nak = AKIDABCDWXYZ\nsk = secret\nsecurity_token = tok\n");
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    lookForKeys(1);
    press(u"Save to keychain"_s);
    save();
    QCOMPARE(line(u"Access key ID"_s)->text(), u"AKIDABCDWXYZ"_s);
    QVERIFY(line(u"Secret key"_s)->placeholderText().contains(u"Kept in the keychain"_s));
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.authMethod, AuthMethod::AccessKey);
    QCOMPARE(kept(account).secretKey.reveal(), QByteArrayView("secret"));
    QCOMPARE(kept(account).securityToken.reveal(), QByteArrayView("tok"));
}

void TestAccountWays::aDroppedCsvOffersItsKeys()
{
    const QString csv = write(
        u"credentials.csv"_s, "\xef\xbb\xbfUser Name,Access Key Id,Secret Access Key\nli.wei,AKIDCSV1,s\n");
    openDialog();
    typePassword(u"typed before"_s);
    drop(csv);
    QTRY_COMPARE(found()->count(), 1);
    QVERIFY2(found()->item(0)->text().contains(u"li.wei"_s), qPrintable(found()->item(0)->text()));
    QCOMPARE(line(u"Label"_s)->text(), u"typed before"_s);
    saved(u"b"_s);
    m_dialog->offerKeysFile(csv); // by the main window: a new account, the others stay as they are
    QVERIFY(line(u"Label"_s)->text().isEmpty());
    QTRY_COMPARE(found()->count(), 1);
    QTRY_VERIFY(button(u"Use without saving"_s)->isEnabled());
}

void TestAccountWays::aDroppedCertificateIsAdded()
{
    const QString file = write(u"ca.crt"_s, RawServer::TestAuthority(u"Dropped CA"_s).pem());
    openDialog();
    drop(file);
    QVERIFY(authorities()->isVisible());
    QTRY_VERIFY(authorities()->item(0)->text().contains(u"Dropped CA"_s));
    const QString none = write(u"none.pem"_s, "nothing");
    drop(none);
    QTRY_VERIFY(errorOf(u"CA certificates"_s).contains(u"contains no certificate"_s));
    QCOMPARE(authorities()->count(), 1); // what was there stays
}

void TestAccountWays::aCertificateIsShownAndRemoved()
{
    openDialog();
    Account account = saved(u"a"_s);
    RawServer::CertificateWish wish;
    wish.from = QDateTime::currentDateTimeUtc().addDays(-10);
    wish.until = QDateTime::currentDateTimeUtc().addDays(-1);
    account.authorities
        = RawServer::TestAuthority(u"Root of the cloud"_s).pem() + RawServer::selfSigned(wish).certificatePem;
    m_accounts->put(account);
    m_dialog->showAuthorities(account.id);
    QCOMPARE(m_dialog->focusWidget(), authorities());
    QCOMPARE(authorities()->count(), 2);
    QVERIFY(authorities()->item(0)->text().contains(u"Valid until"_s));
    QVERIFY(authorities()->item(1)->text().contains(u"Expired"_s));
    QVERIFY(authorities()->item(0)->toolTip().count(u':') >= 31);
    authorities()->setCurrentRow(1);
    QTest::keyClick(authorities(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(u':'), 31);
    QCOMPARE(QToolTip::text(), u"Copied"_s);
    QTest::keyClick(authorities(), Qt::Key_Delete);
    QCOMPARE(authorities()->count(), 1);
    press(u"Save"_s);
    QTRY_VERIFY(m_accounts->find(account.id)->authorities.count("BEGIN CERTIFICATE") == 1);
}

void TestAccountWays::aProxyIsKeptWithItsPassword()
{
    openDialog();
    typePassword(u"a"_s);
    choose(u"Proxy"_s, u"Custom"_s);
    press(u"Save"_s);
    QCOMPARE(m_dialog->focusWidget(), line(u"Proxy host"_s)); // opened for it
    line(u"Proxy host"_s)->setText(u"proxy.example.com"_s);
    line(u"Proxy port"_s)->setText(u"99999"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Proxy port"_s).contains(u"65535"_s));
    line(u"Proxy port"_s)->setText(u"3128"_s);
    line(u"Proxy user name"_s)->setText(u"li"_s);
    line(u"Proxy password"_s)->setText(u"secret"_s);
    save();
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.proxy,
        (ProxySettings{
            ProxySettings::Mode::Own, ProxySettings::Kind::Http, u"proxy.example.com"_s, 3128, u"li"_s}));
    QCOMPARE(kept(account).proxyPassword.reveal(), QByteArrayView("secret"));
}

void TestAccountWays::aProxysPasswordDoesNotFollowToAnotherProxy()
{
    openDialog();
    typePassword(u"a"_s);
    choose(u"Proxy"_s, u"Custom"_s);
    line(u"Proxy host"_s)->setText(u"proxy.example.com"_s);
    line(u"Proxy port"_s)->setText(u"3128"_s);
    line(u"Proxy user name"_s)->setText(u"li"_s);
    line(u"Proxy password"_s)->setText(u"secret"_s);
    save();
    line(u"Proxy host"_s)->setText(u"other.example.com"_s);
    press(u"Save"_s);
    QVERIFY(errorOf(u"Proxy password"_s).contains(u"another proxy"_s));
}

void TestAccountWays::everyMnemonicIsUnique()
{
    openDialog();
    saved(u"a"_s);
    chooseRegion({});
    choose(u"Proxy"_s, u"Custom"_s);
    m_dialog->showAuthorities(m_accounts->accounts().first().id);
    m_dialog->findChild<QCheckBox *>()->setChecked(true);
    for (const QString &way : {u"Password"_s, u"Access key"_s, u"Token"_s, u"Keys on this computer"_s}) {
        choose(u"Sign in with"_s, way);
        QMap<QChar, QString> taken;
        const auto note = [&](const QString &text) {
            const qsizetype at = text.indexOf(u'&');
            if (at < 0)
                return;
            const QChar letter = text.at(at + 1).toLower();
            QVERIFY2(!taken.contains(letter), qPrintable(text + u" / "_s + taken.value(letter)));
            taken.insert(letter, text);
        };
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->buddy())
                note(label->text());
        }
        const auto buttons = m_dialog->findChildren<QAbstractButton *>();
        for (const QAbstractButton *one : buttons) {
            if (one->isVisible())
                note(one->text());
        }
        QVERIFY(taken.size() > 12);
    }
}

void TestAccountWays::theWindowFitsAScreenOf640Lines()
{
    openDialog();
    chooseRegion({});
    press(u"Save"_s);
    QVERIFY2(m_dialog->minimumSizeHint().height() < 600 && m_dialog->minimumSizeHint().width() < 1000,
        qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    QVERIFY(m_dialog->findChild<QScrollArea *>()->widgetResizable());
}

CHAINCERT_TEST(TestAccountWays)
#include "tst_accountways.moc"
