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
        press(combo(u"Project"_s));
        QVERIFY(combo(u"Project"_s)->view()->isVisible());
        QCOMPARE(note(combo(u"Project"_s)), u"Loading projects…"_s);
        QVERIFY(!static_cast<QListView *>(combo(u"Project"_s)->view())->isRowHidden(0));
        const int before = combo(u"Project"_s)->view()->window()->height();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(
            LentLists::listed({{ProjectA, u"a"_s}, {ProjectB, u"b"_s}, {u"c"_s, u"c"_s}, {u"d"_s, u"d"_s}}));
        QTRY_VERIFY(combo(u"Project"_s)->view()->window()->height() > before);
        QVERIFY(combo(u"Project"_s)->view()->isVisible());
        // Nothing is left to say.
        QVERIFY(static_cast<QListView *>(combo(u"Project"_s)->view())->isRowHidden(0));
        QTest::keyClick(combo(u"Project"_s)->view(), Qt::Key_Down);
        QTest::keyClick(combo(u"Project"_s)->view(), Qt::Key_Return);
        QCOMPARE(m_form->values().projectId, ProjectB);
    }

    void withoutAnAccountTheListSaysSo()
    {
        open();
        for (const QString &name : {u"Project"_s, u"Blockchain"_s}) {
            press(combo(name));
            QVERIFY(combo(name)->view()->isVisible());
            QCOMPARE(note(combo(name)), u"Add an account first."_s);
            combo(name)->hidePopup();
        }
        QCOMPARE(m_lists->projectQuestions.size(), 0u);
    }

    void withoutAProjectTheListOfBlockchainsSaysSo()
    {
        openWithAccount();
        press(combo(u"Blockchain"_s));
        QVERIFY(combo(u"Blockchain"_s)->view()->isVisible());
        QCOMPARE(note(combo(u"Blockchain"_s)), u"Choose a project first."_s);
    }

    void anEmptyListSaysWhy()
    {
        openWithAccount();
        press(combo(u"Project"_s));
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(LentLists::listed({}));
        QVERIFY(combo(u"Project"_s)->view()->isVisible());
        QCOMPARE(note(combo(u"Project"_s)), u"No projects are accessible."_s);
        combo(u"Project"_s)->hidePopup();
        m_form->reloadAction()->trigger();
        QTRY_COMPARE(m_lists->projectQuestions.size(), 2u);
        m_lists->projectQuestions[1].refuse({FailureKind::NoNetwork, u"iam"_s});
        press(combo(u"Project"_s));
        QVERIFY(note(combo(u"Project"_s)).size() > project()->status().text().size()); // with what to do
        QVERIFY(note(combo(u"Project"_s)).startsWith(project()->status().text()));
    }

    void theListStaysWhereItIsWhileItIsAskedForAgain()
    {
        openWithAccount();
        m_lists->keptProjects = {{{ProjectA, u"a"_s}, {ProjectB, u"b"_s}}, m_lists->keptAt};
        combo(u"Project"_s)->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(combo(u"Project"_s)->count(), 3);
        combo(u"Project"_s)->showPopup();
        QTest::keyClick(combo(u"Project"_s)->view(), Qt::Key_Down);
        QTRY_COMPARE(m_lists->projectQuestions.size(), 1u);
        m_lists->projectQuestions[0].give(
            LentLists::listed({{u"new"_s, u"0"_s}, {ProjectA, u"a"_s}, {ProjectB, u"b"_s}}));
        QTRY_COMPARE(combo(u"Project"_s)->view()->currentIndex().data().toString(), u"b"_s); // as it was
        QCOMPARE(combo(u"Project"_s)->currentText(), QString());
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
