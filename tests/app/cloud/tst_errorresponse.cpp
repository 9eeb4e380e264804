#include "cloud/errorresponse.h"
#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using Text = std::optional<QString>;

Failure decoded(QByteArrayView body, int status = 400, const QByteArray &type = "application/json",
    const QByteArray &requestId = {})
{
    return decodeErrorAnswer(status, type, requestId, body, {}, u"bcs.example.com"_s);
}

} // namespace

class ErrorResponseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShapeIsRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Text>("code");
        QTest::addColumn<Text>("message");
        const auto row = [](const char *name, const QByteArray &body, const Text &code, const Text &message) {
            QTest::newRow(name) << body << code << message;
        };
        const Text none;
        row("the documented one", "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect token\"}",
            u"BCS.4010401"_s, u"Incorrect token"_s);
        row("the gateway's", "{\"error_msg\":\"m\",\"error_code\":\"APIGW.0301\",\"request_id\":\"r\"}",
            u"APIGW.0301"_s, u"m"_s);
        row("the identity service's object",
            "{\"error\":{\"code\":401,\"message\":\"m\",\"title\":\"Unauthorized\"}}", u"401"_s, u"m"_s);
        row("the identity service's flat one", "{\"error_code\":\"IAM.0101\",\"error_msg\":\"m\"}",
            u"IAM.0101"_s, u"m"_s);
        row("error_message", "{\"error_code\":\"c\",\"error_message\":\"m\"}", u"c"_s, u"m"_s);
        row("camel case", "{\"errorCode\":\"c\",\"errorMsg\":\"m\"}", u"c"_s, u"m"_s);
        row("code and message", "{\"code\":\"c\",\"message\":\"m\"}", u"c"_s, u"m"_s);
        row("the SDK's order",
            "{\"message\":\"4\",\"code\":\"3\",\"errorMsg\":\"2\",\"errorCode\":\"1\",\"error_msg\":\"m\","
            "\"error_code\":\"c\"}",
            u"c"_s, u"m"_s);
        row("nested", "{\"error\":{\"error_code\":\"c\",\"error_msg\":\"m\"}}", u"c"_s, u"m"_s);
        row("nested twice", "{\"a\":{\"b\":{\"code\":\"c\",\"message\":\"m\"}}}", u"c"_s, u"m"_s);
        row("an unknown wrapper", "{\"whatever\":{\"errorCode\":\"c\",\"errorMsg\":\"m\"}}", u"c"_s, u"m"_s);
        row("wrappers of errors first",
            "{\"x\":{\"code\":\"1\",\"message\":\"2\"},\"error\":{\"code\":\"c\",\"message\":\"m\"}}", u"c"_s,
            u"m"_s);
        row("a list of details",
            "{\"error_code\":\"c\",\"details\":[{\"error_code\":\"d\",\"error_msg\":\"m\"}]}", u"c"_s,
            u"m"_s);
        row("a list of errors",
            "{\"errors\":[{\"code\":\"c\",\"message\":\"m\"},{\"code\":\"d\",\"message\":\"n\"}]}", u"c"_s,
            u"m"_s);
        row("a list of texts", "{\"errors\":[\"one\",\"two\"]}", none, u"one; two"_s);
        row("error and description", "{\"error\":\"invalid_token\",\"error_description\":\"m\"}",
            u"invalid_token"_s, u"m"_s);
        row("error in words and description", "{\"error\":\"Not good\",\"error_description\":\"m\"}", none,
            u"Not good: m"_s);
        row("error alone", "{\"error\":\"m\"}", none, u"m"_s);
        row("error beside a message",
            "{\"status\":404,\"error\":\"Not Found\",\"message\":\"m\",\"path\":\"/\"}", none, u"m"_s);
        row("detail", "{\"detail\":\"m\"}", none, u"m"_s);
        row("detail as a list", "{\"detail\":[{\"loc\":[\"query\"],\"msg\":\"m\"}]}", none, u"m"_s);
        row("beside an encoded authorization message",
            "{\"encoded_authorization_message\":\"AAAA\",\"error_code\":\"c\",\"error_msg\":\"m\"}", u"c"_s,
            u"m"_s);
        row("an array", "[{\"error_code\":\"c\",\"error_msg\":\"m\"}]", u"c"_s, u"m"_s);
        row("an array of texts", "[\"m\"]", none, u"m"_s);
        row("a text in JSON", "\"m\"", none, u"m"_s);
        row("numbers where strings belong", "{\"error_code\":4010401,\"error_msg\":12.50}", u"4010401"_s,
            u"12.50"_s);
        row("null where strings belong", "{\"error_code\":null,\"error_msg\":\"m\"}", none, u"m"_s);
        row("empty strings", "{\"error_code\":\"\",\"error_msg\":\"\",\"code\":\"c\",\"message\":\"m\"}",
            u"c"_s, u"m"_s);
        row("code without message", "{\"error_code\":\"c\"}", u"c"_s, none);
        row("no known shape", "{\"foo\": 1}", none, u"{\"foo\": 1}"_s);
        row("an empty object", "{}", none, u"{}"_s);
        row("escapes", "{\"error_msg\":\"a\\\"b\\\\c\\/d\\n\\u4ee4\\ud83d\\ude00\",\"error_code\":\"c\"}",
            u"c"_s, u"a\"b\\c/d\n令😀"_s);
        row("a byte order mark", "\xEF\xBB\xBF{\"error_code\":\"c\",\"error_msg\":\"m\"}", u"c"_s, u"m"_s);
        row("UTF-16", "\xFF\xFE{\0\"\0c\0o\0d\0e\0\"\0:\0\"\0c\0\"\0}\0"_ba + QByteArray(), u"c"_s, none);
        row("space around", "\r\n  {\"code\":\"c\",\"message\":\" m \"}\n", u"c"_s, u"m"_s);
        row("cut in the message", "{\"error_code\":\"BCS.4010401\",\"error_msg\":\"Incorrect tok",
            u"BCS.4010401"_s, u"Incorrect tok"_s);
        row("cut after the code", "{\"error_code\":\"BCS.4010401\",", u"BCS.4010401"_s, none);
        row("cut in the code", "{\"error_code\":\"BCS.40", none, u"{\"error_code\":\"BCS.40"_s);
        row("cut in an escape", "{\"code\":\"c\",\"message\":\"m\\u4", u"c"_s, u"m\ufffd4"_s);
        row("faulty further on", "{\"code\":\"c\",\"message\":\"m\",,,}", u"c"_s, u"m"_s);
        row("not UTF-8", "{\"code\":\"c\",\"message\":\"m\xC0\xB5\"}", u"c"_s, u"m\ufffd\ufffd"_s);
        row("not UTF-8 and no JSON", "\xB4\xED\xCE\xF3 GBK", none, u"\ufffd\ufffd\ufffd\ufffd GBK"_s);
        row("plain text", "upstream connect error", none, u"upstream connect error"_s);
        row("nothing", "", none, none);
        row("spaces alone", " \r\n", none, none);
        row("control characters", QByteArray("a\0b\x1b[31mc\x07", 10), none, u"abc"_s);
        row("a page with a title",
            "<!DOCTYPE html><html><head><title>\n 401 Authorization &amp; more </title><script>if (a<b) "
            "x()</script></head>"
            "<body><h1>No</h1></body></html>",
            none, u"401 Authorization & more"_s);
        row("a page without a title",
            "<html><style>a{}</style><body><h1>Bad</h1><!-- <b>x</b> --><p>Gateway&#33;</body></html>", none,
            u"Bad Gateway!"_s);
        row("XML", "<?xml version=\"1.0\"?><Error><Code>Denied</Code><Message>m &lt; n</Message></Error>",
            none, u"Denied m < n"_s);
        row("a cut page", "<html><body>Sorry<scr", none, u"Sorry"_s);
        row("a page of nothing", "<html></html>", none, none);
        row("markup in a message", "{\"code\":\"c\",\"message\":\"<b>m</b>\"}", u"c"_s, u"<b>m</b>"_s);
    }

    void everyShapeIsRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(Text, code);
        QFETCH(Text, message);
        const Failure failure = decoded(body);
        QCOMPARE(failure.kind, FailureKind::RequestRefused);
        QCOMPARE(failure.subject, u"bcs.example.com"_s);
        QVERIFY(failure.service);
        QCOMPARE(failure.service->httpStatus, std::optional(400));
        QCOMPARE(failure.service->code.value_or(u"(none)"_s), code.value_or(u"(none)"_s));
        QCOMPARE(failure.service->message.value_or(u"(none)"_s), message.value_or(u"(none)"_s));
    }

    void markupIsTakenOutWhereTheHeaderSaysHtml()
    {
        QCOMPARE(decoded("Sorry, <b>no</b>", 502, "text/html; charset=utf-8").service->message,
            Text(u"Sorry, no"_s));
        QCOMPARE(
            decoded("{\"code\":\"c\",\"message\":\"m\"}", 502, "text/html").service->message, Text(u"m"_s));
        QCOMPARE(decoded("[no] <b>way</b>", 502, "text/html").service->message, Text(u"[no] way"_s));
        QCOMPARE(decoded("Sorry, 1 < 2", 502, "text/plain").service->message, Text(u"Sorry, 1 < 2"_s));
        QCOMPARE(decoded("caf\xE9", 502, "text/plain; charset=ISO-8859-1").service->message, Text(u"café"_s));
    }

    void theKindFollowsTheStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FailureKind>("kind");
        const auto row = [](int status, FailureKind kind) {
            QTest::newRow(QByteArray::number(status).constData()) << status << kind;
        };
        row(400, FailureKind::RequestRefused);
        row(401, FailureKind::Unauthorized);
        row(403, FailureKind::Forbidden);
        row(404, FailureKind::NotFound);
        row(407, FailureKind::ProxySignInNeeded);
        row(418, FailureKind::RequestRefused);
        row(429, FailureKind::Throttled);
        row(500, FailureKind::ServiceFailed);
        row(501, FailureKind::ServiceFailed);
        row(502, FailureKind::ServiceUnavailable);
        row(503, FailureKind::ServiceUnavailable);
        row(504, FailureKind::ServiceUnavailable);
        row(100, FailureKind::AnswerUnexpected);
        row(304, FailureKind::AnswerUnexpected);
        row(600, FailureKind::AnswerUnexpected);
        row(0, FailureKind::AnswerUnexpected);
    }

    void theKindFollowsTheStatus()
    {
        QFETCH(int, status);
        const Failure failure = decoded("", status);
        QTEST(failure.kind, "kind");
        QCOMPARE(failure.service->httpStatus, std::optional(status));
        QCOMPARE(decoded("{\"error_code\":\"APIGW.0308\"}", status).kind, FailureKind::Throttled);
    }

    void theRequestIdComesFromHeaderOrBody()
    {
        const QByteArray body = "{\"error_code\":\"c\",\"error_msg\":\"m\",\"request_id\":\"in-body\"}";
        QCOMPARE(decoded(body, 400, {}, "in-header").service->requestId, u"in-header"_s);
        QCOMPARE(decoded(body).service->requestId, u"in-body"_s);
        QCOMPARE(
            decoded("{\"error\":{\"code\":\"c\",\"requestId\":\"deep\"}}").service->requestId, u"deep"_s);
        QCOMPARE(decoded("<p>no", 400, {}, "in-header").service->requestId, u"in-header"_s);
        QCOMPARE(decoded("{}").service->requestId, QString());
    }

    void aSuccessThatIsAnErrorIsToldFromOneWithoutAFile_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        const auto error = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body << FailureKind::ErrorInSuccess;
        };
        const auto noFile = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body << FailureKind::BodyNoFile;
        };
        noFile("the reference's example", "{\"result\": \"success\"}");
        noFile("an empty object", "{}");
        noFile("an empty array", "[]");
        noFile("code zero", "{\"code\":0,\"message\":\"ok\"}");
        noFile("code of a status", "{\"code\":200,\"message\":\"OK\"}");
        noFile("error code of zeros", "{\"error_code\":\"00000\",\"error_msg\":\"success\"}");
        noFile("a message alone", "{\"message\":\"queued\"}");
        noFile("an error that is null", "{\"result\":\"success\",\"error\":null}");
        noFile("cut", "{\"result\": \"succ");
        error("the documented error",
            "{\"error_code\":\"BCS.4001051\",\"error_msg\":\"Input org org1 is not exist\"}");
        error("code and message", "{\"code\":\"BCS.4001051\",\"message\":\"m\"}");
        error("the identity service's", "{\"error\":{\"code\":401,\"message\":\"m\"}}");
        error("a message of an error", "{\"error_msg\":\"m\"}");
        error("error in words", "{\"error\":\"m\"}");
        error("nested", "{\"data\":{\"errorCode\":\"c\",\"errorMsg\":\"m\"}}");
        error("cut", "{\"error_code\":\"BCS.4001051\",\"error_m");
        error("garbage after it", "{\"error_code\":\"BCS.4001051\"} garbage");
        QTest::newRow("throttled") << "{\"error_code\":\"APIGW.0308\"}"_ba << FailureKind::Throttled;
    }

    void aSuccessThatIsAnErrorIsToldFromOneWithoutAFile()
    {
        QFETCH(QByteArray, body);
        const std::optional<Failure> failure = errorInSuccess(200, "id", body, {}, u"h"_s);
        QVERIFY(failure);
        QTEST(failure->kind, "kind");
        QCOMPARE(failure->service->httpStatus, std::optional(200));
        QCOMPARE(failure->service->requestId, u"id"_s);
    }

    void whatIsNoJsonIsNoErrorOfSuccess()
    {
        for (const QByteArray &body : {""_ba, "PK\3\4"_ba, "-----BEGIN"_ba, "{ PK garbage"_ba,
                 "[section]\nkey=value"_ba, "<html>"_ba, "\"text\""_ba, "{\"a\":1} and a file"_ba})
            QVERIFY2(!errorInSuccess(200, {}, body, {}, u"h"_s), body.constData());
    }

    void longTextsAreCut()
    {
        const QByteArray text = QByteArray("word ").repeated(20'000);
        const Failure failure
            = decoded("{\"error_code\":\"" + text + "\",\"error_msg\":\"" + text + "\"}", 400, {}, text);
        QCOMPARE(failure.service->code->size(), MaxCodeLength + 1);
        QCOMPARE(failure.service->message->size(), MaxMessageLength + 1);
        QCOMPARE(failure.service->requestId.size(), MaxRequestIdLength + 1);
        QVERIFY(failure.service->message->endsWith(u'…'));
    }

    void whatLiesBehindTheBoundIsNotRead()
    {
        const Failure failure = decoded(
            QByteArray(MaxErrorBody - 20, ' ') + "seen" + QByteArray(16, ' ') + "yyy", 500, "text/plain");
        QCOMPARE(failure.service->message, Text(u"seen"_s));
    }

    void hostileBodiesTakeNoLongTime_data()
    {
        QTest::addColumn<QByteArray>("body");
        const qsizetype n = MaxErrorBody;
        QTest::newRow("deep arrays") << QByteArray(n, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(n / 5);
        QTest::newRow("many keys") << "{" + QByteArray("\"a\":1,").repeated(n / 6);
        QTest::newRow("many wrappers") << "[" + QByteArray("{\"error\":{}},").repeated(n / 13);
        QTest::newRow("an endless string") << "{\"error_msg\":\"" + QByteArray(n, '\\');
        QTest::newRow("unfinished tags") << QByteArray("<a").repeated(n / 2);
        QTest::newRow("unfinished comments") << QByteArray("<!--").repeated(n / 4);
        QTest::newRow("unfinished scripts") << QByteArray("<script").repeated(n / 7);
        QTest::newRow("unfinished CDATA") << QByteArray("<![CDATA[").repeated(n / 9);
        QTest::newRow("ampersands") << "<p>" + QByteArray(n, '&');
        QTest::newRow("names of secrets") << QByteArray("x-auth-token ").repeated(n / 13);
        QTest::newRow("authorizations") << QByteArray("authorization ").repeated(n / 14);
        QTest::newRow("quoted names of secrets") << QByteArray("\"signature\" ").repeated(n / 12);
        QTest::newRow("nearly the secret") << QByteArray(15, 'a').append('b').repeated(n / 16);
        QTest::newRow("nearly the secret, encoded")
            << QByteArray("%61").repeated(15).append('b').repeated(n / 46);
    }

    void hostileBodiesTakeNoLongTime()
    {
        QFETCH(QByteArray, body);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(QByteArray(32'768, 'a')));
        const Harness::ThreadTime timer;
        const Failure failure = decodeErrorAnswer(500, "text/html", {}, body, secrets, u"h"_s);
        errorInSuccess(200, {}, body, secrets, u"h"_s);
        QVERIFY(failure.service);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void secretsInAnAnswerAreBlanked()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("MIIF+token/with=signs"));
        const Failure failure = decodeErrorAnswer(401, "application/json", "id MIIF+token/with=signs",
            "{\"error_code\":\"c MIIF+token\\/with=signs\",\"error_msg\":\"got MIIF%2Btoken%2Fwith%3Dsigns, "
            "Authorization: x\"}",
            secrets, u"h"_s);
        QCOMPARE(failure.service->code, Text(u"c •••"_s));
        QCOMPARE(failure.service->message, Text(u"got •••, Authorization: •••"_s));
        QCOMPARE(failure.service->requestId, u"id •••"_s);
    }
};

CHAINCERT_TEST(ErrorResponseTest)
#include "tst_errorresponse.moc"
