#include "accounts/accountform.h"
#include "accounts/authoritiesfield.h"
#include "accounts/signinpanel.h"
#include "harness/harness.h"
#include "platform/workers.h"
#include "rawserver/testcertificates.h"
#include "ui/accounts/accountsfixture.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <memory>

using namespace Chaincert;
using namespace Qt::StringLiterals;

constexpr int FileThreads = 16; // threadsFor(MayHang::PersonsFile)

// The accounts window in hands that are quick, clumsy or far from a mouse.
class TestAccountsUse : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void tabOrderIsReadingOrder_data();
    void tabOrderIsReadingOrder();
    void theAnswersOfANoticeComeBeforeTheForm();
    void aDomainsIdDoesNotFollowToAnotherKey();
    void othersWordsAreNoMarkup();
    void aVeryLongNameLeavesTheWindowAsItIs();
    void veryLongWordsFitEverywhere();
    void nothingMovesWhenAnErrorComesOrGoes_data();
    void nothingMovesWhenAnErrorComesOrGoes();
    void aSaveThatFailsAfterClosingIsTold();
    void aDropNeverMovesTheFile();
    void aFileOnAFieldIsNoText();
    void theFirstOfSeveralFilesFailsAloud();
    void aFileThatIsStillReadIsOfItsOwnAccount();

private:
    QList<QPoint> places() const;
};

// Of the form's fields, in the form: it may scroll.
QList<QPoint> TestAccountsUse::places() const
{
    const auto *form = m_dialog->findChild<AccountForm *>();
    QList<QPoint> all;
    const auto widgets = form->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isUsed = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QCheckBox *>(widget);
        if (isUsed && widget->isVisible())
            all.append(widget->mapTo(form, QPoint()));
    }
    return all;
}

void TestAccountsUse::tabOrderIsReadingOrder_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"Password", "Access key", "Token", "Keys on this computer"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestAccountsUse::tabOrderIsReadingOrder()
{
    QFETCH(QString, way);
    openDialog();
    saved(u"a"_s);
    choose(u"Proxy"_s, u"Custom"_s);
    m_dialog->showAuthorities(m_accounts->accounts().first().id);
    choose(u"Sign in with"_s, way);
    m_dialog->findChild<QCheckBox *>()->setChecked(true);
    m_dialog->resize(1000, 2000); // all of it at once
    Harness::waitUntilQuiet(*m_dialog);
    SignInReport report;
    report.projectsKnown = true;
    report.projects = {{u"1"_s, u"first"_s}, {u"2"_s, u"second"_s}};
    m_dialog->findChild<SignInPanel *>()->tell(report);
    Harness::waitUntilQuiet(*m_dialog);

    auto *list = m_dialog->findChild<QListWidget *>();
    const auto place = [this](const QWidget *widget) { // by columns, in them by lines
        const QPoint at = widget->mapTo(m_dialog.get(), QPoint());
        return at;
    };
    const int columnEnd = list->mapTo(m_dialog.get(), QPoint(list->width(), 0)).x();
    QWidget *before = nullptr;
    QStringList walked;
    for (QWidget *next = m_dialog->nextInFocusChain(); next != m_dialog.get();
         next = next->nextInFocusChain()) {
        if (!next->isVisible() || !next->isEnabled() || next->focusProxy()
            || !(next->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *one = qobject_cast<QAbstractButton *>(next);
        walked += one ? one->text() : next->accessibleName();
        if (before) {
            const QPoint was = place(before);
            const QPoint is = place(next);
            const bool sameColumn = (was.x() < columnEnd) == (is.x() < columnEnd);
            const bool sameLine = was.y() < is.y() + next->height() && is.y() < was.y() + before->height();
            const bool onward
                = sameColumn ? (sameLine ? was.x() <= is.x() : was.y() < is.y()) : was.x() < columnEnd;
            QVERIFY2(onward, qPrintable(walked.join(u" → "_s)));
        }
        before = next;
    }
    QVERIFY2(walked.size() > 20, qPrintable(walked.join(u" → "_s)));
}

void TestAccountsUse::theAnswersOfANoticeComeBeforeTheForm()
{
    openDialog();
    saved(u"a"_s);
    press(u"Add account"_s);
    saved(u"b"_s);
    QVERIFY(texts().contains(u"Saved."_s));
    QCOMPARE(m_dialog->focusWidget(), button(u"Close"_s)); // Enter is enough
    press(u"Remove…"_s);
    QVERIFY(!texts().contains(u"Saved."_s)); // that was before
    QCOMPARE(m_dialog->focusWidget(), button(u"Keep"_s));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), button(u"Remove"_s));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), labelled<QComboBox>(u"Region"_s));
}

void TestAccountsUse::aDomainsIdDoesNotFollowToAnotherKey()
{
    write(u".huaweicloud/credentials"_s,
        "[basic]\nak = AKIDABCDWXYZ\nsk = secret\ndomain_id = 0a1b2c3d4e5f60718293a4b5c6d7e8f9\n");
    openDialog();
    line(u"Label"_s)->setText(u"a"_s);
    choose(u"Sign in with"_s, u"Keys on this computer"_s);
    QTRY_COMPARE(found()->count(), 1);
    press(u"Save to keychain"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QTRY_VERIFY(m_dialog->isHidden());
    reopen();
    const QUuid id = m_accounts->accounts().first().id;
    QCOMPARE(m_accounts->find(id)->domainId, u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s);
    QTRY_VERIFY(line(u"Label"_s)->isEnabled());
    line(u"Label"_s)->setText(u"renamed"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->find(id)->name, u"renamed"_s);
    QVERIFY(!m_accounts->find(id)->domainId.isEmpty());
    QTRY_VERIFY(line(u"Label"_s)->isEnabled());
    line(u"Access key ID"_s)->setText(u"AKIDOTHER"_s);
    line(u"Secret key"_s)->setText(u"another"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->find(id)->accessKey, u"AKIDOTHER"_s);
    QVERIFY(m_accounts->find(id)->domainId.isEmpty());
}

void TestAccountsUse::othersWordsAreNoMarkup()
{
    openDialog();
    const QString name = u"<b>&bold</b> <img src=\"/etc/passwd\">"_s;
    Account account = saved(name);
    account.authorities = RawServer::TestAuthority(name).pem();
    m_accounts->put(account);
    m_dialog->showAuthorities(account.id);
    auto *accounts = m_dialog->findChild<QListWidget *>();
    QCOMPARE(accounts->item(0)->text(), name);
    const QString authority = labelled<QListWidget>(u"CA certificates"_s)->item(0)->toolTip();
    for (const QString &tip : {accounts->item(0)->toolTip(), authority})
        QVERIFY2(tip.contains(u"&lt;img"_s) && !tip.contains(u"<img"_s), qPrintable(tip));
    SignInReport report;
    report.projectsKnown = true;
    report.projects = {{u"<b>1</b>"_s, u"a & <b>"_s}};
    m_dialog->findChild<SignInPanel *>()->tell(report);
    QVERIFY(button(u"Default project a & <b>"_s));
    QCOMPARE(button(u"Default project a & <b>"_s)->text(), u"a && <b>"_s);
    press(u"Remove…"_s);
    QVERIFY(notice()->text().contains(name));
    const auto labels = notice()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

void TestAccountsUse::aVeryLongNameLeavesTheWindowAsItIs()
{
    openDialog();
    const QString name(500, u'W');
    Account account = saved(u"a"_s);
    account.name = name;
    m_accounts->put(account);
    Harness::waitUntilQuiet(*m_dialog);
    const QSize before = m_dialog->size();
    press(u"Remove…"_s);
    Harness::waitUntilQuiet(*m_dialog);
    QCOMPARE(m_dialog->size(), before);
    QVERIFY(button(u"Keep"_s)->isVisible());
    QVERIFY2(notice()->height() < 300, qPrintable(QString::number(notice()->height())));
    press(u"Keep"_s);
    line(u"Label"_s)->setText(QString(100'000, u'x'));
    press(u"Save"_s);
    QVERIFY(errorOf(u"Label"_s).contains(u"at most 200 characters"_s));
    QCOMPARE(m_accounts->accounts().first().name, name);
}

void TestAccountsUse::veryLongWordsFitEverywhere()
{
    openDialog();
    chooseRegion({});
    choose(u"Proxy"_s, u"Custom"_s);
    m_dialog->showAuthorities({});
    chooseRegion({});
    choose(u"Proxy"_s, u"Custom"_s);
    const QSize before = m_dialog->size();
    const QString word(100'000, u'x');
    for (const QString &way : {u"Password"_s, u"Access key"_s, u"Token"_s}) {
        choose(u"Sign in with"_s, way);
        const auto lines = m_dialog->findChildren<QLineEdit *>();
        for (QLineEdit *one : lines)
            one->setText(word);
        press(u"Save"_s);
        Harness::waitUntilQuiet(*m_dialog);
        QCOMPARE(m_dialog->size(), before);
        QVERIFY(m_dialog->minimumSizeHint().width() < 1000);
        for (const QString &text : texts())
            QVERIFY2(text.size() < 1000, qPrintable(text.left(200)));
    }
    SignInReport report;
    report.user = word.first(500);
    report.domain = word.first(500);
    report.projectsKnown = true;
    report.projects = {{u"1"_s, word}, {u"2"_s, word}, {u"3"_s, word}};
    m_dialog->findChild<SignInPanel *>()->tell(report);
    Harness::waitUntilQuiet(*m_dialog);
    QCOMPARE(m_dialog->size(), before);
}

void TestAccountsUse::nothingMovesWhenAnErrorComesOrGoes_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"Password", "Access key", "Token", "Keys on this computer"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestAccountsUse::nothingMovesWhenAnErrorComesOrGoes()
{
    QFETCH(const QString, way);
    openDialog();
    m_dialog->showAuthorities({});
    chooseRegion({});
    choose(u"Proxy"_s, u"Custom"_s);
    choose(u"Sign in with"_s, way);
    const QString endpoint = u"http://bcs.cn-north-4.example-corp.internal"_s; // what is wrong takes lines
    line(u"Endpoint"_s)->setText(endpoint);
    line(u"IAM endpoint"_s)->setText(u"https://iam.example.com?#"_s);
    line(u"Token"_s)->setText(u"no token, but words"_s);
    if (way == u"Keys on this computer")
        QTRY_VERIFY(texts().filter(u"No keys were found"_s).size() == 1);
    Harness::waitUntilQuiet(*m_dialog);
    const QList<QPoint> before = places();
    QVERIFY2(before.size() > 3, qPrintable(QString::number(before.size())));
    press(u"Save"_s);
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"unencrypted"_s));
    QVERIFY(errorOf(u"Endpoint"_s).contains(u"https"_s)); // and what to enter, behind “More”
    Harness::waitUntilQuiet(*m_dialog);
    QCOMPARE(places(), before);
    line(u"Proxy host"_s)->setText(u"proxy.example.com"_s); // mended at once
    Harness::waitUntilQuiet(*m_dialog);
    QCOMPARE(places(), before);
}

void TestAccountsUse::aSaveThatFailsAfterClosingIsTold()
{
    QWidget window;
    window.show();
    openDialog(true);
    m_dialog->setParent(&window, Qt::Dialog);
    m_dialog->show();
    type(u"a"_s, u"https://bcs.example.com"_s, u"MIIa"_s);
    press(u"Save"_s);
    m_dialog->close();
    QVERIFY(m_dialog->isHidden());
    QTRY_COMPARE(m_broken.asked, 1);
    m_broken.answerAll(FailureKind::KeychainLocked);
    QTRY_VERIFY(m_dialog->isVisible());
    QVERIFY(notice()->isVisible());
    QSignalSpy helped(m_dialog.get(), &AccountsDialog::helpRequested);
    press(u"Help"_s);
    QCOMPARE(helped.size(), 1);
    QVERIFY(notice()->isVisible()); // it still asks
    QCOMPARE(line(u"Token"_s)->text(), u"MIIa"_s);
    m_dialog->setParent(nullptr);
}

void TestAccountsUse::aDropNeverMovesTheFile()
{
    openDialog();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"ca.pem"_s, RawServer::TestAuthority(u"CA"_s).pem()))});
    QDragEnterEvent enter({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(m_dialog.get(), &enter);
    QDropEvent event({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::ShiftModifier);
    event.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(m_dialog.get(), &event);
    QVERIFY(event.isAccepted());
    QCOMPARE(event.dropAction(), Qt::CopyAction);
    auto *authorities = labelled<QListWidget>(u"CA certificates"_s);
    QTRY_VERIFY(authorities->item(0)->text().startsWith(u"CA"_s));
}

void TestAccountsUse::aFileOnAFieldIsNoText()
{
    openDialog();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"ca.pem"_s, RawServer::TestAuthority(u"CA"_s).pem()))});
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(line(u"Label"_s), &enter);
    QDropEvent event({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(line(u"Label"_s), &event);
    QVERIFY(line(u"Label"_s)->text().isEmpty());
    auto *authorities = labelled<QListWidget>(u"CA certificates"_s);
    QTRY_VERIFY(authorities->item(0)->text().startsWith(u"CA"_s));
}

void TestAccountsUse::theFirstOfSeveralFilesFailsAloud()
{
    openDialog();
    auto *field = m_dialog->findChild<AuthoritiesField *>();
    field->addFiles(
        {write(u"none.pem"_s, "nothing"), write(u"ca.pem"_s, RawServer::TestAuthority(u"CA"_s).pem())});
    QVERIFY(field->pem().isEmpty()); // later, not from within the call
    QTRY_VERIFY(!field->pem().isEmpty());
    QVERIFY(errorOf(u"CA certificates"_s).contains(u"none.pem"_s));
}

void TestAccountsUse::aFileThatIsStillReadIsOfItsOwnAccount()
{
    openDialog();
    saved(u"a"_s);
    auto *field = m_dialog->findChild<AuthoritiesField *>();
    const auto files = std::make_shared<QSemaphore>(); // no thread is left to read one
    const auto goOn = qScopeGuard([files] { files->release(FileThreads); });
    for (int i = 0; i < FileThreads; ++i)
        threadsFor(MayHang::PersonsFile).start([files] { files->acquire(); });
    field->addFiles({write(u"ca.pem"_s, RawServer::TestAuthority(u"CA"_s).pem())});
    press(u"Add account"_s);
    files->release(FileThreads);
    QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs));
    Harness::waitUntilQuiet(*m_dialog);
    QVERIFY(field->pem().isEmpty());
}

CHAINCERT_TEST(TestAccountsUse)
#include "tst_accountsuse.moc"
