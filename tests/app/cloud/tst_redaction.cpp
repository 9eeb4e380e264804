#include "cloud/redaction.h"

#include "cloud/reading_p.h"
#include "cloud/secretruns_p.h"
#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QTest>
#include <QUrl>

using namespace Chaincert;
using namespace Qt::StringLiterals;

class RedactionTest : public QObject
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
        QTEST(redacted(text, {}), "blanked");
    }

    void aSecretInUseIsBlankedHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        row("as it is", u"[a+b/c=\"d\\e&f%g]"_s, u"[•••]"_s);
        row("twice", u"a+b/c=\"d\\e&f%ga+b/c=\"d\\e&f%g"_s, u"•••"_s);
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
        QTEST(redacted(text, secrets), "blanked");
    }

    void anyPartOfALongSecretIsBlanked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QByteArray &text, const QString &blanked) {
            QTest::newRow(name) << QString::fromUtf8(text) << blanked;
        };
        const QByteArray secret = longSecret();
        const auto wrapped = [](const QByteArray &text, qsizetype every, const QByteArray &with) {
            QByteArray result;
            for (qsizetype i = 0; i < text.size(); i += every)
                result += (i > 0 ? with : QByteArray()) + text.mid(i, every);
            return result;
        };
        row("whole", '[' + secret + ']', u"[•••]"_s);
        row("its beginning", "got " + secret.left(18) + "… end", u"got •••… end"_s);
        row("its end", "…" + secret.right(16) + '.', u"…•••."_s);
        row("its middle", "<" + secret.mid(20, 16) + ">", u"<•••>"_s);
        row("too little of it", secret.mid(20, 15), QString::fromUtf8(secret.mid(20, 15)));
        row("in capitals", secret.toUpper(), u"•••"_s);
        row("in small letters", secret.toLower(), u"•••"_s);
        row("over lines", wrapped(secret, 5, "\r\n  "), u"•••"_s);
        row("letter by letter", wrapped(secret, 1, " "), u"•••"_s);
        row("with spaces that do not break", wrapped(secret, 7, "\u00a0"), u"•••"_s);
        row("with line ends of JSON", wrapped(secret, 10, "\\n"), u"•••"_s);
        row("with what nobody sees", wrapped(secret, 3, "\u200b"), u"•••"_s);
        row("percent-encoded in the middle", "a" + secret.mid(9, 20).toPercentEncoding() + "]", u"a•••]"_s);
        row("all percent-encoded", wrapped(secret.toHex(), 2, "%").prepend('%'), u"•••"_s);
        row("percent-encoded twice", secret.toPercentEncoding().toPercentEncoding(), u"•••"_s);
        row("escaped by number", wrapped(secret.toHex(), 2, "\\u00").prepend("\\u00"), u"•••"_s);
        row("escaped by number in JSON in JSON", wrapped(secret.toHex(), 2, "\\\\u00").prepend("\\\\u00"),
            u"•••"_s);
        row("as bytes of C", wrapped(secret.toHex(), 2, "\\x").prepend("\\x"), u"•••"_s);
        row("as entities", wrapped(secret.toHex(), 2, ";&#x").prepend("&#x") + ';', u"•••"_s);
        row("in base64", '[' + secret.toBase64() + ']', u"[•••]"_s);
        row("in base64url", secret.toBase64(QByteArray::Base64UrlEncoding), u"•••"_s);
        row("in base64 over lines", wrapped(secret.toBase64(), 20, "\n"), u"•••"_s);
        row("as hexadecimal digits", secret.toHex().toUpper(), u"•••"_s);
        row("two parts of it", secret.left(20) + " and " + secret.right(20), u"••• and •••"_s);
    }

    void anyPartOfALongSecretIsBlanked()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret("another one, longer than sixteen"));
        secrets.push_back(Secret(longSecret()));
        QTEST(redacted(text, secrets), "blanked");
    }

    void aSecretWithinBase64IsBlankedWhereverItStands()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret(longSecret()));
        for (const QByteArray &before : {""_ba, "a"_ba, "ab"_ba, "user:"_ba, "user7:"_ba, "user78:"_ba}) {
            const QByteArray base64 = (before + longSecret() + "z").toBase64();
            const QString left = redacted(u'(' + QString::fromLatin1(base64) + u')', secrets);
            QVERIFY2(left.contains(u"•••"_s) && left.size() < 20, qPrintable(left));
        }
    }

    void whatIsPartedAmongTextsThatCameTogetherIsBlanked()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret(longSecret()));
        const QString text = QString::fromLatin1(longSecret());
        QCOMPARE(redacted(QStringList{u"id "_s + text.left(10), text.mid(10) + u" end"_s}, secrets),
            (QStringList{u"id •••"_s, u"••• end"_s}));
    }

    void textsThatCameTogetherAreNoWrappedBase64()
    {
        const QStringList texts{u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s, u"cn-north-4_payments"_s,
            u"MAfa1c27d5e94b60a2c7e1f0946b8d36"_s, u"cn-north-4_Closed"_s, u"token"_s, u"Incorrect"_s};
        QCOMPARE(redacted(texts, {}), texts);
    }

    void longAndRepeatingSecretsAreBlankedInNonLatinTexts()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("口令口令口令口令口令ÄÖÜ"));
        QCOMPARE(redacted(u"用 口令口令 口令口令口令äöü 登录"_s, secrets), u"用 ••• 登录"_s);
    }

    void theWorkIsLinear_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("text");
        const QByteArray all = longSecret().repeated(1'000).left(32'768);
        constexpr qsizetype n = 1024 * 1024;
        QTest::newRow("nothing of it") << all << QByteArray(n, 'x');
        QTest::newRow("one letter") << QByteArray(32'768, 'a') << QByteArray(n, 'a');
        QTest::newRow("nearly") << QByteArray(32'768, 'a')
                                << QByteArray(15, 'a').append('b').repeated(n / 16);
        QTest::newRow("again and again") << all << all.repeated(n / all.size());
    }

    void theWorkIsLinear()
    {
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(secret));
        const Harness::ThreadTime timer;
        const SecretRuns runs(secrets);
        Marks marks(text.size());
        runs.find(reading(QString::fromLatin1(text)), marks);
        QVERIFY(marks.isMarked(0) != (QByteArray(QTest::currentDataTag()) == "nothing of it")
            || QByteArray(QTest::currentDataTag()) == "nearly");
        // A square of it would be minutes.
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void privateKeysAreBlankedWhosesoeverTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        const QString body
            = u"MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgm2QvRzM\nxK9fT1+QhRANCAAT0b3Zx/9oV4"_s;
        const auto pem = [&body](const QString &label, const QString &lineEnd) {
            return (u"-----BEGIN %1-----\n%2\n-----END %1-----"_s).arg(label, body).replace(u'\n', lineEnd);
        };
        for (const char *label : {"PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
                 "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK"})
            row(label, u"see "_s + pem(QString::fromLatin1(label), u"\n"_s) + u" end"_s, u"see ••• end"_s);
        row("with line ends of JSON", u"\""_s + pem(u"PRIVATE KEY"_s, u"\\n"_s) + u"\""_s, u"\"•••\""_s);
        row("with line ends of JSON in JSON", pem(u"PRIVATE KEY"_s, u"\\\\n"_s), u"•••"_s);
        row("on one line", pem(u"PRIVATE KEY"_s, u" "_s), u"•••"_s);
        row("without line ends", pem(u"PRIVATE KEY"_s, QString()), u"•••"_s);
        row("percent-encoded",
            QString::fromLatin1(QUrl::toPercentEncoding(pem(u"EC PRIVATE KEY"_s, u"\n"_s))), u"•••"_s);
        row("in capitals and small letters", pem(u"PRIVATE KEY"_s, u"\n"_s).toLower(), u"•••"_s);
        row("without its footer", pem(u"PRIVATE KEY"_s, u"\n"_s).section(u"\n-----END"_s, 0, 0), u"•••"_s);
        row("without its footer, in JSON",
            u"{\"a\":\""_s + pem(u"PRIVATE KEY"_s, u"\\n"_s).section(u"\\n-----END"_s, 0, 0),
            u"{\"a\":\"•••"_s);
        row("its lines as a list",
            u"[\"-----BEGIN PRIVATE KEY-----\",\"MIGHAgEAMBMGByqGSM49Ag\",\"-----END PRIVATE KEY-----\"]"_s,
            u"[\"•••\"]"_s);
        row("encrypted, the older way",
            u"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
            u"AES-128-CBC,0A1B\n\nMIIEpAIBAAKC"
            "AQEA\n-----END RSA PRIVATE KEY-----"_s,
            u"•••"_s);
        row("PuTTY's", u"Private-Lines: 2\nAAAAIQCx0fQ3m0Yw\nbG9uZw==\nPrivate-MAC: 01"_s, u"•••: 01"_s);
        row("a certificate is none", u"-----BEGIN CERTIFICATE-----\nMA\n-----END CERTIFICATE-----"_s,
            u"-----BEGIN CERTIFICATE-----\nMA\n-----END CERTIFICATE-----"_s);
        row("words about one", u"no private key was found"_s, u"no private key was found"_s);
        const QString key = QString(body).remove(u'\n');
        row("in base64", u"got "_s + key + u" here"_s, u"got ••• here"_s);
        row("in base64 over lines", u"got\n"_s + body + u", then"_s, u"got\n•••, then"_s);
        row("in base64url", QString(key).replace(u'+', u'-').replace(u'/', u'_'), u"•••"_s);
        row("PEM in base64", QString::fromLatin1(pem(u"PRIVATE KEY"_s, u"\n"_s).toLatin1().toBase64()),
            u"•••"_s);
        row("an archive in base64", u"\"UEsDBBQAAAAIAAAAIQC1w0e1\""_s, u"\"•••\""_s);
        row("a signed token",
            u"eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"_s,
            u"•••.•••.•••"_s);
        row("as hexadecimal digits", u"308187020100301306072a8648ce3d020106082a8648ce3d"_s, u"•••"_s);
        row("a checksum is none", u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s,
            u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s);
        row("a long sentence is none",
            u"Incorrect IAM authentication information: the token of project 0605767a9a80d5762ff6c003d5a1b2c3 is of Region CN-North-4 and cannot be used here"_s,
            u"Incorrect IAM authentication information: the token of project 0605767a9a80d5762ff6c003d5a1b2c3 is of Region CN-North-4 and cannot be used here"_s);
    }

    void privateKeysAreBlankedWhosesoeverTheyAre()
    {
        QFETCH(QString, text);
        QTEST(redacted(text, {}), "blanked");
    }

    void theValueOfASecretsNameIsBlanked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        for (const char *name :
            {"sk", "password", "passwd", "private_key", "privateKey", "secret", "secret_key", "secretKey",
                "client_secret", "token", "access_token", "access_key", "credential", "Authorization",
                "X-Auth-Token", "cookie", "Set-Cookie", "PASSWORD", "adminPassword"}) {
            const QString as = QString::fromLatin1(name);
            row(qPrintable(as + u" in JSON"_s), u"{\"%1\": \"hunter2\", \"a\": 1}"_s.arg(as),
                u"{\"%1\": \"•••\", \"a\": 1}"_s.arg(as));
            row(qPrintable(as + u" in XML"_s), u"<a><%1>hunter2</%1></a>"_s.arg(as),
                u"<a><%1>•••</%1></a>"_s.arg(as));
            row(qPrintable(as + u" on a line"_s), u"x: 1\n%1: hunter2\ny: 2"_s.arg(as),
                u"x: 1\n%1: •••\ny: 2"_s.arg(as));
            if (as.compare(u"Authorization"_s, Qt::CaseInsensitive) != 0
                && !as.contains(u"cookie"_s, Qt::CaseInsensitive))
                row(qPrintable(as + u" in a form"_s), u"a=1&%1=hunter2&b=2"_s.arg(as),
                    u"a=1&%1=•••&b=2"_s.arg(as));
        }
        row("JSON in JSON", u"\"{\\\"privateKey\\\":\\\"abc\\\"}\""_s,
            u"\"{\\\"privateKey\\\":\\\"•••\\\"}\""_s);
        row("a number", u"{\"password\": 123456}"_s, u"{\"password\": •••}"_s);
        row("a list", u"{\"secret\":[\"a\",\"b\"],\"c\":1}"_s, u"{\"secret\":[•••],\"c\":1}"_s);
        row("an object",
            u"{\"credentials\":{\"certificate\":\"c\",\"privateKey\":\"k\"},\"type\":\"X.509\"}"_s,
            u"{\"credentials\":{•••},\"type\":\"X.509\"}"_s);
        row("an attribute", u"<user password=\"hunter2\" name=\"n\"/>"_s,
            u"<user password=\"•••\" name=\"n\"/>"_s);
        row("with a space of names", u"<ns:Token type=\"x\">abc</ns:Token>"_s,
            u"<ns:Token type=\"x\">•••</ns:Token>"_s);
        row("a key's private members",
            u"{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"}"_s,
            u"{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"•••\"}"_s);
        row("a symmetric key", u"{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ\"}"_s,
            u"{\"kty\":\"oct\",\"k\":\"•••\"}"_s);
        row("a short member of that name", u"{\"d\":\"monday\"}"_s, u"{\"d\":\"monday\"}"_s);
        row("a bearer", u"sent Bearer abcdefghijklmnopqrstuvwxyz"_s, u"sent Bearer •••"_s);
        row("a user in an address", u"at https://user:secret@host/x"_s, u"at https://•••@host/x"_s);
        row("a bearer's word", u"Bearer token is missing"_s, u"Bearer token is missing"_s);
        row("words about a password", u"The username or password is wrong."_s,
            u"The username or password is wrong."_s);
        row("words about a token", u"Incorrect token: token resolution failed"_s,
            u"Incorrect token: token resolution failed"_s);
        row("a state", u"token: expired"_s, u"token: expired"_s);
        row("nothing", u"{\"token\":null}"_s, u"{\"token\":null}"_s);
        const QString ids = u"4229a35e-846a-41cb-9d67-0a80de1b1017, 5d4321dc-f57d-4332-8475-c10f89912399"_s;
        row("ids whose groups rise as offsets do", ids, ids);
        row("an id of one", u"{\"access_key_id\":\"A\"}"_s, u"{\"access_key_id\":\"A\"}"_s);
    }

    void theValueOfASecretsNameIsBlanked()
    {
        QFETCH(QString, text);
        QTEST(redacted(text, {}), "blanked");
    }

    void severalSecretsAreBlankedAndTinyOnesLeft()
    {
        std::vector<Secret> secrets;
        secrets.push_back(Secret("first"));
        secrets.push_back(Secret("第二个"));
        secrets.push_back(Secret("abc"));
        secrets.push_back(Secret());
        QCOMPARE(redacted(u"abc first 第二个 %E7%AC%AC%E4%BA%8C%E4%B8%AA \\u7b2c\\u4e8c\\u4e2a"_s, secrets),
            u"abc ••• ••• ••• •••"_s);
    }

private:
    static QByteArray longSecret() { return "MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTALBglghkgBZQMEAgEwggO2"; }
};

CHAINCERT_TEST(RedactionTest)
#include "tst_redaction.moc"
