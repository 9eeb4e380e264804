#include "harness/harness.h"
#include "mainwindowrig.h"
#include "results/detailspanel.h"
#include "window/formfold.h"
#include "window/pages.h"

#include <QApplication>
#include <QPushButton>
#include <QScopeGuard>
#include <QSplitter>

using namespace WindowRig;

namespace {
const QSize Wide(1200, 700);
const QSize Narrow(640, 600);
} // namespace

// The form folds away by F9 or for want of room, and comes back as it was.
class TestFormFold : public MainWindowRig
{
    Q_OBJECT
private Q_SLOTS:
    void theFormComesBackAsWideAsItWas_data();
    void theFormComesBackAsWideAsItWas();
    void whoeverHidTheFormFindsItHiddenAfterARestart();
    void whatANarrowWindowHidIsThereAfterARestart();
    void aWidthIsRememberedAlthoughTheWindowWasNarrowAtTheEnd();
    void aFormThatWasAskedForStaysWhereThereIsRoomAgain();
    void whatIsWrongInAHiddenFormBringsItBack_data();
    void whatIsWrongInAHiddenFormBringsItBack();
    void theFilterComesIntoSightWhereTheFormIsShownInItsPlace();
    void dragsIntoWhatThePagesNeedAreLeftAlone();
    void withoutADragTheWidthFollowsTheFont();
    void aWindowIsAsNarrowAsAskedWhateverRowIsChosen_data();
    void aWindowIsAsNarrowAsAskedWhateverRowIsChosen();

private:
    FormPane &form() const { return m_window->form(); }
    void f9() const { QTest::keyClick(m_window.get(), Qt::Key_F9); }
    void resize(const QSize &size) const
    {
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
        Harness::waitUntilQuiet(*m_window);
    }
    void openWide()
    {
        open({u"org1"_s}, {CertType::Admin}, m_cloud->token());
        resize(Wide);
    }
    void drag(int by) const
    {
        QSplitterHandle *handle = m_window->findChild<QSplitter *>()->handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) // the handle moves along
            QTest::mouseMove(handle, from + QPoint(by / 4, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
    }
    void restart()
    {
        QVERIFY(m_window->close());
        m_window.reset();
        openAgain();
        Harness::waitUntilQuiet(*m_window);
    }
};

void TestFormFold::theFormComesBackAsWideAsItWas_data()
{
    using Steps = QStringList;
    QTest::addColumn<Steps>("steps");
    QTest::newRow("hidden by F9") << Steps{u"F9"_s, u"F9"_s};
    QTest::newRow("hidden by a narrow window") << Steps{u"640"_s, u"1200"_s};
    Steps slowly;
    for (int width = 1150; width > 640; width -= 25)
        slowly += QString::number(width);
    for (int width = 640; width <= 1200; width += 25)
        slowly += QString::number(width);
    QTest::newRow("by a window that narrows step by step") << slowly + Steps{u"1200"_s};
    QTest::newRow("by both") << Steps{u"F9"_s, u"640"_s, u"1200"_s, u"F9"_s};
    QTest::newRow("asked for while it was narrow") << Steps{u"640"_s, u"F9"_s, u"1200"_s};
    QTest::newRow("asked for and left while it was narrow") << Steps{u"640"_s, u"F9"_s, u"F9"_s, u"1200"_s};
    QTest::newRow("squeezed, not hidden") << Steps{u"800"_s, u"1200"_s};
    QTest::newRow("and hidden while it was squeezed") << Steps{u"800"_s, u"F9"_s, u"1200"_s, u"F9"_s};
}

void TestFormFold::theFormComesBackAsWideAsItWas()
{
    QFETCH(const QStringList, steps);
    openWide();
    const int usual = form().width();
    drag(120);
    const int before = form().width();
    QVERIFY2(before > usual + 60, qPrintable(QString::number(before)));
    bool wasAway = false;
    for (const QString &step : steps) {
        if (step == u"F9"_s)
            f9();
        else
            resize({step.toInt(), Wide.height()});
        wasAway = wasAway || !form().isVisible() || form().width() != before;
    }
    QVERIFY(wasAway);
    QVERIFY(form().isVisible());
    QCOMPARE(form().width(), before);
    QVERIFY(m_window->findChild<Pages *>()->isVisible());
}

void TestFormFold::whoeverHidTheFormFindsItHiddenAfterARestart()
{
    openWide();
    drag(120);
    const int before = form().width();
    f9();
    restart();
    QVERIFY(!form().isVisible());
    auto *button = m_window->findChild<FormFold *>()->line()->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(form().isVisible());
    QTRY_COMPARE(form().width(), before);
    QVERIFY(form().isAncestorOf(QApplication::focusWidget()));
    restart();
    QVERIFY(form().isVisible());
    QTRY_COMPARE(form().width(), before);
}

void TestFormFold::whatANarrowWindowHidIsThereAfterARestart()
{
    openWide();
    resize(Narrow);
    QVERIFY(!form().isVisible());
    restart();
    QVERIFY(!form().isVisible()); // the window is as narrow as it was
    resize(Wide);
    QTRY_VERIFY(form().isVisible());
}

void TestFormFold::aWidthIsRememberedAlthoughTheWindowWasNarrowAtTheEnd()
{
    openWide();
    drag(120);
    const int before = form().width();
    resize(Narrow);
    restart();
    resize(Wide);
    QTRY_COMPARE(form().width(), before);
}

void TestFormFold::aFormThatWasAskedForStaysWhereThereIsRoomAgain()
{
    openWide();
    f9();
    resize(Narrow);
    f9();
    QVERIFY(form().isVisible());
    QVERIFY(!m_window->findChild<Pages *>()->isVisible());
    resize(Wide);
    QVERIFY(form().isVisible());
    QVERIFY(m_window->findChild<Pages *>()->isVisible());
}

void TestFormFold::whatIsWrongInAHiddenFormBringsItBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("hasAccount");
    QTest::newRow("hidden by F9") << Wide << true;
    QTest::newRow("hidden by a narrow window") << Narrow << true;
    QTest::newRow("without an account") << Wide << false;
}

void TestFormFold::whatIsWrongInAHiddenFormBringsItBack()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, hasAccount);
    if (hasAccount)
        open({}, {CertType::Admin}, m_cloud->token()); // no organization
    else
        openAgain();
    resize(size);
    if (form().isVisible())
        f9();
    QVERIFY(!form().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(form().isVisible());
    QTRY_VERIFY(form().isAncestorOf(QApplication::focusWidget()));
}

void TestFormFold::theFilterComesIntoSightWhereTheFormIsShownInItsPlace()
{
    openWide();
    download();
    QTRY_VERIFY(!m_queue->ids().isEmpty() && m_queue->unfinished() == 0);
    resize(Narrow);
    f9();
    QVERIFY(form().isVisible());
    QVERIFY(!m_window->findChild<Pages *>()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_window->findChild<Pages *>()->isVisible());
    QVERIFY(!form().isVisible());
    QTRY_VERIFY(m_window->focusWidget() && m_window->focusWidget()->hasFocus());
    QCOMPARE(m_window->focusWidget()->accessibleName(), u"Filter"_s);
}

void TestFormFold::dragsIntoWhatThePagesNeedAreLeftAlone()
{
    openWide();
    drag(520);
    const int wide = form().width();
    resize(Wide + QSize(8, 0));
    QCOMPARE(form().width(), wide);
}

void TestFormFold::withoutADragTheWidthFollowsTheFont()
{
    openWide();
    const int before = form().width();
    const QFont usual = QApplication::font();
    QFont larger = usual;
    larger.setPointSizeF(usual.pointSizeF() * 1.25);
    QApplication::setFont(larger);
    resize(Wide + QSize(100, 0));
    const int after = form().width();
    QApplication::setFont(usual);
    QVERIFY2(after > before, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
}

void TestFormFold::aWindowIsAsNarrowAsAskedWhateverRowIsChosen_data()
{
    QTest::addColumn<bool>("fails");
    QTest::addColumn<QString>("font");
    for (const QString &font : {u"DejaVu Sans"_s, u"Noto Sans CJK SC"_s}) {
        QTest::newRow(qPrintable(u"a failed row, "_s + font)) << true << font;
        QTest::newRow(qPrintable(u"a saved row, "_s + font)) << false << font;
    }
}

void TestFormFold::aWindowIsAsNarrowAsAskedWhateverRowIsChosen()
{
    QFETCH(const bool, fails);
    QFETCH(const QString, font);
    const QFont usual = QApplication::font();
    QApplication::setFont(QFont(font, 9));
    const auto back = qScopeGuard([&usual] { QApplication::setFont(usual); });
    open({u"org1"_s}, {CertType::Admin}, fails ? QByteArray("of-yesterday") : m_cloud->token());
    resize(Wide);
    download();
    QTRY_COMPARE(m_queue->unfinished(), 0);
    const QStringList offered = fails
        ? QStringList{u"Edit account…"_s, u"Retry"_s, u"Copy details"_s, u"What this means"_s}
        : QStringList{u"Open folder"_s, u"More"_s};
    for (const QString &name : offered)
        QTRY_VERIFY2(button(name), qPrintable(name));
    m_window->resize(Narrow);
    QTRY_VERIFY(!form().isVisible());
    QCOMPARE(m_window->size(), Narrow);
    auto *details = m_window->findChild<DetailsPanel *>();
    for (const QString &name : offered) {
        const QAbstractButton *one = button(name, details);
        QVERIFY2(one && details->rect().contains(QRect(one->mapTo(details, QPoint()), one->size())),
            qPrintable(name));
        QVERIFY2(one->width() >= one->minimumSizeHint().width(), qPrintable(name));
    }
}

CHAINCERT_TEST(TestFormFold)
#include "tst_formfold.moc"
