#include "commandline/progress.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class ProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itCountsAndNamesOneThatRuns();
    void itNeverReachesTheTerminalsEdge_data();
    void itNeverReachesTheTerminalsEdge();
};

namespace {

QList<DownloadStatus> threeDownloads(const QString &organization)
{
    QList<DownloadStatus> downloads(3);
    for (DownloadStatus &download : downloads)
        download.request.query.orgName = organization;
    downloads[0].state = DownloadState::Saved;
    downloads[1].state = DownloadState::Waiting;
    downloads[2].state = DownloadState::Downloading;
    downloads[2].request.query.certType = CertType::Ca;
    downloads[2].received = 62;
    downloads[2].total = 100;
    return downloads;
}

} // namespace

void ProgressLine::itCountsAndNamesOneThatRuns()
{
    const QString text = progressText(threeDownloads(u"org1"_s), 200);
    QVERIFY(text.startsWith(u"1 of 3 · org1 · ca: "_s));
    QVERIFY(text.contains(u"62"_s));
}

void ProgressLine::itNeverReachesTheTerminalsEdge_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<int>("most"); // UTF-16 units that may be left of it
    QTest::newRow("a long name") << QString(300, u'x') << 40;
    QTest::newRow("a long Chinese name, two columns each") << QString(300, u'链') << 30;
    QTest::newRow("a name that steers") << u"\u001b[2J\r\n"_s + QString(300, u'x') << 40;
}

void ProgressLine::itNeverReachesTheTerminalsEdge()
{
    QFETCH(QString, organization);
    QFETCH(int, most);
    const QString text = progressText(threeDownloads(organization), 40);
    QVERIFY(text.size() <= most);
    QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(u'\n') && !text.contains(u'\r'));
}

CHAINCERT_TEST(ProgressLine)
#include "tst_progress.moc"
