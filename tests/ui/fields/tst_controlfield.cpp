#include "fields/controlfield.h"

#include "fields/disclosure.h"
#include "harness/harness.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestControlField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatOthersFoundStandsUntilTheFieldChanges();
    void aHiddenFieldIsRight();
    void forgivingKeepsTheRule();
    void aDisclosureOpensAndCloses();

private:
    static QString needed(const QLineEdit *line) { return line->text().isEmpty() ? u"Needed."_s : QString(); }
};

void TestControlField::whatOthersFoundStandsUntilTheFieldChanges()
{
    auto *line = new QLineEdit(u"wrong"_s);
    ControlField field(u"&Name"_s, line);
    field.setHint(u"A hint."_s);
    field.blame(u"Refused."_s);
    QCOMPARE(line->accessibleDescription(), u"Refused."_s);
    QVERIFY(!field.reveal()); // leaving it changes nothing
    line->setText(u"other"_s);
    QCOMPARE(line->accessibleDescription(), u"A hint."_s);
    QVERIFY(field.reveal());
}

void TestControlField::aHiddenFieldIsRight()
{
    QWidget window;
    auto *line = new QLineEdit;
    auto *field = new ControlField(u"&Name"_s, line, &window);
    field->setRule([line] { return needed(line); });
    QVERIFY(!field->isRight());
    field->hide();
    QVERIFY(field->isRight());
}

void TestControlField::forgivingKeepsTheRule()
{
    auto *line = new QLineEdit;
    ControlField field(u"&Name"_s, line);
    field.setRule([line] { return needed(line); });
    QVERIFY(!field.reveal());
    field.clearError();
    QVERIFY(field.shownError().isEmpty());
    QVERIFY(!field.reveal());
}

void TestControlField::aDisclosureOpensAndCloses()
{
    Disclosure more(u"M&ore"_s);
    auto *line = new QLineEdit;
    more.body()->addWidget(line);
    more.show();
    QVERIFY(!line->isVisible());
    auto *button = more.findChild<QToolButton *>();
    QCOMPARE(button->accessibleDescription(), u"Collapsed"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(line->isVisible());
    QCOMPARE(button->accessibleDescription(), u"Expanded"_s);
    more.setOpen(false);
    QVERIFY(!line->isVisible());
}

CHAINCERT_TEST(TestControlField)
#include "tst_controlfield.moc"
