#include "cloud/endpoint.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class EndpointTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedBecomesAnAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("url");
        const auto row = [](const char *name, const QString &typed, const QByteArray &url) {
            QTest::newRow(name) << typed << url;
        };
        row("https", u"https://bcs.example.com"_s, "https://bcs.example.com");
        row("without a scheme", u"bcs.example.com"_s, "https://bcs.example.com");
        row("without a scheme, with a port", u"bcs.example.com:8443"_s, "https://bcs.example.com:8443");
        row("upper case", u"HTTPS://BCS.Example.COM"_s, "https://bcs.example.com");
        row("spaces around", u"  https://bcs.example.com\n"_s, "https://bcs.example.com");
        row("trailing slash", u"https://bcs.example.com/"_s, "https://bcs.example.com");
        row("many trailing slashes", u"https://bcs.example.com/a//"_s, "https://bcs.example.com/a");
        row("path prefix", u"https://cloud.example.com/bcs/api"_s, "https://cloud.example.com/bcs/api");
        row("encoded path prefix", u"https://cloud.example.com/a%20b"_s, "https://cloud.example.com/a%20b");
        row("encoded slash in the prefix", u"https://e.com/a%2Fb/"_s, "https://e.com/a%2Fb");
        row("port", u"https://bcs.example.com:444"_s, "https://bcs.example.com:444");
        row("international name", u"https://区块链.example"_s, "https://xn--dkrq9g3w4e.example");
        row("address of version 4", u"https://10.0.0.1"_s, "https://10.0.0.1");
        row("address of version 6", u"https://[2001:db8::1]:8443"_s, "https://[2001:db8::1]:8443");
        row("plain http to 127.0.0.1", u"http://127.0.0.1:8080"_s, "http://127.0.0.1:8080");
        row("plain http to another 127", u"http://127.3.2.1"_s, "http://127.3.2.1");
        row("plain http to ::1", u"http://[::1]:80"_s, "http://[::1]:80");
        row("plain http to localhost", u"http://LocalHost:9"_s, "http://localhost:9");
        row("plain http to a short loopback", u"http://127.1"_s, "http://127.0.0.1");
        row("plain http to a decimal loopback", u"http://2130706433"_s, "http://127.0.0.1");
        row("plain http to a hexadecimal loopback", u"http://0x7f000001"_s, "http://127.0.0.1");
    }

    void whatIsTypedBecomesAnAddress()
    {
        QFETCH(QString, typed);
        const Result<Endpoint> endpoint = Endpoint::parse(typed);
        QVERIFY(endpoint);
        QTEST(endpoint->url().toEncoded(), "url");
    }

    void whatIsNoSecureAddressIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<FailureKind>("kind");
        const auto invalid = [](const char *name, const QString &typed) {
            QTest::newRow(name) << typed << FailureKind::EndpointInvalid;
        };
        const auto open = [](const char *name, const QString &typed) {
            QTest::newRow(name) << typed << FailureKind::EndpointNotSecure;
        };
        invalid("nothing", u""_s);
        invalid("spaces", u"  "_s);
        invalid("scheme alone", u"https://"_s);
        invalid("another scheme", u"ftp://example.com"_s);
        invalid("a file", u"file:///etc/passwd"_s);
        invalid("user", u"https://user@example.com"_s);
        invalid("user and password", u"https://user:pass@example.com"_s);
        invalid("empty user", u"https://@example.com"_s);
        invalid("query", u"https://example.com/?a=b"_s);
        invalid("empty query", u"https://example.com?"_s);
        invalid("fragment", u"https://example.com/#top"_s);
        invalid("empty fragment", u"https://example.com#"_s);
        invalid("port zero", u"https://example.com:0"_s);
        invalid("port too high", u"https://example.com:70000"_s);
        invalid("port in words", u"https://example.com:port"_s);
        invalid("space inside", u"https://exam ple.com"_s);
        invalid("line break inside", u"https://example.com\r\nX: y"_s);
        invalid("backslash", u"https://example.com\\@evil.com"_s);
        invalid("bidirectional override", u"https://example.com/\u202Egro"_s);
        invalid("climbing path", u"https://example.com/a/../b"_s);
        invalid("climbing path, encoded", u"https://example.com/a/%2E%2e/b"_s);
        invalid("broken percent sign", u"https://example.com/%zz"_s);
        invalid("half a surrogate pair", u"https://example.com/"_s + QChar(0xD800));
        open("plain http", u"http://bcs.example.com"_s);
        open("plain http to a private address", u"http://10.0.0.1"_s);
        open("plain http to every address", u"http://0.0.0.0"_s);
        open("a name that begins like loopback", u"http://127.0.0.1.example.com"_s);
        open("a name that ends like loopback", u"http://notlocalhost"_s);
        open("loopback mapped into version 6", u"http://[::ffff:127.0.0.1]"_s);
        open("decimal address that is not loopback", u"http://2147483649"_s);
    }

    void whatIsNoSecureAddressIsRefused()
    {
        QFETCH(QString, typed);
        const Result<Endpoint> endpoint = Endpoint::parse(typed);
        QVERIFY2(!endpoint, endpoint ? endpoint->url().toEncoded().constData() : "");
        QTEST(endpoint.error().kind, "kind");
        QString shown = typed; // but for a user and a password
        if (const qsizetype at = typed.indexOf(u'@'); at >= 0)
            shown = u"https://…"_s + typed.mid(at);
        QCOMPARE(endpoint.error().subject, shown);
    }
};

CHAINCERT_TEST(EndpointTest)
#include "tst_endpoint.moc"
