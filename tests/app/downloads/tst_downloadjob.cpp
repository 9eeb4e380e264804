#include "downloadrig.h"
#include "downloads/downloadjob.h"
#include "harness/harness.h"
#include "platform/workers.h"

#include <QRandomGenerator>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DownloadRig::Service;
using SavingRig::archive;

namespace {

// What a job said.
struct Heard
{
    explicit Heard(DownloadJob &job)
    {
        QObject::connect(&job, &DownloadJob::progressed, &job,
            [this](const JobProgress &progress) { states += progress.state; });
        QObject::connect(&job, &DownloadJob::finished, &job, [this](const Result<SavedDownload> &said) {
            ++answers;
            answer = said;
        });
    }
    QList<DownloadState> states;
    int answers = 0;
    Result<SavedDownload> answer;
};

QByteArray halvedByPacking(qsizetype bytes)
{
    QByteArray noise(bytes / 2, Qt::Uninitialized);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    return noise.toHex();
}

RawServer::Script silent()
{
    return [](RawServer::Connection &connection) {
        if (connection.readRequest())
            connection.hold();
    };
}

RawServer::Script dripping()
{
    return [](RawServer::Connection &connection) {
        if (connection.readRequest() && connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"))
            connection.drip(QByteArray(100000, 'P'), 20ms, 100);
    };
}

} // namespace

class TestDownloadJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheServiceSendsIsSaved()
    {
        const QByteArray body = archive();
        Service service(body);
        DownloadJob job(service.request(), std::chrono::steady_clock::now(), service.credentials, {});
        Heard heard(job);
        job.start();
        QCOMPARE(heard.answers, 0);
        QTRY_COMPARE(heard.answers, 1);
        QVERIFY2(heard.answer, heard.answer ? "" : qPrintable(SavingRig::name(heard.answer.error())));
        QCOMPARE(SavingRig::contentOf(heard.answer->archive), body);
        QCOMPARE(heard.answer->files.size(), 4);
        QCOMPARE(heard.states.last(), DownloadState::Unpacking);
        QVERIFY(service.server.requests().first().contains("the-token"));
        QVERIFY(!service.files().join(u' ').contains(u".chaincert"_s));
    }

    void everyFailureLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("refused token")
            << RawServer::answer(401, "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token\"}")
            << FailureKind::Unauthorized;
        QTest::newRow("cut body")
            << "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nPK\x03\x04 and no more"_ba
            << FailureKind::BodyTruncated;
        QTest::newRow("cut archive without a length")
            << "HTTP/1.1 200 OK\r\n\r\n" + archive().chopped(30) << FailureKind::BodyDamaged;
        QTest::newRow("success without a file")
            << RawServer::answer(200, "{\"result\":\"success\"}") << FailureKind::BodyNoFile;
        QTest::newRow("empty") << RawServer::answer(200, {}) << FailureKind::BodyEmpty;
        QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << FailureKind::BodyEmpty;
        QTest::newRow("a web page") << RawServer::answer(200, "<html><title>Sign in</title></html>")
                                    << FailureKind::BodyWebPage;
        QTest::newRow("encoded") << RawServer::answer(200, archive(), {"Content-Encoding: gzip"})
                                 << FailureKind::BodyEncoded;
        QTest::newRow("a part of a file")
            << RawServer::answer(206, archive(), {"Content-Range: bytes 0-99/100"})
            << FailureKind::AnswerUnexpected;
        QTest::newRow("an archive without entries")
            << RawServer::answer(200, "PK\x05\x06" + QByteArray(18, '\0')) << FailureKind::BodyNoFile;
        QTest::newRow("an archive of folders alone")
            << RawServer::answer(200, SavingRig::zip({{u"msp/"_s, {}}})) << FailureKind::BodyNoFile;
        QTest::newRow("too large for the disk when it is unpacked")
            << RawServer::answer(200, SavingRig::zip({{u"large"_s, halvedByPacking(12 << 20)}}))
            << FailureKind::DiskFull;
        QTest::newRow("too large for the disk")
            << "HTTP/1.1 200 OK\r\nContent-Length: 3000000000\r\n\r\nPK"_ba << FailureKind::DiskFull;
    }
    void everyFailureLeavesNothing()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const FailureKind, kind);
        Service service(RawServer::once(answer));
        const SavingRig::Mounted small(service.dir.path(), "size=10m");
        QVERIFY(small.worked());
        DownloadJob job(service.request(), std::chrono::steady_clock::now(), service.credentials, {});
        Heard heard(job);
        job.start();
        QTRY_COMPARE(heard.answers, 1);
        QVERIFY(!heard.answer);
        QCOMPARE(heard.answer.error().kind, kind);
        QVERIFY2(heard.answer.error().service && heard.answer.error().service->httpStatus,
            "the service answered, so its status is told");
        QCOMPARE(service.files(), QStringList());
    }

    void whatCannotBeAskedIsAnsweredLater_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("org");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("no folder") << QString() << u"org1"_s << FailureKind::PathInvalid;
        QTest::newRow("relative folder") << u"here"_s << u"org1"_s << FailureKind::PathInvalid;
        QTest::newRow("NUL in the folder")
            << u"/tmp/a"_s + QChar(u'\0') << u"org1"_s << FailureKind::PathInvalid;
        QTest::newRow("no organization") << u"/tmp/to"_s << QString() << FailureKind::OrgNameInvalid;
    }
    void whatCannotBeAskedIsAnsweredLater()
    {
        QFETCH(const QString, folder);
        QFETCH(const QString, org);
        QFETCH(const FailureKind, kind);
        Service service(archive());
        DownloadRequest request = service.request(org);
        request.folder = folder;
        DownloadJob job(request, std::chrono::steady_clock::now(), service.credentials, {});
        Heard heard(job);
        job.start();
        QCOMPARE(heard.answers, 0);
        QTRY_COMPARE(heard.answers, 1);
        QCOMPARE(heard.answer.error().kind, kind);
        QCOMPARE(service.server.connections(), 0);
    }

    void aFailingCredentialIsTheAnswer()
    {
        Service service(archive());
        service.credentials.failure = Failure{FailureKind::KeychainLocked, u"work"_s, {}};
        DownloadJob job(service.request(), std::chrono::steady_clock::now(), service.credentials, {});
        Heard heard(job);
        job.start();
        QTRY_COMPARE(heard.answers, 1);
        QCOMPARE(heard.answer.error(), *service.credentials.failure);
        QCOMPARE(service.server.connections(), 0);
    }

    void aRefusalIsToldThoughTheDiskDoesNotAnswer()
    {
        Service service(RawServer::always(RawServer::answer(401, "{}")));
        const DownloadRequest request = service.request();
        const BatchContext shared;
        QSemaphore disk;
        const DestinationWork work = shared.destinations->workAt(request.folder);
        for (const auto &place : {work.writing, work.saving}) {
            for (int i = 0; i < 8; ++i) // more than are done at a time
                place->start([&disk] { disk.acquire(); });
        }
        DownloadJob job(request, std::chrono::steady_clock::now(), service.credentials, shared);
        Heard heard(job);
        job.start();
        const bool isTold = Harness::waitFor([&heard] { return heard.answers == 1; });
        disk.release(16);
        QVERIFY(isTold);
        QCOMPARE(heard.answer.error().kind, FailureKind::Unauthorized);
        QVERIFY(workers().waitForDone(Harness::Patience::DefaultMs));
        QCOMPARE(service.files(), QStringList());
    }

    void cancelledAtAnyStageItAnswersOnceAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::newRow("before the start") << u"new"_s;
        QTest::newRow("while the credential is asked for") << u"asking"_s;
        QTest::newRow("while the service is silent") << u"silent"_s;
        QTest::newRow("while the body comes") << u"body"_s;
    }
    void cancelledAtAnyStageItAnswersOnceAndLeavesNothing()
    {
        QFETCH(const QString, stage);
        Service service(stage == u"silent"_s ? silent() : dripping());
        service.credentials.delay = stage == u"asking"_s ? 200ms : 0ms;
        DownloadJob job(service.request(), std::chrono::steady_clock::now(), service.credentials, {});
        Heard heard(job);
        if (stage != u"new"_s)
            job.start();
        if (stage == u"silent"_s)
            QTRY_COMPARE(service.server.requests().size(), 1);
        if (stage == u"body"_s)
            QTRY_VERIFY(heard.states.contains(DownloadState::Downloading));
        job.cancel();
        job.cancel();
        QCOMPARE(heard.answers, 0);
        QTRY_COMPARE(heard.answers, 1);
        QCOMPARE(heard.answer.error().kind, FailureKind::Cancelled);
        QCOMPARE(service.files(), QStringList());
        job.start();
        job.cancel();
        Harness::waitUntilQuiet(job);
        workers().waitForDone();
        Harness::settle();
        QCOMPARE(heard.answers, 1);
    }

    void cancelledWhileItSavesItIsWholeOrNothing()
    {
        SavingRig::Files files = SavingRig::organization();
        for (int i = 0; i < 500; ++i)
            files.append({u"many/%1.pem"_s.arg(i), QByteArray(100, 'x')});
        const QByteArray body = SavingRig::zip(files);
        for (int microseconds = 0; microseconds < 30000; microseconds += 1500) {
            Service service(body);
            DownloadJob job(service.request(), std::chrono::steady_clock::now(), service.credentials, {});
            Heard heard(job);
            job.start();
            QTRY_VERIFY(heard.states.contains(DownloadState::Unpacking));
            QTest::qSleep(microseconds / 1000);
            job.cancel();
            QTRY_COMPARE(heard.answers, 1);
            if (heard.answer) {
                QCOMPARE(heard.answer->files.size(), files.size());
                QVERIFY(QFile::exists(heard.answer->files.list().last().path));
                QVERIFY(!service.files().join(u' ').contains(u".chaincert"_s));
            } else {
                QCOMPARE(heard.answer.error().kind, FailureKind::Cancelled);
                QCOMPARE(service.files(), QStringList());
            }
        }
    }

    void destroyedAtAnyStageItIsSilentAndLeavesNothingHalfDone_data()
    {
        QTest::addColumn<int>("after");
        for (const int milliseconds : {0, 1, 2, 3, 5, 8, 12, 20, 50})
            QTest::addRow("after %d ms", milliseconds) << milliseconds;
    }
    void destroyedAtAnyStageItIsSilentAndLeavesNothingHalfDone()
    {
        QFETCH(const int, after);
        for (const QByteArray &body : {archive(), QByteArray()}) {
            Service service(body.isEmpty() ? dripping() : RawServer::always(RawServer::answer(200, body)));
            auto job = std::make_unique<DownloadJob>(
                service.request(), std::chrono::steady_clock::now(), service.credentials, BatchContext());
            const Heard heard(*job);
            job->start();
            QTest::qWait(after);
            const int answers = heard.answers;
            job.reset();
            QVERIFY(workers().waitForDone(Harness::Patience::DefaultMs));
            Harness::settle();
            QCOMPARE(heard.answers, answers);
            const auto done = [&] { return !service.files().join(u' ').contains(u".chaincert"_s); };
            QTRY_VERIFY(done());
            const QString place = service.dir.path() + u"/to/chain/org1/admin"_s;
            QCOMPARE(QFile::exists(place), QFile::exists(place + u".zip"_s));
        }
    }
};

CHAINCERT_TEST(TestDownloadJob)
#include "tst_downloadjob.moc"
