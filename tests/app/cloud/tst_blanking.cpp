#include "cloud/blanking.h"
#include "harness/harness.h"

#include <QTest>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class BlankingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatFollowsTheNameOfASecretIsBlanked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        row("a header", u"X-Auth-Token: abc def"_s, u"X-Auth-Token: ••• def"_s);
        row("a header in lower case", u"x-security-token:abc\nnext"_s, u"x-security-token:•••\nnext"_s);
        row("the identity service's header", u"X-Subject-Token: abc"_s, u"X-Subject-Token: •••"_s);
        row("an assignment", u"X-Auth-Token=abc&b=c"_s, u"X-Auth-Token=•••&b=c"_s);
        row("JSON", u"{\"X-Auth-Token\":\"abc def\",\"a\":\"b\"}"_s,
            u"{\"X-Auth-Token\":\"•••\",\"a\":\"b\"}"_s);
        row("JSON with spaces", u"{\"X-Auth-Token\" : \"abc\" }"_s, u"{\"X-Auth-Token\" : \"•••\" }"_s);
        row("JSON with a list", u"{\"x-auth-token\":[\"abc\"]}"_s, u"{\"x-auth-token\":[\"•••\"]}"_s);
        row("JSON with an escaped mark", u"{\"Authorization\":\"a\\\"b\",\"c\":1}"_s,
            u"{\"Authorization\":\"•••\",\"c\":1}"_s);
        row("JSON within JSON", u"{\\\"X-Auth-Token\\\":\\\"abc\\\",\\\"a\\\":1}"_s,
            u"{\\\"X-Auth-Token\\\":\\\"•••\\\",\\\"a\\\":1}"_s);
        row("a map in a log", u"map[X-Auth-Token:[abc] A:[b]]"_s, u"map[X-Auth-Token:[••• A:[b]]"_s);
        row("a token after a space", u"bad X-Auth-Token MIIFabcdefghijklmnopqrst!"_s,
            u"bad X-Auth-Token •••"_s);
        row("a message of the gateway", u"x-auth-token not found"_s, u"x-auth-token not found"_s);
        row("authorization to the line's end",
            u"Authorization: SDK-HMAC-SHA256 Access=A, Signature=1f\nnext"_s, u"Authorization: •••\nnext"_s);
        row("authorization in words", u"Authorization failed"_s, u"Authorization failed"_s);
        row("an encoded authorization message", u"\"encoded_authorization_message\":\"x\""_s,
            u"\"encoded_authorization_message\":\"x\""_s);
        row("a signature", u"SignedHeaders=host, Signature=1f2e3d, more"_s,
            u"SignedHeaders=host, Signature=•••, more"_s);
        row("a signature in JSON", u"\"signature\":\"1f\""_s, u"\"signature\":\"•••\""_s);
        row("a signature in words", u"verify aksk signature fail:signature expired: sorry"_s,
            u"verify aksk signature fail:signature expired: sorry"_s);
        row("two of them", u"X-Auth-Token: a, X-Auth-Token: b"_s, u"X-Auth-Token: •••, X-Auth-Token: •••"_s);
        row("a name at the end", u"the header X-Auth-Token:"_s, u"the header X-Auth-Token:"_s);
    }

    void whatFollowsTheNameOfASecretIsBlanked()
    {
        QFETCH(QString, text);
        QTEST(withoutSecrets(text, {}), "blanked");
    }

    void aSecretInUseIsBlankedHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        row("as it is", u"[a+b/c=\"d\\e&f%g]"_s, u"[•••]"_s);
        row("twice", u"a+b/c=\"d\\e&f%ga+b/c=\"d\\e&f%g"_s, u"••••••"_s);
        row("percent-encoded", u"[a%2Bb%2Fc%3D%22d%5Ce%26f%25g]"_s, u"[•••]"_s);
        row("percent-encoded in lower case", u"[a%2bb%2fc%3d%22d%5ce%26f%25g]"_s, u"[•••]"_s);
        row("percent-encoded throughout", u"[%61%2B%62%2F%63%3D%22%64%5C%65%26%66%25%67]"_s, u"[•••]"_s);
        row("JSON-escaped", u"[a+b\\/c=\\\"d\\\\e&f%g]"_s, u"[•••]"_s);
        row("JSON-escaped by number", u"[a\\u002bb/c\\u003d\\u0022d\\u005Ce\\u0026f%g]"_s, u"[•••]"_s);
        row("as entities", u"[a&#43;b&#x2F;c=&quot;d\\e&amp;f%g]"_s, u"[•••]"_s);
        row("a part of it", u"a+b/c=\"d"_s, u"a+b/c=\"d"_s);
        row("nothing like it", u"令牌 is wrong"_s, u"令牌 is wrong"_s);
    }

    void aSecretInUseIsBlankedHoweverItIsWritten()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret("a+b/c=\"d\\e&f%g"));
        QTEST(withoutSecrets(text, secrets), "blanked");
    }

    void theBeginningOfALongSecretIsEnough()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("0123456789abcdefghij"));
        QCOMPARE(withoutSecrets(u"got 0123456789abcdefgh… cut"_s, secrets), u"got •••… cut"_s);
        QCOMPARE(withoutSecrets(u"got 0123456789 cut"_s, secrets), u"got 0123456789 cut"_s);
    }

    void severalSecretsAreBlankedAndTinyOnesLeft()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("first"));
        secrets.push_back(Secret("第二个"));
        secrets.push_back(Secret("abc"));
        secrets.push_back(Secret());
        QCOMPARE(
            withoutSecrets(u"abc first 第二个 %E7%AC%AC%E4%BA%8C%E4%B8%AA \\u7b2c\\u4e8c\\u4e2a"_s, secrets),
            u"abc ••• ••• ••• •••"_s);
    }
};

CHAINCERT_TEST(BlankingTest)
#include "tst_blanking.moc"
