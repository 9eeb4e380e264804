#include "commandline/progress.h"
#include "harness/harness.h"
#include "options/columns.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class ProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itCountsAndNamesOneThatRuns();
    void aBarAndTheTimeLeftAreShownWhereTheyCanBe();
    void itNeverReachesTheTerminalsEdge_data();
    void itNeverReachesTheTerminalsEdge();
};

namespace {

const QueueProgress::Time start = QueueProgress::Time() + std::chrono::hours(1);

DownloadStatus running(const QString &organization)
{
    DownloadStatus download;
    download.request.query.orgName = organization;
    download.request.query.certType = CertType::Ca;
    download.state = DownloadState::Downloading;
    download.received = 62;
    download.total = 100;
    return download;
}

// Of ten, one ends every second and brings 1,000 bytes.
QueueProgress after(int seconds)
{
    QueueProgress progress;
    for (int i = 0; i < 10; ++i)
        progress.added();
    DownloadStatus saved;
    saved.state = DownloadState::Saved;
    saved.received = 1'000;
    for (int i = 0; i < seconds; ++i)
        progress.changed({}, saved, start + std::chrono::seconds(i));
    return progress;
}

QString text(int seconds, const DownloadStatus *running, int width, const QDateTime &heldUntil = {})
{
    return progressText(after(seconds), running, heldUntil, start + std::chrono::seconds(seconds), width);
}

} // namespace

void ProgressLine::itCountsAndNamesOneThatRuns()
{
    const DownloadStatus one = running(u"org1"_s);
    const QString line = text(1, &one, 200);
    QVERIFY2(line.contains(u"1 of 10"_s) && line.contains(u" · org1 · ca: "_s), qPrintable(line));
    QVERIFY(line.contains(u"62"_s));
}

void ProgressLine::aBarAndTheTimeLeftAreShownWhereTheyCanBe()
{
    QCOMPARE(text(0, nullptr, 200), u"[....................] 0 of 10"_s);
    QCOMPARE(text(5, nullptr, 200), u"[##########..........] 5 of 10 · 1.0 kB/s · 0:05 left"_s);
    QCOMPARE(text(5, nullptr, 40), u"5 of 10 · 1.0 kB/s · 0:05 left"_s);
    const QDateTime until(QDate(2026, 11, 24), QTime(10, 15, 30));
    const QString held = text(5, nullptr, 200, until);
    QVERIFY2(held.endsWith(u"the service asked for a pause until 10:15:30"_s), qPrintable(held));
}

void ProgressLine::itNeverReachesTheTerminalsEdge_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<int>("most"); // UTF-16 units that may be left of it
    QTest::newRow("a long name") << QString(300, u'x') << 40;
    QTest::newRow("a long Chinese name, two columns each") << QString(300, u'链') << 30;
    QTest::newRow("a name outside of the first plane") << QString(u"🔗"_s).repeated(100) << 40;
    QTest::newRow("a name that steers") << u"\u001b[2J\r\n"_s + QString(300, u'x') << 40;
}

void ProgressLine::itNeverReachesTheTerminalsEdge()
{
    QFETCH(QString, organization);
    QFETCH(int, most);
    const DownloadStatus one = running(organization);
    const QString line = text(0, &one, 40);
    QVERIFY(line.size() <= most);
    for (const int narrow : {1, 9, 20, 21, 22}) {
        const QString cut = text(0, &one, narrow);
        QVERIFY(columnsOf(cut) <= narrow);
        QVERIFY(cut.isEmpty() || !cut.back().isHighSurrogate());
    }
    QVERIFY(!line.contains(QChar(0x1b)) && !line.contains(u'\n') && !line.contains(u'\r'));
}

CHAINCERT_TEST(ProgressLine)
#include "tst_progress.moc"
