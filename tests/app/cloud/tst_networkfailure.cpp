#include "cloud/networkfailure_p.h"

#include "harness/harness.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

// Qt's errors as a value: what a loopback server cannot bring about is set by hand here.
class EndedReply : public QNetworkReply
{
public:
    EndedReply(QNetworkReply::NetworkError error, const QString &words)
    {
        setUrl(QUrl(u"https://127.0.0.1:8443/v2?x"_s));
        setError(error, words);
    }
    void abort() override { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class NetworkFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorOfQtHasItsKind_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("name") << QNetworkReply::HostNotFoundError << FailureKind::ProxyFailed;
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << FailureKind::ConnectionRefused;
        QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << FailureKind::ConnectionLost;
        QTest::newRow("sent again") << QNetworkReply::ContentReSendError << FailureKind::ConnectionLost;
        QTest::newRow("system's timeout") << QNetworkReply::TimeoutError << FailureKind::ConnectTimedOut;
        QTest::newRow("cancelled") << QNetworkReply::OperationCanceledError << FailureKind::Cancelled;
        QTest::newRow("handshake") << QNetworkReply::SslHandshakeFailedError << FailureKind::TlsFailed;
        QTest::newRow("session") << QNetworkReply::NetworkSessionFailedError << FailureKind::NoNetwork;
        QTest::newRow("temporary") << QNetworkReply::TemporaryNetworkFailureError << FailureKind::NoNetwork;
        QTest::newRow("proxy refused")
            << QNetworkReply::ProxyConnectionRefusedError << FailureKind::ProxyFailed;
        QTest::newRow("proxy closed")
            << QNetworkReply::ProxyConnectionClosedError << FailureKind::ProxyFailed;
        QTest::newRow("proxy not found") << QNetworkReply::ProxyNotFoundError << FailureKind::ProxyFailed;
        QTest::newRow("proxy timeout") << QNetworkReply::ProxyTimeoutError << FailureKind::ProxyFailed;
        QTest::newRow("proxy, unknown") << QNetworkReply::UnknownProxyError << FailureKind::ProxyFailed;
        QTest::newRow("proxy sign-in")
            << QNetworkReply::ProxyAuthenticationRequiredError << FailureKind::ProxySignInNeeded;
        QTest::newRow("protocol") << QNetworkReply::ProtocolFailure << FailureKind::NetworkFailed;
        QTest::newRow("scheme") << QNetworkReply::ProtocolUnknownError << FailureKind::NetworkFailed;
        QTest::newRow("unknown, with a proxy")
            << QNetworkReply::UnknownNetworkError << FailureKind::ProxyFailed;
    }
    void everyErrorOfQtHasItsKind()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(FailureKind, kind);
        const EndedReply reply(error, u"words"_s);
        const auto failure = networkFailure(reply, {}, u"proxy.example:3128"_s);
        QVERIFY(failure.has_value());
        QCOMPARE(kindId(failure->kind), kindId(kind));
        const bool proxy = kind == FailureKind::ProxyFailed || kind == FailureKind::ProxySignInNeeded;
        QCOMPARE(failure->subject, proxy ? u"proxy.example:3128"_s : u"127.0.0.1:8443"_s);
        QCOMPARE(failure->detail, kind == FailureKind::Cancelled ? QString() : u"words"_s);
        QCOMPARE(failure->service.has_value(), kind == FailureKind::ProxySignInNeeded);
        if (failure->service)
            QCOMPARE(failure->service->httpStatus, 407);
    }

    void anAnswerOfAnyStatusIsNoFailureOfTheWay()
    {
        for (const auto error : {QNetworkReply::NoError, QNetworkReply::ContentNotFoundError,
                 QNetworkReply::AuthenticationRequiredError, QNetworkReply::InternalServerError,
                 QNetworkReply::ServiceUnavailableError, QNetworkReply::UnknownServerError,
                 QNetworkReply::ContentAccessDenied, QNetworkReply::ProtocolInvalidOperationError})
            QVERIFY(!networkFailure(EndedReply(error, u"words"_s), {}, {}));
    }

    void withoutAProxyANameThatIsNotFoundIsTheServices()
    {
        const EndedReply reply(QNetworkReply::HostNotFoundError, u"words"_s);
        QCOMPARE(networkFailure(reply, {}, {})->kind, FailureKind::NameNotFound);
    }

    void whatQtHasNoNameForIsToldByItsWords()
    {
        const EndedReply unknown(QNetworkReply::UnknownNetworkError, u"words"_s);
        QCOMPARE(networkFailure(unknown, {}, {})->kind, FailureKind::NetworkFailed);
        const EndedReply reply(QNetworkReply::UnknownNetworkError, u"Network unreachable"_s);
        QCOMPARE(networkFailure(reply, {}, {})->kind, FailureKind::NoNetwork);
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
        const auto failure
            = networkFailure(EndedReply(QNetworkReply::SslHandshakeFailedError, u"words"_s), list, {});
        QCOMPARE(kindId(failure->kind), kindId(kind));
        for (const QSslError &error : std::as_const(list))
            QVERIFY(failure->detail.contains(error.errorString()));
    }

    void theSubjectNeverNamesAUser()
    {
        QCOMPARE(hostAndPort(QUrl(u"https://user:pw@[::1]:8443/x"_s)), u"[::1]:8443"_s);
        QCOMPARE(hostAndPort(QUrl(u"https://a.example/x"_s)), u"a.example"_s);
    }
};

CHAINCERT_TEST(NetworkFailureTest)

#include "tst_networkfailure.moc"
