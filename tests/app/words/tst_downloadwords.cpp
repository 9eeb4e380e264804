#include "harness/harness.h"
#include "harness/summarized.h"
#include "words/findingwords.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class DownloadWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateKindTypeAndWarningHasItsOwnWords()
    {
        QSet<QString> seen;
        for (int i = 0; i <= static_cast<int>(DownloadState::Cancelled); ++i)
            seen += Words::of(static_cast<DownloadState>(i));
        QCOMPARE(seen.size(), static_cast<int>(DownloadState::Cancelled) + 1);
        seen.clear();
        for (int i = 0; i <= static_cast<int>(FileKind::Other); ++i)
            seen += Words::of(static_cast<FileKind>(i));
        QCOMPARE(seen.size(), static_cast<int>(FileKind::Other) + 1);
        seen.clear();
        for (const CertType type : allCertTypes())
            seen += Words::purposeOf(type);
        QCOMPARE(seen.size(), allCertTypes().size());
        seen.clear();
        for (int i = 0; i <= static_cast<int>(SaveWarning::Kind::PermissionsNotKept); ++i) {
            SaveWarning warning{static_cast<SaveWarning::Kind>(i), u"a/file"_s, u"detail"_s};
            const QString sentence = Words::of(warning);
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u"%1"), qPrintable(sentence));
            seen += sentence;
        }
        QCOMPARE(seen.size(), static_cast<int>(SaveWarning::Kind::PermissionsNotKept) + 1);
    }

    void everyWarningHasItsStateItsCauseAndANextStep()
    {
        QSet<QString> causes;
        for (int i = 0; i <= static_cast<int>(SaveWarning::Kind::PermissionsNotKept); ++i) {
            const SaveWarning warning{
                static_cast<SaveWarning::Kind>(i), u"a/very/long/path.pem"_s, u"a/very/long/other"_s};
            const Words::WarningWords words = Words::wordsOf(warning);
            QVERIFY2(!words.state.isEmpty() && !words.state.endsWith(u'.'), qPrintable(words.state));
            QVERIFY2(words.state != Words::of(DownloadState::Saved), qPrintable(words.cause));
            QVERIFY2(words.advice.endsWith(u'.'), qPrintable(words.advice));
            QVERIFY2(!words.summary.startsWith(u'“'), qPrintable(words.summary)); // the fact before the path
            causes += words.cause;
        }
        QCOMPARE(causes.size(), static_cast<int>(SaveWarning::Kind::PermissionsNotKept) + 1);
    }

    void theStateSaysTheWorstThatIsToBeKnown()
    {
        const QDateTime thisYear(QDate(QDate::currentDate().year(), 6, 15), QTime(12, 0));
        const SaveWarning open{SaveWarning::Kind::FolderOpenToOthers, {}, u"/c"_s};
        const auto state = [](const QList<SaveWarning> &warnings, const QList<Finding> &findings) {
            SavedDownload saved;
            saved.warnings = warnings;
            if (!findings.isEmpty())
                saved.assessment = Harness::summaryWith(findings);
            return Words::warningState(saved);
        };
        const Finding expired = Harness::expired(thisYear);
        const Finding key = Harness::keyMismatch();
        QCOMPARE(state({}, {expired}), u"Expired on 15 Jun"_s);
        QCOMPARE(state({}, {Harness::expired(thisYear.addYears(-3))}),
            u"Expired on 15 Jun %1"_s.arg(thisYear.date().year() - 3));
        QCOMPARE(state({open}, {key, expired, Harness::note()}), u"Key does not match, and 2 more"_s);
        Finding later{Check::NotYetValid, Severity::Warning};
        later.evidence = {{u"of"_s, u"certificate"_s}, {u"when"_s, thisYear}};
        QCOMPARE(state({}, {later}), u"Not valid before 15 Jun"_s);
        SaveWarning zip{SaveWarning::Kind::NotUnpacked, {}, {}};
        zip.why = Failure{FailureKind::ArchiveInconsistent};
        QCOMPARE(state({zip}, {}), u"Saved, not unpacked"_s);
        zip.why = Failure{FailureKind::ArchiveEntryClimbs, u"../x"_s};
        QCOMPARE(state({zip}, {}), u"Unsafe archive, not unpacked"_s);
        QCOMPARE(Words::severityOf(zip), Severity::Error);
        QVERIFY(state({}, {}).isEmpty());
        QVERIFY(state({}, {Harness::needsTheAuthority(), Harness::note()}).isEmpty());
    }

    void whatIsFoundWeighsAsItsSeverity()
    {
        SavedDownload saved;
        QVERIFY(!Words::worstSeverityOf(saved) && !Words::isWarned(saved));
        saved.assessment = Harness::summaryWith({Harness::needsTheAuthority(), Harness::note()});
        QVERIFY(!Words::worstSeverityOf(saved) && !Words::isWarned(saved)); // no download has its CA
        QVERIFY(Words::everyWarningOn(saved).isEmpty());
        saved.assessment = Harness::summaryWith({Harness::endsIn(9), Harness::note()});
        QCOMPARE(Words::worstSeverityOf(saved), Severity::Warning);
        saved.warnings = {{SaveWarning::Kind::LegacyName, u"a"_s, {}}};
        QCOMPARE(Words::worstSeverityOf(saved), Severity::Warning);
        QCOMPARE(Words::everyWarningOn(saved).size(), 2);
        saved.assessment = Harness::summaryWith({Harness::keyMismatch(), Harness::endsIn(9)});
        QCOMPARE(Words::worstSeverityOf(saved), Severity::Error);
        QVERIFY(Words::isWarned(saved));
    }

    void whatGroupsOfFindingsAreCalledHoldsNoDay()
    {
        const QDateTime when(QDate(2026, 1, 31), QTime(12, 0));
        for (const QString &of : {u"certificate"_s, u"ca"_s, u"tls_ca"_s, u"tls_certificate"_s}) {
            for (const Check check : {Check::Expired, Check::ExpiresSoon, Check::NotYetValid,
                     Check::AuthorityEndsFirst, Check::Revoked}) {
                const Finding finding{check, Severity::Error, false, {},
                    {{u"of"_s, of}, {u"when"_s, when}, {u"days"_s, qlonglong(9)}}};
                const QString cause = Words::warningWordsOf(finding).cause;
                QVERIFY2(!cause.isEmpty() && !cause.contains(u"31") && !cause.contains(u'9')
                        && !cause.endsWith(u'.'),
                    qPrintable(cause));
            }
        }
        QCOMPARE(Words::warningWordsOf(Harness::keyMismatch()).cause, u"Key does not match"_s);
    }

    void aSummaryInAFewWordsIsTheVerdict()
    {
        const auto verdictInBrief
            = [](const AssessmentSummary &summary) { return Words::verdictInBrief(summary); };
        QCOMPARE(verdictInBrief(Harness::summaryWith({})), u"Right"_s);
        QVERIFY(verdictInBrief(Harness::summaryWith({Harness::note()})).startsWith(u"1 note"));
        QCOMPARE(verdictInBrief(Harness::summaryWith({Harness::needsTheAuthority(), Harness::note()})),
            u"Needs the CA"_s);
        QVERIFY(verdictInBrief(Harness::summaryWith({Harness::endsIn(9), Harness::needsTheAuthority()}))
                    .startsWith(u"Ends in 9 day"));
        QCOMPARE(verdictInBrief(Harness::summaryWith({Harness::endsIn(9), Harness::keyMismatch()})),
            u"Key does not match, and 1 more"_s);
    }

    void aConnectionWithoutAByteForFiveSecondsSaysSo()
    {
        DownloadStatus status;
        status.state = DownloadState::Connecting;
        status.heardAt = QDateTime::currentDateTimeUtc().addSecs(-4);
        QCOMPARE(Words::stateLine(status), u"Connecting"_s);
        status.heardAt = QDateTime::currentDateTimeUtc().addSecs(-8);
        QCOMPARE(Words::stateLine(status), u"Connecting, nothing for 8 s"_s);
        status.heardAt = {}; // it waits for a sign-in: no connection is silent
        QCOMPARE(Words::stateLine(status), u"Connecting"_s);
    }

    void anArchiveThatWasNotUnpackedSaysWhy()
    {
        SaveWarning warning{SaveWarning::Kind::NotUnpacked, {}, {}};
        warning.why = Failure{FailureKind::ArchiveEntryLink, u"a/link"_s};
        QCOMPARE(Words::of(warning),
            u"The file is saved, but it was not unpacked. An entry of the archive is a link: “a/link”."_s);
    }

    void whatIsWrongWithAnArchiveIsSaidBeforeTheNameOfWhatIsWrong()
    {
        const int first = static_cast<int>(FailureKind::ArchiveInconsistent);
        const int last = static_cast<int>(FailureKind::ArchiveEntryWrongSize);
        for (int kind = first; kind <= last; ++kind) {
            const QString said
                = Words::of(Failure{static_cast<FailureKind>(kind), u"msp/x"_s, u"9.9"_s, 2, 1}).summary;
            const qsizetype name = said.indexOf(u"“msp/x”"_s);
            QVERIFY2(name < 0 || name > said.size() / 3, qPrintable(said));
            QVERIFY2(!said.contains(u'%'), qPrintable(said));
        }
    }

    void theStateLineSaysHowFar_data()
    {
        QTest::addColumn<qint64>("received");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<QString>("line");
        QTest::newRow("part of a known length") << qint64(629) << qint64(1000) << u"Downloading, 62%"_s;
        QTest::newRow("nearly all") << qint64(9999) << qint64(10000) << u"Downloading, 99%"_s;
        QTest::newRow("all") << qint64(1000) << qint64(1000) << u"Downloading, 100%"_s;
        QTest::newRow("more than announced") << qint64(2000) << qint64(1000) << u"Downloading, 100%"_s;
        QTest::newRow("unknown length") << qint64(6100) << qint64(-1) << u"Downloading, 6.1 kB"_s;
        QTest::newRow("length of nothing") << qint64(0) << qint64(0) << u"Downloading"_s;
        QTest::newRow("nothing yet") << qint64(0) << qint64(-1) << u"Downloading"_s;
        QTest::newRow("beyond 32 bits")
            << qint64(3) * 1024 * 1024 * 1024 << qint64(4) * 1024 * 1024 * 1024 << u"Downloading, 75%"_s;
    }

    void theStateLineSaysHowFar()
    {
        QFETCH(qint64, received);
        QFETCH(qint64, total);
        DownloadStatus status;
        status.state = DownloadState::Downloading;
        status.received = received;
        if (total >= 0)
            status.total = total;
        QTEST(Words::stateLine(status), "line");
    }

    void theStateLineSaysWhenTheNextTryIs()
    {
        DownloadStatus status;
        status.state = DownloadState::WaitingToRetry;
        status.tryNumber = 1;
        status.retryAt = QDateTime::currentDateTimeUtc().addMSecs(3'900);
        QCOMPARE(Words::stateLine(status), u"Waiting 4 s before attempt 2 of 3"_s);
        status.retryAt = QDateTime::currentDateTimeUtc().addSecs(-10);
        QCOMPARE(Words::stateLine(status), u"Waiting 0 s before attempt 2 of 3"_s);
    }

    void aFailedRowHoldsTheShortReason()
    {
        DownloadStatus status;
        status.state = DownloadState::Failed;
        QCOMPARE(Words::stateLine(status), u"Failed"_s);
        status.failure = std::make_shared<Failure>(Failure{FailureKind::Unauthorized});
        QCOMPARE(Words::stateLine(status), u"Sign-in not accepted"_s);
    }

    void sizesAreInThePersonsLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(Words::bytes(900), u"900 bytes"_s);
        QCOMPARE(Words::bytes(6'120), u"6.1 kB"_s);
        QCOMPARE(Words::bytes(4'294'967'296), u"4.3 GB"_s);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(Words::bytes(6'120), u"6,1 kB"_s);
        QLocale::setDefault(before);
    }
};

CHAINCERT_TEST(DownloadWordsTest)
#include "tst_downloadwords.moc"
