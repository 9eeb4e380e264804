#include "fields/plaintip.h"

#include "harness/harness.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestPlainTip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersWordsAreNoMarkupInATip();
    void aNameIsTheTipOfWhatShowsLess_data();
    void aNameIsTheTipOfWhatShowsLess();
};

void TestPlainTip::othersWordsAreNoMarkupInATip()
{
    QCOMPARE(plainTip(u"org1 & org2"_s), u"org1 & org2"_s);
    QVERIFY(!plainTip(u"<img src='/etc/passwd'>"_s).contains(u"<img"_s));
}

void TestPlainTip::aNameIsTheTipOfWhatShowsLess_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ownTip");
    QTest::addColumn<QString>("shown");
    QTest::newRow("an icon alone") << QString() << QString() << u"Cancel all"_s;
    QTest::newRow("its beginning") << u"Cancel"_s << QString() << u"Cancel all"_s;
    QTest::newRow("all of it") << u"Ca&ncel all"_s << QString() << QString();
    QTest::newRow("a tip that says more")
        << QString() << u"Files are not deleted"_s << u"Files are not deleted"_s;
}

void TestPlainTip::aNameIsTheTipOfWhatShowsLess()
{
    QFETCH(const QString, text);
    QFETCH(const QString, ownTip);
    QFETCH(const QString, shown);
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    QPushButton button(text);
    button.setAccessibleName(u"Cancel all"_s);
    button.setToolTip(ownTip);
    showNameAsTip(button);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    const QPoint middle = button.rect().center();
    QHelpEvent pointed(QEvent::ToolTip, middle, button.mapToGlobal(middle));
    QCoreApplication::sendEvent(&button, &pointed);
    QCOMPARE(QToolTip::isVisible() ? QToolTip::text() : QString(), shown);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&button);
    QCOMPARE(spoken->text(QAccessible::Name), u"Cancel all"_s);
    QCOMPARE(spoken->text(QAccessible::Description), ownTip);
}

CHAINCERT_TEST(TestPlainTip)
#include "tst_plaintip.moc"
