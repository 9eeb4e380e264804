#include "cloud/errorresponse.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using Text = std::optional<QString>;

Failure quoted(QByteArrayView body, int status = 400, const QByteArray &type = "application/json",
    const QByteArray &requestId = {})
{
    return decodeErrorAnswer(status, type, requestId, body, {}, u"bcs.example.com"_s);
}

} // namespace

// What is quoted of an answer, and what is not.
class QuotedAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatSteersATerminalIsInNoField_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *name, const QByteArray &sent, const QString &kept) {
            QTest::newRow(name) << sent << kept;
        };
        row("an escape sequence", "a\x1b[1;31mb", u"ab"_s);
        row("in JSON's notation", "a\\u001b[1;31mb", u"ab"_s);
        row("in JSON's notation twice", "a\\\\u001b[1;31mb", u"ab"_s);
        row("the end of a bracketed paste", "a\x1b[201~b", u"ab"_s);
        row("the end of a bracketed paste, C1",
            "a\xc2\x9b"
            "201~b",
            u"ab"_s);
        row("a title of the window",
            "a\x1b]0;t\x07"
            "b",
            u"a]0;tb"_s);
        row("an unfinished sequence", "a\x1b[", u"a"_s);
        row("backspaces",
            "a\x08\x08"
            "b",
            u"ab"_s);
        row("DEL",
            "a\x7f"
            "b",
            u"ab"_s);
        row("C1",
            "a\xc2\x85"
            "b",
            u"a b"_s);
        row("direction",
            "a\xe2\x80\xae"
            "b\xe2\x81\xa6"
            "c\xe2\x80\x8f"
            "d",
            u"abcd"_s);
        row("nothing to see",
            "a\xe2\x80\x8b"
            "b\xef\xbb\xbf"
            "c\xc2\xad"
            "d\xe2\x81\xa0"
            "e",
            u"abcde"_s);
        row("letters of tags",
            "a\xf3\xa0\x80\x81"
            "b",
            u"ab"_s);
        row("separators of lines",
            "a\xe2\x80\xa8"
            "b",
            u"a b"_s);
        row("half a pair", "a\\ud800b", u"a\ufffdb"_s);
        row("a carriage return", "a\rb", u"a b"_s);
    }

    void whatSteersATerminalIsInNoField()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QString, kept);
        const bool json = sent.contains('\\');
        const Failure failure = quoted("{\"error_code\":\"" + sent + "\",\"error_msg\":\"" + sent + "\"}",
            400, "application/json", json ? QByteArray("x") : sent);
        QCOMPARE(failure.service->code, Text(kept));
        QCOMPARE(failure.service->message->simplified(), kept);
        if (!json)
            QCOMPARE(failure.service->requestId, kept);
        const Failure ofBody = quoted("{\"error\":{\"code\":\"c\"},\"request_id\":\"" + sent + "\"}");
        QCOMPARE(ofBody.service->requestId, kept);
    }

    void ofASuccessOnlyTheFieldsForWordsAreQuoted_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("holdsMore");
        const auto row
            = [](const char *name, const QByteArray &body, const QString &code, const QString &message,
                  bool holdsMore) { QTest::newRow(name) << body << code << message << holdsMore; };
        const QByteArray key
            = "-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMGByqGSM49\\n-----END PRIVATE KEY-----";
        const QByteArray zip = QByteArray("PK\3\4 an archive, and then some bytes of it").toBase64();
        row("the reference's example", "{\"result\": \"success\"}", {}, {}, false);
        row("nothing", "{}", {}, {}, false);
        row("an error", "{\"error_code\":\"BCS.4001051\",\"error_msg\":\"Input org is not exist\"}",
            u"BCS.4001051"_s, u"Input org is not exist"_s, false);
        row("a wallet",
            "{\"credentials\":{\"certificate\":\"c\",\"privateKey\":\"" + key
                + "\"},\"mspId\":\"m\",\"type\":\"X.509\",\"version\":1}",
            {}, {}, true);
        row("a console's export", "{\"name\":\"admin\",\"cert\":\"c\",\"private_key\":\"short\"}", {}, {},
            true);
        row("base64 in a gateway's body", "{\"isBase64Encoded\":true,\"body\":\"" + zip + "\"}", {}, {},
            true);
        row("beside a message", "{\"code\":0,\"message\":\"ok\",\"data\":\"" + zip + "\"}", u"0"_s, u"ok"_s,
            true);
        row("in the message", "{\"message\":\"" + key + "\"}", {}, u"•••"_s, true);
        row("as JSON in the message", "{\"message\":\"{\\\"k\\\":\\\"v\\\"}\"}", {}, {}, false);
        row("a long message", "{\"message\":\"" + QByteArray("word ").repeated(200) + "\"}", {}, {}, true);
        row("in the code", "{\"code\":\"" + key + "\"}", {}, {}, true);
        row("a list of texts", "[\"a\",\"" + zip + "\"]", {}, {}, true);
        row("with an error", "{\"error_code\":\"c\",\"identity\":\"" + zip + "\"}", u"c"_s, {}, true);
        row("an id beside", "{\"result\":\"success\",\"job_id\":\"1b4e28ba-2fa1-11d2-883f-0016d3cca427\"}",
            {}, {}, false);
        row("many bytes", "{\"a\":[" + QByteArray("1,").repeated(600'000) + "1]}", {}, {}, true);
    }

    void ofASuccessOnlyTheFieldsForWordsAreQuoted()
    {
        QFETCH(QByteArray, body);
        const std::optional<Failure> failure = errorInSuccess(200, {}, body, {}, u"h"_s);
        QVERIFY(failure);
        QTEST(failure->service->code.value_or(QString()), "code");
        QTEST(failure->service->message.value_or(QString()), "message");
        QTEST(holdsMoreThanWords(body), "holdsMore");
    }

    void ofAKeyOrAnArchiveNothingIsQuoted()
    {
        for (const QByteArray &body : {"PK\3\4abc"_ba, "\x30\x82\x01\x02key"_ba, "\x1f\x8b\x08key"_ba})
            QVERIFY2(!quoted(body, 500, "application/octet-stream").service->message, body.constData());
    }
};

CHAINCERT_TEST(QuotedAnswerTest)
#include "tst_quotedanswer.moc"
