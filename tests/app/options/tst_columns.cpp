#include "harness/harness.h"
#include "options/columns.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class Columns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreBrokenWhereTheyMay_data();
    void linesAreBrokenWhereTheyMay();
};

void Columns::linesAreBrokenWhereTheyMay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lines");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("short") << u"one two"_s << u"one two"_s;
    QTest::newRow("at spaces") << u"one two three four"_s << u"one two\n  three\n  four"_s;
    QTest::newRow("a long word stays whole") << u"a verylongword b"_s << u"a\n  verylongword\n  b"_s;
    QTest::newRow("between East Asian characters") << u"保存的文件夹"_s << u"保存的文\n  件夹"_s;
    QTest::newRow("no blank at a line's end") << u"保存的文 件夹"_s << u"保存的文\n  件夹"_s;
    QTest::newRow("not before a full stop") << u"保存文件。"_s << u"保存文\n  件。"_s;
}

void Columns::linesAreBrokenWhereTheyMay()
{
    QFETCH(const QString, text);
    QTEST(wrapped(text, 9, 2), "lines");
}

CHAINCERT_TEST(Columns)
#include "tst_columns.moc"
