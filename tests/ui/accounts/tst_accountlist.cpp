#include "accounts/accountlist.h"

#include "harness/harness.h"
#include "ui/accounts/accountsfixture.h"

#include <QListWidget>
#include <QSignalSpy>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestAccountList : public AccountsFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        start();
        openDialog();
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            if (!m_accounts->accounts().isEmpty())
                press(u"Add account"_s);
            saved(name);
        }
    }
    void cleanup() { stop(); }
    void anAccountMovesUpAndDown();
    void theKeyboardReorders();
    void draggingReorders();
    void anAccountIsDuplicatedWithItsSecrets();
    void f2RenamesInTheForm();
    void everyButtonHasAName();

private:
    QListWidget *list() const { return m_dialog->findChild<AccountList *>()->findChild<QListWidget *>(); }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->count(); ++row)
            names += list()->item(row)->text();
        return names;
    }
    QStringList stored() const
    {
        QStringList names;
        const QList<Account> all = AccountStore(*m_storage).accounts();
        for (const Account &account : all)
            names += account.name;
        return names;
    }
};

void TestAccountList::anAccountMovesUpAndDown()
{
    QVERIFY(!button(u"Move down"_s)->isEnabled()); // the last one
    press(u"Move up"_s);
    QCOMPARE(shown(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    QCOMPARE(stored(), shown());
    press(u"Move up"_s);
    QCOMPARE(shown(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    QVERIFY(!button(u"Move up"_s)->isEnabled());
    press(u"Move down"_s);
    QCOMPARE(stored(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    QCOMPARE(line(u"Label"_s)->text(), u"c"_s); // still the current one
}

void TestAccountList::theKeyboardReorders()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(shown(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    QTest::keyClick(list(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(stored(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void TestAccountList::draggingReorders()
{
    // What a drop does to the list's model.
    QVERIFY(list()->model()->moveRow({}, 2, {}, 0));
    QTRY_COMPARE(stored(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(shown(), stored());
}

void TestAccountList::anAccountIsDuplicatedWithItsSecrets()
{
    press(u"Duplicate"_s);
    QTRY_COMPARE(m_accounts->accounts().size(), 4);
    QTRY_COMPARE(line(u"Label"_s)->text(), u"c (copy)"_s);
    QCOMPARE(m_dialog->focusWidget(), line(u"Label"_s));
    const Account copy = m_accounts->accounts().last();
    QVERIFY(copy.id != m_accounts->accounts().at(2).id);
    QCOMPARE(keptToken(copy.id), QByteArray("MIIa"));
}

void TestAccountList::f2RenamesInTheForm()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_F2);
    QCOMPARE(m_dialog->focusWidget(), line(u"Label"_s));
    QCOMPARE(line(u"Label"_s)->selectedText(), u"c"_s);
}

void TestAccountList::everyButtonHasAName()
{
    const auto all = m_dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : all)
        QVERIFY(!one->isVisible() || !one->text().isEmpty() || !one->accessibleName().isEmpty());
}

CHAINCERT_TEST(TestAccountList)
#include "tst_accountlist.moc"
