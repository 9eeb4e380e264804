#include "cloud/signing.h"

#include "cloud/authorization.h"
#include "harness/harness.h"
#include "secondsigner.h"

#include <QTimeZone>

using namespace Chaincert;
using namespace Qt::StringLiterals;

using Headers = QList<QPair<QByteArray, QByteArray>>;

namespace {

const QDateTime Time = QDateTime(QDate(2026, 3, 9), QTime(4, 5, 6, 789), QTimeZone::utc()).toUTC();

HttpRequest get(const QByteArray &url, const Headers &headers = {})
{
    return {"GET", QUrl::fromEncoded(url, QUrl::StrictMode), headers, {}};
}

HttpRequest post(const QByteArray &type, const QByteArray &body)
{
    return {"POST", QUrl(u"https://iam.example.com/v3/things"_s), {{"Content-Type", type}}, body};
}

AccessKey key(const QByteArray &secret = "the-secret-key", const QByteArray &token = {})
{
    return {u"AKEXAMPLE"_s, Secret(secret), Secret(token)};
}

QByteArray valuesOf(const HttpRequest &request, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            values += value;
    }
    return values.join(" | ");
}

QByteArray signedNames(const HttpRequest &request)
{
    const QByteArray stamp = valuesOf(request, "Authorization");
    const qsizetype begin = stamp.indexOf("SignedHeaders=") + 14;
    return stamp.sliced(begin, stamp.indexOf(',', begin) - begin);
}

} // namespace

Q_DECLARE_METATYPE(Chaincert::HttpRequest)

class SigningTest : public QObject
{
    Q_OBJECT

    SecondSigner m_second;

private Q_SLOTS:
    void aSecondImplementationSignsAlike_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("token");
        const auto row
            = [](const char *name, const HttpRequest &request, const QByteArray &secret = "the-secret-key",
                  const QByteArray &token = {}) { QTest::newRow(name) << request << secret << token; };
        row("plain", get("https://bcs.example.com/v2/p/blockchains?limit=1"));
        row("nothing but a host", get("https://bcs.example.com"));
        row("an empty path and a query", get("https://bcs.example.com?a=b"));
        row("the root", get("https://bcs.example.com/"));
        row("a slash at the end", get("https://bcs.example.com/v2/p/"));
        row("two slashes at the end", get("https://bcs.example.com/v2/p//"));
        row("two slashes within", get("https://bcs.example.com/v2//p"));
        row("slashes alone", get("https://bcs.example.com///"));
        row("dot segments", get("https://bcs.example.com/a/../v2/./p"));
        row("a path prefix and a port", get("https://cloud.example.com:8443/bcs/api/v2/p?x=y"));
        row("the usual port, spelled out", get("https://bcs.example.com:443/v2"));
        row("the usual port of http", get("http://127.0.0.1:80/v2"));
        row("https' port with http", get("http://127.0.0.1:443/v2"));
        row("an IPv6 host", get("https://[2001:db8::1]/v2"));
        row("an IPv6 host and a port", get("https://[::1]:8443/v2"));
        row("an encoded slash in a segment", get("https://bcs.example.com/v2/a%2Fb/c"));
        row("an encoded percent sign", get("https://bcs.example.com/100%25/%252F?o=100%25&p=%252F"));
        row("lower-case hexadecimal", get("https://bcs.example.com/%c3%bc%2f?o=%c3%bc"));
        row("Chinese", get("https://bcs.example.com/%E4%BE%9B/x?org_name=%E4%BE%9B%E5%BA%94%E9%93%BE"));
        row("bytes that are no UTF-8", get("https://bcs.example.com/%FF?o=%FE%FF"));
        row("unreserved, encoded for nothing", get("https://bcs.example.com/%7Ea?o=%7E%2D%41"));
        row("unreserved", get("https://bcs.example.com/-_.~aZ09?o=-_.~"));
        row("a bare plus", get("https://bcs.example.com/a+b?o=a+b&p=a%2Bb"));
        row("a space", get("https://bcs.example.com/a%20b?o=a%20b"));
        row("a star", get("https://bcs.example.com/a*b?o=a*b"));
        row("what sub-delims may stand bare", get("https://bcs.example.com/!$'(),;:@?o=!$'(),;:@/?"));
        row("empty values", get("https://bcs.example.com/x?b=&a="));
        row("names without an equals sign", get("https://bcs.example.com/x?b&a&c=1"));
        row("an equals sign in a value", get("https://bcs.example.com/x?a=b=c&d=%3D"));
        row("names that are empty", get("https://bcs.example.com/x?=v&a=1&=u"));
        row("nothing between ampersands", get("https://bcs.example.com/x?&&a=1&&b=2&"));
        row("a question mark and nothing", get("https://bcs.example.com/x?"));
        row("repeated names", get("https://bcs.example.com/x?b=2&a=9&b=10&b=1&a="));
        row("ties that values decide", get("https://bcs.example.com/x?a=%7E&a=b&a=B&a=%C3%BC&a=%21"));
        row("names that sort otherwise when encoded", get("https://bcs.example.com/x?a1=1&a%3Ab=2&a%C3=3"));
        row("upper before lower case", get("https://bcs.example.com/x?b=1&B=2&a=3&A=4"));
        row("headers in any case",
            get("https://bcs.example.com/x", {{"X-PROJECT-ID", "p"}, {"accept", "*"}}));
        row("white space around a value", get("https://bcs.example.com/x", {{"X-Project-Id", " \tp  q\t "}}));
        row("an empty value of a header", get("https://bcs.example.com/x", {{"X-Domain-Id", ""}}));
        row("a header with an underscore", get("https://bcs.example.com/x", {{"X_Odd", "1"}, {"X-A", "2"}}));
        row("a header that is no ASCII", get("https://bcs.example.com/x", {{"X-Project-Id", "供应链"}}));
        row("a header twice", get("https://bcs.example.com/x", {{"X-A", "1"}, {"x-a", "2"}}));
        row("a temporary key", get("https://bcs.example.com/x"), "the-secret-key", "temporary+/=");
        row("a secret of Chinese", get("https://bcs.example.com/x"), "密钥");
        row("a secret longer than a block", get("https://bcs.example.com/x"), QByteArray(200, 'k'));
        row("a body of JSON", post("application/json", R"({"a":"ü"})"));
        row("a body of JSON with a charset", post(" Application/JSON;charset=utf-8", "{}"));
        row("a body of several parts", post("multipart/form-data; boundary=x", "--x\r\n\r\n"));
        row("a body of bytes", post("application/octet-stream", QByteArray("\0\1\xff", 3)));
        row("a type without a body", post("multipart/form-data; boundary=x", {}));
        row("a method of its own", {"DELETE", QUrl(u"https://bcs.example.com/x"_s), {}, {}});
    }
    void aSecondImplementationSignsAlike()
    {
        QFETCH(HttpRequest, request);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, token);
        QVERIFY(request.url.isValid());
        const HttpRequest signedRequest = sign(request, key(secret, token), Time);
        QJsonArray headers;
        for (const auto &[name, value] : request.headers)
            headers += QJsonArray{SecondSigner::latin1(name), SecondSigner::latin1(value)};
        const QString second = m_second.authorization({{u"method"_s, SecondSigner::latin1(request.method)},
            {u"url"_s, SecondSigner::latin1(signedRequest.url.toEncoded())}, {u"headers"_s, headers},
            {u"body"_s, SecondSigner::latin1(request.body)}, {u"access"_s, u"AKEXAMPLE"_s},
            {u"secret"_s, SecondSigner::latin1(secret)}, {u"token"_s, SecondSigner::latin1(token)},
            {u"date"_s, u"20260309T040506Z"_s}});
        QCOMPARE(valuesOf(signedRequest, "Authorization"), second.toLatin1());
        QCOMPARE(valuesOf(signedRequest, "X-Sdk-Date"), "20260309T040506Z"_ba);
        QCOMPARE(valuesOf(signedRequest, "X-Security-Token"), token);
    }

    // Worked out once by hand with sha256sum and openssl, so that the two above cannot be wrong together.
    void theseSignaturesStayAsTheyAre_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("a GET") << get("https://bcs.example.com/v2/p/blockchains?limit=1") << QByteArray()
                               << "host;x-sdk-date"_ba
                               << "171f4e8c4117a9e059271caa3702188a60857ae0ab3d883636e2853b2e7cd144"_ba;
        QTest::newRow("all at once") << get(
            "https://cloud.example.com:8443/bcs/a%2fb//%E4%BE%9B?b&a=~&a=+&a=",
            {{"X-Project-Id", " p 1 "}, {"Content-Type", "x"}, {"X_Odd", "y"}})
                                     << "tmp"_ba
                                     << "host;x-project-id;x-sdk-date;x-security-token"_ba
                                     << "270cda41bd5692d2410f703de70030dd43c29e1bbe9326df99974794ac841992"_ba;
        QTest::newRow("a body of JSON")
            << post("application/json", R"({"a":"ü"})") << QByteArray() << "host;x-sdk-date"_ba
            << "5d6a3b7fc52ccd34adc4dc13a52a0e71e19408584e2cda4a1b28563cff22307b"_ba;
        QTest::newRow("a body of several parts")
            << post("multipart/form-data", "--x") << QByteArray() << "host;x-sdk-content-sha256;x-sdk-date"_ba
            << "e00bebc03631deb8351bfe7d62449114babcf6419d3d92e65118599dcd6504f0"_ba;
    }
    void theseSignaturesStayAsTheyAre()
    {
        QFETCH(HttpRequest, request);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, signature);
        QCOMPARE(valuesOf(sign(request, key("the-secret-key", token), Time), "Authorization"),
            "SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=" + names + ", Signature=" + signature);
    }

    void whatIsNotSignedMayChange()
    {
        const auto signature = [](const Headers &headers) {
            return valuesOf(sign(get("https://bcs.example.com/x", headers), key(), Time), "Authorization");
        };
        QCOMPARE(signature({{"Content-Type", "a"}}), signature({}));
        QCOMPARE(signature({{"X_Odd", "a"}}), signature({{"X_Odd", "b"}}));
        QVERIFY(signature({{"X-Odd", "a"}}) != signature({{"X-Odd", "b"}}));
    }

    void aRequestSignedAgainIsSignedAsIfForTheFirstTime()
    {
        const HttpRequest once = sign(post("text/plain", "x"), key("k", "t"), Time);
        const HttpRequest again
            = sign(sign(post("text/plain", "x"), key("other", "u"), Time.addDays(-1)), key("k", "t"), Time);
        QCOMPARE(again.headers, once.headers);
    }

    void theTimeIsInUtcWhateverItWasGivenIn()
    {
        const HttpRequest request
            = sign(get("https://bcs.example.com/x"), key(), Time.toOffsetFromUtc(8 * 3600));
        QCOMPARE(valuesOf(request, "X-Sdk-Date"), "20260309T040506Z"_ba);
    }

    void anAuthorizationByKeyNamesProjectAndDomainAndMendsTheClock()
    {
        const Authorization authorization{{}, key(), u"p1"_s, u"d1"_s, std::chrono::hours(-2)};
        const HttpRequest request = authorized(get("https://bcs.example.com/x"), authorization, Time);
        QCOMPARE(valuesOf(request, "X-Sdk-Date"), "20260309T020506Z"_ba);
        QCOMPARE(valuesOf(request, "X-Project-Id"), "p1"_ba);
        QCOMPARE(valuesOf(request, "X-Domain-Id"), "d1"_ba);
        QCOMPARE(signedNames(request), "host;x-domain-id;x-project-id;x-sdk-date"_ba);
        QVERIFY(valuesOf(request, "X-Auth-Token").isEmpty());
    }

    void aTokenGoesUnsigned()
    {
        const HttpRequest request
            = authorized(get("https://bcs.example.com/x"), {Secret("tok"), {}, u"p1"_s}, Time);
        QCOMPARE(request.headers, (Headers{{"X-Auth-Token", "tok"}}));
    }

    void whatNoHeaderCanCarryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("accessKey");
        QTest::addColumn<QByteArray>("securityToken");
        QTest::addColumn<QByteArray>("project");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, FailureKind kind, const QByteArray &token,
                             const QByteArray &accessKey = {}, const QByteArray &securityToken = {},
                             const QByteArray &project = {}) {
            QTest::newRow(name) << token << accessKey << securityToken << project << QString(kindId(kind));
        };
        row("a line break in a token", FailureKind::TokenInvalid, "a\r\nHost: b");
        row("a token too long", FailureKind::TokenInvalid, QByteArray(32769, 'x'));
        row("a Chinese token", FailureKind::TokenInvalid, "令牌");
        row("a line break in a key", FailureKind::AccessKeyUnknown, {}, "AK\r\nX: y");
        row("a comma in a key", FailureKind::AccessKeyUnknown, {}, "AK,X");
        row("an empty key", FailureKind::AccessKeyUnknown, {}, "");
        row("a line break in a security token", FailureKind::TokenInvalid, {}, "AK", "a\nb");
        row("a line break in a project", FailureKind::ProjectIdInvalid, {}, "AK", "t", "p\r\nX: y");
    }
    void whatNoHeaderCanCarryIsRefused()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, accessKey);
        QFETCH(QByteArray, securityToken);
        QFETCH(QByteArray, project);
        Authorization authorization{Secret(token), {}, QString::fromUtf8(project)};
        if (!accessKey.isNull())
            authorization.key
                = AccessKey{QString::fromUtf8(accessKey), Secret("secret"), Secret(securityToken)};
        const auto refusal = headerFault(authorization);
        QVERIFY(refusal.has_value());
        QTEST(QString(kindId(refusal->kind)), "kind");
        QVERIFY(!refusal->detail.contains(QString::fromUtf8(token)) || token.isEmpty());
    }

    void whatHeadersCanCarryIsSent()
    {
        QVERIFY(!headerFault({}));
        QVERIFY(!headerFault({Secret(QByteArray(32768, 'x'))}));
        QVERIFY(!headerFault({{}, key("s", "t+/="), u"供应链"_s, u"d"_s}));
    }
};

CHAINCERT_TEST(SigningTest)
#include "tst_signing.moc"
