#include "harness/harness.h"
#include "ui/accounts/accountsfixture.h"

#include <QCheckBox>
#include <QListWidget>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// What was typed into the accounts window and not saved: it is asked about, in the window, whichever way the
// person takes.
class TestUnsavedWork : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void isAskedAboutOnEveryWayOut_data();
    void isAskedAboutOnEveryWayOut();
    void withoutALabelItIsCalledAsTheListCallsIt();
    void isSavedOnTheWay();
    void isKeptWhereItCannotBeSaved();
    void nothingTypedAsksNothing();
    void aNewAccountIsListedByWhatWasTyped();
    void changesOfASavedAccountAreMarkedAndDiscarded();
    void theVeryFirstAccountCanBeDiscarded();
    void theCloseOfTheProgramIsHeldUp();
    void aNewAccountBeginsWithTheRegionUsedLast();
    void aLabelIsProposed_data();
    void aLabelIsProposed();
    void aProposedLabelIsNotTakenTwice();

private:
    void leave(const QString &way)
    {
        if (way == u"close")
            press(u"Close"_s);
        else if (way == u"escape")
            QTest::keyClick(line(u"Token"_s), Qt::Key_Escape);
        else if (way == u"the window's frame")
            m_dialog->close();
        else if (way == u"another account")
            QTest::mouseClick(
                list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(0)).center());
        else if (way == u"another by key") {
            list()->setFocus();
            QTest::keyClick(list(), Qt::Key_Up);
        } else if (way == u"from the main window")
            m_dialog->edit(m_accounts->accounts().first().id);
        else if (way == u"a failed row")
            m_dialog->showFailure(m_accounts->accounts().first().id, Failure{FailureKind::TokenEnded});
    }
    bool hasLeft(const QString &way) const
    {
        return way == u"close" || way == u"escape" || way == u"the window's frame"
            ? m_dialog->isHidden()
            : line(u"Label"_s)->text() == u"a" && list()->currentRow() == 0;
    }
};

void TestUnsavedWork::isAskedAboutOnEveryWayOut_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"close", "escape", "the window's frame", "another account", "another by key",
             "from the main window", "a failed row"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestUnsavedWork::isAskedAboutOnEveryWayOut()
{
    QFETCH(const QString, way);
    openDialog();
    saved(u"a"_s);
    press(u"Add account"_s);
    type(u"half typed"_s, u"https://b.example.com"_s, u"MIIb"_s);
    leave(way);
    QVERIFY(notice()->isVisible() && m_dialog->isVisible());
    QVERIFY(notice()->text().contains(u"half typed"_s));
    QCOMPARE(m_dialog->focusWidget(), button(u"Keep editing"_s)); // the safe one
    QTRY_COMPARE(list()->currentRow(), 1);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
    QVERIFY(!notice()->isVisible() && m_dialog->isVisible());
    QCOMPARE(line(u"Label"_s)->text(), u"half typed"_s);
    QCOMPARE(line(u"Token"_s)->text(), u"MIIb"_s);
    leave(way);
    press(u"Discard changes"_s);
    QTRY_VERIFY(hasLeft(way));
    QCOMPARE(m_accounts->accounts().size(), 1);
    if (m_dialog->isHidden())
        reopen();
    for (int row = 0; row < list()->count(); ++row)
        QVERIFY(!list()->item(row)->text().contains(u"half typed"_s));
}

void TestUnsavedWork::withoutALabelItIsCalledAsTheListCallsIt()
{
    openDialog();
    saved(u"a"_s);
    press(u"Add account"_s);
    choose(u"Sign in with"_s, u"Keys on this computer"_s); // none, after which it could be called
    leave(u"close"_s);
    QVERIFY2(notice()->text().contains(u"New account"_s), qPrintable(notice()->text()));
}

void TestUnsavedWork::isSavedOnTheWay()
{
    openDialog();
    saved(u"a"_s);
    press(u"Add account"_s);
    type(u"b"_s, u"https://b.example.com"_s, u"MIIb"_s);
    leave(u"another account"_s);
    press(u"Save changes"_s);
    QTRY_VERIFY(hasLeft(u"another account"_s));
    QCOMPARE(m_accounts->accounts().size(), 2);
    QCOMPARE(keptToken(m_accounts->accounts().last().id), QByteArray("MIIb"));
    line(u"Label"_s)->setText(u"renamed"_s);
    leave(u"close"_s);
    press(u"Save changes"_s);
    QTRY_VERIFY(m_dialog->isHidden());
    QCOMPARE(m_accounts->accounts().first().name, u"renamed"_s);
}

void TestUnsavedWork::isKeptWhereItCannotBeSaved()
{
    openDialog();
    saved(u"a"_s);
    press(u"Add account"_s);
    type(u"b"_s, u"nothing of the kind ://"_s, u"MIIb"_s);
    leave(u"close"_s);
    press(u"Save changes"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->focusWidget(), line(u"Endpoint"_s)); // that is what is wrong
    line(u"Endpoint"_s)->setText(u"https://b.example.com"_s);
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 2);
    QVERIFY(m_dialog->isVisible()); // the wish to close was that of before
}

void TestUnsavedWork::nothingTypedAsksNothing()
{
    openDialog();
    press(u"Close"_s);
    QVERIFY(m_dialog->isHidden());
    reopen();
    saved(u"a"_s);
    press(u"Add account"_s);
    leave(u"another account"_s);
    QVERIFY(!notice()->isVisible());
    QCOMPARE(line(u"Label"_s)->text(), u"a"_s);
    QTRY_COMPARE(list()->count(), 1); // nor does it stay behind
    leave(u"close"_s);
    QVERIFY(m_dialog->isHidden());
}

void TestUnsavedWork::aNewAccountIsListedByWhatWasTyped()
{
    openDialog();
    QCOMPARE(list()->item(0)->text(), u"New account"_s);
    line(u"User name"_s)->setText(u"anna"_s);
    line(u"Tenant (domain) name"_s)->setText(u"demo-company"_s);
    QCOMPARE(list()->item(0)->text(), u"* anna@demo-company"_s);
    QCOMPARE(list()->item(0)->data(Qt::AccessibleTextRole).toString(), u"anna@demo-company (not saved)"_s);
    QVERIFY(list()->item(0)->font().italic());
    line(u"Label"_s)->setText(u"Work"_s);
    QCOMPARE(list()->item(0)->text(), u"* Work"_s);
}

void TestUnsavedWork::changesOfASavedAccountAreMarkedAndDiscarded()
{
    openDialog();
    saved(u"a"_s);
    QCOMPARE(list()->item(0)->text(), u"a"_s);
    line(u"Label"_s)->setText(u"renamed"_s);
    QCOMPARE(list()->item(0)->text(), u"* renamed"_s);
    line(u"Label"_s)->setText(u"a"_s); // as it was
    QCOMPARE(list()->item(0)->text(), u"a"_s);
    line(u"Token"_s)->setText(u"MIIother"_s);
    leave(u"close"_s);
    press(u"Discard changes"_s);
    QVERIFY(m_dialog->isHidden());
    reopen();
    QVERIFY(line(u"Token"_s)->text().isEmpty());
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QCOMPARE(keptToken(m_accounts->accounts().first().id), QByteArray("MIIa"));
}

void TestUnsavedWork::theVeryFirstAccountCanBeDiscarded()
{
    openDialog();
    QVERIFY(!button(u"Discard"_s)->isEnabled()); // there is nothing yet
    type(u"half typed"_s, u"https://b.example.com"_s, u"MIIb"_s);
    press(u"Discard"_s);
    QVERIFY(line(u"Label"_s)->text().isEmpty());
    QVERIFY(line(u"Token"_s)->text().isEmpty());
    QCOMPARE(labelled<QComboBox>(u"Sign in with"_s)->currentText(), u"Password"_s);
    QCOMPARE(list()->count(), 1);
    QCOMPARE(m_dialog->focusWidget(), labelled<QComboBox>(u"Region"_s));
    QVERIFY(!button(u"Discard"_s)->isEnabled());
}

void TestUnsavedWork::theCloseOfTheProgramIsHeldUp()
{
    openDialog();
    int closed = 0;
    const auto close = [&closed] { ++closed; };
    QVERIFY(m_dialog->mayClose(close));
    type(u"half typed"_s, u"https://b.example.com"_s, u"MIIb"_s);
    QVERIFY(!m_dialog->mayClose(close));
    press(u"Keep editing"_s);
    QCOMPARE(closed, 0);
    QVERIFY(!m_dialog->mayClose(close));
    press(u"Save changes"_s);
    QTRY_COMPARE(closed, 1);
    QCOMPARE(m_accounts->accounts().size(), 1);
    QVERIFY(m_dialog->mayClose(close));
}

void TestUnsavedWork::aNewAccountBeginsWithTheRegionUsedLast()
{
    openDialog();
    auto *region = labelled<QComboBox>(u"Region"_s);
    QCOMPARE(region->currentData().toString(), u"cn-north-4"_s);
    choose(u"Sign in with"_s, u"Token"_s);
    line(u"Token"_s)->setText(u"MIIa"_s);
    chooseRegion(u"cn-south-1"_s);
    press(u"Save"_s);
    QTRY_VERIFY(m_dialog->isHidden());
    reopen();
    press(u"Add account"_s);
    QCOMPARE(region->currentData().toString(), u"cn-south-1"_s);
}

void TestUnsavedWork::aLabelIsProposed_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("label");
    QTest::newRow("password") << u"Password"_s << u"anna@demo-company"_s;
    QTest::newRow("key") << u"Access key"_s << u"Key HPUA…7Q2X · cn-north-4"_s;
    QTest::newRow("token") << u"Token"_s << u"Token · cn-north-4"_s;
}

void TestUnsavedWork::aLabelIsProposed()
{
    QFETCH(const QString, way);
    QFETCH(const QString, label);
    openDialog();
    choose(u"Sign in with"_s, way);
    line(u"User name"_s)->setText(u"anna"_s);
    line(u"Tenant (domain) name"_s)->setText(u"demo-company"_s);
    line(u"Password"_s)->setText(u"secret"_s);
    line(u"Access key ID"_s)->setText(u"HPUAEXAMPLE7Q2X"_s);
    line(u"Secret key"_s)->setText(u"secret"_s);
    line(u"Token"_s)->setText(u"MIIa"_s);
    QCOMPARE(line(u"Label"_s)->placeholderText(), label);
    QVERIFY(line(u"Label"_s)->text().isEmpty());
    press(u"Save"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 1);
    QCOMPARE(m_accounts->accounts().first().name, label);
    QCOMPARE(m_accounts->accounts().first().secretLabel, label);
}

void TestUnsavedWork::aProposedLabelIsNotTakenTwice()
{
    openDialog();
    saved(u"Token · cn-north-4"_s);
    press(u"Add account"_s);
    choose(u"Sign in with"_s, u"Token"_s);
    chooseRegion(u"cn-north-4"_s);
    QCOMPARE(line(u"Label"_s)->placeholderText(), u"Token · cn-north-4 (2)"_s);
}

CHAINCERT_TEST(TestUnsavedWork)
#include "tst_unsavedwork.moc"
