#include "rawserver/hostileanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace HostileAnswer {

namespace {

QString key()
{
    return u"-----BEGIN PRIVATE KEY-----\n"
           "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgevZzL1gdAFr88hb2\n"
           "OF/2NxApJCzGCEDdfSp6VQO30hyhRANCAAQRWz+jn65BtOMvdyHKcvjBeBSDZH2r\n"
           "-----END PRIVATE KEY-----\n"_s;
}

QString overLines(const QString &text, qsizetype every, const QString &with)
{
    QString result = text;
    for (qsizetype at = text.size() - text.size() % every; at > 0; at -= every)
        result.insert(at, with);
    return result;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// A header's value: all but line ends.
QByteArray inHeader(const QString &value)
{
    return QString(value).replace(u'\n', u' ').toUtf8();
}

QByteArray answerFor(const QString &organization)
{
    const QByteArrayList headers{
        "X-Request-Id: " + inHeader(name() + QString::fromLatin1(token().mid(30, 60))),
        "Date: Sun, 29 Nov 2026 12:00:00 GMT", "Server: " + inHeader(name())};
    const auto error = [&](int status, const QByteArray &body, const QByteArray &type) {
        return RawServer::answer(status, body, headers + QByteArrayList{"Content-Type: " + type});
    };
    const QJsonObject said{
        {u"error_code"_s, u"BCS.4030403 "_s + name()}, {u"error_msg"_s, text()}, {u"request_id"_s, name()}};
    if (organization == u"in-json")
        return error(403, json(said), "application/json");
    if (organization == u"in-unknown-json")
        return error(400, json({{u"a"_s, text()}, {name(), QJsonArray{text(), name()}}}), "application/json");
    if (organization == u"in-text")
        return error(404, text().toUtf8(), "text/plain; charset=utf-8");
    if (organization == u"in-a-page")
        return error(404, "<html><title>" + text().toHtmlEscaped().toUtf8() + "</title></html>", "text/html");
    if (organization == u"in-a-success")
        return error(200, json(said), "application/json");
    if (organization == u"as-a-wallet")
        return error(200,
            json({{u"credentials"_s, QJsonObject{{u"privateKey"_s, key()}}}, {u"message"_s, text().left(500)},
                {u"token"_s, QString::fromLatin1(token())}}),
            "application/json");
    if (organization == u"as-a-redirect")
        return RawServer::answer(302, {},
            headers + QByteArrayList{"Location: https://" + token().left(40) + ".example.com/?" + token()});
    if (organization == u"as-an-encoding")
        return RawServer::answer(200, "x", headers + QByteArrayList{"Content-Encoding: " + inHeader(text())});
    if (organization == u"as-a-file-name")
        return RawServer::answer(200, QByteArray("\x01\x02 something"),
            headers
                + QByteArrayList{"Content-Disposition: attachment; filename=\"" + inHeader(text()) + ".x"
                    + token().left(20) + '"'});
    return error(500, text().toUtf8(), "text/plain");
}

QByteArray listFor(const QByteArray &path)
{
    if (path.contains("/nodes"))
        return RawServer::answer(200,
            json({{u"node_orgs"_s,
                QJsonObject{{u"org1"_s, QJsonObject{{u"org_msp_id"_s, text().left(400)}}}}}}));
    if (path.contains("/blockchains/"))
        return RawServer::answer(200,
            json({{u"basic_info"_s,
                      QJsonObject{{u"id"_s, u"b"_s}, {u"name"_s, name()}, {u"version"_s, text()}}},
                {u"peer_info"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"org1"_s}, {u"status"_s, text()}},
                        QJsonObject{{u"name"_s, name()}},
                        QJsonObject{{u"name"_s, QString::fromLatin1(token().left(60))}}}}}));
    return RawServer::answer(200,
        json({{u"blockchains"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"b1"_s}, {u"name"_s, name()}},
                QJsonObject{{u"id"_s, name()}, {u"name"_s, u"n"_s}},
                QJsonObject{{u"id"_s, u"b2"_s}, {u"name"_s, QString::fromLatin1(token().toLower())}}}}}));
}

bool isDangerous(char32_t c)
{
    if (c == U'\n' || c == U'\r' || c == U'\t')
        return false;
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
        || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xe0000 && c <= 0xe007f);
}

} // namespace

QByteArray token()
{
    return "MIIEtgYJKoZIhvcNAQcCoIIEpzCCBKMCAQExDTALBglghkgBZQMEAgEwggLIBgkqhkiG9w0BBwGgggK5BIICtXsidG9rZW4i"
           "OnsiZXhwaXJlc19hdCI6IjIwMjYtMTEtMzBUMTI6NDI6NTIuMTIzMDAwWiIsIm1ldGhvZHMiOlsicGFzc3dvcmQiXX0+Zz==";
}

QString name()
{
    const QString whole = QString::fromLatin1(token());
    return u"n"_s + QChar(0x1b) + u"[31m"_s + QChar(0x202e) + whole.right(40) + QChar(0x9b) + u"201~"_s
        + QChar(0x200b) + whole.mid(50, 30).toUpper() + QChar(0x1b) + u"[201~"_s;
}

QString text()
{
    const QString whole = QString::fromLatin1(token());
    const QStringList parts{u"got "_s + whole, u"end "_s + whole.right(30), u"middle "_s + whole.mid(60, 24),
        u"capitals "_s + whole.toUpper(), u"lines "_s + overLines(whole, 11, u"\n"_s),
        u"unseen "_s + overLines(whole, 9, QString(QChar(0x200b))),
        u"percent "_s + QString::fromLatin1(token().toPercentEncoding()),
        u"base64 "_s + QString::fromLatin1(("x" + token()).toBase64()), u"key "_s + key(),
        u"on one line "_s + key().replace(u'\n', u"\\n"_s), u"escaped \\u001b[31m \\u202e"_s,
        u"sequences \u001b[2J\u001b]0;title\a\u001b[201~ \u009b201~ \u0085 \u007f"_s,
        u"direction \u202e\u2066\u200f\u061c unseen \u200b\u2060\ufeff\u00ad"_s};
    return parts.join(u'\n');
}

QStringList organizations()
{
    return {u"in-json"_s, u"in-unknown-json"_s, u"in-text"_s, u"in-a-page"_s, u"in-a-success"_s,
        u"as-a-wallet"_s, u"as-a-redirect"_s, u"as-an-encoding"_s, u"as-a-file-name"_s, u"in-a-fault"_s};
}

RawServer::Script script()
{
    return [](RawServer::Connection &connection) {
        while (connection.readRequest()) {
            const QByteArray path = connection.request().split(' ').value(1);
            const QUrlQuery query(QString::fromLatin1(path.mid(path.indexOf('?') + 1)));
            if (!connection.send(
                    path.contains("/cert?") ? answerFor(query.queryItemValue(u"org_name"_s)) : listFor(path)))
                return;
        }
    };
}

QStringList shownIn(const QString &output)
{
    QStringList found;
    const auto packed = [](QString text) {
        text.removeIf([](QChar c) { return c.isSpace(); });
        return text.toLower();
    };
    const QString text = packed(output);
    const QString body
        = QString(key()).remove(u"-----BEGIN PRIVATE KEY-----"_s).remove(u"-----END PRIVATE KEY-----"_s);
    const QString base64 = QString::fromLatin1(("x" + token()).toBase64()).mid(4).chopped(4);
    for (const QString &secret : {QString::fromLatin1(token()), body, base64}) {
        const QString whole = packed(secret);
        for (qsizetype at = 0; at + 16 <= whole.size(); ++at) {
            if (text.contains(whole.mid(at, 16))) {
                found += u"a secret: "_s + whole.mid(at, 16);
                break;
            }
        }
    }
    for (const char32_t c : output.toUcs4()) {
        if (isDangerous(c)) {
            found += u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0'));
            break;
        }
    }
    if (output.contains(u"[201~"_s) || output.contains(u"\\u001b"_s, Qt::CaseInsensitive))
        found += u"a sequence of a terminal"_s;
    return found;
}

} // namespace HostileAnswer
