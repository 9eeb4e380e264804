#include "fields/codefield.h"

#include "harness/harness.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestCodeField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enterGivesTheCode();
    void whatIsNoCodeIsNotGiven_data();
    void whatIsNoCodeIsNotGiven();
    void escapeCancels();
    void hidingForgetsTheCode();
    void aWrongCodeIsSaid();
};

void TestCodeField::enterGivesTheCode()
{
    CodeField field;
    field.show();
    field.ask(false);
    QSignalSpy given(&field, &CodeField::given);
    auto *line = field.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"123 456"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QCOMPARE(field.takeCode().reveal(), QByteArrayView("123456"));
    QVERIFY(field.takeCode().isEmpty());
    QVERIFY(line->text().isEmpty() && !line->isUndoAvailable());
}

void TestCodeField::whatIsNoCodeIsNotGiven_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("five digits") << u"12345"_s;
    QTest::newRow("seven digits") << u"1234567"_s;
    QTest::newRow("letters") << u"12345a"_s;
    QTest::newRow("digits of another script") << u"١٢٣٤٥٦"_s;
}

void TestCodeField::whatIsNoCodeIsNotGiven()
{
    QFETCH(QString, typed);
    CodeField field;
    field.show();
    QSignalSpy given(&field, &CodeField::given);
    auto *line = field.findChild<QLineEdit *>();
    line->setText(typed);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(given.isEmpty());
    QVERIFY(line->accessibleDescription().contains(u"six digits"_s));
    QCOMPARE(line->text(), typed);
}

void TestCodeField::escapeCancels()
{
    CodeField field;
    field.show();
    QSignalSpy cancelled(&field, &CodeField::cancelled);
    QTest::keyClick(field.findChild<QLineEdit *>(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestCodeField::hidingForgetsTheCode()
{
    CodeField field;
    field.show();
    auto *line = field.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"1234"_s);
    field.hide();
    QVERIFY(line->text().isEmpty() && !line->isUndoAvailable());
}

void TestCodeField::aWrongCodeIsSaid()
{
    CodeField field;
    field.show();
    field.ask(true);
    auto *line = field.findChild<QLineEdit *>();
    QVERIFY(line->accessibleDescription().contains(u"wrong"_s));
    QTest::keyClicks(line, u"1"_s);
    QVERIFY(!line->accessibleDescription().contains(u"wrong"_s));
}

CHAINCERT_TEST(TestCodeField)
#include "tst_codefield.moc"
