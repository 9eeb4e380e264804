#include "harness/harness.h"
#include "reports/textsummary.h"
#include "reportsamples.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QTest>

using namespace ReportSamples;

class TextSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAndTellsEachCauseOnce();
    void warningsAreCountedAndGroupedLikeFailures();
    void unsafeArchivesAreCountedApart();
    void whatWasSkippedIsNotUnchanged();
    void doesNotNameThousands();
    void nothingFromElsewhereSteersATerminal();
};

void TextSummary::countsAndTellsEachCauseOnce()
{
    const QList<DownloadStatus> all{saved(u"a"_s), failed(u"b"_s, FailureKind::ConnectionRefused),
        failed(u"c"_s, FailureKind::ConnectionRefused)};
    const QString text = textSummary(all);
    QVERIFY(text.startsWith(u"1 saved · 2 failed\n"_s));
    QCOMPARE(text.count(Words::of(*all.last().failure).advice), 1);
    QVERIFY(text.contains(u"b · admin, c · admin"_s));
    QCOMPARE(textSummary({saved(u"a"_s)}), u"1 saved\n"_s);
}

void TextSummary::warningsAreCountedAndGroupedLikeFailures()
{
    QList<DownloadStatus> all{saved(u"a"_s), saved(u"b"_s), saved(u"c"_s)};
    const auto mismatch = [](int i) { return Harness::keyMismatch(u"k%1_sk"_s.arg(i)); };
    for (const int i : {1, 2}) {
        all[i].saved->assessment = Harness::summaryWith({mismatch(i), Harness::note()});
        all[i].saved->warnings = {{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s}};
    }
    const QString text = textSummary(all);
    QVERIFY2(text.startsWith(u"3 saved, 2 with warnings\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"Key does not match (2)\n"_s));
    QVERIFY(text.contains(u"Folder is writable by others (2)\n"_s));
    QCOMPARE(text.count(u"b · admin, c · admin"_s), 2);
    QCOMPARE(text.count(Words::warningWordsOf(mismatch(1)).advice), 1);
}

void TextSummary::unsafeArchivesAreCountedApart()
{
    DownloadStatus expired = saved(u"a"_s);
    expired.saved->assessment
        = Harness::summaryWith({Harness::expired(QDateTime::currentDateTimeUtc().addDays(-9))});
    DownloadStatus again = notUnpacked(u"d"_s, FailureKind::ArchiveEntryLink);
    again.state = DownloadState::Unchanged;
    again.saved->warnings += SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s};
    const QString text
        = textSummary({expired, saved(u"b"_s), notUnpacked(u"c"_s, FailureKind::ArchiveEntryClimbs), again,
            notUnpacked(u"e"_s, FailureKind::ArchiveEntryCorrupt), // damaged, as honest ones may be
            failed(u"f"_s, FailureKind::DiskFull)});
    QVERIFY2(text.startsWith(u"3 saved, 2 with warnings · 2 unsafe, not unpacked · 1 failed\n"_s),
        qPrintable(text));
    QVERIFY2(text.contains(u"Unsafe archive, not unpacked (2)\n"_s), qPrintable(text));
    QCOMPARE(textSummary({again}).section(u'\n', 0, 0), u"1 unsafe, not unpacked"_s);
}

void TextSummary::whatWasSkippedIsNotUnchanged()
{
    DownloadStatus skipped = saved(u"a"_s);
    skipped.state = DownloadState::Unchanged;
    skipped.saved->unchanged = skipped.saved->skipped = true;
    DownloadStatus unchanged = skipped;
    unchanged.saved->skipped = false;
    QCOMPARE(textSummary({skipped, unchanged, skipped}), u"1 unchanged · 2 skipped\n"_s);
}

void TextSummary::doesNotNameThousands()
{
    QList<DownloadStatus> all;
    for (int number = 0; number < 2000; ++number)
        all.append(failed(u"org%1"_s.arg(number), FailureKind::ConnectionRefused));
    const QString text = textSummary(all);
    QVERIFY(text.size() < 1000);
    QVERIFY(text.contains(u"1,988"_s));
}

void TextSummary::nothingFromElsewhereSteersATerminal()
{
    QList<DownloadStatus> all;
    for (const QString &name : hostileNames())
        all.append(failed(name, FailureKind::RequestRefused, u"\u001b]0;x\u0007"_s, name));
    const QString text = textSummary(all);
    for (const QChar c : {QChar(0x1b), QChar(0x07), QChar(u'\r'), QChar(0x202e)})
        QVERIFY(!text.contains(c));
}

CHAINCERT_TEST(TextSummary)
#include "tst_textsummary.moc"
