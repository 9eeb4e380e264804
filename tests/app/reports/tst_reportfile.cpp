#include "harness/harness.h"
#include "harness/threadtime.h"
#include "platform/workers.h"
#include "reports/reportfile.h"
#include "reportsamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace ReportSamples;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ReportFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_answers.clear();
    }
    void theSuffixTellsTheFormat();
    void itAnswersLaterAndOnce();
    void nothingIsOverwrittenUnasked();
    void replacingIsWhole();
    void aFolderThatIsNotThereIsAFailureAndLeavesNothing();
    void aDeadAskerHearsNothing();
    void tenThousandRowsDoNotHoldUpTheAsker();

private:
    void save(const QString &name, ReportFormat format, bool replace = false)
    {
        saveReport({saved(u"org1"_s)}, at(name), format, replace, this,
            [this](const Result<void> &answer) { m_answers.append(answer); });
    }
    QString at(const QString &name) const { return m_home->filePath(name); }
    QStringList names() const
    {
        return QDir(m_home->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QList<Result<void>> m_answers;
};

void ReportFile::theSuffixTellsTheFormat()
{
    QCOMPARE(formatOf(u"/a/r.md"_s), ReportFormat::Markdown);
    QCOMPARE(formatOf(u"/a/r.CSV"_s), ReportFormat::Csv);
    QCOMPARE(formatOf(u"/a/r.json"_s), ReportFormat::Json);
    QVERIFY(!formatOf(u"/a/json"_s));
    QVERIFY(!formatOf(u"/a.md/r.txt"_s));
}

void ReportFile::itAnswersLaterAndOnce()
{
    save(u"r.json"_s, ReportFormat::Json);
    QVERIFY(m_answers.isEmpty());
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(m_answers.first());
    QVERIFY(bytesOf(at(u"r.json"_s)).startsWith("{"));
    Harness::waitUntilQuiet(*this);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(names(), QStringList{u"r.json"_s});
}

void ReportFile::nothingIsOverwrittenUnasked()
{
    save(u"r.csv"_s, ReportFormat::Csv);
    QTRY_COMPARE(m_answers.size(), 1);
    const QByteArray before = bytesOf(at(u"r.csv"_s));
    save(u"r.csv"_s, ReportFormat::Json);
    QTRY_COMPARE(m_answers.size(), 2);
    QCOMPARE(m_answers.last().error().kind, FailureKind::FileInTheWay);
    QCOMPARE(m_answers.last().error().subject, at(u"r.csv"_s));
    QCOMPARE(bytesOf(at(u"r.csv"_s)), before);
    QCOMPARE(names(), QStringList{u"r.csv"_s});
}

void ReportFile::replacingIsWhole()
{
    save(u"r.md"_s, ReportFormat::Csv);
    QTRY_COMPARE(m_answers.size(), 1);
    save(u"r.md"_s, ReportFormat::Markdown, true);
    QTRY_COMPARE(m_answers.size(), 2);
    QVERIFY(m_answers.last());
    QVERIFY(bytesOf(at(u"r.md"_s)).startsWith("# "));
    QCOMPARE(names(), QStringList{u"r.md"_s});
}

void ReportFile::aFolderThatIsNotThereIsAFailureAndLeavesNothing()
{
    save(u"gone/r.md"_s, ReportFormat::Markdown);
    QTRY_COMPARE(m_answers.size(), 1);
    QVERIFY(!m_answers.first());
    QCOMPARE(m_answers.first().error().subject, at(u"gone/r.md"_s));
    QCOMPARE(names(), QStringList());
    QVERIFY(QDir(m_home->path()).mkdir(u"folder.md"_s));
    save(u"folder.md"_s, ReportFormat::Markdown, true);
    QTRY_COMPARE(m_answers.size(), 2);
    QVERIFY(!m_answers.last());
    QCOMPARE(names(), QStringList());
}

void ReportFile::aDeadAskerHearsNothing()
{
    auto context = std::make_unique<QObject>();
    bool heard = false;
    saveReport({}, at(u"r.md"_s), ReportFormat::Markdown, false, context.get(),
        [&heard](const Result<void> &) { heard = true; });
    context.reset();
    QTRY_VERIFY(QFile::exists(at(u"r.md"_s)));
    QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs));
    Harness::settle();
    QVERIFY(!heard);
}

void ReportFile::tenThousandRowsDoNotHoldUpTheAsker()
{
    QList<DownloadStatus> all;
    for (int number = 0; number < 10'000; ++number)
        all.append(failed(u"org%1"_s.arg(number), FailureKind::Unauthorized, u"BCS.4010401"_s, u"no"_s));
    qint64 best = 1'000'000;
    for (int turn = 1; turn <= 5 && best >= 16; ++turn) {
        const Harness::ThreadTime timer;
        saveReport(all, at(u"r%1.json"_s.arg(turn)), ReportFormat::Json, false, this,
            [this](const Result<void> &answer) { m_answers.append(answer); });
        best = std::min(best, timer.elapsed());
        QTRY_COMPARE(m_answers.size(), turn);
        QVERIFY(m_answers.last());
    }
    QVERIFY2(best < 16, qPrintable(QString::number(best)));
}

CHAINCERT_TEST(ReportFile)
#include "tst_reportfile.moc"
