#include "downloadrig.h"
#include "downloads/downloadjob.h"
#include "harness/harness.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;
using DownloadRig::Service;

namespace {

const QByteArray key
    = "-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgm2QvRzM\\n"
      "-----END PRIVATE KEY-----\\n";

QByteArray wallet()
{
    return "{\"credentials\":{\"certificate\":\"-----BEGIN CERTIFICATE-----\\nMIIB\",\"privateKey\":\"" + key
        + "\"},\"mspId\":\"org1MSP\",\"type\":\"X.509\",\"version\":1}";
}

Failure failureOf(const DownloadRequest &request, CredentialSource &credentials)
{
    DownloadJob job(request, std::chrono::steady_clock::now(), credentials, {});
    std::optional<Result<SavedDownload>> answer;
    QObject::connect(
        &job, &DownloadJob::finished, &job, [&answer](const Result<SavedDownload> &said) { answer = said; });
    job.start();
    const bool came = Harness::waitFor([&answer] { return answer.has_value(); });
    return came && !*answer ? answer->error() : Failure{FailureKind::Cancelled, u"nothing came"_s};
}

} // namespace

// JSON that came instead of a file.
class TestKeptAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatMayBeTheIdentityIsKeptAsItCame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("a wallet") << wallet() << FailureKind::BodyNoFile;
        QTest::newRow("a console's export") << "{\"name\":\"admin\",\"cert\":\"LS0tLS1C\",\"private_key\":\""
                + key.toBase64() + "\"}" << FailureKind::BodyNoFile;
        QTest::newRow("base64 in a gateway's body")
            << "{\"isBase64Encoded\":true,\"statusCode\":200,\"body\":\""
                + SavingRig::zip(SavingRig::organization()).toBase64() + "\"}"
            << FailureKind::BodyNoFile;
        QTest::newRow("a key of JSON")
            << "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"}"_ba
            << FailureKind::BodyNoFile;
        QTest::newRow("beside an error")
            << "{\"error_code\":\"BCS.4001020\",\"error_msg\":\"partly\",\"identity\":\"" + key + "\"}"
            << FailureKind::ErrorInSuccess;
        QTest::newRow("cut") << wallet().chopped(20) + QByteArray(600, ' ') << FailureKind::BodyNoFile;
    }

    void whatMayBeTheIdentityIsKeptAsItCame()
    {
        QFETCH(QByteArray, body);
        Service service(RawServer::always(RawServer::answer(200, body,
            {"Content-Disposition: attachment; filename=\"../../evil.sh\"", "X-Request-Id: r-1"})));
        const DownloadRequest request = service.request();
        const Failure failure = failureOf(request, service.credentials);
        QTEST(failure.kind, "kind");
        QVERIFY2(failure.keptAnswer.endsWith(u"/org1/admin.answer.json"_s), qPrintable(failure.keptAnswer));
        QVERIFY(failure.keptAnswer.startsWith(request.folder + u'/'));
        QCOMPARE(SavingRig::contentOf(failure.keptAnswer), body);
        QCOMPARE(SavingRig::modeOf(failure.keptAnswer), 0600U);
        QCOMPARE(failure.service->requestId, u"r-1"_s);
        const QString told = failure.service->message.value_or(QString())
            + failure.service->code.value_or(QString()) + failure.detail + failure.subject;
        for (const char *part : {"MIGH", "BEGIN", "UEsD", "870MB6", "LS0t"})
            QVERIFY2(!told.contains(QLatin1String(part)), qPrintable(told));
        const QStringList files = service.files();
        QVERIFY2(!files.join(u' ').contains(u".chaincert"_s), qPrintable(files.join(u'\n')));
    }

    void anEarlierOneIsNotOverwritten()
    {
        Service service(wallet());
        const DownloadRequest request = service.request();
        const QString first = failureOf(request, service.credentials).keptAnswer;
        QVERIFY(!first.isEmpty());
        SavingRig::write(first, "the person's own");
        const QString second = failureOf(request, service.credentials).keptAnswer;
        const QString third = failureOf(request, service.credentials).keptAnswer;
        QVERIFY2(second.endsWith(u"/admin.answer (2).json"_s), qPrintable(second));
        QVERIFY2(third.endsWith(u"/admin.answer (3).json"_s), qPrintable(third));
        QCOMPARE(SavingRig::contentOf(first), "the person's own"_ba);
        QCOMPARE(SavingRig::contentOf(third), wallet());
    }

    void aKeptAnswerIsNoDownloadThatIsThereAlready()
    {
        Service service(wallet());
        DownloadRequest request = service.request();
        QVERIFY(!failureOf(request, service.credentials).keptAnswer.isEmpty());
        request.onConflict = OnConflict::Skip;
        QCOMPARE(failureOf(request, service.credentials).kind, FailureKind::BodyNoFile);
    }

    void whatHoldsNothingIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("the reference's example") << "{\"result\": \"success\"}"_ba;
        QTest::newRow("an error")
            << "{\"error_code\":\"BCS.4001020\",\"error_msg\":\"Input org is not exist\",\"request_id\":\"a\"}"_ba;
        QTest::newRow("an empty list") << "[]"_ba;
        QTest::newRow("a web page") << "<html><body>" + key + "</body></html>";
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("throttled") << "{\"error_code\":\"APIGW.0308\",\"x\":\"" + QByteArray(600, 'x')
                + "\"}";
    }

    void whatHoldsNothingIsNotKept()
    {
        QFETCH(QByteArray, body);
        Service service(body);
        const Failure failure = failureOf(service.request(), service.credentials);
        QCOMPARE(failure.keptAnswer, QString());
        QCOMPARE(service.files(), QStringList());
    }

    void ofARefusalNothingIsKept()
    {
        Service service(RawServer::always(RawServer::answer(400, wallet())));
        const Failure failure = failureOf(service.request(), service.credentials);
        QCOMPARE(failure.kind, FailureKind::RequestRefused);
        QCOMPARE(failure.keptAnswer, QString());
        QVERIFY(!failure.service->message.value_or(QString()).contains(u"MIGH"_s));
    }
};

CHAINCERT_TEST(TestKeptAnswer)
#include "tst_keptanswer.moc"
