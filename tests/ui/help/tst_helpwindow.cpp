#include "harness/harness.h"
#include "help/helppage.h"
#include "help/helpwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QWidget>();
        m_parent->setGeometry(100, 100, 500, 500);
        m_parent->show();
        m_help = new HelpWindow(m_parent.get());
        m_help->show();
        m_help->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_help));
    }

    void cleanup() { m_parent.reset(); }

    void itIsAWindowThatEscCloses()
    {
        QVERIFY(m_help->isWindow() && !m_help->isModal());
        QCOMPARE(QAccessible::queryAccessibleInterface(m_help)->role(), QAccessible::Window);
        QVERIFY(page()->toPlainText().contains(u"Chaincert help"_s));
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!m_help->isVisible());
    }

    void itOpensBesideTheWindow() { QVERIFY(!m_help->frameGeometry().intersects(m_parent->frameGeometry())); }

    void theContentsLeadToTheirHeadings()
    {
        const auto *tree = contents();
        QCOMPARE(tree->topLevelItemCount(), 2);
        QTreeWidgetItem *last = tree->topLevelItem(1);
        QTreeWidgetItem *proxies = nullptr;
        for (int child = 0; child < last->childCount(); ++child) {
            if (last->child(child)->text(0) == u"Proxies"_s)
                proxies = last->child(child);
        }
        QVERIFY(proxies);
        contents()->setCurrentItem(proxies);
        const int heading = page()->headingInSight();
        QCOMPARE(page()->headings().at(heading).text, u"Proxies"_s);
    }

    void theContentsFollowWhatIsRead()
    {
        page()->setFocus();
        page()->showHeading(5);
        QCOMPARE(contents()->currentItem()->text(0), page()->headings().at(5).text);
    }

    void aFailureLeadsToItsParagraph()
    {
        m_help->showKind(FailureKind::DiskFull);
        QVERIFY(page()->textCursor().block().text().startsWith(u"disk_full"_s));
        const int top = page()->cursorRect().top();
        QVERIFY2(top >= 0 && top < page()->viewport()->height() / 2, qPrintable(QString::number(top)));
        QCOMPARE(page()->extraSelections().size(), 1);
        QVERIFY(page()->hasFocus());
    }

    void ctrlFSearchesAndGoesFromPlaceToPlace()
    {
        QTest::keyClick(m_help, Qt::Key_F, Qt::ControlModifier);
        auto *line = m_help->findChild<QLineEdit *>();
        QVERIFY(line->hasFocus());
        QTest::keyClicks(line, u"KEYCHAIN_LOCKED"_s); // ignoring case
        QCOMPARE(page()->extraSelections().size(), 1);
        QVERIFY(page()->viewport()->rect().contains(page()->cursorRect()));
        QVERIFY(page()->textCursor().block().text().contains(u"keychain_locked"_s));
        line->setText(u"proxy"_s);
        const auto count = page()->extraSelections().size();
        QVERIFY(count > 10);
        const QString first = state();
        QTest::keyClick(line, Qt::Key_Return);
        const QString second = state();
        QVERIFY(first != second);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(state(), first);
        QTest::keyClick(m_help, Qt::Key_F3);
        QCOMPARE(state(), second);
        QTest::keyClick(m_help, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(state(), first);
        for (qsizetype step = 0; step < count; ++step)
            QTest::keyClick(line, Qt::Key_Return); // around the end
        QCOMPARE(state(), first);
    }

    void whatIsNotThereIsSaidAndEscEmptiesTheLine()
    {
        QTest::keyClick(m_help, Qt::Key_F, Qt::ControlModifier);
        auto *line = m_help->findChild<QLineEdit *>();
        line->setText(u"xyzzy"_s);
        QCOMPARE(state(), u"Not found"_s);
        for (const QToolButton *button : m_help->findChildren<QToolButton *>())
            QVERIFY(!button->isEnabled() || button->parentWidget() == line);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(line->text().isEmpty() && m_help->isVisible());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!m_help->isVisible());
    }

private:
    HelpPage *page() { return m_help->findChild<HelpPage *>(); }
    QTreeWidget *contents() { return m_help->findChild<QTreeWidget *>(); }
    QString state() { return m_help->findChild<QLineEdit *>()->accessibleDescription(); }

    std::unique_ptr<QWidget> m_parent;
    HelpWindow *m_help = nullptr;
};

CHAINCERT_TEST(TestHelpWindow)
#include "tst_helpwindow.moc"
