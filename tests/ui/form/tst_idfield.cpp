#include "form/idfield.h"

#include "form/choicecombo.h"
#include "form/choicemodel.h"
#include "harness/harness.h"

#include <QAbstractItemModelTester>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <ctime>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestIdField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_field = std::make_unique<IdField>(
            IdField::Texts{u"&Project"_s, u"missing"_s, u"refused"_s, u"unusual"_s},
            QRegularExpression(u"^[0-9a-f]{8}$"_s));
        m_combo = m_field->findChild<ChoiceCombo *>();
        m_field->setVisible(true);
        m_field->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        m_combo->setFocus();
    }

    void cleanup() { m_field.reset(); }

    void typingAnyPartOfANameOrAnIdOffersIt()
    {
        m_field->offer({{u"00000001"_s, u"Supply chain"_s}, {u"0000beef"_s, u"供应链"_s}, {u"7"_s, u"x"_s}});
        QTest::keyClicks(m_combo, u"BEE"_s);
        QCOMPARE(offered(), QStringList{u"供应链"_s});
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        QCOMPARE(m_field->id(), u"0000beef"_s);
        QCOMPARE(m_combo->currentText(), u"供应链"_s);
        m_combo->lineEdit()->selectAll();
        QTest::keyClicks(m_combo, u"ply"_s);
        QCOMPARE(offered(), QStringList{u"Supply chain"_s});
        QCOMPARE(m_field->id(), u"ply"_s); // nothing is finished for anybody
        QTest::keyClick(popup(), Qt::Key_Escape);
        QCOMPARE(m_field->id(), u"ply"_s);
    }

    void whoeverTypesAllOfItIsNotOfferedIt()
    {
        m_field->offer({{u"00000001"_s, u"chain"_s}, {u"00000002"_s, u"chain 2"_s}});
        QTest::keyClicks(m_combo, u"0000000"_s);
        QVERIFY(popup()->isVisible());
        QTest::keyClicks(m_combo, u"1"_s);
        QVERIFY(!popup()->isVisible());
        QCOMPARE(m_field->id(), u"00000001"_s);
        QCOMPARE(m_combo->currentText(), u"00000001"_s);
    }

    void theOnlyEntryThatIsCalledAsTypedIsMeant()
    {
        m_field->offer({{u"a"_s, u"one"_s}, {u"b"_s, u"two"_s}, {u"c"_s, u"two"_s}});
        m_combo->setEditText(u" one "_s);
        QCOMPARE(m_field->id(), u"a"_s);
        QCOMPARE(m_field->name(), u"one"_s);
        m_combo->setEditText(u"two"_s);
        QCOMPARE(m_field->id(), u"two"_s); // two are called so
        QCOMPARE(m_combo->itemText(2), u"two (b)"_s);
        QCOMPARE(m_combo->itemText(3), u"two (c)"_s);
    }

    void anIdThatWasPutThereIsShownByItsNameOnceItIsKnown()
    {
        m_field->setId(u"00000001"_s);
        m_field->offer({{u"00000001"_s, u"chain"_s}});
        QCOMPARE(m_combo->currentText(), u"00000001"_s); // not under the person's cursor
        m_combo->clearFocus();
        QCOMPARE(m_combo->currentText(), u"chain"_s);
        QCOMPARE(m_field->id(), u"00000001"_s);
        m_field->offer({});
        QCOMPARE(m_field->id(), u"00000001"_s);
        QCOMPARE(m_combo->currentText(), u"chain"_s);
        m_combo->setEditText(u"00000001"_s);
        m_field->offer({{u"00000001"_s, u"chain"_s}});
        QCOMPARE(m_combo->currentText(), u"00000001"_s); // typed
    }

    void namesWithMarkupAreText()
    {
        const QString markup = u"<b>bold</b><img src=x>"_s;
        m_field->offer({{u"a"_s, markup}, {u"b"_s, u"line\nline\u202e"_s}});
        QCOMPARE(m_combo->itemText(1), markup);
        const QString tip = m_combo->itemData(1, Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(markup.toHtmlEscaped()));
        QVERIFY(!tip.contains(u"<b>"_s));
        QVERIFY(!m_combo->itemText(2).contains(u'\u202e'));
        QVERIFY(!m_combo->itemText(2).contains(u'\n'));
        m_field->setId(u"b"_s);
        QCOMPARE(m_field->name(), u"line\nline\u202e"_s); // a name is data
    }

    void theArrowOpensTheListWhateverIsTyped()
    {
        m_field->offer({{u"a"_s, u"one"_s}, {u"b"_s, u"two"_s}});
        m_combo->setEditText(u"x"_s);
        QTest::keyClick(m_combo, Qt::Key_Down);
        QTRY_VERIFY(m_combo->view()->isVisible());
        QCOMPARE(m_combo->currentText(), u"x"_s);
        QVERIFY(m_combo->view()->selectionModel()->isRowSelected(1)); // the first, and one sees it
        QTest::keyClick(m_combo->view(), Qt::Key_Down);
        QTest::keyClick(m_combo->view(), Qt::Key_Return);
        QTRY_COMPARE(m_field->id(), u"b"_s);
        QCOMPARE(m_combo->currentText(), u"two"_s);
        QVERIFY(!m_field->isTyped());
        QTest::keyClick(m_combo, Qt::Key_Down);
        QTRY_VERIFY(m_combo->view()->isVisible());
        QVERIFY(m_combo->view()->selectionModel()->isRowSelected(2)); // what is chosen
        QTest::keyClick(m_combo->view(), Qt::Key_Escape);
        QCOMPARE(m_field->id(), u"b"_s);
    }

    void aModelThatChangesIsSound()
    {
        ChoiceModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecent({u"x"_s, u"a"_s});
        model.set({{u"a"_s, u"one"_s}, {u"b"_s, {}}});
        model.setNote(u"n"_s);
        model.setWord(u"b"_s, u"frozen"_s);
        QCOMPARE(model.rowCount(), 4); // the line about it, two, and "x" that was used before
        QCOMPARE(model.shownAt(2), u"b"_s);
        model.set({});
        QCOMPARE(model.rowCount(), 3);
        model.setRecent({});
        QCOMPARE(model.rowCount(), 1);
    }

    void fiveThousandEntriesStayQuick()
    {
        QList<Choice> many;
        for (int i = 0; i < 5000; ++i)
            many.append({u"%1-0000-4000-8000-000000000000"_s.arg(i, 8, 16, QLatin1Char('0')),
                u"blockchain %1"_s.arg(i)});
        m_field->offer(many);
        std::clock_t worst = 0;
        for (const QChar key : u"chain 49"_s) {
            const std::clock_t begin = std::clock(); // of this process alone: the machine may be busy
            QTest::keyClick(m_combo, key.toLatin1());
            if (m_combo->completer() && popup()->isVisible())
                popup()->grab();
            worst = qMax(worst, (std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
        }
        QCOMPARE(popup()->model()->rowCount(), 111); // 49, 490 … 499, 4900 … 4999
        qInfo("a key to the filtered list: %ld ms at the most", long(worst));
        QVERIFY2(worst < 200, "far from the goal"); // bench: under 16 ms
    }

private:
    QListView *popup() { return static_cast<QListView *>(m_combo->completer()->popup()); }
    QStringList offered()
    {
        QStringList texts;
        if (!m_combo->completer() || !popup()->isVisible())
            return texts;
        for (int row = 0; row < popup()->model()->rowCount(); ++row)
            texts.append(popup()->model()->index(row, 0).data().toString());
        return texts;
    }

    std::unique_ptr<IdField> m_field;
    ChoiceCombo *m_combo = nullptr;
};

CHAINCERT_TEST(TestIdField)
#include "tst_idfield.moc"
