#include "cli.h"
#include "harness/harness.h"
#include "rawserver/rawserver.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The authorities that the system trusts, of which no other test can make one: in a mount namespace of its
// own the program finds the test's in their place.
class CliSystemTrust : public QObject
{
    Q_OBJECT

    static constexpr char Place[] = "/etc/ssl/certs";

    RawServer::TestAuthority m_trusted;
    RawServer::TestAuthority m_another;
    QTemporaryDir m_folder;
    QTemporaryDir m_files;

    // As update-ca-certificates does it: the certificate, and a name by which OpenSSL finds it.
    bool trust()
    {
        QFile file(m_folder.filePath(u"test.pem"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_trusted.pem()) < 0)
            return false;
        file.close();
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"x509"_s, u"-hash"_s, u"-noout"_s, u"-in"_s, file.fileName()});
        if (!openssl.waitForFinished())
            return false;
        const QString hash = QString::fromLatin1(openssl.readAllStandardOutput().trimmed());
        return QFile::link(u"test.pem"_s, m_folder.filePath(hash + u".0"_s));
    }

    CliRun list(const RawServer::Server &server, const QByteArray &host, const QStringList &more = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(cliEnvironment({"a-token"}));
        process.start(u"unshare"_s,
            QStringList{u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s,
                u"mount --bind \"$0\" \"$1\" && shift && exec \"$@\""_s, m_folder.path(),
                QLatin1String(Place), cliProgram(), u"list"_s, u"blockchains"_s, u"--project"_s, u"p"_s,
                u"--json"_s, u"--endpoint"_s, server.url("/", host).toString(QUrl::RemovePath)}
                + more);
        return runOf(process, 60'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess probe;
        probe.start(u"unshare"_s,
            {u"--map-root-user"_s, u"--mount"_s, u"mount"_s, u"--bind"_s, m_folder.path(),
                QLatin1String(Place)});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("This system lets nobody make a mount namespace.");
        QVERIFY(trust());
    }

    // Also where the account has authorities of its own, which are asked first.
    void whatTheSystemTrustsIsAcceptedAndItsHostStillChecked_data()
    {
        QTest::addColumn<bool>("besideOthers");
        QTest::newRow("alone") << false;
        QTest::newRow("beside an account's own authorities") << true;
    }

    void whatTheSystemTrustsIsAcceptedAndItsHostStillChecked()
    {
        QFETCH(const bool, besideOthers);
        QStringList more;
        if (besideOthers) {
            QFile file(m_files.filePath(u"another.pem"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(m_another.pem());
            more = {u"--ca"_s, file.fileName()};
        }
        const auto answer = RawServer::always(
            RawServer::answer(200, R"({"blockchains":[]})", {"Content-Type: application/json"}));
        RawServer::Server server(answer, m_trusted.issue({.names = {u"localhost"_s}}));
        const CliRun good = list(server, "localhost", more);
        QVERIFY2(good.exitCode == 0, good.out + good.err);
        QCOMPARE(server.requests().size(), 1);
        const CliRun otherHost = list(server, "127.0.0.1", more);
        QCOMPARE(otherHost.failureKind(), u"tls_wrong_host"_s);
        QCOMPARE(server.requests().size(), 1); // not a byte of a request came there

        RawServer::Server strange(answer, RawServer::TestAuthority().issue({.names = {u"localhost"_s}}));
        // Its name alone is that of the trusted one.
        const QString kind = list(strange, "localhost", more).failureKind();
        QVERIFY2(kind == u"tls_failed" || kind == u"tls_unknown_issuer", qPrintable(kind));
        QCOMPARE(strange.requests().size(), 0);
    }
};

CHAINCERT_TEST(CliSystemTrust)
#include "tst_clisystemtrust.moc"
