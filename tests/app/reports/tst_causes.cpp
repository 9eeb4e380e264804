#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "reports/causes.h"
#include "reportsamples.h"

#include <QTest>

using namespace ReportSamples;

class Causes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failuresOfOneKindStatusAndCodeAreOneCause();
    void theMostFrequentComesFirst();
    void whatIsAboutDifferentThingsIsToldSo();
    void theLatestTimeToComeBackCounts();
    void whoSignsInOtherwiseHasACauseOfItsOwnWhereOtherThingsHelp();
    void warningsThatReadAlikeAreOneCause();
    void warningsThatAdviseOtherThingsStayApart();
    void findingsThatReadAlikeAreOneCause();
    void namesStayOnOneLineAndSteerNothing();
};

void Causes::failuresOfOneKindStatusAndCodeAreOneCause()
{
    const QList<DownloadStatus> all{saved(u"a"_s),
        failed(u"b"_s, FailureKind::Unauthorized, u"BCS.4010401"_s, u"first words"_s),
        failed(u"c"_s, FailureKind::Unauthorized, u"BCS.4010401"_s, u"other words"_s),
        failed(u"d"_s, FailureKind::Unauthorized, u"APIGW.0301"_s, u"first words"_s),
        failed(u"e"_s, FailureKind::ConnectionRefused), asked(u"f"_s, DownloadState::Cancelled)};
    const QList<Cause> causes = causesOf(all);
    QCOMPARE(causes.size(), 3);
    QCOMPARE(causes.first().downloads, (QList<const DownloadStatus *>{&all.at(1), &all.at(2)}));
    QVERIFY(causes.first().oneSubject);
    QVERIFY(causesOf(QList<DownloadStatus>{saved(u"a"_s)}).isEmpty());
}

void Causes::theMostFrequentComesFirst()
{
    const QList<DownloadStatus> all{failed(u"a"_s, FailureKind::ConnectionRefused),
        failed(u"b"_s, FailureKind::DiskFull), failed(u"c"_s, FailureKind::DiskFull)};
    QCOMPARE(causesOf(all).first().failure.kind, FailureKind::DiskFull);
}

void Causes::whatIsAboutDifferentThingsIsToldSo()
{
    const QList<DownloadStatus> all{failed(u"a"_s, FailureKind::FolderNotWritable, {}, {}, u"/a"_s),
        failed(u"b"_s, FailureKind::FolderNotWritable, {}, {}, u"/b"_s)};
    QCOMPARE(causesOf(all).size(), 1);
    QVERIFY(!causesOf(all).first().oneSubject);
    QList<DownloadStatus> locks{
        failed(u"a"_s, FailureKind::LockUnusable), failed(u"b"_s, FailureKind::LockUnusable)};
    QVERIFY(causesOf(locks).first().oneSubject);
    ownFailure(locks.last()).ownSentences = {OwnSentence("It is a symbolic link.")};
    QVERIFY(!causesOf(locks).first().oneSubject);
}

void Causes::theLatestTimeToComeBackCounts()
{
    QList<DownloadStatus> all;
    const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(60);
    for (const int seconds : {0, 30, 10}) {
        all.append(failed(u"a"_s, FailureKind::Throttled, u"APIGW.0308"_s));
        ownFailure(all.last()).retryAt = soon.addSecs(seconds);
        ownFailure(all.last()).tries = 3;
    }
    QCOMPARE(causesOf(all).first().failure.retryAt, soon.addSecs(30));
    QCOMPARE(causesOf(all).first().failure.tries, 1);
}

// One piece of advice stands for all downloads of a cause.
void Causes::whoSignsInOtherwiseHasACauseOfItsOwnWhereOtherThingsHelp()
{
    QList<DownloadStatus> all;
    for (const FailureKind kind : {FailureKind::Unauthorized, FailureKind::ServiceUnavailable}) {
        for (const AuthMethod way : {AuthMethod::Token, AuthMethod::Password, AuthMethod::AccessKey,
                 AuthMethod::FoundKeys, AuthMethod::Token}) {
            all.append(failed(u"a"_s, kind, u"BCS.4010401"_s));
            if (kind == FailureKind::ServiceUnavailable)
                ownFailure(all.last()).service.reset();
            ownFailure(all.last()).authMethod = way;
        }
    }
    const QList<Cause> causes = causesOf(all);
    QCOMPARE(causes.size(), 5);
    QCOMPARE(causes.first().failure.kind, FailureKind::ServiceUnavailable);
    QCOMPARE(causes.first().downloads.size(), 5);
    QCOMPARE(causes.at(1).downloads.size(), 2);
    for (const Cause &cause : causes.mid(1)) {
        for (const DownloadStatus *download : cause.downloads)
            QCOMPARE(Words::of(*download->failure).advice, Words::of(cause.failure).advice);
    }
}

void Causes::warningsThatReadAlikeAreOneCause()
{
    const QList<DownloadStatus> all{notUnpacked(u"a"_s, FailureKind::ArchiveEntryClimbs),
        notUnpacked(u"b"_s, FailureKind::ArchiveOverlaps), saved(u"c"_s),
        notUnpacked(u"d"_s, FailureKind::ArchiveEntryClimbs),
        notUnpacked(u"e"_s, FailureKind::ArchiveUnreadable),
        notUnpacked(u"f"_s, FailureKind::ArchiveEntryCorrupt)};
    const QList<WarningCause> causes = warningCausesOf(all);
    QCOMPARE(causes.size(), 2);
    QCOMPARE(causes.first().words.cause, u"Unsafe archive, not unpacked"_s); // what must not be used first
    QCOMPARE(causes.first().downloads, (QList<const DownloadStatus *>{&all.at(0), &all.at(1), &all.at(3)}));
    QVERIFY(!causes.first().oneSubject); // each is unsafe in its own way
    QCOMPARE(causes.last().words.cause, u"Archive is damaged, not unpacked"_s);
    QCOMPARE(causes.last().downloads, (QList<const DownloadStatus *>{&all.at(4), &all.at(5)}));
    QVERIFY(warningCausesOf(QList<DownloadStatus>{saved(u"a"_s)}).isEmpty());
}

// One piece of advice stands for all downloads of a cause.
void Causes::warningsThatAdviseOtherThingsStayApart()
{
    DownloadStatus twice = notUnpacked(u"c"_s, FailureKind::ArchiveEntryClimbs);
    twice.saved->warnings += SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s};
    twice.saved->warnings += SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s};
    const QList<DownloadStatus> all{notUnpacked(u"a"_s, FailureKind::ArchiveEntryClimbs),
        notUnpacked(u"b"_s, FailureKind::ArchiveRatioTooHigh), twice};
    const QList<WarningCause> causes = warningCausesOf(all);
    QCOMPARE(causes.size(), 3);
    QCOMPARE(causes.at(0).words.cause, causes.at(1).words.cause);
    QVERIFY(causes.at(0).words.advice != causes.at(1).words.advice);
    QCOMPARE(causes.at(0).downloads, (QList<const DownloadStatus *>{&all.at(0), &all.at(2)}));
    QCOMPARE(causes.at(2).downloads, (QList<const DownloadStatus *>{&all.at(2)})); // once, with both
}

void Causes::findingsThatReadAlikeAreOneCause()
{
    const auto with = [](const QString &org, const QList<Finding> &findings) {
        DownloadStatus status = saved(org);
        status.saved->assessment = Harness::summaryWith(findings);
        return status;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<DownloadStatus> all{with(u"a"_s, {Harness::endsIn(9)}),
        with(u"b"_s, {Harness::keyMismatch(u"b_sk"_s), Harness::expired(now.addDays(-3))}),
        with(u"c"_s, {Harness::keyMismatch(u"c_sk"_s), Harness::keyMismatch(u"d_sk"_s)}),
        with(u"d"_s, {Harness::needsTheAuthority(), Harness::note()}),
        with(u"e"_s, {Harness::expired(now.addDays(-400))})};
    const QList<WarningCause> causes = warningCausesOf(all);
    QCOMPARE(causes.size(), 3);
    QCOMPARE(causes.at(0).words.cause, u"Key does not match"_s);
    QCOMPARE(causes.at(0).downloads, (QList<const DownloadStatus *>{&all.at(1), &all.at(2)}));
    QVERIFY(!causes.at(0).oneSubject);
    QCOMPARE(causes.at(1).words.cause, u"Certificate has expired"_s); // on whatever day
    QCOMPARE(causes.at(1).downloads, (QList<const DownloadStatus *>{&all.at(1), &all.at(4)}));
    QCOMPARE(causes.at(2).words.severity, Severity::Warning);
    QVERIFY(causes.at(2).oneSubject);
}

void Causes::namesStayOnOneLineAndSteerNothing()
{
    QCOMPARE(nameOf(asked(u"a\r\n\u001b[2Jb"_s)), u"a \ufffd[2Jb · admin"_s);
}

CHAINCERT_TEST(Causes)
#include "tst_causes.moc"
