#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "reports/markdownreport.h"
#include "reportsamples.h"
#include "words/findingwords.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QRegularExpression>
#include <QTest>

using namespace ReportSamples;

namespace {

QString report(const QList<DownloadStatus> &downloads)
{
    return QString::fromUtf8(markdownReport(downloads, QDateTime(QDate(2026, 11, 24), QTime(20, 0))));
}

} // namespace

class MarkdownReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredFailuresGiveTheAdviceOnce();
    void eachFailureIsThereWithItsAnswerAndRequest();
    void whatDiffersIsToldInEachRow();
    void whereASentAnswerIsKeptIsTold();
    void everyDownloadIsThere();
    void textFromElsewhereIsNoMarkup_data();
    void textFromElsewhereIsNoMarkup();
    void everyRowOfATableHasTheSameCells();
};

void MarkdownReport::aHundredFailuresGiveTheAdviceOnce()
{
    QList<DownloadStatus> all;
    for (int number = 0; number < 100; ++number)
        all.append(failed(u"org%1"_s.arg(number), FailureKind::Unauthorized, u"BCS.4010401"_s, u"no"_s));
    const QString text = report(all);
    QCOMPARE(text.count(markdownText(Words::of(*all.first().failure).advice)), 1);
    QCOMPARE(text.count(markdownText(Words::of(*all.first().failure).summary)), 1);
    QVERIFY(text.contains(u"(100)"_s));
}

void MarkdownReport::eachFailureIsThereWithItsAnswerAndRequest()
{
    const QString text
        = report({failed(u"org1"_s, FailureKind::Unauthorized, u"BCS.4010401"_s, u"Incorrect token"_s)});
    for (const QString &part :
        {u"org1 · admin"_s, u"HTTP 401 · BCS.4010401 · Incorrect token"_s, u"req-org1"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void MarkdownReport::whereASentAnswerIsKeptIsTold()
{
    QList<DownloadStatus> all{
        failed(u"a"_s, FailureKind::BodyNoFile), failed(u"b"_s, FailureKind::BodyNoFile)};
    QVERIFY(!report(all).contains(u"saved at"_s));
    ownFailure(all.last()).keptAnswer = u"/c/b/admin.answer.json"_s;
    const QString text = report(all);
    QVERIFY2(text.contains(u"Response saved at"_s) && text.contains(u"/c/b/admin.answer.json"_s),
        qPrintable(text));
}

void MarkdownReport::whatDiffersIsToldInEachRow()
{
    const DownloadStatus one = failed(u"a"_s, FailureKind::FolderNotWritable, {}, {}, u"/a"_s);
    const DownloadStatus other = failed(u"b"_s, FailureKind::FolderNotWritable, {}, {}, u"/b"_s);
    const QString text = report({one, other});
    for (const DownloadStatus &status : {one, other})
        QVERIFY(text.contains(markdownText(Words::of(*status.failure).summary)));
}

void MarkdownReport::everyDownloadIsThere()
{
    DownloadStatus warned = saved(u"warned"_s);
    const Finding found = Harness::keyMismatch();
    warned.saved->assessment = Harness::summaryWith({found});
    const QString text = report({saved(u"fine"_s), warned, failed(u"failed"_s, FailureKind::DiskFull),
        asked(u"waits"_s), asked(u"cancelled"_s, DownloadState::Cancelled)});
    for (const QString &name : {u"fine"_s, u"warned"_s, u"failed"_s, u"waits"_s, u"cancelled"_s})
        QCOMPARE(text.count(name + u" · admin"_s), name == u"warned" ? 2 : 1); // by its cause too
    QVERIFY(text.contains(u"| Key does not match |"_s));
    QVERIFY(text.contains(u"### Key does not match (1)"_s));
    QVERIFY(text.contains(markdownText(Words::wordsOf(found).advice)));
    QVERIFY(text.contains(markdownText(Words::wordsOf(found).summary)));
}

void MarkdownReport::textFromElsewhereIsNoMarkup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("table cell") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("tag") << u"<b>"_s << u"\\<b\\>"_s;
    QTest::newRow("entity") << u"&lt;"_s << u"\\&lt;"_s;
    QTest::newRow("link") << u"[a](b)"_s << u"\\[a\\](b)"_s;
    QTest::newRow("picture") << u"![a](b)"_s << u"\\!\\[a\\](b)"_s;
    QTest::newRow("address") << u"see https://x.example/a:b"_s << u"see https\\://x.example/a:b"_s;
    QTest::newRow("address without a scheme") << u"WWW.x.example"_s << u"WWW\\.x.example"_s;
    QTest::newRow("heading") << u"# a"_s << u"\\# a"_s;
    QTest::newRow("list") << u"- a"_s << u"\\- a"_s;
    QTest::newRow("number") << u"12. a"_s << u"12\\. a"_s;
    QTest::newRow("underlined heading") << u"==="_s << u"\\=\\=\\="_s;
    QTest::newRow("code") << u"`a`"_s << u"\\`a\\`"_s;
    QTest::newRow("emphasis") << u"*a* _b_ ~c~"_s << u"\\*a\\* \\_b\\_ \\~c\\~"_s;
    QTest::newRow("backslash") << u"a\\|b"_s << u"a\\\\\\|b"_s;
    QTest::newRow("lines") << u"a\r\n\r\n# b"_s << u"a \\# b"_s;
    QTest::newRow("escape sequence") << u"\u001b[1m"_s << u"\ufffd\\[1m"_s;
    QTest::newRow("usual name") << u"org-1.example"_s << u"org-1.example"_s;
}

void MarkdownReport::textFromElsewhereIsNoMarkup()
{
    QFETCH(QString, text);
    QTEST(markdownText(text), "written");
}

void MarkdownReport::everyRowOfATableHasTheSameCells()
{
    QList<DownloadStatus> all;
    for (const QString &name : hostileNames()) {
        all.append(saved(name));
        all.append(failed(name, FailureKind::RequestRefused, u"|code|"_s, name));
        all.append(asked(name));
    }
    const QString text = report(all);
    static const QRegularExpression bar(u"(?<!\\\\)(?:\\\\\\\\)*\\|"_s);
    qsizetype cells = 0;
    int rows = 0;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u'|')) {
            cells = 0;
            continue;
        }
        const qsizetype here = line.count(bar);
        QVERIFY2(cells == 0 || here == cells, qPrintable(line));
        cells = here;
        ++rows;
    }
    QCOMPARE(rows, static_cast<int>(all.size()) + 3 * 2);
}

CHAINCERT_TEST(MarkdownReport)
#include "tst_markdownreport.moc"
