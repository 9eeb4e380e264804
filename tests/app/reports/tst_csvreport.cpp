#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "reports/csvreport.h"
#include "reportsamples.h"
#include "words/words.h"

#include <QTest>

using namespace ReportSamples;

namespace {

// RFC 4180, read by the letter.
QList<QStringList> parsed(const QString &csv)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype at = 0; at < csv.size(); ++at) {
        const QChar c = csv.at(at);
        if (quoted && c == u'"' && csv.mid(at + 1, 1) == u"\"") {
            rows.last().last() += csv.at(++at);
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(QString());
        } else if (!quoted && c == u'\r' && csv.mid(at + 1, 1) == u"\n") {
            ++at;
            rows.append({QString()});
        } else {
            rows.last().last() += c;
        }
    }
    if (quoted || rows.last() != QStringList{QString()})
        return {}; // a quote that never ends, or a last line without an end
    rows.removeLast();
    return rows;
}

QMap<QString, QString> cellsOf(const DownloadStatus &status, Unfinished unfinished = Unfinished::GoesOn)
{
    const QByteArray csv = csvReport({status}, unfinished);
    const QList<QStringList> rows = parsed(QString::fromUtf8(csv.mid(3)));
    QMap<QString, QString> cells;
    if (rows.size() != 2 || rows.first().size() != rows.last().size())
        return cells;
    for (qsizetype column = 0; column < rows.first().size(); ++column)
        cells.insert(rows.first().at(column), rows.last().at(column));
    return cells;
}

} // namespace

class CsvReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAByteOrderMarkAndAHeading();
    void aSavedDownloadFillsItsCells();
    void aFailureFillsItsCells();
    void hostileNamesAreCellsAndNoFormulas_data();
    void hostileNamesAreCellsAndNoFormulas();
    void noFormulaHidesBehindWhatIsTrimmedOrParts_data();
    void noFormulaHidesBehindWhatIsTrimmedOrParts();
    void whatTheServiceSaysIsNoFormulaEither();
    void whatGoesOnIsNotCancelled();
};

void CsvReport::beginsWithAByteOrderMarkAndAHeading()
{
    const QByteArray csv = csvReport({}, Unfinished::GoesOn);
    QVERIFY(csv.startsWith("\xef\xbb\xbforg_name,cert_type,status,"));
    QVERIFY(csv.endsWith(",request_id,tries,kept_answer,warning_kinds,warning_advice,verdict,ends\r\n"));
}

void CsvReport::aSavedDownloadFillsItsCells()
{
    DownloadStatus status = saved(u"org1"_s);
    status.saved->renewed = true;
    status.saved->olderArchive = u"/c/admin 2026.zip"_s;
    const auto cells = cellsOf(status);
    QCOMPARE(cells[u"org_name"_s], u"org1"_s);
    QCOMPARE(cells[u"cert_type"_s], u"admin"_s);
    QCOMPARE(cells[u"status"_s], u"saved"_s);
    QCOMPARE(cells[u"folder"_s], u"/c/admin"_s);
    QCOMPARE(cells[u"bytes"_s], u"6120"_s);
    QCOMPARE(cells[u"files"_s], u"1"_s);
    QCOMPARE(cells[u"renewed"_s], u"true"_s);
    QCOMPARE(cells[u"skipped"_s], QString());
    QCOMPARE(cells[u"older_archive"_s], u"/c/admin 2026.zip"_s);
    QCOMPARE(cells[u"failure_kind"_s], QString());
    QVERIFY(!csvReport({status}, Unfinished::GoesOn)
                 .contains(status.request.accountId.toByteArray(QUuid::WithoutBraces)));
}

void CsvReport::aFailureFillsItsCells()
{
    const DownloadStatus status
        = failed(u"org1"_s, FailureKind::Unauthorized, u"BCS.4010401"_s, u"Incorrect token"_s);
    const auto cells = cellsOf(status);
    QCOMPARE(cells[u"status"_s], u"failed"_s);
    QCOMPARE(cells[u"archive"_s], QString());
    QCOMPARE(cells[u"failure_kind"_s], u"unauthorized"_s);
    QCOMPARE(cells[u"summary"_s], Words::of(*status.failure).summary);
    QCOMPARE(cells[u"http_status"_s], u"401"_s);
    QCOMPARE(cells[u"error_msg"_s], u"Incorrect token"_s);
    QCOMPARE(cells[u"request_id"_s], u"req-org1"_s);
    QCOMPARE(cells[u"tries"_s], u"1"_s);
    QCOMPARE(cells[u"kept_answer"_s], QString());
    DownloadStatus kept = status;
    ownFailure(kept).keptAnswer = u"/c/admin.answer.json"_s;
    QCOMPARE(cellsOf(kept)[u"kept_answer"_s], u"/c/admin.answer.json"_s);
}

void CsvReport::hostileNamesAreCellsAndNoFormulas_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : hostileNames())
        QTest::newRow(qPrintable(QString(name).replace(u'\r', u"CR"_s).replace(u'\n', u"LF"_s))) << name;
}

void CsvReport::hostileNamesAreCellsAndNoFormulas()
{
    QFETCH(QString, name);
    const QString cell = cellsOf(asked(name)).value(u"org_name"_s);
    QVERIFY(!cell.isEmpty());
    QVERIFY2(!u"=+-@\t\r\n\uff1d"_s.contains(cell.front()), qPrintable(cell));
    for (const QChar c : {QChar(0x1b), QChar(0x202e)})
        QVERIFY(!cell.contains(c));
    QString same = name;
    same.replace(QChar(0x1b), QChar(0xfffd)).replace(QChar(0x202e), QChar(0xfffd)).remove(u'\'');
    QCOMPARE(QString(cell).remove(u'\''), same);
}

// Some programs trim what they read, and where the decimal sign is a comma they part cells at semicolons.
void CsvReport::noFormulaHidesBehindWhatIsTrimmedOrParts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::newRow("a space") << u" =1+1"_s << u"' =1+1"_s;
    QTest::newRow("a wide space") << u"\u3000@SUM(A1)"_s << u"'\u3000@SUM(A1)"_s;
    QTest::newRow("nothing to see") << u"\ufeff\u200b-1"_s << u"'\ufffd\ufffd-1"_s;
    QTest::newRow("an equals sign in width") << u"\uff1d1"_s << u"'\uff1d1"_s;
    QTest::newRow("a semicolon") << u"org;=1+1"_s << u"org;'=1+1"_s;
    QTest::newRow("a semicolon and a space") << u"org; +1"_s << u"org;' +1"_s;
    QTest::newRow("a tab") << u"org\t@SUM(A1)"_s << u"org\t'@SUM(A1)"_s;
    QTest::newRow("a line") << u"org\r\n=1"_s << u"org\r\n'=1"_s;
    QTest::newRow("within a word") << u"a-b;c=d @ e"_s << u"a-b;c=d @ e"_s;
}

void CsvReport::noFormulaHidesBehindWhatIsTrimmedOrParts()
{
    QFETCH(QString, name);
    QFETCH(QString, cell);
    QCOMPARE(cellsOf(asked(name)).value(u"org_name"_s), cell);
}

void CsvReport::whatTheServiceSaysIsNoFormulaEither()
{
    const auto cells
        = cellsOf(failed(u"o"_s, FailureKind::RequestRefused, u"=cmd"_s, u"@SUM(1+1)*cmd|' /C calc'!A0"_s));
    QCOMPARE(cells[u"error_code"_s], u"'=cmd"_s);
    QVERIFY(cells[u"error_msg"_s].startsWith(u"'@SUM"_s));
}

void CsvReport::whatGoesOnIsNotCancelled()
{
    QCOMPARE(cellsOf(asked(u"o"_s)).value(u"status"_s), u"waiting"_s);
    QCOMPARE(cellsOf(asked(u"o"_s, DownloadState::Unpacking)).value(u"status"_s), u"downloading"_s);
    QCOMPARE(cellsOf(asked(u"o"_s), Unfinished::WillNotEnd).value(u"status"_s), u"cancelled"_s);
}

CHAINCERT_TEST(CsvReport)
#include "tst_csvreport.moc"
