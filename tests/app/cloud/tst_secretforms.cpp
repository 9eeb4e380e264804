#include "cloud/redaction.h"

#include "cloud/errorresponse.h"
#include "cloud/secretshapes_p.h"
#include "harness/harness.h"
#include "harness/threadtime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

using Written = std::function<QByteArray(qsizetype)>; // one byte or piece, by its number

QByteArray joined(qsizetype count, const QByteArray &with, const Written &written)
{
    QByteArrayList parts;
    for (qsizetype i = 0; i < count; ++i)
        parts << written(i);
    return parts.join(with);
}

QByteArray pieces(const QByteArray &text, qsizetype size, const QByteArray &with)
{
    return joined(
        (text.size() + size - 1) / size, with, [&](qsizetype i) { return text.mid(i * size, size); });
}

QByteArray numbers(const QByteArray &bytes, const QByteArray &with, const char *format)
{
    return joined(bytes.size(), with,
        [&](qsizetype i) { return QString::asprintf(format, uint(quint8(bytes[i]))).toLatin1(); });
}

QByteArray token()
{
    return "MIIF0gYJKoZIhvcNAQcCoIIFwzCCBb8CAQExDTALBglghkgBZQMEAgEwggO2";
}

} // namespace

// Secrets in forms that programs and people write them in.
class SecretFormsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretInUseIsBlankedWhateverStandsBetweenItsLetters_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        const QByteArray secret = token();
        const auto among = [](const QString &text, const QString &mark) {
            QStringList letters;
            for (const QChar c : text)
                letters << c;
            return letters.join(mark);
        };
        const QString text = QString::fromLatin1(secret);
        for (const char *mark : {":", "-", ", ", " 0x", "', '", "|"})
            row(qPrintable(u"digits with "_s + QLatin1String(mark)),
                QString::fromLatin1(secret.toHex().left(2) + mark + pieces(secret.toHex().mid(2), 2, mark)));
        for (const char *mark : {",", ".", "-", "_", "\", \"", " + ", "·", "、"})
            row(qPrintable(u"letters with "_s + QString::fromUtf8(mark)),
                among(text, QString::fromUtf8(mark)));
        for (const char *tag :
            {"<br>", "<br/>", "</b><b>", "<wbr class=\"x y\">", "&lt;br&gt;", "\\u003cbr/\\u003e"})
            row(qPrintable(u"in pieces with "_s + QLatin1String(tag)),
                QString::fromLatin1(pieces(secret, 9, tag)));
        row("in groups", QString::fromLatin1(pieces(secret, 8, "-")));
        row("with marks on its letters", among(text, u"\u0301"_s));
        row("with marks in JSON's notation", among(text, u"\\u0301"_s));
        row("with letters that have a mark",
            among(text, u"\u0301"_s).normalized(QString::NormalizationForm_C));
        QString wide = text;
        for (QChar &c : wide)
            c = QChar(c.unicode() + 0xfee0);
        row("full-width", wide);
        row("full-width with commas", among(wide, u"，"_s));
        QString circled;
        for (const QChar c : text)
            circled += c.isDigit() ? QString(c) : QString(QChar(c.toLower().unicode() - u'a' + 0x24d0));
        row("in circles", circled);
        row("in base64 with commas", QString::fromLatin1(pieces(secret.toBase64(), 1, ",")));
    }

    void aSecretInUseIsBlankedWhateverStandsBetweenItsLetters()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        QString left = redacted(u"<"_s + text + u">"_s, secrets);
        QVERIFY2(left.contains(u"•••"_s), qPrintable(left));
        QVERIFY2(left.size() <= 8, qPrintable(left));
    }

    void fewLettersOfASecretAndProseAreLeft_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("fifteen letters") << u"it begins M-I-I-F-0-g-Y-J-K-o-Z-I-h-v-c and so on"_s;
        QTest::newRow("prose")
            << u"The token's project, 0605767a9a80d5762ff6c003d5a1b2c3, isn't of region cn-north-4 (see \"Regions\"): sign in anew."_s;
        QTest::newRow("Chinese") << u"令牌的项目，不属于该区域：请重新登录。"_s;
    }

    void fewLettersOfASecretAndProseAreLeft()
    {
        QFETCH(QString, text);
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        QCOMPARE(redacted(text, secrets), text);
    }

    void theWorkIsLinearWhateverStandsBetween_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char *unit :
            {",", "a,", "0x", "30,", "3081 ", "abcdefgh,", "\xc3\xa9", "m\xcc\x81", "d=", "30:81:87:"})
            QTest::newRow(unit) << QByteArray(unit);
    }

    void theWorkIsLinearWhateverStandsBetween()
    {
        QFETCH(QByteArray, unit);
        constexpr qsizetype Size = 128 * 1024; // a square of it would be minutes
        std::vector<Secret> secrets;
        secrets.push_back(Secret(token()));
        const QString text = QString::fromUtf8(unit.repeated(Size / unit.size()));
        const Harness::ThreadTime timer;
        redacted(text, secrets);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aKeyIsBlankedHoweverItsBytesAreWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
        const QByteArray key = der();
        const QByteArray hex = key.toHex();
        row("pairs with colons", key.toHex(':'));
        row("pairs with spaces", key.toHex(' '));
        row("pairs in capitals", key.toHex(':').toUpper());
        row("pairs of C", numbers(key, ", ", "0x%02x"));
        row("pairs with backslashes", numbers(key, "", "\\x%02x"));
        row("by numbers of JSON", numbers(key, "", "\\u%04x"));
        row("octal", numbers(key, "", "\\%03o"));
        row("with 0x in front", "0x" + hex);
        row("in pieces of 32", pieces(hex, 32, " "));
        row("in groups of four", pieces(hex, 4, " "));
        row("in pieces with commas", pieces(hex, 16, ","));
        row("decimal", numbers(key, ",", "%u"));
        row("decimal over lines", numbers(key, ",\n  ", "%u"));
        row("decimal as entities", numbers(key, "", "&#%u;"));
        row("a private scalar in pairs", scalar().toHex(':'));
        row("a private scalar in decimals", numbers(scalar(), ", ", "%u"));
        row("openssl's lines",
            joined(3, ":\n    ", [](qsizetype i) { return scalar().mid(i * 15, 15).toHex(':'); }));
        row("called a digest", "SHA-256 " + key.toHex(':'));
        row("base32", base32(key));
        row("base32 in small letters and lines", pieces(base32(key).toLower(), 76, "\n"));
        row("bits in lines", pieces(bits(key).replace(" ", ""), 76, "\n"));
        row("digits in lines", pieces(hex, 60, "\n"));
        row("escapes among letters", escaped(key, "\\x%02x"));
        row("escapes of JSON among letters", escaped(key, "\\u%04x"));
        row("octal escapes among letters", escaped(key, "\\%03o"));
        row("quoted-printable", escaped(key, "=%02X"));
        row("base64 with tags", pieces(key.toBase64(), 64, "<br/>"));
        row("base64 with tags among short pieces", pieces(key.toBase64(), 9, "<br>"));
        row("digits with tags", pieces(hex, 32, "<br/>"));
        row("base64 in lines of twelve", pieces(key.toBase64(), 12, "\n"));
        row("base64 in pieces of eight", pieces(key.toBase64(), 8, " "));
        row("base64 in pieces with commas", pieces(key.toBase64(), 16, ","));
        row("base64 as a list", pieces(key.toBase64(), 20, "\", \""));
    }

    void aKeyIsBlankedHoweverItsBytesAreWritten()
    {
        QFETCH(QByteArray, text);
        for (const auto &[before, behind] : {std::pair("got [", "]"),
                 std::pair("priv:\n    ", "\nASN1 OID: x"), std::pair("\"data\":[", "]")}) {
            const QString left = redacted(QString::fromLatin1(before + text + behind), {});
            QVERIFY2(left.contains(u"•••"_s), qPrintable(left));
            QVERIFY2(left.size() < 36, qPrintable(left));
            const QByteArray body = "{\"message\":"
                + QJsonDocument(QJsonArray{QString::fromLatin1(before + text + behind)})
                      .toJson(QJsonDocument::Compact)
                      .mid(1)
                      .chopped(1)
                + '}';
            const std::optional<Failure> failure = errorInSuccess(200, {}, body, {}, u"h"_s);
            QVERIFY(failure && failure->service);
            const QString quoted = failure->service->message.value_or(QString());
            QVERIFY2(quoted.size() < 36, qPrintable(quoted));
        }
    }

    void aDumpIsBlankedWithWhatStandsBesideItsBytes_data()
    {
        QTest::addColumn<QString>("text");
        const QByteArray key = der();
        const auto row = [](const char *name, const QByteArray &bytes, qsizetype inLine, const Line &line) {
            for (const char *end : {"\n", "\r\n", " ", " | ", "\\n", "<br>"})
                QTest::addRow("%s, joined by %s", name, qPrintable(QString::fromLatin1(end).toHtmlEscaped()))
                    << QString::fromLatin1(dump(bytes, inLine, end, line));
        };
        const QByteArray armoured = "-----BEGIN EC PRIVATE KEY-----\n" + key.toBase64();
        row("xxd of a key", key, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + ": " + pieces(bytes.toHex(), 4, " ") + "  " + shown(bytes);
        });
        row("xxd of armour", armoured, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + ": " + pieces(bytes.toHex(), 4, " ") + "  " + shown(bytes);
        });
        row("xxd of four bytes a line", armoured, 4, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + ": " + pieces(bytes.toHex(), 4, " ") + "  " + shown(bytes);
        });
        row("xxd of odd lines", armoured, 11, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + ": " + pieces(bytes.toHex(), 4, " ") + "  " + shown(bytes);
        });
        row("xxd of bits", key, 6, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + ": " + bits(bytes) + "  " + shown(bytes);
        });
        row("hexdump", key, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + "  " + bytes.toHex(' ') + "  |" + shown(bytes) + '|';
        });
        row("hexdump of armour", armoured, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 8, 16) + "  " + bytes.toHex(' ') + "  |" + shown(bytes) + '|';
        });
        row("a scalar alone", scalar(), 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 4, 16) + "   " + bytes.toHex(' ') + "   " + shown(bytes);
        });
        row("openssl", key, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 4, 16) + " - " + bytes.left(8).toHex(' ') + '-' + bytes.mid(8).toHex(' ')
                + "   " + shown(bytes);
        });
        row("od in octal", key, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 7, 8) + ' ' + numbers(bytes, " ", "%03o");
        });
        row("od of letters", armoured, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 7, 8) + pieces("   " + pieces(shown(bytes), 1, "   "), 64, "");
        });
        row("letters alone", armoured, 16, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 6, 16) + ": " + pieces(shown(bytes), 1, " ");
        });
        row("letters without spaces", armoured, 16,
            [](qsizetype at, const QByteArray &bytes) { return offset(at, 8, 16) + ':' + shown(bytes); });
        row("decimal offsets", armoured, 10, [](qsizetype at, const QByteArray &bytes) {
            return offset(at, 7, 10) + ' ' + bytes.toHex(' ') + ' ' + shown(bytes);
        });
        row("addresses of a debugger", armoured, 8, [](qsizetype at, const QByteArray &bytes) {
            return "0x" + offset(0x55550010 + at, 12, 16) + ":\t" + numbers(bytes, "\t", "0x%02x") + " "
                + shown(bytes);
        });
        row("no offsets", key, 16,
            [](qsizetype, const QByteArray &bytes) { return bytes.toHex(' ') + "  " + shown(bytes); });
        row("no offsets, in groups", key, 16, [](qsizetype, const QByteArray &bytes) {
            return pieces(bytes.toHex(), 4, " ") + "  " + shown(bytes);
        });
    }

    void aDumpIsBlankedWithWhatStandsBesideItsBytes()
    {
        QFETCH(QString, text);
        const QString left = redacted(u"got <"_s + text + u"\n> and no more"_s, {});
        QVERIFY2(left.startsWith("got <"_L1) && left.contains(u"•••"_s), qPrintable(left));
        QVERIFY2(left.size() < 48, qPrintable(left)); // the first offset, and how it ends
    }

    void aKeyIsBlankedByItsName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blanked");
        const auto row = [](const char *name, const QString &text, const QString &blanked) {
            QTest::newRow(name) << text << blanked;
        };
        const QString hex = QString::fromLatin1(scalar().toHex());
        const QString base64 = QString::fromLatin1(
            scalar().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        row("D", u"D = "_s + hex, u"D = •••"_s);
        row("priv in JSON", u"{\"priv\":\""_s + hex + u"\"}"_s, u"{\"priv\":\"•••\"}"_s);
        row("a name with a space", u"private key: "_s + base64, u"private key: •••"_s);
        row("two words", u"Secret Key = "_s + hex.left(32), u"Secret Key = •••"_s);
        row("a JSON Web Key without quotation marks", u"{kty: EC, crv: P-256, d: "_s + base64 + u"}"_s,
            u"{kty: EC, crv: P-256, d: •••}"_s);
        row("a full stop behind it", u"d="_s + base64 + u"."_s, u"d=•••."_s);
    }

    void aKeyIsBlankedByItsName()
    {
        QFETCH(QString, text);
        QTEST(redacted(text, {}), "blanked");
    }

    void whatIsNoKeyIsLeft_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"A checksum 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.",
                "SHA-1 9f:86:d0:81:88:4c:7d:65:9a:2f:ea:a0:c5:5a:d0:15:a3:bf:4f:1b",
                "SHA-256 9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:"
                "A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08.",
                "sha256 Fingerprint=9F:86:D0:81:88:4C:7D:65:9A:2F:EA:A0:C5:5A:D0:15:"
                "A3:BF:4F:1B:2B:0B:82:2C:D1:5D:6C:15:B0:F0:0A:08; issuer CA",
                "1b4e28ba-2fa1-11d2-883f-0016d3cca427, 2b4e28ba-2fa1-11d2-883f-0016d3cca427, "
                "3b4e28ba-2fa1-11d2-883f-0016d3cca427",
                "2026-11-29 18:24:05.123 [12] 10.0.0.1:443 2026-11-29 18:24:06.124 [13] 10.0.0.2:443",
                "Incorrect private key: it is missing.", "d = 12, p: none, q: why",
                "the priv flag is not set",
                "Regions: cn-north-4, cn-north-1, cn-east-3, cn-south-1, ap-southeast-3, Af-south-1, "
                "sa-brazil-1, na-mexico-1, la-north-2",
                "A decade of added facades: dead beef, bad cafe, fade",
                "HTTP 400 bad request, 404 not found and 408 after a decade",
                "Between 8080 and 8084 no port is free; see 0605767a9a80d5762ff6c003d5a1b2c3",
                "2026-11-29 18:24:05 0605767a9a80d5762ff6c003d5a1b2c3 begun\n"
                "2026-11-29 18:24:21 1605767a9a80d5762ff6c003d5a1b2c3 ended",
                "10.0.0.1:443 10.0.0.2:443 [12] 10.0.0.3 10.0.0.4, port 8443: 10.0.0.5 10.0.0.6 10.0.0.7",
                "timeout=90, retries=99, port=8443, weight=80, share=95",
                "https://bcs.cn-north-4.myhuaweicloud.com/v2/0605767a9a80d5762ff6c003d5a1b2c3/blockchains/"
                "1b4e28ba-2fa1-11d2-883f-0016d3cca427/channels/channel-01/peers/peer-0123456789",
                "a < b and b > c, <organization> has no <user>",
                "lines 0010: no comma, 0011: no colon, 0012: no end",
                "sizes 1024 2048 4096 8192 16384 32768"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoKeyIsLeft()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text, {}), text);
    }

private:
    using Line = std::function<QByteArray(qsizetype, const QByteArray &)>; // of an offset and its bytes

    static QByteArray dump(const QByteArray &bytes, qsizetype inLine, const QByteArray &end, const Line &line)
    {
        return joined((bytes.size() + inLine - 1) / inLine, end,
            [&](qsizetype i) { return line(i * inLine, bytes.mid(i * inLine, inLine)); });
    }
    static QByteArray offset(qsizetype at, int width, int base)
    {
        return QByteArray::number(at, base).rightJustified(width, '0');
    }
    static QByteArray shown(QByteArray bytes)
    {
        for (char &c : bytes)
            c = c > ' ' && c < '\x7f' ? c : '.';
        return bytes;
    }
    static QByteArray escaped(const QByteArray &bytes, const char *format)
    {
        return joined(bytes.size(), "", [&](qsizetype i) {
            const bool stands = bytes[i] > ' ' && bytes[i] < '\x7f' && bytes[i] != '"';
            return stands ? bytes.mid(i, 1) : numbers(bytes.mid(i, 1), "", format);
        });
    }
    static QByteArray base32(const QByteArray &bytes)
    {
        const QByteArray all = bits(bytes).replace(" ", "");
        return joined(all.size() / 5, "", [&](qsizetype i) {
            return QByteArray(1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[all.mid(i * 5, 5).toInt(nullptr, 2)]);
        });
    }
    static QByteArray bits(const QByteArray &bytes)
    {
        return joined(bytes.size(), " ",
            [&](qsizetype i) { return QByteArray::number(quint8(bytes[i]), 2).rightJustified(8, '0'); });
    }
    static QByteArray scalar()
    {
        return QByteArray::fromHex("9b642f47333cc4af5f4f5f90851003d1bdd9c7fa15e3a7c06b1d28fe4977ac5d");
    }
    // A key of P-256 in PKCS #8.
    static QByteArray der()
    {
        return QByteArray::fromHex("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420")
            + scalar() + QByteArray::fromHex("a14403420004") + scalar() + scalar();
    }
};

CHAINCERT_TEST(SecretFormsTest)
#include "tst_secretforms.moc"
