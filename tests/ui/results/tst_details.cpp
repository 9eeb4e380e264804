#include "results/details.h"

#include "harness/harness.h"
#include "harness/ownfailure.h"
#include "pictures/statuses.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class TestDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureHasASentenceANextStepAndTheRawAnswer()
    {
        const Details details = detailsOf(Statuses::failed(1, u"org1"_s), {});
        QCOMPARE(details.title, u"Failed: sign-in not accepted"_s);
        QVERIFY2(details.whose.startsWith(u"org1 · admin in "_s), qPrintable(details.whose));
        QCOMPARE(details.sentences.size(), 2);
        QVERIFY(details.raw.contains(u"401"_s));
        QVERIFY(details.raw.contains(u"BCS.4010401"_s));
        QVERIFY(details.raw.contains(u"Incorrect token or token resolution failed"_s));
        QVERIFY(details.raw.endsWith(u"8c1f2a90d3e74c55b1e0"_s));
        const QString text = asText(details);
        for (const QString &part : details.sentences + QStringList{details.whose, details.title, details.raw})
            QVERIFY(text.contains(part));
    }

    void onlyWhatHelpsIsOffered_data()
    {
        QTest::addColumn<DownloadStatus>("status");
        QTest::addColumn<QString>("offers");
        const auto failed = [](FailureKind kind) {
            DownloadStatus status = Statuses::failed(1, u"o"_s);
            status.failure = std::make_shared<Failure>(Failure{kind, u"subject"_s});
            return status;
        };
        QTest::newRow("token not accepted") << failed(FailureKind::Unauthorized) << u"sign in, retry"_s;
        QTest::newRow("no token") << failed(FailureKind::TokenMissing) << u"sign in, retry"_s;
        QTest::newRow("locked keychain") << failed(FailureKind::KeychainLocked) << u"sign in, retry"_s;
        QTest::newRow("wrong password") << failed(FailureKind::PasswordWrong) << u"sign in, retry"_s;
        QTest::newRow("ended token") << failed(FailureKind::TokenEnded) << u"sign in, retry"_s;
        QTest::newRow("no secret") << failed(FailureKind::SecretMissing) << u"sign in, retry"_s;
        QTest::newRow("wrong secret key") << failed(FailureKind::SignatureRefused) << u"sign in, retry"_s;
        QTest::newRow("locked user") << failed(FailureKind::UserLocked) << u"retry"_s;
        QTest::newRow("locked key") << failed(FailureKind::AccessKeyLocked) << u"retry"_s;
        QTest::newRow("wrong clock") << failed(FailureKind::ClockWrong) << u"retry"_s;
        QTest::newRow("unknown issuer") << failed(FailureKind::TlsUnknownIssuer) << u"add CA, retry"_s;
        QTest::newRow("TLS, any other") << failed(FailureKind::TlsFailed) << u"add CA, retry"_s;
        QTest::newRow("certificate of another host") << failed(FailureKind::TlsWrongHost) << u"retry"_s;
        QTest::newRow("a stall") << failed(FailureKind::Stalled) << u"retry"_s;
        QTest::newRow("a full disk") << failed(FailureKind::DiskFull) << u"retry"_s;
        QTest::newRow("cancelled") << Statuses::in(Statuses::waiting(1, u"o"_s), DownloadState::Cancelled)
                                   << u"retry"_s;
        QTest::newRow("waiting") << Statuses::waiting(1, u"o"_s) << u"cancel"_s;
        QTest::newRow("downloading") << Statuses::downloading(1, u"o"_s, 1, 2) << u"cancel"_s;
        QTest::newRow("to be tried again") << Statuses::retrying(1, u"o"_s, 4) << u"cancel"_s;
        QTest::newRow("saved") << Statuses::saved(1, u"o"_s, u"/c"_s) << u""_s;
    }
    void onlyWhatHelpsIsOffered()
    {
        QFETCH(DownloadStatus, status);
        const Details details = detailsOf(status, {});
        QStringList offers;
        if (details.canEditAccount)
            offers << u"sign in"_s;
        if (details.canAddAuthority)
            offers << u"add CA"_s;
        if (details.canRetry)
            offers << u"retry"_s;
        if (details.canCancel)
            offers << u"cancel"_s;
        QTEST(offers.join(u", "_s), "offers");
    }

    void theAccountItWasAskedForWithIsNamed()
    {
        Account account;
        account.name = u"Production"_s;
        QCOMPARE(detailsOf(Statuses::downloading(1, u"o"_s, 1, 2), {}, &account).sentences,
            QStringList{u"Account: Production"_s});
        QVERIFY(detailsOf(Statuses::downloading(1, u"o"_s, 1, 2), {}).sentences.isEmpty());
    }

    void aSavedRowSaysWhereItLiesAndWhatToKnow()
    {
        const Details details = detailsOf(Statuses::warned(1, u"o"_s, u"/c"_s), u"/c/admin/msp"_s);
        QCOMPARE(details.raw, u"/c/admin/msp"_s);
        QCOMPARE(details.severity, Severity::Error);
        QCOMPARE(details.sentences.size(),
            6); // two warnings, each with its next step, its parts, who reads the key
        QCOMPARE(details.sentences.last(), u"Only you can read the private keys."_s);
    }

    void whatACardSaysIsNotSaidBesideIt()
    {
        DownloadStatus status = Statuses::judged(1, u"o"_s, u"/c"_s);
        status.saved->warnings = {{SaveWarning::Kind::ArchiveIrregular, {}, {}}};
        Account account;
        account.name = u"Production"_s;
        const Details alone = detailsOf(status, u"/c"_s, &account);
        const Details beside = detailsOf(status, u"/c"_s, &account, {}, true);
        QCOMPARE(beside.severity, alone.severity);
        QVERIFY(beside.sentences.size() < alone.sentences.size());
        const Words::WarningWords kept = Words::wordsOf(status.saved->warnings.first());
        QVERIFY(beside.sentences.contains(kept.summary)); // the card knows nothing of it
        for (const QString &sentence : beside.sentences)
            QVERIFY2(alone.sentences.contains(sentence) && !sentence.startsWith(u"Account"_s)
                    && !sentence.startsWith(u"Only you"_s),
                qPrintable(sentence));
    }

    void aKeyThatFitsIsToldWithItsReaders()
    {
        DownloadStatus status = Statuses::saved(1, u"o"_s, u"/c"_s);
        status.saved->warnings.clear();
        QCOMPARE(ResultsWords::keyReaders(*status.saved, true), u"Fits, only you can read it"_s);
        status.saved->unchanged = true; // nobody looked at who can read it
        QCOMPARE(ResultsWords::keyReaders(*status.saved, true), u"Fits"_s);
    }

    void whereTheDiskKeepsNoPermissionsNobodySaysThatOthersCannotReadTheKeys()
    {
        DownloadStatus status = Statuses::saved(1, u"o"_s, u"/c"_s);
        status.saved->warnings = {{SaveWarning::Kind::PermissionsNotKept, {}, u"/c"_s}};
        for (const QString &sentence : detailsOf(status, {}).sentences)
            QVERIFY2(!sentence.contains(u"Only you"_s), qPrintable(sentence));
        QCOMPARE(ResultsWords::keyReaders(*status.saved), u"Others may read it"_s);
        for (bool SavedDownload::*stayed : {&SavedDownload::unchanged, &SavedDownload::skipped}) {
            DownloadStatus older = Statuses::saved(1, u"o"_s, u"/c"_s);
            *older.saved.*stayed = true; // nobody looked at the permissions of what was there
            for (const QString &sentence : detailsOf(older, {}).sentences)
                QVERIFY2(!sentence.contains(u"Only you"_s), qPrintable(sentence));
            QCOMPARE(ResultsWords::keyReaders(*older.saved), QString());
        }
    }

    void severalRowsSayWhatTheyHaveComeToAndWhichNeedsAttentionFirst()
    {
        const DownloadStatus saved = Statuses::saved(1, u"a"_s, u"/c"_s);
        const DownloadStatus warned = Statuses::warned(2, u"b"_s, u"/c"_s);
        const DownloadStatus failed = Statuses::failed(3, u"c"_s);
        const DownloadStatus waiting = Statuses::waiting(4, u"d"_s);
        const Details all = detailsOf(QList<const DownloadStatus *>{&saved, &warned, &failed, &waiting});
        QCOMPARE(all.title, u"4 download(s) selected"_s);
        QCOMPARE(all.state, DownloadState::Failed);
        QCOMPARE(all.helpOn, FailureKind::Unauthorized);
        QVERIFY(all.canRetry && all.canCancel && all.whose.isEmpty() && all.path.isEmpty());
        QCOMPARE(all.sentences.at(1), u"Look first at c · admin (Failed: sign-in not accepted)"_s);
        const Details worst = detailsOf(QList<const DownloadStatus *>{&saved, &warned});
        QCOMPARE(worst.severity, Severity::Error);
        QVERIFY(!worst.canRetry && !worst.canCancel);
        const Details fine = detailsOf(QList<const DownloadStatus *>{&saved, &saved});
        QCOMPARE(fine.sentences, QStringList{u"2 saved"_s});
        QCOMPARE(fine.state, DownloadState::Saved);
    }

    void aRowThatAServiceHoldsSaysUntilWhenAndOffersToTryNow()
    {
        const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
        const Details details = detailsOf(Statuses::waiting(1, u"o"_s), {}, {}, until);
        QVERIFY(details.title.contains(u"the service asked for a pause"_s));
        QVERIFY(details.canTryNow && details.canCancel);
        QVERIFY(!detailsOf(Statuses::waiting(1, u"o"_s), {}).canTryNow);
    }

    void howOftenItWasTriedStandsOnce()
    {
        DownloadStatus status = Statuses::failed(1, u"o"_s);
        ownFailure(status).tries = 3;
        const Details details = detailsOf(status, {});
        QCOMPARE(details.sentences.size(), 2);
        QCOMPARE(asText(details).count(u"Tried 3"_s), 1);
    }

    void whatWasSentInsteadCanBeReached()
    {
        DownloadStatus status = Statuses::failed(1, u"o"_s);
        ownFailure(status).keptAnswer = u"/c/o/admin.answer.json"_s;
        GroupNode group({}, u"supply-chain"_s, QCollator());
        const Details details = detailsOf(status, DownloadNode(status, group, QCollator()).path);
        QCOMPARE(details.path, u"/c/o/admin.answer.json"_s); // what "Open folder" and "Copy path" go by
        QVERIFY(
            details.sentences.contains(u"The service's response was saved as “/c/o/admin.answer.json”."_s));
    }

    void theAccountIsOfferedWhereItCanMendTheFailure_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<bool>("inARegion");
        QTest::addColumn<bool>("ofATypedAddress");
        QTest::newRow("a refused token") << FailureKind::Unauthorized << true << true;
        QTest::newRow("a password") << FailureKind::PasswordWrong << true << true;
        QTest::newRow("a project of another account") << FailureKind::ProjectUnknown << true << true;
        QTest::newRow("a proxy that fails") << FailureKind::ProxyFailed << true << true;
        QTest::newRow("a host that is not there") << FailureKind::NameNotFound << false << true;
        QTest::newRow("a port where nobody is") << FailureKind::ConnectionRefused << false << true;
        QTest::newRow("a locked user") << FailureKind::UserLocked << false << false;
        QTest::newRow("a full disk") << FailureKind::DiskFull << false << false;
    }
    void theAccountIsOfferedWhereItCanMendTheFailure()
    {
        QFETCH(FailureKind, kind);
        QFETCH(bool, inARegion);
        QFETCH(bool, ofATypedAddress);
        DownloadStatus status = Statuses::failed(1, u"o"_s);
        status.failure = std::make_shared<Failure>(Failure{kind});
        Account account;
        account.regionId = u"cn-north-4"_s;
        QCOMPARE(detailsOf(status, {}, &account).canEditAccount, inARegion);
        account.regionId.clear();
        QCOMPARE(detailsOf(status, {}, &account).canEditAccount, ofATypedAddress);
    }

    void whatTheSentencesSayIsNotRepeatedBelowThem()
    {
        DownloadStatus status = Statuses::failed(1, u"o"_s);
        status.failure = std::make_shared<Failure>(Failure{.kind = FailureKind::LockUnusable,
            .subject = u"/c/lock"_s,
            .ownSentences = {OwnSentence("It is a symbolic link.")}});
        Details details = detailsOf(status, {});
        QVERIFY(details.sentences.first().endsWith(u" It is a symbolic link."_s));
        QVERIFY2(details.raw.isEmpty(), qPrintable(details.raw));
        const OwnSentence name("The proxy responded with “%1”.", {QString(190, u'x')});
        ownFailure(status).ownSentences = {name, name, name}; // too long for the sentence
        details = detailsOf(status, {});
        QVERIFY(details.sentences.first().endsWith(u'…'));
        QVERIFY(details.raw.isEmpty());
        ownFailure(status).ownSentences << OwnSentence("It is a symbolic link.");
        QCOMPARE(detailsOf(status, {}).raw, u"It is a symbolic link."_s);
    }

    void everyFailureHasItsHelp()
    {
        QCOMPARE(detailsOf(Statuses::failed(1, u"o"_s), {}).helpOn, FailureKind::Unauthorized);
        QVERIFY(!detailsOf(Statuses::saved(1, u"o"_s, u"/c"_s), {}).helpOn);
        DownloadStatus packed = Statuses::saved(1, u"o"_s, u"/c"_s);
        packed.saved->warnings = {{SaveWarning::Kind::NotUnpacked, {}, {}}};
        packed.saved->warnings.first().why = Failure{FailureKind::ArchiveEntryLink};
        QCOMPARE(detailsOf(packed, {}).helpOn, FailureKind::ArchiveEntryLink);
    }

    void aNameSteersNothing()
    {
        QCOMPARE(detailsOf(Statuses::downloading(1, u"a\u202e\u001b[2J\nb"_s, 1, 2), {})
                     .whose.section(u" · "_s, 0, 0),
            u"a\ufffd\ufffd[2J b"_s);
    }

    void thousandsOfWarningsAndALongAnswerAreCut()
    {
        DownloadStatus status = Statuses::warned(1, u"o"_s, u"/c"_s);
        status.saved->warnings = QList<SaveWarning>(10'000, {SaveWarning::Kind::LegacyName, u"a"_s, {}});
        QVERIFY(detailsOf(status, {}).sentences.size() < 60);
        status = Statuses::failed(1, QString(5'000, u'x'));
        ownFailure(status).service->message = QString(1'000'000, u'<');
        const Details details = detailsOf(status, {});
        QVERIFY(details.raw.size() < 10'000);
        QVERIFY(details.whose.size() < 400);
    }
};

CHAINCERT_TEST(TestDetails)
#include "tst_details.moc"
