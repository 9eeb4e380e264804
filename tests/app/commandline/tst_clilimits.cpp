#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char PemHeader[] = "-----BEGIN CERTIFICATE-----\n";

QStringList downloadTo(const QString &folder)
{
    return {u"download"_s, u"--project"_s, u"p"_s, u"--blockchain"_s, u"b"_s, u"--org"_s, u"o"_s, u"--type"_s,
        u"ca"_s, u"--to"_s, folder};
}

// Asks for the PAC script of the system's proxy, and never gets it.
class SilentScript
{
public:
    QList<QPair<QString, QString>> environment() const
    {
        return {{u"_PX_DEBUG_PACURL"_s, m_server.url("/proxy.pac").toString()}}; // of libproxy
    }
    bool wasAskedFor() const { return m_server.connections() > 0; }

private:
    RawServer::Server m_server{[](RawServer::Connection &connection) {
        connection.readRequest();
        connection.hold();
    }};
};

} // namespace

// A service, or what leads to it, that takes too long.
class CliLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLimitsCountWithEveryCommandThatAsksAService_data()
    {
        QTest::addColumn<QString>("limits");
        QTest::addColumn<bool>("drips");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("option");
        QTest::newRow("silence") << u"--stall-timeout 1"_s << false << u"stalled"_s << "--stall-timeout"_ba;
        QTest::newRow("speed") << u"--min-speed 1000 --speed-time 1"_s << true << u"too_slow"_s
                               << "--speed-time"_ba;
        QTest::newRow("time") << u"--max-time 1"_s << true << u"took_too_long"_s << "--max-time"_ba;
    }

    void theLimitsCountWithEveryCommandThatAsksAService()
    {
        QFETCH(const QString, limits);
        QFETCH(const bool, drips);
        QFETCH(const QString, kind);
        QFETCH(const QByteArray, option);
        RawServer::Server server([drips](RawServer::Connection &connection) {
            if (!connection.readRequest())
                return;
            if (!drips)
                connection.hold();
            else if (connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"))
                connection.drip(QByteArray(2000, ' '), 50ms);
        });
        QTemporaryDir folder;
        const QString address = server.url().toString(QUrl::RemovePath);
        QList<QStringList> commands;
        for (const QStringList &command :
            {downloadTo(folder.path()), QStringList{u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s},
                QStringList{u"account"_s, u"test"_s}})
            commands
                += command + limits.split(u' ') + QStringList{u"--endpoint"_s, address, u"--iam"_s, address};
        for (const CliRun &words : runCliAtOnce(commands, {"a-token"})) {
            QCOMPARE(words.exitCode, 1);
            QVERIFY2(words.err.contains(option), words.err); // what could be given instead
        }
        for (QStringList &command : commands)
            command += u"--json"_s;
        for (const CliRun &json : runCliAtOnce(commands, {"a-token"}))
            QVERIFY2(json.out.contains("\"" + kind.toUtf8() + "\""), json.out);
    }

    // Qt asks libproxy, which fetches a script without any limit of its own.
    void aScriptOfTheSystemsProxyThatNeverAnswersEndsWithinTheLimit()
    {
        for (const QStringList &command : {QStringList{u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s},
                 downloadTo(u"/nowhere"_s), QStringList{u"account"_s, u"test"_s}}) {
            const SilentScript script;
            QElapsedTimer time;
            time.start();
            const CliRun run = runCli(command
                    + QStringList{u"--endpoint"_s, u"https://bcs.chaincert.test"_s, u"--iam"_s,
                        u"https://iam.chaincert.test"_s, u"--connect-timeout"_s, u"1"_s, u"--json"_s},
                {"a-token", {}, script.environment()});
            if (!script.wasAskedFor())
                QSKIP("This libproxy reads no such variable.");
            QVERIFY2(run.out.contains("\"proxy_setting_unusable\""), run.out + run.err);
            QCOMPARE(run.exitCode, 1); // also that of a process whose libraries wait for the script
            QVERIFY2(time.elapsed() < 30'000, qPrintable(QString::number(time.elapsed())));
        }
    }

    void whatNeedsNoProxyGoesOnBesideSuchAScript()
    {
        RawServer::Server service(RawServer::always(RawServer::answer(200, PemHeader)));
        const SilentScript script;
        QTemporaryDir home;
        QTemporaryDir folder;
        CliInput input;
        input.home = home.path();
        input.environment = script.environment()
            + QList<QPair<QString, QString>>{
                {u"HUAWEICLOUD_SDK_AK"_s, u"AKAKAKAK"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"sk"_s}};
        const QString near = service.url().toString(QUrl::RemovePath);
        for (const auto &[name, address] :
            {std::pair(u"far"_s, u"https://bcs.chaincert.test"_s), std::pair(u"near"_s, near)}) {
            const CliRun added = runCli({u"account"_s, u"add"_s, name, u"--endpoint"_s, address, u"--iam"_s,
                                            address, u"--from-environment"_s},
                input);
            QVERIFY2(added.exitCode == 0, added.err);
        }
        QFile jobs(folder.filePath(u"jobs.csv"_s));
        QVERIFY(jobs.open(QIODevice::WriteOnly));
        jobs.write("account,org\nfar,one\nnear,two\n");
        jobs.close();
        QElapsedTimer time;
        time.start();
        const CliRun run
            = runCli({u"download"_s, u"--jobs"_s, jobs.fileName(), u"--project"_s,
                         u"0123456789abcdef0123456789abcdef"_s, u"--blockchain"_s, u"b"_s, u"--type"_s,
                         u"ca"_s, u"--to"_s, folder.path(), u"--connect-timeout"_s, u"2"_s, u"--json"_s},
                input);
        if (!script.wasAskedFor())
            QSKIP("This libproxy reads no such variable.");
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(time.elapsed() < 30'000, run.err);
        QStringList states;
        for (const QJsonObject &row : run.downloads())
            states << row["org_name"_L1].toString() + u' ' + row["status"_L1].toString();
        states.sort();
        QCOMPARE(states, (QStringList{u"one failed"_s, u"two saved"_s}));
    }

    void anInterruptEndsBesideSuchAScriptAtOnce()
    {
        const SilentScript script;
        QProcess process;
        process.setProcessEnvironment(cliEnvironment({"a-token", {}, script.environment()}));
        process.start(cliProgram(),
            {u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s, u"--endpoint"_s,
                u"https://bcs.chaincert.test"_s});
        for (int i = 0; i < 100 && !script.wasAskedFor() && !process.waitForFinished(100); ++i) { }
        if (!script.wasAskedFor())
            QSKIP("This libproxy reads no such variable.");
        QElapsedTimer time;
        time.start();
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY2(time.elapsed() < 15'000, qPrintable(QString::number(time.elapsed())));
    }
};

CHAINCERT_TEST(CliLimits)
#include "tst_clilimits.moc"
