#include "accounts/signinpanel.h"

#include "accounts/foldedtext.h"
#include "choices/choices.h"

#include "harness/harness.h"
#include "sandbox/sandboxprocess.h"
#include "sandbox/totp.h"
#include "ui/accounts/accountsfixture.h"

#include <QCheckBox>
#include <QDir>
#include <QJsonArray>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// "Test sign-in", against the demonstration cloud.
class TestSignInPanel : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup()
    {
        stop();
        m_cloud.reset();
    }
    void aPasswordSaysWhoIsSignedIn();
    void aProjectIsMadeTheDefaultByAClick();
    void nothingIsSavedByATest();
    void anAccessKeyIsTested();
    void aTokenIsTested();
    void aFailureStandsAtItsField_data();
    void aFailureStandsAtItsField();
    void aRefusedSignInMayBeTriedAgainAndSaved();
    void aLongFailureShowsTwoLinesAndMore();
    void anAddressOfTheIdentityServiceHasItsOwnExample();
    void theFocusNeverEndsOnDiscard();
    void aTestedAccountAsksForNoSecondCode();
    void aCodeIsAskedForAndAWrongOneAgain();
    void cancellingTheQuestionEndsTheTest();
    void aRunningTestIsCancelled();
    void anUnknownIssuerLeadsToTheAuthorities();
    void closingTheDialogEndsTheTestSilently();

private:
    void openWith(const QStringList &options = {})
    {
        m_cloud = std::make_unique<SandboxProcess>(options);
        QVERIFY(m_cloud->isRunning());
        openDialog();
        chooseRegion({});
        line(u"Endpoint"_s)->setText(m_cloud->endpoint());
        line(u"IAM endpoint"_s)->setText(m_cloud->settings()[u"iam"_s].toString());
    }
    QJsonObject entry(const QString &list, const QString &which) const
    {
        const QJsonArray all = m_cloud->settings()[list].toArray();
        for (const QJsonValue &one : all) {
            if (one[u"case"_s].toString() == which)
                return one.toObject();
        }
        return {};
    }
    void typeUser(const QString &which)
    {
        const QJsonObject user = entry(u"users"_s, which);
        choose(u"Sign in with"_s, u"Password"_s);
        line(u"Tenant (domain) name"_s)->setText(user[u"domain"_s].toString());
        line(u"User name"_s)->setText(user[u"name"_s].toString());
        line(u"Password"_s)->setText(user[u"password"_s].toString());
        if (which != u"mfa")
            return;
        m_dialog->findChild<QCheckBox *>()->setChecked(true);
        line(u"User ID"_s)->setText(user[u"id"_s].toString());
    }
    void typeKey(const QString &which)
    {
        const QJsonObject key = entry(u"access_keys"_s, which);
        choose(u"Sign in with"_s, u"Access key"_s);
        line(u"Access key ID"_s)->setText(key[u"access_key"_s].toString());
        line(u"Secret key"_s)->setText(key[u"secret_key"_s].toString());
        line(u"Security token"_s)->setText(key[u"security_token"_s].toString());
    }
    QString code() const
    {
        const QByteArray secret = entry(u"users"_s, u"mfa"_s)[u"totp_secret"_s].toString().toLatin1();
        return QString::fromLatin1(Sandbox::totp(secret, QDateTime::currentSecsSinceEpoch()));
    }
    SignInPanel *panel() const { return m_dialog->findChild<SignInPanel *>(); }
    QString tested()
    {
        press(u"Test sign-in"_s);
        [&] { QTRY_VERIFY(!panel()->isRunning()); }();
        return panel()->text();
    }

    std::unique_ptr<SandboxProcess> m_cloud;
};

void TestSignInPanel::aPasswordSaysWhoIsSignedIn()
{
    openWith();
    typeUser(u"plain"_s);
    const QString said = tested();
    QVERIFY2(said.contains(u"anna"_s) && said.contains(u"demo-company"_s), qPrintable(said));
    QVERIFY2(said.contains(u"until"_s) && said.contains(u"2 project"_s), qPrintable(said));
    QCOMPARE(button(u"Test sign-in"_s)->accessibleDescription(), said);
    QVERIFY(button(u"Test sign-in"_s)->isEnabled());
}

void TestSignInPanel::aProjectIsMadeTheDefaultByAClick()
{
    openWith();
    typeUser(u"plain"_s);
    tested();
    press(u"cn-north-4_payments"_s);
    QCOMPARE(line(u"Default project"_s)->text(), u"b04e7d91c83a4f25961d0e7fa5c2b348"_s);
    QVERIFY(errorOf(u"Default project"_s).contains(u"cn-north-4_payments"_s)); // its name stands under it
    QVERIFY(button(u"cn-north-4_payments"_s)->isChecked() && !button(u"cn-north-4"_s)->isChecked());
    auto *scroll = m_dialog->findChild<QScrollArea *>();
    QTRY_VERIFY(scroll->viewport()->rect().contains(
        line(u"Default project"_s)->mapTo(scroll->viewport(), QPoint(4, 4))));
    press(u"cn-north-4_payments"_s);
    QVERIFY(button(u"cn-north-4_payments"_s)->isChecked());
    line(u"Default project"_s)->setText(u"another"_s);
    QVERIFY(!button(u"cn-north-4_payments"_s)->isChecked());
    QVERIFY(!button(u"MOS"_s) && !button(u"cn-north-4_closed"_s)); // neither can be used
}

void TestSignInPanel::nothingIsSavedByATest()
{
    openWith();
    typeUser(u"plain"_s);
    tested();
    QVERIFY(m_accounts->accounts().isEmpty());
    QVERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY(!line(u"Password"_s)->text().isEmpty());
}

void TestSignInPanel::anAccessKeyIsTested()
{
    openWith();
    for (const QString &which : {u"plain"_s, u"temporary"_s}) {
        typeKey(which);
        const QString said = tested();
        const QString id = entry(u"access_keys"_s, which)[u"access_key"_s].toString();
        QVERIFY2(said.contains(id.last(4)) && said.contains(u"demo-company"_s), qPrintable(said));
        QVERIFY2(!said.contains(id), qPrintable(said));
    }
}

void TestSignInPanel::aTokenIsTested()
{
    openWith();
    choose(u"Sign in with"_s, u"Token"_s);
    line(u"Token"_s)->setText(u"X-Auth-Token: \""_s + QString::fromLatin1(m_cloud->token()) + u"\"\n"_s);
    const QString said = tested();
    QVERIFY2(said.contains(u"demo-company"_s) || said.contains(u"works"_s), qPrintable(said));
}

void TestSignInPanel::aFailureStandsAtItsField_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong password") << u"plain"_s << u"Password"_s << u"Wrong user or password"_s;
    QTest::newRow("locked user") << u"locked"_s << u"User name"_s << u"locked"_s;
    QTest::newRow("console only") << u"console_only"_s << u"User name"_s << u"programmatic"_s;
    QTest::newRow("expired password") << u"password_expired"_s << u"Password"_s << u"expired"_s;
    QTest::newRow("unknown project") << u"one_project"_s << u"Default project"_s << u"Unknown project"_s;
    QTest::newRow("no identity service")
        << u"elsewhere"_s << u"IAM endpoint"_s << u"Not an identity service"_s;
    QTest::newRow("inactive key") << u"inactive"_s << u"Access key ID"_s << u"disabled"_s;
    QTest::newRow("wrong secret key") << u"wrong key"_s << u"Secret key"_s << u"Wrong secret key"_s;
    QTest::newRow("bad token") << u"token"_s << u"Token"_s << QString();
}

void TestSignInPanel::aFailureStandsAtItsField()
{
    QFETCH(QString, which);
    QFETCH(QString, field);
    QFETCH(QString, words);
    openWith();
    if (which == u"inactive" || which == u"wrong key")
        typeKey(which == u"inactive" ? which : u"plain"_s);
    else
        typeUser(which == u"elsewhere" ? u"plain"_s : which);
    if (which == u"plain")
        line(u"Password"_s)->setText(u"not the password"_s);
    if (which == u"one_project")
        line(u"Default project"_s)->setText(u"no-such-project"_s);
    if (which == u"elsewhere")
        line(u"IAM endpoint"_s)->setText(m_cloud->endpoint() + u"/nothing/here"_s);
    if (which == u"wrong key")
        line(u"Secret key"_s)->setText(u"not the secret key"_s);
    if (which == u"token") {
        choose(u"Sign in with"_s, u"Token"_s);
        line(u"Token"_s)->setText(u"MIInotatoken"_s);
    }
    const QString said = tested();
    QVERIFY2(errorOf(field).contains(words), qPrintable(errorOf(field) + u" | "_s + said));
    // The whole is said once, with the next step.
    QVERIFY2(said.size() > errorOf(field).size() && !said.contains(errorOf(field)), qPrintable(said));
    QCOMPARE(m_dialog->focusWidget(), line(field));
    QTest::keyClicks(m_dialog->focusWidget(), u"x"_s);
    QVERIFY(!errorOf(field).contains(words) || words.isEmpty()); // gone with the next key
}

void TestSignInPanel::aRefusedSignInMayBeTriedAgainAndSaved()
{
    openWith();
    typeUser(u"locked"_s);
    tested();
    QVERIFY(errorOf(u"User name"_s).contains(u"locked"_s));
    QVERIFY(tested().contains(u"locked"_s)); // a person may ask the cloud again
    line(u"Label"_s)->setText(u"a"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
}

void TestSignInPanel::aLongFailureShowsTwoLinesAndMore()
{
    QTemporaryDir tls;
    openWith({u"--tls"_s, tls.path()});
    typeUser(u"plain"_s);
    const QString said = tested();
    auto *words = panel()->findChild<FoldedText *>();
    QCOMPARE(words->text(), said);
    const auto *label = words->findChild<QLabel *>();
    const int line = label->fontMetrics().lineSpacing();
    QTRY_VERIFY(label->text().endsWith(u'…'));
    QVERIFY2(label->heightForWidth(label->width()) <= 2 * line + 2, qPrintable(label->text()));
    press(u"More"_s);
    QCOMPARE(label->text().remove(u'\u200b'), said);
    QTRY_VERIFY(label->height() > 2 * line);
    press(u"Less"_s);
    QVERIFY(label->text().endsWith(u'…'));
    QSignalSpy helped(m_dialog.get(), &AccountsDialog::helpRequested);
    press(u"Help"_s);
    QCOMPARE(helped.value(0).value(0).value<FailureKind>(), FailureKind::TlsUnknownIssuer);
}

void TestSignInPanel::anAddressOfTheIdentityServiceHasItsOwnExample()
{
    openDialog();
    chooseRegion({});
    line(u"Endpoint"_s)->setText(u"https://bcs.example.com?x"_s);
    for (const QString &wrong : {u"https://iam.example.com?x"_s, u"ftp://iam.example.com"_s}) {
        line(u"IAM endpoint"_s)->setText(wrong);
        press(u"Save"_s);
        const QString error = errorOf(u"IAM endpoint"_s);
        QVERIFY2(error.contains(u"https://iam."_s) && !error.contains(u"https://bcs."_s), qPrintable(error));
        QVERIFY(errorOf(u"Endpoint"_s).contains(u"https://bcs."_s));
    }
    for (const QString &odd :
        {u"https://console.huaweicloud.com/iam"_s, u"https://iam.example.com/v3/auth"_s}) {
        line(u"IAM endpoint"_s)->setText(odd);
        const QString hint = errorOf(u"IAM endpoint"_s);
        QVERIFY2(!hint.isEmpty() && !hint.contains(u"bcs"_s) && !hint.contains(u"/v2/"_s), qPrintable(hint));
    }
}

void TestSignInPanel::theFocusNeverEndsOnDiscard()
{
    openWith();
    const auto run = [this] { // by the keyboard
        auto *test = button(u"Test sign-in"_s);
        test->setFocus(Qt::TabFocusReason);
        QTest::keyClick(test, Qt::Key_Space);
        QVERIFY(m_dialog->focusWidget() != button(u"Discard"_s));
        QTRY_VERIFY(!panel()->isRunning());
        QVERIFY(m_dialog->focusWidget() && m_dialog->focusWidget() != button(u"Discard"_s));
    };
    typeUser(u"plain"_s);
    run();
    QCOMPARE(m_dialog->focusWidget(), button(u"Save"_s));
    press(u"Hide the result"_s);
    QCOMPARE(m_dialog->focusWidget(), button(u"Test sign-in"_s));
    line(u"Password"_s)->setText(u"wrong"_s);
    run();
    QCOMPARE(m_dialog->focusWidget(), line(u"Password"_s));
    chooseRegion({});
    line(u"IAM endpoint"_s)->setText(u"https://127.0.0.1:9"_s); // a failure that no field is to blame for
    run();
}

void TestSignInPanel::aTestedAccountAsksForNoSecondCode()
{
    openWith();
    typeUser(u"mfa"_s);
    line(u"Default project"_s)->setText(m_cloud->projectId());
    press(u"Test sign-in"_s);
    QTRY_VERIFY(line(u"Authentication code"_s)->isVisible());
    QTest::keyClicks(line(u"Authentication code"_s), code());
    QTest::keyClick(line(u"Authentication code"_s), Qt::Key_Return);
    QTRY_VERIFY(!panel()->isRunning());
    QVERIFY(panel()->text().contains(u"boris"_s));
    QTRY_COMPARE(m_dialog->focusWidget(), button(u"Save"_s));
    QSignalSpy wanted(m_sessions.get(), &Sessions::codeWanted);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    const Account account = m_accounts->accounts().first();
    QCOMPARE(account.name, u"boris@demo-company"_s);
    Choices lists(*m_accounts, *m_sessions, {});
    int projects = -1;
    int blockchains = -1;
    lists.projects(account.id, this,
        [&projects](const auto &list) { projects = list ? static_cast<int>(list->entries.size()) : 0; });
    lists.blockchains(account.id, m_cloud->projectId(), this, [&blockchains](const auto &list) {
        blockchains = list ? static_cast<int>(list->entries.size()) : 0;
    });
    QTRY_VERIFY(projects > 0 && blockchains > 0);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(m_cloud->counts()[u"sign_ins"_s].toInt(), 1);
}

void TestSignInPanel::aCodeIsAskedForAndAWrongOneAgain()
{
    openWith();
    typeUser(u"mfa"_s);
    press(u"Test sign-in"_s);
    QTRY_VERIFY(line(u"Authentication code"_s)->isVisible());
    QLineEdit *field = line(u"Authentication code"_s);
    QCOMPARE(m_dialog->focusWidget(), field);
    QVERIFY(field->inputMethodHints() & Qt::ImhDigitsOnly);
    QVERIFY(field->inputMethodHints() & Qt::ImhSensitiveData);
    QTest::keyClicks(field, u"12345"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(errorOf(u"Authentication code"_s).contains(u"six digits"_s));
    QString wrong = code();
    wrong[0] = wrong[0] == u'9' ? u'0' : QChar(wrong[0].unicode() + 1);
    field->setText(wrong);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(field->text().isEmpty()); // it is kept nowhere
    QTRY_VERIFY(errorOf(u"Authentication code"_s).contains(u"wrong"_s));
    field->setText(code());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!panel()->isRunning());
    QVERIFY2(panel()->text().contains(u"boris"_s), qPrintable(panel()->text()));
    QVERIFY(!field->isVisible());
    QTRY_COMPARE(m_dialog->focusWidget(), button(u"Save"_s)); // the next thing to do, not "Discard"
}

void TestSignInPanel::cancellingTheQuestionEndsTheTest()
{
    openWith();
    typeUser(u"mfa"_s);
    press(u"Test sign-in"_s);
    QTRY_VERIFY(line(u"Authentication code"_s)->isVisible());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!panel()->isRunning());
    QVERIFY(!panel()->isVisible() && m_dialog->isVisible());
    QCOMPARE(m_dialog->focusWidget(), button(u"Test sign-in"_s));
}

void TestSignInPanel::aRunningTestIsCancelled()
{
    openWith({u"--latency"_s, u"60000"_s});
    typeUser(u"plain"_s);
    press(u"Test sign-in"_s);
    QVERIFY(panel()->isRunning() && !button(u"Test sign-in"_s)->isEnabled());
    press(u"Cancel test"_s);
    QTRY_VERIFY(!panel()->isRunning());
    QVERIFY(button(u"Test sign-in"_s)->isEnabled());
}

void TestSignInPanel::anUnknownIssuerLeadsToTheAuthorities()
{
    QTemporaryDir tls;
    openWith({u"--tls"_s, tls.path()});
    typeUser(u"plain"_s);
    const QString said = tested();
    QVERIFY2(said.contains(u"127.0.0.1"_s), qPrintable(said));
    QVERIFY(errorOf(u"CA certificates"_s).contains(u"unknown issuer"_s));
    QCOMPARE(said.count(u"127.0.0.1"_s), 3); // the host, and of the certificate subject and name
    QVERIFY(labelled<QWidget>(u"CA certificates"_s)->isVisible());
    QCOMPARE(m_dialog->focusWidget(), labelled<QWidget>(u"CA certificates"_s));
}

void TestSignInPanel::closingTheDialogEndsTheTestSilently()
{
    openWith({u"--latency"_s, u"500"_s});
    typeUser(u"plain"_s);
    press(u"Test sign-in"_s);
    QVERIFY(panel()->isRunning());
    m_dialog->close();
    press(u"Discard changes"_s);
    QVERIFY(m_dialog->isHidden() && !panel()->isRunning());
    QVERIFY(isAnswered(m_cloud->iam())); // by the same cloud, after the other
    QVERIFY(panel()->text().isEmpty());
}

CHAINCERT_TEST(TestSignInPanel)
#include "tst_signinpanel.moc"
