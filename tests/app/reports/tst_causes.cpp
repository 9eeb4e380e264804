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

void Causes::namesStayOnOneLineAndSteerNothing()
{
    QCOMPARE(nameOf(asked(u"a\r\n\u001b[2Jb"_s)), u"a \ufffd[2Jb · admin"_s);
}

CHAINCERT_TEST(Causes)
#include "tst_causes.moc"
