#include "harness/harness.h"
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
            SaveWarning warning{
                static_cast<SaveWarning::Kind>(i), u"a/file"_s, u"detail"_s, QDateTime::currentDateTimeUtc()};
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
            const SaveWarning warning{static_cast<SaveWarning::Kind>(i), u"a/very/long/path.pem"_s,
                u"a/very/long/other"_s, QDateTime::currentDateTimeUtc()};
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
        const SaveWarning expired{SaveWarning::Kind::CertificateExpired, u"a"_s, {}, thisYear};
        const SaveWarning long_ago{SaveWarning::Kind::CertificateExpired, u"a"_s, {}, thisYear.addYears(-3)};
        const SaveWarning key{SaveWarning::Kind::KeyDoesNotMatch, u"k"_s, u"c"_s};
        QCOMPARE(Words::warningState({expired}), u"Expired 15 Jun"_s);
        QCOMPARE(Words::warningState({long_ago}), u"Expired 15 Jun %1"_s.arg(thisYear.date().year() - 3));
        QCOMPARE(Words::warningState({open, expired, key}), u"Key does not match, and 2 more"_s);
        QCOMPARE(Words::warningState(
                     {SaveWarning{SaveWarning::Kind::CertificateNotYetValid, u"a"_s, {}, thisYear}}),
            u"Not valid before 15 Jun"_s);
        SaveWarning zip{SaveWarning::Kind::NotUnpacked, {}, {}};
        zip.why = Failure{FailureKind::ArchiveInconsistent};
        QCOMPARE(Words::warningState({zip}), u"Saved, not unpacked"_s);
        zip.why = Failure{FailureKind::ArchiveEntryClimbs, u"../x"_s};
        QCOMPARE(Words::warningState({zip}), u"Unsafe archive, not unpacked"_s);
        QCOMPARE(Words::weightOf(zip), Words::Weight::Wrong);
        QVERIFY(Words::warningState({}).isEmpty());
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
