#include "harness/harness.h"
#include "sandbox/sandboxprocess.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class SandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesTlsWithACertificateOfItsOwnMaking();
    void endsOnSigterm();
    void endsWithTheProcessThatStartedIt();
    void endsWithTheProcessItWasTold();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
};

void SandboxProgram::servesTlsWithACertificateOfItsOwnMaking()
{
    QTemporaryDir folder;
    const QString dir = folder.filePath(u"tls"_s);
    QByteArray authority;
    for (int run = 0; run < 2; ++run) {
        SandboxProcess cloud({u"--tls"_s, dir});
        QVERIFY(cloud.isRunning());
        QVERIFY(cloud.endpoint().startsWith(u"https://127.0.0.1:"_s));
        QCOMPARE(QFile::permissions(dir + u"/server.key"_s) & QFileDevice::Permissions(0x0077),
            QFileDevice::Permissions());
        QFile file(cloud.authorityFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pem = file.readAll();
        if (run == 1)
            QCOMPARE(pem, authority); // made once, used again
        authority = pem;

        for (const bool trusted : {false, true}) {
            QNetworkAccessManager network;
            QNetworkRequest request(QUrl(cloud.endpoint() + u"/v3/auth/projects"_s));
            request.setRawHeader("X-Auth-Token", cloud.token());
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setCaCertificates(
                trusted ? QSslCertificate::fromData(pem) : QList<QSslCertificate>());
            request.setSslConfiguration(configuration);
            const std::unique_ptr<QNetworkReply> reply(network.get(request));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait(10'000));
            QCOMPARE(
                reply->error(), trusted ? QNetworkReply::NoError : QNetworkReply::SslHandshakeFailedError);
        }
    }
}

void SandboxProgram::endsOnSigterm()
{
    SandboxProcess cloud;
    QVERIFY(cloud.isRunning());
    cloud.process().terminate();
    QVERIFY(cloud.process().waitForFinished(10'000));
    QCOMPARE(cloud.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(cloud.process().exitCode(), 0);
}

namespace {

bool ends(pid_t pid)
{
    return Harness::waitFor([pid] { return kill(pid, 0) != 0; });
}

} // namespace

void SandboxProgram::endsWithTheProcessThatStartedIt()
{
    // A shell that starts it in the background and goes away, as a script does that ends or is killed.
    for (const QString &after : {u"exit 0"_s, u"kill -9 $$"_s}) {
        QProcess shell;
        shell.start(u"sh"_s,
            {u"-c"_s, u"\"$0\" --print-settings </dev/null & echo $!; read line; "_s + after,
                SandboxProcess::program()});
        QByteArray lines;
        while (lines.count('\n') < 2) {
            QVERIFY(shell.waitForReadyRead(30'000));
            lines += shell.readAll();
        }
        const pid_t pid = lines.left(lines.indexOf('\n')).toInt();
        QVERIFY(pid > 0);
        QCOMPARE(kill(pid, 0), 0);
        shell.write("\n");
        QVERIFY(ends(pid));
        shell.waitForFinished();
    }
}

void SandboxProgram::endsWithTheProcessItWasTold()
{
    QProcess other;
    other.start(u"sleep"_s, {u"1000"_s});
    QVERIFY(other.waitForStarted());
    SandboxProcess cloud({u"--parent"_s, QString::number(other.processId())});
    QVERIFY(cloud.isRunning());
    other.kill();
    QVERIFY(cloud.process().waitForFinished(10'000));
    QCOMPARE(cloud.process().exitCode(), 0);
    other.waitForFinished();
}

void SandboxProgram::wrongUsageIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("no process id") << QStringList{u"--parent"_s, u"x"_s};
    QTest::newRow("no lifetime") << QStringList{u"--token-lifetime"_s, u"0"_s};
    QTest::newRow("no skew") << QStringList{u"--clock-skew"_s, u"soon"_s};
    QTest::newRow("no rate") << QStringList{u"--throttle"_s, u"-1"_s};
    QTest::newRow("no path") << QStringList{u"--prefix"_s, u"a/b"_s};
    QTest::newRow("no latency") << QStringList{u"--latency"_s, u"1s"_s};
    QTest::newRow("unknown option") << QStringList{u"--frob"_s};
    QTest::newRow("stray argument") << QStringList{u"frob"_s};
}

void SandboxProgram::wrongUsageIsSaid()
{
    QFETCH(const QStringList, arguments);
    QProcess program;
    program.start(SandboxProcess::program(), arguments);
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardOutput().isEmpty());
    QVERIFY(program.readAllStandardError().contains(arguments.last().toUtf8().replace("--", "")));
}

CHAINCERT_TEST(SandboxProgram)

#include "tst_sandboxprogram.moc"
