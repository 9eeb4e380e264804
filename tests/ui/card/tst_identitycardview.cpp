#include "card/identitycardview.h"

#include "card/chainview.h"
#include "card/lifebar.h"
#include "fields/disclosure.h"
#include "fields/rawtext.h"
#include "fields/textwidth.h"
#include "harness/harness.h"
#include "madecards.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const IdentityCard> shownCard(const Assessed &made)
{
    return std::make_shared<const IdentityCard>(
        *cardOf(MadeCards::inspectedOf(made), {{}, true, true, u"/c"_s, made.context}));
}

struct WindowsShown : QObject
{
    int count = 0;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()
            && static_cast<QWidget *>(watched)->isWindow())
            ++count;
        return false;
    }
};

} // namespace

class TestIdentityCardView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_area = std::make_unique<QScrollArea>();
        m_area->setWidgetResizable(true);
        m_view = new IdentityCardView;
        m_area->setWidget(m_view);
        m_area->resize(1000, 700);
        m_area->show();
        m_area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    }
    void cleanup() { m_area.reset(); }

    void aRobotFindsWhatItLooksFor()
    {
        m_view->render(shownCard(MadeCards::right()));
        QCOMPARE(nameOf(m_view->findChild<ChainView *>()), u"Chain"_s);
        const QString left = nameOf(m_view->findChild<LifeBar *>());
        QVERIFY2(left.contains(u"left"_s), qPrintable(left));
        auto *bar = QAccessible::queryAccessibleInterface(m_view->findChild<LifeBar *>());
        QCOMPARE(bar->role(), QAccessible::ProgressBar);
        QVERIFY(button(u"Copy MSP ID"_s));
    }

    void everyValueCanBeReachedAndSelected()
    {
        m_view->render(shownCard(MadeCards::withFindings()));
        for (auto *disclosure : m_view->findChildren<Disclosure *>())
            disclosure->setOpen(true);
        QTest::qWait(20);
        int values = 0;
        for (const auto *text : m_view->findChildren<RawText *>()) {
            if (!text->isVisible())
                continue;
            ++values;
            QVERIFY(text->focusPolicy() & Qt::TabFocus);
            QVERIFY(text->textInteractionFlags() & Qt::TextSelectableByKeyboard);
            QVERIFY2(!text->accessibleName().isEmpty(), qPrintable(text->toPlainText()));
            QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
        }
        QVERIFY(values >= 9);
    }

    void theMspIdIsCopied()
    {
        m_view->render(shownCard(MadeCards::right()));
        button(u"Copy MSP ID"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Org1MSP"_s);
        QCOMPARE(button(u"Copy MSP ID"_s)->text(), u"Copied"_s);
    }

    void itsButtonsAskForWhatTheySay()
    {
        Assessed made = MadeCards::withFindings();
        made.context.hosts = QStringList{u"other.example.com"_s};
        m_view->render(shownCard(made));
        QSignalSpy madePrivate(m_view, &IdentityCardView::makePrivateRequested);
        QSignalSpy authority(m_view, &IdentityCardView::authorityRequested);
        QPushButton *one = button(u"Make private"_s);
        one->click();
        QCOMPARE(madePrivate.count(), 1);
        QVERIFY(!madePrivate.first().first().toString().isEmpty());
        QVERIFY(!one->isEnabled());
        button(u"Get “ca” too"_s)->click();
        QCOMPARE(authority.count(), 1);
        button(u"Copy host override"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"peer0.org1.example.com"_s);
    }

    void whereThereIsLittleRoomTheChainStandsBelow()
    {
        m_view->render(shownCard(MadeCards::right()));
        const auto *chain = m_view->findChild<ChainView *>();
        const auto *bar = m_view->findChild<LifeBar *>();
        QTRY_VERIFY(left(chain) > left(bar) + bar->width());
        m_area->resize(420, 700);
        QTRY_VERIFY(top(chain) > top(bar));
        QVERIFY(m_view->width() <= m_area->viewport()->width());
        QCOMPARE(m_view->findChild<ChainView *>()->topLevelItemCount(), 2);
    }

    void whatIsNotToldLeavesNoGap()
    {
        const auto whole = shownCard(MadeCards::right());
        m_view->render(whole);
        const auto *until = named(u"Valid from and until"_s);
        const auto *key = named(u"Key"_s);
        QTRY_VERIFY(top(key) > top(until));
        const int before = top(key) - top(until);
        auto without = std::make_shared<IdentityCard>(*whole);
        without->mspId.clear();
        m_view->render(without);
        QTRY_COMPARE(top(key) - top(until), until->height() + 8);
        QVERIFY(before > until->height() + 16);
    }

    void whatAFactIsCalledIsQuieterThanItsValue()
    {
        m_view->render(shownCard(MadeCards::right()));
        for (const QString &part : {u"Technical facts"_s, u"Checks"_s}) {
            const auto *lines = named(part);
            const auto names = lines->extraSelections();
            QCOMPARE(names.size(), lines->blockCount());
            for (const auto &name : names)
                QVERIFY2(name.cursor.selectedText().endsWith(u':'), qPrintable(name.cursor.selectedText()));
        }
    }

    void noPartOfItIsEverAWindow()
    {
        const QWidget *const active = QApplication::activeWindow();
        WindowsShown windows;
        qApp->installEventFilter(&windows);
        m_view->render(shownCard(MadeCards::withFindings()));
        m_view->render(shownCard(MadeCards::right()));
        qApp->removeEventFilter(&windows);
        QCOMPARE(windows.count, 0);
        QCOMPARE(QApplication::activeWindow(), active);
    }

    void anotherCardTakesTheFirstOnesPlace()
    {
        m_view->render(shownCard(MadeCards::withFindings()));
        QVERIFY(button(u"Make private"_s));
        m_view->render(shownCard(MadeCards::right()));
        QTRY_VERIFY(!button(u"Make private"_s));
        m_view->render(nullptr);
        QVERIFY(m_view->isHidden());
    }

private:
    static QString nameOf(QWidget *widget)
    {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    }
    QPushButton *button(const QString &name)
    {
        for (auto *each : m_view->findChildren<QPushButton *>()) {
            if (nameOf(each) == name)
                return each;
        }
        return nullptr;
    }
    const RawText *named(const QString &name)
    {
        for (const auto *text : m_view->findChildren<RawText *>()) {
            if (text->accessibleName() == name)
                return text;
        }
        return nullptr;
    }
    int left(const QWidget *widget) { return widget->mapTo(m_area.get(), QPoint()).x(); }
    int top(const QWidget *widget) { return widget->mapTo(m_area.get(), QPoint()).y(); }

    std::unique_ptr<QScrollArea> m_area;
    IdentityCardView *m_view = nullptr;
};

CHAINCERT_TEST(TestIdentityCardView)
#include "tst_identitycardview.moc"
