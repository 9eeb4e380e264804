#include "form/liststatus.h"
#include "harness/harness.h"
#include "listformrig.h"

#include <QAction>
#include <QListView>
#include <QStyleOptionComboBox>

// What the arrows of the form's lists show.
class TestListPopups : public ListFormRig
{
    Q_OBJECT
private Q_SLOTS:
    void init() { make(); }
    void cleanup() { end(); }

    void theFirstClickOpensTheListWhichFillsInPlace()
    {
        openWithAccount();
        press(combo(1));
        QVERIFY(combo(1)->view()->isVisible());
        QCOMPARE(note(combo(1)), u"Loading projects…"_s);
        QVERIFY(!static_cast<QListView *>(combo(1)->view())->isRowHidden(0));
        const int before = combo(1)->view()->window()->height();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(
            LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}, {u"c"_s, u"c"_s}, {u"d"_s, u"d"_s}}));
        QTRY_VERIFY(combo(1)->view()->window()->height() > before);
        QVERIFY(combo(1)->view()->isVisible());
        QVERIFY(static_cast<QListView *>(combo(1)->view())->isRowHidden(0)); // nothing is left to say
        QTest::keyClick(combo(1)->view(), Qt::Key_Down);
        QTest::keyClick(combo(1)->view(), Qt::Key_Return);
        QCOMPARE(m_form->values().projectId, ProjectB);
    }

    void withoutAnAccountTheListSaysSo()
    {
        open();
        for (const int number : {1, 2}) {
            press(combo(number));
            QVERIFY(combo(number)->view()->isVisible());
            QCOMPARE(note(combo(number)), u"Add an account first."_s);
            combo(number)->hidePopup();
        }
        QCOMPARE(m_lists->projectQuestions.size(), 0u);
    }

    void withoutAProjectTheListOfBlockchainsSaysSo()
    {
        openWithAccount();
        press(combo(2));
        QVERIFY(combo(2)->view()->isVisible());
        QCOMPARE(note(combo(2)), u"Choose a project first."_s);
    }

    void anEmptyListSaysWhy()
    {
        openWithAccount();
        press(combo(1));
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(LentLists::listed({}));
        QVERIFY(combo(1)->view()->isVisible());
        QCOMPARE(note(combo(1)), u"This account has no accessible projects."_s);
        combo(1)->hidePopup();
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        m_lists->projectQuestions[1].refuse({FailureKind::NoNetwork, u"iam"_s});
        press(combo(1));
        QVERIFY(note(combo(1)).size() > project()->status().text().size()); // with what to do
        QVERIFY(note(combo(1)).startsWith(project()->status().text()));
    }

    void theListStaysWhereItIsWhileItIsAskedForAgain()
    {
        openWithAccount();
        m_lists->keptProjects = {{{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}, m_lists->keptAt};
        combo(1)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(combo(1)->count(), 3);
        combo(1)->showPopup();
        QTest::keyClick(combo(1)->view(), Qt::Key_Down);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(
            LentLists::listed({{u"new"_s, u"0"_s}, {ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        QTRY_COMPARE(combo(1)->view()->currentIndex().data().toString(), u"b"_s); // as it was
        QCOMPARE(combo(1)->currentText(), QString());
    }

private:
    // With the mouse, on the arrow.
    void press(QComboBox *box)
    {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = true;
        const QRect arrow
            = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, box);
        QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, arrow.center());
    }
};

CHAINCERT_TEST(TestListPopups)
#include "tst_listpopups.moc"
