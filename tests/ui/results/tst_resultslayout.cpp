#include "app/inspection/ondisk.h"
#include "harness/harness.h"
#include "panerig.h"
#include "pictures/statuses.h"
#include "results/resultscells.h"
#include "results/resultsicons.h"
#include "ui/results/savedidentity.h"

#include <QAction>
#include <QApplication>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QSplitter>

#include <algorithm>
#include <cmath>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// How the pane's room is shared, how rows are filtered and sorted, and what is seen of them.
class TestResultsLayout : public PaneRig
{
    Q_OBJECT
private Q_SLOTS:
    void theSizeGoesWhereNamesHaveNoRoomAndComesBack_data()
    {
        QTest::addColumn<int>("state"); // as wide as a hand has dragged it; 0: none has
        QTest::newRow("columns as they are") << 0;
        QTest::newRow("a state dragged wide") << 500;
    }
    void theSizeGoesWhereNamesHaveNoRoomAndComesBack()
    {
        QFETCH(const int, state);
        model()->put(Statuses::failed(1, u"org1"_s));
        m_pane->resize(900, 700);
        QTRY_VERIFY(!view()->isColumnHidden(ResultsModel::Size));
        if (state > 0)
            view()->header()->resizeSection(ResultsModel::Check, state);
        m_pane->resize(360, 700);
        QTRY_VERIFY(view()->isColumnHidden(ResultsModel::Size));
        m_pane->resize(900, 700);
        QTRY_VERIFY(!view()->isColumnHidden(ResultsModel::Size));
        QVERIFY(view()->columnWidth(ResultsModel::Size) > 0);
    }

    void rowsAreSortedWithoutAMouse()
    {
        model()->put(Statuses::failed(1, u"b"_s));
        model()->put(Statuses::failed(2, u"c"_s));
        model()->put(Statuses::failed(3, u"a"_s));
        QTRY_VERIFY(model()->indexOf(3).isValid());
        QAction *sort = nullptr;
        for (QAction *action : m_pane->listActions()) {
            if (action->menu() && action->text() == u"Sort &by"_s)
                sort = action;
        }
        QVERIFY(sort);
        const auto choose = [sort](const QString &text) {
            Q_EMIT sort->menu()->aboutToShow();
            for (QAction *action : sort->menu()->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
            Q_EMIT sort->menu()->aboutToShow();
        };
        const auto shown = [this] {
            QString names;
            for (int row = 0; row < model()->rowCount(); ++row)
                names += model()->index(row, 0).data().toString().at(0);
            return names;
        };
        Q_EMIT sort->menu()->aboutToShow();
        const QList<QAction *> choices = sort->menu()->actions();
        QCOMPARE(choices.size(), 7); // as added, four columns, a line, reversed
        QVERIFY(choices.first()->isChecked() && !choices.last()->isEnabled());
        choose(u"Certificate"_s);
        QTRY_COMPARE(shown(), u"abc"_s);
        QVERIFY(choices.at(1)->isChecked() && !choices.first()->isChecked());
        choose(u"Reversed"_s);
        QTRY_COMPARE(shown(), u"cba"_s);
        QVERIFY(choices.last()->isChecked());
        choose(u"As added"_s);
        QTRY_COMPARE(shown(), u"bca"_s);
    }

    void columnsThatNobodyWantsAreLeftOutAndThatIsRemembered()
    {
        model()->put(Statuses::judged(1, u"org1"_s, u"/c/org1"_s));
        m_pane->resize(900, 700);
        QTRY_VERIFY(!view()->isColumnHidden(ResultsModel::ValidUntil));
        QAction *columns = nullptr;
        for (QAction *action : m_pane->listActions()) {
            if (action && action->menu() && action->text() == u"Colum&ns"_s)
                columns = action;
        }
        QVERIFY(columns);
        Q_EMIT columns->menu()->aboutToShow();
        const QList<QAction *> choices = columns->menu()->actions();
        QCOMPARE(choices.size(), 2);
        QCOMPARE(choices.at(0)->text(), u"Valid until"_s);
        QCOMPARE(choices.at(1)->text(), u"Size"_s);
        QVERIFY(choices.at(0)->isChecked() && choices.at(1)->isChecked());
        choices.at(0)->trigger();
        QVERIFY(view()->isColumnHidden(ResultsModel::ValidUntil));
        QVERIFY(!view()->isColumnHidden(ResultsModel::Size));
        for (const int wide : {360, 900}) // where there is room again, it stays away
            m_pane->resize(wide, 700);
        QVERIFY(view()->isColumnHidden(ResultsModel::ValidUntil));
        m_pane.reset();
        open(QSize(900, 700));
        QVERIFY(view()->isColumnHidden(ResultsModel::ValidUntil));
        QVERIFY(!view()->isColumnHidden(ResultsModel::Size));
        view()->setColumnWanted(ResultsModel::ValidUntil, true);
        QVERIFY(!view()->isColumnHidden(ResultsModel::ValidUntil));
    }

    void inLittleRoomTheSizeGoesBeforeTheDay()
    {
        model()->put(Statuses::judged(1, u"org1"_s, u"/c/org1"_s));
        bool sawDayAlone = false;
        for (int wide = 900; wide >= 300; wide -= 20) {
            m_pane->resize(wide, 700);
            Harness::waitUntilQuiet(*m_pane);
            const bool hasDay = !view()->isColumnHidden(ResultsModel::ValidUntil);
            const bool hasSize = !view()->isColumnHidden(ResultsModel::Size);
            QVERIFY2(hasDay || !hasSize, qPrintable(QString::number(wide)));
            sawDayAlone = sawDayAlone || (hasDay && !hasSize);
            QVERIFY(view()->header()->length() <= view()->viewport()->width() || wide < 340);
        }
        QVERIFY(sawDayAlone);
    }

    void theRowsHaveMostOfThePane_data()
    {
        QTest::addColumn<QSize>("pane");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("family");
        // The window less the form, and the menu bar.
        for (const QString &family : {QApplication::font().family(), u"Noto Sans CJK SC"_s}) {
            QTest::addRow("1280×800, %s", qPrintable(family)) << QSize(900, 772) << 60 << family;
            QTest::addRow("1024×640, %s", qPrintable(family)) << QSize(650, 585) << 40 << family;
        }
    }
    void theRowsHaveMostOfThePane()
    {
        QFETCH(QSize, pane);
        QFETCH(int, percent);
        QFETCH(const QString, family);
        QVERIFY(family == QApplication::font().family() || QFontDatabase::hasFamily(family));
        const auto asBefore = qScopeGuard([font = QApplication::font()] { QApplication::setFont(font); });
        QFont font = QApplication::font();
        font.setFamily(family);
        QApplication::setFont(font);
        m_pane->resize(pane);
        for (DownloadId id = 1; id <= 30; ++id)
            model()->put(id % 2 ? Statuses::failed(id, u"org%1"_s.arg(id))
                                : Statuses::warned(id, u"org%1"_s.arg(id), u"/c/org%1"_s.arg(id)));
        model()->put(Statuses::waiting(31, u"org31"_s));
        QTRY_COMPARE(model()->rowCount(), 31);
        Harness::waitUntilQuiet(*m_pane);
        for (const int row : {0, 1, 30}) { // a row's details do not take more
            view()->setCurrentIndex(model()->index(row, 0));
            Harness::waitUntilQuiet(*m_pane);
            const int share = view()->height() * 100 / m_pane->height();
            QVERIFY2(share >= percent, qPrintable(QString::number(share)));
        }
        const int before = view()->height();
        auto *splitter = m_pane->findChild<QSplitter *>();
        QList<int> sizes = splitter->sizes();
        splitter->setSizes({sizes.at(0) - 40, sizes.at(1) + 40});
        Q_EMIT splitter->splitterMoved(sizes.at(0) - 40, 1); // as a hand would have it
        QTRY_VERIFY(view()->height() < before);
        const QList<int> moved = splitter->sizes();
        view()->setCurrentIndex(model()->index(1, 0));
        Harness::waitUntilQuiet(*m_pane);
        QCOMPARE(splitter->sizes(), moved);
        m_pane.reset();
        open(pane);
        model()->put(Statuses::failed(1, u"org1"_s)); // without rows there are no details
        const auto height = [this] { return m_pane->findChild<QSplitter *>()->sizes().at(0); };
        QTRY_VERIFY(std::abs(height() - moved.at(0)) <= 2); // a share, rounded
    }

    void theTipOfACutRowIsTheWholeOfIt()
    {
        m_pane->resize(640, 700);
        for (const DownloadId id : {1, 2})
            model()->put(Statuses::failed(id, u"organization-of-a-member-with-a-long-name-in-the-union"_s));
        DownloadStatus elsewhere = Statuses::waiting(3, u"org1"_s);
        elsewhere.request.query.blockchainId = u"another"_s;
        model()->put(elsewhere);
        QTRY_COMPARE(model()->rowCount(), 3);
        for (const bool isGrouped : {false, true}) { // the second text has the blockchain's name, or not
            model()->setGrouped(isGrouped);
            const QModelIndex row = model()->indexOf(2);
            const QString name = row.data().toString();
            const QString second = row.data(ResultsCells::SecondText).toString();
            QVERIFY2(name.endsWith(u"(2)"_s) && !second.isEmpty(), qPrintable(name + second));
            QTRY_VERIFY(view()->visualRect(row).width() > 0);
            QVERIFY(view()->fontMetrics().horizontalAdvance(name + second) > view()->visualRect(row).width());
            const QString tip = row.data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.contains(name) && tip.contains(second), qPrintable(tip));
        }
        const QModelIndex group = model()->indexOf(2).parent();
        const QString tip = group.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(group.data(ResultsCells::SecondText).toString()), qPrintable(tip));
    }

    void aLongStateIsNotCutWhereNamesLeaveRoom()
    {
        m_pane->resize(690, 700);
        model()->put(Statuses::failed(1, u"org1"_s));
        QTRY_VERIFY(model()->indexOf(1).isValid());
        const int usual = view()->columnWidth(ResultsModel::Check);
        model()->put(Statuses::untrusted(2, u"org2"_s));
        QTRY_VERIFY(view()->columnWidth(ResultsModel::Check) > usual);
        const QString state = model()->indexOf(2).siblingAtColumn(ResultsModel::Check).data().toString();
        QVERIFY(
            view()->columnWidth(ResultsModel::Check) > view()->fontMetrics().horizontalAdvance(state) + 16);
        const int names = view()->columnWidth(ResultsModel::Certificate);
        QVERIFY(
            names >= static_cast<QAbstractItemView *>(view())->sizeHintForColumn(ResultsModel::Certificate));
        model()->put(Statuses::failed(3, u"organization-of-a-member-with-a-long-name-in-the-union"_s));
        QTRY_VERIFY(view()->columnWidth(ResultsModel::Check) < 300 || usual >= 300); // names come first
        QVERIFY(view()->columnWidth(ResultsModel::Check) >= usual);
    }

    void theNameOfAFileOnTheDiskIsCutBeforeAState()
    {
        Assessed made = MadeCards::right();
        made.put(Assessed::msp + u"signcerts/a-file-whose-name-is-longer-than-any-row-leaves-room-for.pem"_s,
            made.given.files.take(Assessed::msp + u"signcerts/cert.pem"_s));
        const OnDisk disk(made.given.files);
        m_pane->resize(900, 700);
        model()->put(Statuses::untrusted(1, u"org1"_s));
        const int usual = view()->columnWidth(ResultsModel::Check);
        QTRY_VERIFY(view()->columnWidth(ResultsModel::Check) > usual);
        const int whole = view()->columnWidth(ResultsModel::Check);
        model()->put(MadeCards::savedIn(2, u"org2"_s, disk.path(), made));
        QTRY_VERIFY(model()->indexOf(2).isValid());
        view()->expandAll();
        const auto *const all = static_cast<QAbstractItemView *>(view());
        QTRY_VERIFY(all->sizeHintForColumn(ResultsModel::Certificate) > view()->viewport()->width() / 2);
        QTest::qWait(100); // for the columns to settle
        QCOMPARE(view()->columnWidth(ResultsModel::Check), whole);
    }

    void whatEndsFirstHasRoomBehindItsDay()
    {
        m_pane->resize(900, 700);
        DownloadStatus status = Statuses::judged(1, u"org1"_s, u"/c/org1"_s);
        status.saved->assessment->endsBy = EndsBy::TlsAuthority;
        model()->put(status);
        QTRY_VERIFY(model()->indexOf(1).isValid());
        const QModelIndex day = model()->indexOf(1).siblingAtColumn(ResultsModel::ValidUntil);
        const QString second = day.data(ResultsCells::SecondText).toString();
        QCOMPARE(second, u"TLS CA"_s);
        const QFontMetrics metrics = view()->fontMetrics();
        const int needed
            = metrics.horizontalAdvance(day.data().toString()) + metrics.horizontalAdvance(second);
        QTRY_VERIFY(view()->columnWidth(ResultsModel::ValidUntil) >= needed + 8);
    }

    void aStateDraggedByHandKeepsItsWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("narrow") << 120;
        QTest::newRow("more than the usual share") << 500;
    }
    void aStateDraggedByHandKeepsItsWidth()
    {
        QFETCH(int, width);
        m_pane->resize(900, 700);
        const auto state = [this] { return view()->header()->sectionSize(ResultsModel::Check); };
        view()->header()->resizeSection(ResultsModel::Check, width);
        for (const int wide : {910, 1000, 400, 900}) {
            m_pane->resize(wide, 700);
            if (wide >= 900)
                QCOMPARE(state(), width);
            QVERIFY(view()->header()->sectionSize(ResultsModel::Certificate)
                >= std::min(10 * view()->fontMetrics().height(), wide / 2));
        }
        m_pane->resize(400, 700);
        m_pane.reset();
        open(QSize(900, 700));
        QCOMPARE(state(), width);
    }

    void whatANarrowWindowCutIsNotRemembered()
    {
        m_pane->resize(900, 700);
        const auto state = [this] { return view()->header()->sectionSize(ResultsModel::Check); };
        const int usual = state();
        m_pane->resize(400, 700);
        QVERIFY(state() < usual);
        view()->header()->resizeSection(ResultsModel::Size, 60); // something to remember
        m_pane.reset();
        open(QSize(400, 700));
        QVERIFY(state() < usual);
        m_pane->resize(900, 700);
        QCOMPARE(state(), usual);
    }

    void aFilterIsTypedClearedAndLeft()
    {
        for (DownloadId id = 1; id <= 3; ++id)
            model()->put(Statuses::failed(id, u"org%1"_s.arg(id)));
        QTRY_COMPARE(model()->rowCount(), 3);
        view()->setCurrentIndex(model()->index(1, 0));
        auto *filter = m_pane->findChild<QLineEdit *>();
        QCOMPARE(nameOf(filter), u"Filter"_s);
        const auto actions = m_pane->listActions();
        const auto find = std::find_if(actions.begin(), actions.end(),
            [](const QAction *action) { return action && action->shortcut() == QKeySequence::Find; });
        QTRY_VERIFY((*find)->isEnabled());
        (*find)->trigger();
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"org2"_s);
        QCOMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->status(view()->currentIndex())->id, 2);
        QTest::keyClicks(filter, u"9"_s);
        QCOMPARE(model()->rowCount(), 0);
        QTRY_VERIFY(shows(u"Nothing matches “org29”."_s));
        QVERIFY(!shows(u"certificates you download appear here"_s));
        button(u"Clear filter"_s)->click();
        QCOMPARE(model()->rowCount(), 3);
        QTRY_VERIFY(!shows(u"Nothing matches"_s));
        QCOMPARE(model()->status(view()->currentIndex())->id, 2); // where it was
        QTest::keyClicks(filter, u"org3"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QVERIFY(view()->hasFocus());
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(model()->outcomes().of(DownloadState::Failed), 3); // Esc cancelled nothing
    }

    void theSortingIsRemembered()
    {
        view()->header()->setSortIndicator(ResultsModel::Check, Qt::DescendingOrder);
        m_pane.reset();
        open();
        QCOMPARE(view()->header()->sortIndicatorSection(), ResultsModel::Check);
        QCOMPARE(view()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
        model()->put(Statuses::failed(1, u"org1"_s));
        model()->put(Statuses::saved(2, u"org2"_s, u"/c"_s));
        QTRY_COMPARE(model()->rowCount(), 2);
        QCOMPARE(model()->status(model()->index(0, 0))->id, 2);
    }

    void everyStateIsSeenOnASelection()
    {
        const ResultsIcons icons;
        const QPalette palette = view()->palette();
        const QColor highlight = palette.color(QPalette::Highlight);
        QList<QIcon> all{icons.folder(), icons.of(FileKind::Certificate), icons.of(FileKind::PrivateKey),
            icons.of(FileKind::Archive), icons.of(FileKind::Other), icons.of(Severity::Warning),
            icons.of(Severity::Note)};
        for (int state = 0; state <= static_cast<int>(DownloadState::Cancelled); ++state)
            all.append(icons.of(static_cast<DownloadState>(state)));
        for (const QIcon &icon : all) {
            const QImage image = icon.pixmap(QSize(16, 16), 1.0, QIcon::Selected).toImage();
            double best = 0; // of what is painted, against the selection
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > 200)
                        best = std::max(best, contrast(image.pixelColor(x, y), highlight));
                }
            }
            QVERIFY2(best >= 3, qPrintable(QString::number(best)));
        }
    }

private:
    static double contrast(const QColor &a, const QColor &b) // WCAG 2
    {
        const auto light = [](const QColor &colour) {
            const auto part
                = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF())
                + 0.0722 * part(colour.blueF());
        };
        const double one = light(a) + 0.05;
        const double other = light(b) + 0.05;
        return std::max(one, other) / std::min(one, other);
    }
};

CHAINCERT_TEST(TestResultsLayout)
#include "tst_resultslayout.moc"
