#include "harness/harness.h"
#include "typed/csvreader.h"

#include <QTest>

using namespace Chaincert;
using Fault = CsvRow::Fault;

namespace {

// "1 a|b" for a row that begins in the first line.
QByteArrayList rowsOf(const QByteArray &text, qsizetype maxFields = 9)
{
    QByteArrayList rows;
    CsvReader reader(text, maxFields);
    for (reader.skipEmptyLines(); !reader.atEnd(); reader.skipEmptyLines()) {
        const CsvRow row = reader.row();
        QByteArrayList fields(row.fields.begin(), row.fields.end());
        QByteArray shown = QByteArray::number(row.line) + ' ' + fields.join('|');
        if (row.hasMore)
            shown += " and more";
        if (row.fault == Fault::QuoteNotClosed)
            shown += " not closed";
        if (row.fault == Fault::TextBehindQuote)
            shown += " text behind";
        rows += shown;
    }
    return rows;
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead_data();
    void rowsAreRead();
    void fieldsBeyondTheMostAreNotKept();
    void blankRowsAreKnown();
};

void TestCsvReader::rowsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("rows");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("commas") << QByteArray("a,b\nc,,d") << QByteArrayList{"1 a|b", "2 c||d"};
    QTest::newRow("an empty last field") << QByteArray("a,\nb") << QByteArrayList{"1 a|", "2 b"};
    QTest::newRow("a byte order mark and semicolons") << QByteArray("\xef\xbb\xbf"
                                                                    "a;b\r\n1,5;c\r\n")
                                                      << QByteArrayList{"1 a|b", "2 1,5|c"};
    QTest::newRow("tabs") << QByteArray("a\tb\n") << QByteArrayList{"1 a|b"};
    QTest::newRow("any line ends, empty lines counted")
        << QByteArray("\n\r\na\rb\r\n\r\nc\n") << QByteArrayList{"3 a", "4 b", "6 c"};
    QTest::newRow("quotation marks") << QByteArray("\"a,\"\"b\"\"\", \"c\"\n")
                                     << QByteArrayList{"1 a,\"b\"|c"};
    QTest::newRow("a field of two lines")
        << QByteArray("\"a\nb\",c\nd\n") << QByteArrayList{"1 a\nb|c", "3 d"};
    QTest::newRow("a lone CR at the end of a quoted field")
        << QByteArray("\"a\r\"\rb") << QByteArrayList{"1 a\r", "3 b"};
    QTest::newRow("marks inside a plain field") << QByteArray("a \"b\",c\n") << QByteArrayList{"1 a \"b\"|c"};
    QTest::newRow("a mark that is not closed")
        << QByteArray("x\n\"a,b\nc\n") << QByteArrayList{"1 x", "2 a,b\nc\n not closed"};
    QTest::newRow("text behind a mark leaves the line's rest out")
        << QByteArray("\"a\"x,\"b\nc,d\n") << QByteArrayList{"1 a text behind", "2 c|d"};
}

void TestCsvReader::rowsAreRead()
{
    QFETCH(const QByteArray, text);
    QTEST(rowsOf(text), "rows");
}

void TestCsvReader::fieldsBeyondTheMostAreNotKept()
{
    QCOMPARE(rowsOf("a,b,,\nc,d,e\n", 2), (QByteArrayList{"1 a|b", "2 c|d and more"}));
}

void TestCsvReader::blankRowsAreKnown()
{
    CsvReader reader(" ,\t,\na,\n", 9);
    QVERIFY(reader.row().isBlank());
    const CsvRow row = reader.row();
    QVERIFY(!row.isBlank());
    QCOMPARE(row.field(0).toByteArray(), QByteArray("a"));
    QVERIFY(row.field(-1).isNull() && row.field(2).isNull());
}

CHAINCERT_TEST(TestCsvReader)
#include "tst_csvreader.moc"
