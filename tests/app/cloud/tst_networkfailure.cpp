#include "cloud/networkfailure_p.h"

#include "harness/harness.h"

#include <QSslError>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// A socket's errors as a value: what a loopback server cannot bring about is set by hand here.
static Failure failureOf(
    QAbstractSocket::SocketError error, const QString &words, const QList<QSslError> &tlsErrors = {})
{
    return networkFailure(
        {.error = error, .text = words, .tlsErrors = tlsErrors}, QUrl(u"https://127.0.0.1:8443/v2?x"_s));
}

class NetworkFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorOfQtHasItsKind_data()
    {
        QTest::addColumn<QAbstractSocket::SocketError>("error");
        QTest::addColumn<FailureKind>("kind");
        using Socket = QAbstractSocket;
        QTest::newRow("name") << Socket::HostNotFoundError << FailureKind::NameNotFound;
        QTest::newRow("refused") << Socket::ConnectionRefusedError << FailureKind::ConnectionRefused;
        QTest::newRow("closed") << Socket::RemoteHostClosedError << FailureKind::ConnectionLost;
        QTest::newRow("system's timeout") << Socket::SocketTimeoutError << FailureKind::ConnectTimedOut;
        QTest::newRow("handshake") << Socket::SslHandshakeFailedError << FailureKind::TlsFailed;
        QTest::newRow("inside TLS") << Socket::SslInternalError << FailureKind::TlsFailed;
        QTest::newRow("no descriptor") << Socket::SocketResourceError << FailureKind::TooManyOpenFiles;
        QTest::newRow("unknown") << Socket::UnknownSocketError << FailureKind::NetworkFailed;
    }
    void everyErrorOfQtHasItsKind()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        QFETCH(FailureKind, kind);
        const Failure failure = failureOf(error, u"words"_s);
        QCOMPARE(kindId(failure.kind), kindId(kind));
        QCOMPARE(failure.subject, kind == FailureKind::TooManyOpenFiles ? QString() : u"127.0.0.1:8443"_s);
        QCOMPARE(failure.detail, u"words"_s);
        QVERIFY(!failure.service);
    }

    void whatAProxyDidIsToldAsItIs()
    {
        const Failure refused{.kind = FailureKind::ProxyRefused,
            .subject = u"service.example"_s,
            .ownSentences = {OwnSentence("The proxy responded with “%1”.", {u"HTTP/1.1 403"_s})}};
        QCOMPARE(networkFailure({.ofProxy = refused}, QUrl(u"https://127.0.0.1:8443/x"_s)), refused);
    }

    void whatTheConnectionKnowsByItselfIsToldInOurWords()
    {
        const OwnSentence why("The server does not speak HTTP/1.1.");
        const Failure failure = networkFailure(
            {.kind = FailureKind::NetworkFailed, .why = why}, QUrl(u"https://127.0.0.1:8443/x"_s));
        QCOMPARE(failure.ownSentences, QList{why});
        QVERIFY(failure.detail.isEmpty());
    }

    void whatQtHasNoNameForIsToldByItsWords()
    {
        QCOMPARE(failureOf(QAbstractSocket::NetworkError, u"words"_s).kind, FailureKind::NetworkFailed);
        QCOMPARE(
            failureOf(QAbstractSocket::NetworkError, u"Network unreachable"_s).kind, FailureKind::NoNetwork);
    }

    void ofSeveralTlsErrorsTheDecidingOneIsTold_data()
    {
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        QTest::addColumn<FailureKind>("kind");
        using List = QList<QSslError::SslError>;
        QTest::newRow("expired and for another host")
            << List{QSslError::HostNameMismatch, QSslError::CertificateExpired} << FailureKind::TlsExpired;
        QTest::newRow("expired, by nobody known")
            << List{QSslError::CertificateExpired, QSslError::UnableToGetLocalIssuerCertificate}
            << FailureKind::TlsUnknownIssuer;
        QTest::newRow("revoked") << List{QSslError::CertificateRevoked} << FailureKind::TlsFailed;
        QTest::newRow("another host, and something unknown")
            << List{QSslError::InvalidPurpose, QSslError::HostNameMismatch} << FailureKind::TlsWrongHost;
    }
    void ofSeveralTlsErrorsTheDecidingOneIsTold()
    {
        QFETCH(QList<QSslError::SslError>, errors);
        QFETCH(FailureKind, kind);
        QList<QSslError> list;
        for (const auto error : errors)
            list << QSslError(error);
        const Failure failure = failureOf(QAbstractSocket::SslHandshakeFailedError, u"words"_s, list);
        QCOMPARE(kindId(failure.kind), kindId(kind));
        for (const QSslError &error : std::as_const(list))
            QVERIFY(failure.detail.contains(error.errorString()));
    }

    void theSubjectNeverNamesAUser()
    {
        QCOMPARE(hostAndPort(QUrl(u"https://user:pw@[::1]:8443/x"_s)), u"[::1]:8443"_s);
        QCOMPARE(hostAndPort(QUrl(u"https://a.example/x"_s)), u"a.example"_s);
    }
};

CHAINCERT_TEST(NetworkFailureTest)

#include "tst_networkfailure.moc"
