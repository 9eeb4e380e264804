#include "callfixture.h"

#include "harness/harness.h"

#include <QSslCertificate>

using namespace Calls;
using RawServer::answer;
using RawServer::CertificateWish;
using RawServer::Connection;
using RawServer::Identity;
using RawServer::Server;
using RawServer::TestAuthority;

class NetworkTest : public QObject
{
    Q_OBJECT

    TransferThread m_thread;
    TestAuthority m_authority{u"Private Cloud CA"_s};

    static QDateTime inDays(int days) { return QDateTime::currentDateTimeUtc().addDays(days); }

private Q_SLOTS:
    void aPrivateCloudsOwnAuthorityIsTrusted()
    {
        Server server(RawServer::always(answer(200, QByteArray(3'000'000, 'x'))), m_authority.issue());
        TestAuthority other;
        Network network(m_thread, {other.pem() + m_authority.pem()});
        for (const char *host : {"127.0.0.1", "localhost"}) {
            Run run(network, server.url("/", host));
            QVERIFY(run.start().wait());
            QVERIFY2(run.succeeded(), qPrintable(run.failure().detail));
            QCOMPARE(run.log->count, 3'000'000);
        }
    }

    void aWrongCertificateIsNamedForWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const Identity &identity, FailureKind kind, const QString &words) {
                  QTest::newRow(name) << identity.certificatePem << identity.keyPem << kind << words;
              };
        row("expired", m_authority.issue({.from = inDays(-9), .until = inDays(-2)}), FailureKind::TlsExpired,
            u"until "_s + inDays(-2).toString(u"yyyy-MM-dd"_s));
        row("not yet valid", m_authority.issue({.from = inDays(2)}), FailureKind::TlsNotYetValid,
            u"valid from "_s + inDays(2).toString(u"yyyy-MM-dd"_s));
        row("for another host", m_authority.issue({.names = {u"other.example"_s}}), FailureKind::TlsWrongHost,
            u"subject other.example"_s);
        row("of an unknown issuer", TestAuthority(u"Stranger"_s).issue(), FailureKind::TlsUnknownIssuer,
            u"issuer Stranger"_s);
        row("signed by itself", RawServer::selfSigned(), FailureKind::TlsUnknownIssuer,
            u"issuer localhost"_s);
        row("signed by itself and expired", RawServer::selfSigned({.from = inDays(-9), .until = inDays(-2)}),
            FailureKind::TlsUnknownIssuer, u"subject localhost"_s);
    }
    void aWrongCertificateIsNamedForWhatIsWrong()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(FailureKind, kind);
        QFETCH(QString, words);
        Server server(RawServer::always(answer(200, "x")), Identity{certificate, key});
        Network network(m_thread, {m_authority.pem()});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), kind);
        QCOMPARE(run.failure().subject, server.url().authority());
        QVERIFY(!run.failure().detail.isEmpty());
        const QString own = inEnglish(run.failure().ownSentences);
        QVERIFY2(own.contains(words), qPrintable(own));
        const QSslCertificate presented(certificate);
        QVERIFY2(own.contains(u"subject "_s + presented.subjectDisplayName()), qPrintable(own));
        QVERIFY2(own.contains(u"issuer "_s + presented.issuerDisplayName()), qPrintable(own));
        const QByteArray print = presented.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QVERIFY2(own.contains(u"SHA-256 "_s + QString::fromLatin1(print)), qPrintable(own));
        QCOMPARE(run.failure().tries, 1);
        QCOMPARE(server.requests().size(), 0); // the token was never sent
    }

    void aServiceThatSpeaksPlainHttpFailsTls()
    {
        Server server(RawServer::once(answer(400, "speak plainly")));
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        server.setScript([](Connection &c) { c.send(answer(400, "speak plainly")); });
        Network network(m_thread, {});
        Run run(network, url);
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TlsFailed);
        QVERIFY(!run.failure().detail.isEmpty());
    }

    // A connection that one account's authority vouched for must not serve an account that does not trust it.
    void twoAccountsShareNoConnection()
    {
        Server server(RawServer::always(answer(200, "x")), m_authority.issue());
        Network trusting(m_thread, {m_authority.pem()});
        Network doubting(m_thread, {});
        Run first(doubting, server.url()); // in either order, also while the other's connection is kept
        QVERIFY(first.start().wait());
        COMPARE_KIND(first.failure(), FailureKind::TlsUnknownIssuer);
        for (int i = 0; i < 2; ++i) {
            Run good(trusting, server.url());
            QVERIFY(good.start().wait());
            QVERIFY(good.succeeded());
            Run bad(doubting, server.url());
            QVERIFY(bad.start().wait());
            COMPARE_KIND(bad.failure(), FailureKind::TlsUnknownIssuer);
        }
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 4); // one that is kept, and three that were refused
    }

    // The system's authorities are read only then, and a call that is under way meanwhile is not disturbed.
    void aServerThatOursDoNotVouchForIsHeldAgainstTheSystemsToo()
    {
        Server stranger(RawServer::always(answer(200, "x")), TestAuthority(u"Stranger"_s).issue());
        Server slow(
            [](Connection &c) {
                c.readRequest();
                c.pause(500ms);
                c.send(answer(200, "x"));
            },
            m_authority.issue());
        Network network(m_thread, {m_authority.pem()});
        Run underWay(network, slow.url());
        underWay.start();
        QTRY_COMPARE(slow.requests().size(), 1);
        for (int i = 0; i < 2; ++i) {
            Run bad(network, stranger.url());
            QVERIFY(bad.start().wait());
            COMPARE_KIND(bad.failure(), FailureKind::TlsUnknownIssuer);
            QCOMPARE(bad.failure().tries, 1);
            QCOMPARE(stranger.connections(), i + 2); // by ours, by both; by both
        }
        QCOMPARE(stranger.requests().size(), 0);
        QVERIFY(underWay.wait());
        QVERIFY(underWay.succeeded());
        Run good(network, slow.url());
        QVERIFY(good.start().wait());
        QVERIFY(good.succeeded());
    }

    void aRedirectFromTlsToPlainHttpIsRefused()
    {
        Server plain(RawServer::always(answer(200, "caught")));
        Server server(
            [&](Connection &c) {
                c.readRequest();
                c.send(answer(302, {}, {"Location: " + plain.url().toEncoded()}));
            },
            m_authority.issue());
        Network network(m_thread, {m_authority.pem()});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::RedirectRefused);
        QCOMPARE(run.failure().detail, plain.url().toString(QUrl::RemovePath));
        QCOMPARE(plain.connections(), 0);
    }

    void aBodyCutUnderTlsIsTruncated()
    {
        Server server(
            [](Connection &c) {
                c.readRequest();
                c.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
                c.pause(50ms);
                c.reset();
            },
            m_authority.issue());
        Network network(m_thread, {m_authority.pem()});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::BodyTruncated);
    }

    void nothingButNoiseAsAuthorityChangesNothing()
    {
        Server server(RawServer::always(answer(200, "x")), m_authority.issue());
        Network network(m_thread, {"-----BEGIN CERTIFICATE-----\nnoise\n-----END CERTIFICATE-----\n"});
        Run run(network, server.url());
        QVERIFY(run.start().wait());
        COMPARE_KIND(run.failure(), FailureKind::TlsUnknownIssuer);
    }
};

CHAINCERT_TEST(NetworkTest)

#include "tst_network.moc"
