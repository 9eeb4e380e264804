#include "harness/harness.h"
#include "notices/noticebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestNoticeBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isHiddenWhileItHasNothingToSay();
    void theSafeAnswerHasTheFocusAndEscGivesIt();
    void anAnswerClosesTheBarBeforeItActs();
    void closingGivesTheFocusBack();
    void aSecondQuestionReplacesTheFirst();
    void whatIsMentionedLeavesTheFocus();
    void aFailureLeadsToItsHelpAndStays();
    void buttonsThatSeveralBarsHaveAreNamedByTheText_data();
    void buttonsThatSeveralBarsHaveAreNamedByTheText();

private:
    QPushButton *button(const QString &text) const
    {
        const auto all = m_bar->findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> m_window;
    NoticeBar *m_bar = nullptr;
    QLineEdit *m_line = nullptr;
};

void TestNoticeBar::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_bar = new NoticeBar(m_window.get());
    m_line = new QLineEdit(m_window.get());
    column->addWidget(m_bar);
    column->addWidget(m_line);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestNoticeBar::isHiddenWhileItHasNothingToSay()
{
    QVERIFY(!m_bar->isVisible());
    m_bar->showMessage(u"The diagnostics were copied to the clipboard."_s);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_bar->accessibleName(), u"The diagnostics were copied to the clipboard."_s);
    QTest::mouseClick(button(u"Close"_s), Qt::LeftButton);
    QVERIFY(!m_bar->isVisible());
}

void TestNoticeBar::theSafeAnswerHasTheFocusAndEscGivesIt()
{
    QString given;
    m_bar->ask(u"Close?"_s,
        {{u"Cancel and close"_s, [&given] { given = u"close"_s; }},
            {u"Keep"_s, [&given] { given = u"keep"_s; }, true}});
    QCOMPARE(m_window->focusWidget(), button(u"Keep"_s));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(given, u"keep"_s);
    QVERIFY(!m_bar->isVisible());
}

void TestNoticeBar::anAnswerClosesTheBarBeforeItActs()
{
    bool visible = true;
    m_bar->ask(u"Close?"_s, {{u"Yes"_s, [this, &visible] { visible = m_bar->isVisible(); }}});
    QTest::mouseClick(button(u"Yes"_s), Qt::LeftButton);
    QVERIFY(!visible);
}

void TestNoticeBar::closingGivesTheFocusBack()
{
    m_bar->showMessage(u"Something"_s);
    QVERIFY(m_window->focusWidget() != m_line);
    m_bar->dismiss();
    QCOMPARE(m_window->focusWidget(), m_line);
}

void TestNoticeBar::aSecondQuestionReplacesTheFirst()
{
    int first = 0;
    m_bar->ask(u"First?"_s, {{u"First"_s, [&first] { ++first; }}});
    m_bar->ask(u"Second?"_s, {{u"Second"_s}});
    QVERIFY(!button(u"First"_s));
    QCOMPARE(m_bar->text(), u"Second?"_s);
    QTest::mouseClick(button(u"Second"_s), Qt::LeftButton);
    QCOMPARE(first, 0);
    QCOMPARE(m_window->focusWidget(), m_line);
}

void TestNoticeBar::whatIsMentionedLeavesTheFocus()
{
    m_bar->showQuietly(u"By the way."_s);
    QVERIFY(m_bar->isVisible() && button(u"Close"_s));
    QCOMPARE(m_window->focusWidget(), m_line);
}

void TestNoticeBar::aFailureLeadsToItsHelpAndStays()
{
    QSignalSpy asked(m_bar, &NoticeBar::helpRequested);
    m_bar->ask(u"The disk is full."_s, {{u"Try again"_s}}, FailureKind::DiskFull);
    QCOMPARE(m_window->focusWidget(), button(u"Try again"_s));
    QVERIFY(button(u"Help"_s));
    QTest::mouseClick(button(u"Help"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<FailureKind>(), FailureKind::DiskFull);
    QVERIFY(m_bar->isVisible());
    m_bar->showQuietly(u"No failure."_s);
    QVERIFY(!button(u"Help"_s));
}

void TestNoticeBar::buttonsThatSeveralBarsHaveAreNamedByTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("a short one") << u"Cleared 2 rows."_s << u"Close: Cleared 2 rows."_s;
    QTest::newRow("a long one") << u"The diagnostics were copied to the clipboard. They contain no tokens."_s
                                << u"Close: The diagnostics were copied to the…"_s;
    QTest::newRow("several lines") << u"Not copied:\n/home/li/a"_s << u"Close: Not copied:"_s;
    QTest::newRow("without blanks") << QString(60, u'文') << u"Close: "_s + QString(40, u'文') + u'…';
}

void TestNoticeBar::buttonsThatSeveralBarsHaveAreNamedByTheText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    m_bar->showMessage(text);
    QCOMPARE(button(u"Close"_s)->accessibleName(), name);
    m_bar->showMessage(u"Something else."_s);
    m_bar->setText(text);
    QCOMPARE(button(u"Close"_s)->accessibleName(), name);
}

CHAINCERT_TEST(TestNoticeBar)
#include "tst_noticebar.moc"
