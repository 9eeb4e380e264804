#include "credentials/accountstore.h"
#include "harness/harness.h"
#include "notices/mfabar.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMfaBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isHiddenWhileNoCodeIsWanted();
    void namesTheAccountAndItsUser();
    void sixDigitsAreGivenOnceAndForgotten();
    void spacesWithinACodeDoNotMatter();
    void anythingElseIsToldAndKept_data();
    void anythingElseIsToldAndKept();
    void nothingBelowMovesWhenWhatWasTypedIsNoCode();
    void aWrongCodeIsSaidAndTheNextOneTyped();
    void escAndCancelGiveUp();
    void severalAccountsWaitTheirTurn();
    void settlingGivesTheFocusBack();
    void whoeverTypesElsewhereIsNotDisturbed();
    void theFieldSaysWhatItIsFor();

private:
    QUuid add(const QString &name, const QString &user);
    QString text() const { return m_bar->accessibleName(); }
    QLineEdit *code() const { return m_bar->findChild<QLineEdit *>(); }
    QPushButton *button(const QString &text) const
    {
        const auto all = m_bar->findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<QWidget> m_window;
    std::chrono::steady_clock::time_point m_now = std::chrono::steady_clock::now();
    MfaBar *m_bar = nullptr;
    QLineEdit *m_line = nullptr;
    QUuid m_one;
    QUuid m_two;
};

QUuid TestMfaBar::add(const QString &name, const QString &user)
{
    Account account{QUuid::createUuid(), name, u"cn-north-4"_s, {}, {}, SecretPlace::Keychain};
    account.authMethod = AuthMethod::Password;
    account.userName = user;
    m_accounts->put(account);
    return account.id;
}

void TestMfaBar::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_home->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_accounts = std::make_unique<AccountStore>(*m_storage);
    m_one = add(u"Production"_s, u"li.wei"_s);
    m_two = add(u"Test <b>"_s, {});
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_bar = new MfaBar(*m_accounts, m_window.get(), [this] { return m_now; });
    m_line = new QLineEdit(m_window.get());
    column->addWidget(m_bar);
    column->addWidget(m_line);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestMfaBar::cleanup()
{
    m_window.reset();
    m_accounts.reset();
}

void TestMfaBar::isHiddenWhileNoCodeIsWanted()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->dismiss(m_one); // nobody asked
    m_bar->ask(m_one, false);
    QVERIFY(m_bar->isVisible());
    m_bar->dismiss(m_two);
    QVERIFY(m_bar->isVisible());
    m_bar->dismiss(m_one);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_bar->asking().isNull());
}

void TestMfaBar::namesTheAccountAndItsUser()
{
    m_bar->ask(m_one, false);
    QCOMPARE(text(), u"“Production” needs the six-digit code from li.wei's authenticator."_s);
    Account renamed = *m_accounts->find(m_one);
    renamed.name = u"Prod"_s;
    m_accounts->put(renamed);
    QVERIFY(text().startsWith(u"“Prod” needs"));
    m_bar->dismiss(m_one);
    m_bar->ask(m_two, false);
    QCOMPARE(text(), u"“Test <b>” needs the six-digit code from its user's authenticator."_s);
    for (const QLabel *label : m_bar->findChildren<QLabel *>())
        QVERIFY(label->text() != text() || label->textFormat() == Qt::PlainText);
}

void TestMfaBar::sixDigitsAreGivenOnceAndForgotten()
{
    QSignalSpy given(m_bar, &MfaBar::given);
    Secret taken;
    connect(m_bar, &MfaBar::given, this, [this, &taken] { taken = m_bar->takeCode(); });
    m_bar->ask(m_one, false);
    QTest::keyClicks(code(), u"123456"_s);
    QTest::keyClick(code(), Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().toUuid(), m_one);
    QVERIFY(taken.equals(Secret("123456")));
    QVERIFY(m_bar->takeCode().isEmpty());
    QVERIFY(code()->text().isEmpty() && !code()->isUndoAvailable());
    QVERIFY(m_bar->isVisible()); // until the service has answered
    QCOMPARE(text(), u"Signing in “Production”…"_s);
    QTest::keyClicks(code(), u"654321"_s);
    QTest::keyClick(code(), Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QVERIFY(code()->text().isEmpty());
    disconnect(m_bar, &MfaBar::given, this, nullptr);
}

void TestMfaBar::spacesWithinACodeDoNotMatter()
{
    QSignalSpy given(m_bar, &MfaBar::given);
    m_bar->ask(m_one, false);
    code()->setText(u" 123 456 "_s);
    QTest::mouseClick(button(u"Sign in"_s), Qt::LeftButton);
    QCOMPARE(given.size(), 1);
}

void TestMfaBar::anythingElseIsToldAndKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("five digits") << u"12345"_s;
    QTest::newRow("seven digits") << u"1234567"_s;
    QTest::newRow("letters") << u"12345a"_s;
    QTest::newRow("digits of another script") << u"١٢٣٤٥٦"_s;
}

void TestMfaBar::anythingElseIsToldAndKept()
{
    QFETCH(QString, typed);
    QSignalSpy given(m_bar, &MfaBar::given);
    m_bar->ask(m_one, false);
    code()->setText(typed);
    QTest::keyClick(code(), Qt::Key_Return);
    QCOMPARE(given.size(), 0);
    QCOMPARE(code()->text(), typed);
    const auto shows = [this] {
        for (const QLabel *label : m_bar->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"A code has six digits."_s)
                return true;
        }
        return false;
    };
    QVERIFY(shows());
    QCOMPARE(m_window->focusWidget(), code());
    QCOMPARE(code()->accessibleDescription(), u"A code has six digits."_s);
    QTest::keyClicks(code(), u"1"_s);
    QVERIFY(!shows());
    QCOMPARE(code()->accessibleDescription(), text());
}

void TestMfaBar::nothingBelowMovesWhenWhatWasTypedIsNoCode()
{
    static_cast<QVBoxLayout *>(m_window->layout())->addStretch(1); // the bar is as high as it needs
    m_window->resize(900, 300);
    m_bar->ask(m_one, false);
    Harness::waitUntilQuiet(*m_window);
    const QPoint below = m_line->pos();
    QTest::keyClick(code(), Qt::Key_Return);
    QVERIFY(code()->accessibleDescription() != text());
    Harness::waitUntilQuiet(*m_window);
    QCOMPARE(m_line->pos(), below);
    QTest::keyClicks(code(), u"1"_s);
    Harness::waitUntilQuiet(*m_window);
    QCOMPARE(m_line->pos(), below);
}

void TestMfaBar::aWrongCodeIsSaidAndTheNextOneTyped()
{
    QSignalSpy given(m_bar, &MfaBar::given);
    m_bar->ask(m_one, false);
    QTest::keyClicks(code(), u"111111"_s);
    QTest::keyClick(code(), Qt::Key_Return);
    m_bar->ask(m_one, true);
    QVERIFY(text().startsWith(u"The code for “Production” is wrong or has already been used."_s));
    QVERIFY(button(u"Sign in"_s)->isEnabled());
    QCOMPARE(m_window->focusWidget(), code());
    QTest::keyClicks(code(), u"222222"_s);
    QTest::keyClick(code(), Qt::Key_Return);
    QCOMPARE(given.size(), 2);
}

void TestMfaBar::escAndCancelGiveUp()
{
    QSignalSpy cancelled(m_bar, &MfaBar::cancelled);
    m_bar->ask(m_one, false);
    QTest::keyClicks(code(), u"123"_s);
    QTest::keyClick(code(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(cancelled.first().first().toUuid(), m_one);
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 2);
    m_bar->dismiss(m_one);
    m_bar->ask(m_one, false);
    QVERIFY(code()->text().isEmpty());
}

void TestMfaBar::severalAccountsWaitTheirTurn()
{
    m_bar->ask(m_one, false);
    QTest::keyClicks(code(), u"12"_s);
    m_bar->ask(m_two, false);
    QCOMPARE(m_bar->asking(), m_one);
    QCOMPARE(code()->text(), u"12"_s); // what is being typed stays
    m_bar->ask(m_two, true);
    QVERIFY(text().contains(u"Production"));
    m_bar->dismiss(m_one);
    QCOMPARE(m_bar->asking(), m_two);
    QVERIFY(code()->text().isEmpty());
    QVERIFY(text().startsWith(u"The code for “Test <b>” is wrong"));
    m_bar->dismiss(m_two);
    QVERIFY(!m_bar->isVisible());
}

void TestMfaBar::settlingGivesTheFocusBack()
{
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), code());
    m_bar->dismiss(m_one);
    QCOMPARE(m_window->focusWidget(), m_line);
}

void TestMfaBar::whoeverTypesElsewhereIsNotDisturbed()
{
    QTest::keyClicks(m_line, u"supply"_s);
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), m_line);
    m_bar->dismiss(m_one);
    QCOMPARE(m_window->focusWidget(), m_line);
    QTest::keyClicks(m_line, u"-chain"_s);
    QTest::keyClick(m_line, Qt::Key_Return, Qt::ControlModifier); // a command: typing has ended
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), code());
    m_bar->dismiss(m_one);
    QTest::keyClicks(m_line, u"s"_s, Qt::AltModifier);
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), code());
    m_bar->dismiss(m_one);
    QTest::keyClicks(m_line, u"s"_s);
    m_now += 1500ms;
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), m_line);
    m_bar->dismiss(m_one);
    m_now += 1ms;
    m_bar->ask(m_one, false);
    QCOMPARE(m_window->focusWidget(), code());
}

void TestMfaBar::theFieldSaysWhatItIsFor()
{
    m_bar->ask(m_one, false);
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(code());
    QCOMPARE(seen->text(QAccessible::Name), u"Code"_s);
    QCOMPARE(seen->text(QAccessible::Description), text());
    QVERIFY(code()->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QVERIFY(code()->inputMethodHints().testFlag(Qt::ImhDigitsOnly));
}

CHAINCERT_TEST(TestMfaBar)
#include "tst_mfabar.moc"
