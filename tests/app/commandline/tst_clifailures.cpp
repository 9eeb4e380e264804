#include "cli.h"
#include "harness/harness.h"

#include <QMap>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class CliFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerIsToldByItsKind_data();
    void everyAnswerIsToldByItsKind();
    void nothingIsKeptOfAFailure();
    void aPassingFaultIsTriedAgain();
    void peopleReadWhatHappenedAndWhatToDo();
    void failuresAreSaidInChinese();
    void wordsAreForOneOfSeveral();
    void theWayToTheServiceIsToldApart_data();
    void theWayToTheServiceIsToldApart();
    void aFolderThatCannotBeMadeIsSaid();

private:
    std::unique_ptr<SandboxProcess> m_cloud;
    QTemporaryDir m_folder;
    QTemporaryDir m_tls;
    QMap<QString, QJsonObject> m_failures;
    CliRun m_run;
};

void CliFailures::everyAnswerIsToldByItsKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status"); // 0: null
    QTest::addColumn<QString>("code");
    QTest::newRow("error-400") << u"request_refused"_s << 400 << u"BCS.4006005"_s;
    QTest::newRow("error-401") << u"token_ended"_s << 401 << u"BCS.4010401"_s;
    QTest::newRow("error-403") << u"forbidden"_s << 403 << u"BCS.4030403"_s;
    QTest::newRow("error-404") << u"not_found"_s << 404 << u"BCS.4040404"_s;
    QTest::newRow("error-500") << u"service_failed"_s << 500 << u"BCS.5000500"_s;
    QTest::newRow("error-org") << u"request_refused"_s << 400 << u"BCS.4001051"_s;
    QTest::newRow("error-unknown-code") << u"request_refused"_s << 400 << u"BCS.4999999"_s;
    QTest::newRow("error-429") << u"throttled"_s << 429 << u"APIGW.0308"_s;
    QTest::newRow("error-429-hour") << u"throttled"_s << 429 << u"APIGW.0308"_s;
    QTest::newRow("error-502") << u"service_unavailable"_s << 502 << u"APIGW.0610"_s;
    QTest::newRow("error-503") << u"service_unavailable"_s << 503 << u"APIGW.0613"_s;
    QTest::newRow("error-504") << u"service_unavailable"_s << 504 << QString();
    QTest::newRow("error-gateway") << u"token_ended"_s << 401 << u"APIGW.0301"_s;
    QTest::newRow("error-expired") << u"token_ended"_s << 401 << u"APIGW.0307"_s;
    QTest::newRow("error-iam") << u"token_ended"_s << 401 << u"401"_s;
    QTest::newRow("error-iam-flat") << u"forbidden"_s << 403 << u"IAM.0101"_s;
    QTest::newRow("error-camel-case") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-code-message") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-error-message") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-nested") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-details") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-list") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-array") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-bom") << u"request_refused"_s << 400 << u"BCS.4004025"_s;
    QTest::newRow("error-numbers") << u"request_refused"_s << 400 << u"4004025"_s;
    QTest::newRow("error-text") << u"request_refused"_s << 400 << QString();
    QTest::newRow("error-html") << u"forbidden"_s << 403 << QString();
    QTest::newRow("error-empty") << u"service_failed"_s << 500 << QString();
    QTest::newRow("error-407") << u"proxy_sign_in_needed"_s << 407 << QString();
    QTest::newRow("error-in-200") << u"error_in_success"_s << 200 << u"BCS.4001020"_s;
    QTest::newRow("no-file") << u"body_no_file"_s << 200 << QString();
    QTest::newRow("html") << u"body_web_page"_s << 200 << QString();
    QTest::newRow("empty") << u"body_empty"_s << 200 << QString();
    QTest::newRow("no-content") << u"body_empty"_s << 204 << QString();
    QTest::newRow("encoded") << u"body_encoded"_s << 200 << QString();
    QTest::newRow("truncated") << u"body_truncated"_s << 0 << QString();
    QTest::newRow("reset") << u"body_truncated"_s << 0 << QString();
    QTest::newRow("chunks-cut") << u"connection_lost"_s << 0 << QString();
    QTest::newRow("chunks-garbled") << u"network_failed"_s << 0 << QString();
    QTest::newRow("redirect-away") << u"redirect_refused"_s << 302 << QString();
    QTest::newRow("redirect-loop") << u"redirects_too_many"_s << 302 << QString();
    QTest::newRow("nobody") << u"request_refused"_s << 400 << u"BCS.4001051"_s;
}

void CliFailures::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
    const QStringList names{u"error-400"_s, u"error-403"_s, u"error-404"_s, u"error-500"_s, u"error-org"_s,
        u"error-unknown-code"_s, u"error-429"_s, u"error-502"_s, u"error-503"_s, u"error-504"_s,
        u"error-iam-flat"_s, u"error-camel-case"_s, u"error-code-message"_s, u"error-error-message"_s,
        u"error-nested"_s, u"error-details"_s, u"error-list"_s, u"error-array"_s, u"error-bom"_s,
        u"error-numbers"_s, u"error-text"_s, u"error-html"_s, u"error-empty"_s, u"error-407"_s,
        u"error-in-200"_s, u"no-file"_s, u"html"_s, u"empty"_s, u"no-content"_s, u"encoded"_s, u"truncated"_s,
        u"reset"_s, u"chunks-cut"_s, u"chunks-garbled"_s, u"redirect-away"_s, u"redirect-loop"_s,
        u"nobody"_s};
    const auto fails = [this](const QStringList &organizations) {
        m_run = runCli(downloadFrom(*m_cloud, m_folder.path())
                + QStringList{u"--json"_s, u"--parallel=6"_s, u"--type=user"_s, u"--org"_s} + organizations,
            {m_cloud->token()});
        QCOMPARE(m_run.exitCode, 1);
        QVERIFY(m_run.isOneDocument());
        QCOMPARE(m_run.downloads().size(), organizations.size());
        for (const QJsonObject &download : m_run.downloads())
            m_failures.insert(download.value(u"org_name"_s).toString(), download);
    };
    fails(names);
    // What speaks against the token ends every download that uses it, and what names an hour holds them all
    // for an hour, so each of these runs alone.
    for (const QString &name :
        {u"error-429-hour"_s, u"error-401"_s, u"error-gateway"_s, u"error-expired"_s, u"error-iam"_s})
        fails({name});
}

void CliFailures::everyAnswerIsToldByItsKind()
{
    const QJsonObject download = m_failures.value(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(download.value(u"status"_s).toString(), u"failed"_s);
    QVERIFY(download.value(u"archive"_s).isNull() && download.value(u"folder"_s).isNull());
    const QJsonObject failure = download.value(u"failure"_s).toObject();
    QTEST(failure.value(u"kind"_s).toString(), "kind");
    QFETCH(int, status);
    if (status != 0)
        QCOMPARE(failure.value(u"http_status"_s).toInt(), status);
    QTEST(failure.value(u"error_code"_s).toString(), "code");
    for (const QString &words : {u"summary"_s, u"advice"_s}) {
        const QString text = failure.value(words).toString();
        QVERIFY2(text.size() > 10 && !text.contains(u'<'), qPrintable(text));
    }
    if (status >= 400 && status != 407) // Qt hands out no header of a 407
        QCOMPARE(failure.value(u"request_id"_s).toString().size(), 32);
}

void CliFailures::nothingIsKeptOfAFailure()
{
    QCOMPARE(filesUnder(m_folder.path()), QStringList());
}

void CliFailures::aPassingFaultIsTriedAgain()
{
    QTemporaryDir folder;
    const CliRun run = runCli(downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--json"_s, u"--type=user"_s, u"--org"_s, u"error-429-once"_s,
                u"error-503-once"_s},
        {m_cloud->token()});
    QVERIFY2(run.exitCode == 0, run.out);
    QCOMPARE(m_failures.value(u"error-503"_s).value(u"failure"_s)[u"tries"_s].toInt(), 3);
    QCOMPARE(m_failures.value(u"error-500"_s).value(u"failure"_s)[u"tries"_s].toInt(), 1);
}

void CliFailures::peopleReadWhatHappenedAndWhatToDo()
{
    QTemporaryDir folder;
    const CliRun run
        = runCli(downloadFrom(*m_cloud, folder.path()) + QStringList{u"--type=user"_s, u"--org=error-401"_s},
            {m_cloud->token()});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    const QJsonObject failure = m_failures.value(u"error-401"_s).value(u"failure"_s).toObject();
    for (const QString &part : {u"error-401 · user: "_s, failure.value(u"summary"_s).toString(),
             failure.value(u"advice"_s).toString(), u"BCS.4010401"_s, u"HTTP 401"_s,
             u"Incorrect token or token resolution failed"_s})
        QVERIFY2(run.err.contains(part.toUtf8()), run.err + " lacks " + part.toUtf8());
}

void CliFailures::failuresAreSaidInChinese()
{
    QTemporaryDir folder;
    const CliRun run = runCli(downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--json"_s, u"--type=user"_s, u"--org=error-404"_s, u"--language"_s, u"zh_CN"_s},
        {m_cloud->token()});
    const QJsonObject failure = run.downloads().value(0).value(u"failure"_s).toObject();
    QCOMPARE(failure.value(u"kind"_s).toString(), u"not_found"_s);
    const QString advice = failure.value(u"advice"_s).toString();
    QVERIFY2(
        std::any_of(advice.begin(), advice.end(), [](QChar c) { return c.script() == QChar::Script_Han; }),
        qPrintable(advice));
}

void CliFailures::wordsAreForOneOfSeveral()
{
    QTemporaryDir folder;
    const CliRun run = runCli(downloadFrom(*m_cloud, folder.path())
            + QStringList{u"--type=user"_s, u"--org"_s, u"org1"_s, u"error-404"_s},
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 1); // some failed
    QVERIFY(run.out.contains("/org1/user\n"));
    QVERIFY(!run.err.contains("org1 ·"));
}

void CliFailures::theWayToTheServiceIsToldApart_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("authority");
    QTest::addColumn<QString>("kind");
    QTest::newRow("nobody listens") << u"http://127.0.0.1:%1"_s << false << u"connection_refused"_s;
    QTest::newRow("no such name") << u"https://no-such-host.invalid"_s << false << u"name_not_found"_s;
    QTest::newRow("an unknown issuer") << u"secure"_s << false << u"tls_unknown_issuer"_s;
}

void CliFailures::theWayToTheServiceIsToldApart()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, kind);
    QTemporaryDir folder;
    std::unique_ptr<SandboxProcess> secure;
    if (endpoint == "secure"_L1) {
        secure = std::make_unique<SandboxProcess>(QStringList{u"--tls"_s, m_tls.path()});
        endpoint = secure->endpoint();
    } else if (endpoint.contains(u"%1"_s)) {
        QTcpServer server; // takes a free port and gives it back
        QVERIFY(server.listen(QHostAddress::LocalHost));
        endpoint = endpoint.arg(server.serverPort());
    }
    const CliRun run
        = runCli({u"download"_s, u"--endpoint"_s, endpoint, u"--project=p"_s, u"--blockchain=b"_s,
                     u"--org=org1"_s, u"--type=ca"_s, u"--json"_s, u"--to"_s, folder.path()},
            {"MIIx"});
    QCOMPARE(run.exitCode, 1);
    const QJsonObject failure = run.downloads().value(0).value(u"failure"_s).toObject();
    QCOMPARE(failure.value(u"kind"_s).toString(), kind);
    QVERIFY(failure.value(u"http_status"_s).isNull());
    QVERIFY(failure.value(u"summary"_s).toString().contains(QUrl(endpoint).host()));
}

void CliFailures::aFolderThatCannotBeMadeIsSaid()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CliRun run = runCli(downloadFrom(*m_cloud, file.fileName() + u"/below"_s)
            + QStringList{u"--type=user"_s, u"--org=org1"_s, u"--json"_s},
        {m_cloud->token()});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.downloads().value(0).value(u"failure"_s)[u"kind"_s].toString(), u"file_in_the_way"_s);
}

CHAINCERT_TEST(CliFailures)
#include "tst_clifailures.moc"
