#include "downloadrig.h"
#include "downloads/downloadqueue.h"
#include "downloads/requestjson.h"
#include "downloads/unfinishedwork.h"
#include "harness/harness.h"
#include "platform/workers.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using DownloadRig::Service;

namespace {

DownloadRequest full(const QString &org = u"org1"_s)
{
    DownloadRequest request = SavingRig::request(u"/to"_s, org, CertType::Ca);
    request.accountId = QUuid::createUuid();
    request.blockchainName = u"链 \"a\""_s;
    request.onConflict = OnConflict::Skip;
    request.unpack = false;
    request.folderTemplate = u"{org}/{type}"_s;
    request.mspId = u"0b6aMSP"_s;
    return request;
}

QList<DownloadRequest> foundIn(const QString &file)
{
    workers().waitForDone(); // as at the end of a process: none holds the file's lock any longer
    UnfinishedWork unfinished(file);
    QObject context;
    std::optional<QList<DownloadRequest>> found;
    unfinished.find(&context, [&found](const QList<DownloadRequest> &answer) { found = answer; });
    if (found || !Harness::waitFor([&found] { return found.has_value(); }))
        qFatal("it answered from within, or never");
    return *found;
}

RawServer::Script neverAnswering()
{
    return [](RawServer::Connection &connection) {
        if (connection.readRequest())
            connection.hold();
    };
}

} // namespace

class TestUnfinishedWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsComeBackAsTheyWere()
    {
        DownloadRequest plain = SavingRig::request(u"/to"_s);
        plain.accountId = QUuid::createUuid();
        const QList<DownloadRequest> all{full(), plain};
        const auto read = requestsFromJson(requestsToJson(all));
        QVERIFY(read);
        QCOMPARE(*read, all);
    }

    void whatIsNotWholeIsLeftOut()
    {
        QByteArray json = requestsToJson({full(u"one"_s), full(u"two"_s), full(u"three"_s)});
        json.replace(R"("org":"two")", R"("org":7)");
        const auto read = requestsFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
    }

    void whatAQueueHasNotFinishedIsFoundByTheNextRun()
    {
        Service service(neverAnswering());
        const QString file = service.dir.path() + u"/state/unfinished.json"_s;
        QList<DownloadRequest> expected;
        {
            DownloadQueue queue(service.credentials);
            queue.setParallel(4);
            UnfinishedWork unfinished(file);
            unfinished.follow(queue);
            for (int i = 0; i < 6; ++i) {
                DownloadRequest request = service.request(u"org%1"_s.arg(i));
                request.accountId = QUuid::createUuid();
                queue.add(request);
                if (i != 2 && i != 5)
                    expected += request;
            }
            QTRY_COMPARE(service.server.requests().size(), 4);
            QTRY_VERIFY(QFile::exists(file)); // a crash would leave it
            QCOMPARE(SavingRig::modeOf(file), 0600U);
            QVERIFY(!SavingRig::contentOf(file).contains("the-token"));
            queue.cancel(queue.ids().at(2)); // a person's wish: no longer unfinished
            queue.cancel(queue.ids().at(5));
            QTRY_COMPARE(queue.unfinished(), 4);
        }
        QVERIFY(workers().waitForDone(10'000));
        QCOMPARE(foundIn(file), expected);
        QCOMPARE(foundIn(file), expected); // until somebody decides
    }

    void nothingUnfinishedLeavesNoFile()
    {
        Service service(SavingRig::zip(SavingRig::organization()));
        const QString file = service.dir.path() + u"/unfinished.json"_s;
        {
            DownloadQueue queue(service.credentials);
            UnfinishedWork unfinished(file);
            unfinished.follow(queue, {full()});
            queue.add(service.request());
            QTRY_VERIFY(QFile::exists(file));
            QTRY_COMPARE(queue.unfinished(), 0);
        }
        QCOMPARE(foundIn(file).size(), 1); // offered, and nobody has decided
        {
            DownloadQueue queue(service.credentials);
            UnfinishedWork unfinished(file);
            unfinished.follow(queue, {full()});
            unfinished.offerAnswered();
        }
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + u".lock"_s));
    }

    void whatOthersMayWriteIsNotBelievedAndStays()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"unfinished.json"_s);
        const QByteArray planted = requestsToJson({full()});
        SavingRig::write(file, planted);
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0666), 0);
        QVERIFY(foundIn(file).isEmpty());
        Service service(SavingRig::zip(SavingRig::organization()));
        {
            DownloadQueue queue(service.credentials);
            UnfinishedWork unfinished(file);
            unfinished.follow(queue, {full(), full()});
            unfinished.offerAnswered();
        }
        QVERIFY(workers().waitForDone(10'000));
        QFile there(file);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), planted);
    }

    void whatCannotBeReadStaysWhereItIs()
    {
        Service service(neverAnswering());
        const QString file = service.dir.path() + u"/unfinished.json"_s;
        QVERIFY(QDir().mkdir(file)); // unreadable for root too
        {
            DownloadQueue queue(service.credentials);
            UnfinishedWork unfinished(file);
            QObject context;
            bool answered = false;
            unfinished.find(&context, [&answered](const QList<DownloadRequest> &) { answered = true; });
            QTRY_VERIFY(answered);
            unfinished.follow(queue, {full()});
            unfinished.offerAnswered();
        }
        QVERIFY(workers().waitForDone(10'000));
        QVERIFY(QFileInfo(file).isDir());
        QVERIFY(!QFileInfo::exists(file + u".damaged"_s));
    }

    void aPlantedLockHoldsNobodyUp()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"unfinished.json"_s);
        SavingRig::write(file, requestsToJson({full()}));
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0600), 0);
        QCOMPARE(::mkfifo(QFile::encodeName(file + u".lock"_s).constData(), 0600), 0);
        QVERIFY(foundIn(file).isEmpty());
        QVERIFY(QFile::remove(file + u".lock"_s));
        QFile huge(file + u".lock"_s);
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(Q_INT64_C(2) * 1024 * 1024 * 1024));
        QCOMPARE(foundIn(file).size(), 1); // nothing that stands in a lock is read
    }

    void aDamagedOrNewerFileIsPassedOverAndNotDestroyed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("where");
        QTest::newRow("cut") << requestsToJson({full()}).chopped(9) << u".damaged"_s;
        QTest::newRow("empty") << QByteArray() << u".damaged"_s;
        QTest::newRow("something else") << QByteArray("[1,2]") << u".damaged"_s;
        QTest::newRow("newer") << QByteArray(R"({"version":2,"unfinished":{"other":"shape"}})") << QString();
    }
    void aDamagedOrNewerFileIsPassedOverAndNotDestroyed()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, where);
        Service service(neverAnswering());
        const QString file = service.dir.path() + u"/unfinished.json"_s;
        SavingRig::write(file, content);
        QVERIFY(foundIn(file).isEmpty());
        QCOMPARE(SavingRig::contentOf(file + where), content);
        if (!where.isEmpty()) { // the next one goes elsewhere
            SavingRig::write(file, "damaged again");
            QVERIFY(foundIn(file).isEmpty());
            QCOMPARE(SavingRig::contentOf(file + where), content);
            QCOMPARE(SavingRig::contentOf(file + u".damaged2"_s), QByteArray("damaged again"));
            return;
        }
        DownloadQueue queue(service.credentials);
        auto unfinished = std::make_unique<UnfinishedWork>(file);
        QObject context;
        bool answered = false;
        unfinished->find(&context, [&answered](const QList<DownloadRequest> &) { answered = true; });
        QTRY_VERIFY(answered);
        unfinished->follow(queue);
        queue.add(service.request());
        unfinished.reset(); // writes what it has not written yet
        QCOMPARE(SavingRig::contentOf(file), content);
    }

    void aSecondWindowNeitherReadsNorWritesTheFirstOnes()
    {
        Service service(neverAnswering());
        const QString file = service.dir.path() + u"/unfinished.json"_s;
        DownloadQueue queue(service.credentials);
        UnfinishedWork first(file);
        first.follow(queue);
        DownloadRequest request = service.request();
        request.accountId = QUuid::createUuid();
        queue.add(request);
        QTRY_VERIFY(QFile::exists(file));
        QVERIFY(foundIn(file).isEmpty());
        QVERIFY(QFile::exists(file));
    }

    void whatAWindowThatEndedFirstLeftIsNotOverwrittenByTheOther()
    {
        Service service(neverAnswering());
        const QString file = service.dir.path() + u"/unfinished.json"_s;
        DownloadRequest left = service.request(u"of-the-first"_s);
        left.accountId = QUuid::createUuid();
        DownloadQueue others(service.credentials);
        UnfinishedWork second(file);
        {
            DownloadQueue queue(service.credentials);
            UnfinishedWork first(file);
            first.follow(queue);
            queue.add(left);
            QTRY_VERIFY(QFile::exists(file));
            bool answered = false;
            second.find(&others, [&answered](const QList<DownloadRequest> &found) {
                QVERIFY(found.isEmpty());
                answered = true;
            });
            QTRY_VERIFY(answered);
            second.follow(others);
        }
        DownloadRequest own = service.request(u"of-the-second"_s);
        own.accountId = QUuid::createUuid();
        const DownloadId id = others.add(own);
        const auto requests = [&file] {
            return requestsFromJson(SavingRig::contentOf(file)).value_or(QList<DownloadRequest>());
        };
        QTRY_VERIFY(requests().contains(own));
        QVERIFY(requests().contains(left));
        others.cancel(id);
        QTRY_COMPARE(requests(), QList<DownloadRequest>{left});
    }

    void anAskerThatDiedHearsNothing()
    {
        const QTemporaryDir dir;
        UnfinishedWork unfinished(dir.path() + u"/unfinished.json"_s);
        bool answered = false;
        {
            QObject context;
            unfinished.find(&context, [&answered](const QList<DownloadRequest> &) { answered = true; });
        }
        QVERIFY(threadsFor(MayHang::PersonsFile).waitForDone(Harness::Patience::DefaultMs));
        Harness::settle();
        QVERIFY(!answered);
    }
};

CHAINCERT_TEST(TestUnfinishedWork)
#include "tst_unfinishedwork.moc"
