#include "certificates/plaintext_p.h"

#include <QStringDecoder>

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace Chaincert {

namespace {

enum class Wide { No, LittleEndian, BigEndian };

Wide wideForm(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return Wide::LittleEndian;
    if (bytes.startsWith("\xfe\xff"))
        return Wide::BigEndian;
    constexpr qsizetype looked = 16;
    if (bytes.size() < looked)
        return Wide::No;
    bool isLittle = true, isBig = true;
    for (qsizetype at = 0; at < looked; ++at) {
        const bool isNul = bytes[at] == '\0';
        isLittle = isLittle && isNul == (at % 2 == 1);
        isBig = isBig && isNul == (at % 2 == 0);
    }
    return isLittle ? Wide::LittleEndian : isBig ? Wide::BigEndian : Wide::No;
}

QByteArray narrow(QByteArrayView bytes, Wide form)
{
    QStringDecoder decode(form == Wide::BigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
    QString text = decode(bytes);
    QByteArray utf8 = text.toUtf8(); // without the mark: Qt's decoder takes it
    OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    return utf8;
}

bool beginsWith(QByteArrayView text, QByteArrayView beginning)
{
    return text.size() >= beginning.size()
        && text.first(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<PlainText> plainText(QByteArrayView bytes)
{
    QList<ReadingNote> notes;
    QByteArray text;
    if (const Wide form = wideForm(bytes); form != Wide::No) {
        notes << ReadingNote::Utf16;
        text = narrow(bytes, form);
    } else if (bytes.startsWith("\xef\xbb\xbf")) {
        notes << ReadingNote::ByteOrderMark;
        text = bytes.sliced(3).toByteArray();
    } else {
        text = bytes.toByteArray();
    }
    if (text.contains('\0')) {
        WipedBytes::wipe(text);
        return {};
    }
    if (text.contains('\r')) {
        notes << ReadingNote::CarriageReturns;
        text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return PlainText{WipedBytes(std::move(text)), notes};
}

std::optional<WipedBytes> withLineBreaks(QByteArrayView text)
{
    // CheckedCertificate for behind an armour alone: a path may hold "\new".
    if (!text.contains("-----\\n") && !text.contains("-----\\r\\n"))
        return {};
    return WipedBytes(text.toByteArray().replace("\\r\\n", "\n").replace("\\n", "\n"));
}

std::optional<WipedBytes> base64Decoded(QByteArrayView text)
{
    QByteArray letters = text.toByteArray();
    letters.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    const WipedBytes source(std::move(letters));
    auto decoded = QByteArray::fromBase64Encoding(source.bytes(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(WipedBytes(std::move(decoded.decoded))) : std::nullopt;
}

bool looksLikeWebPage(QByteArrayView text)
{
    constexpr qsizetype looked = 1024;
    QByteArrayView head = text.trimmed();
    head.truncate(qMin(head.size(), looked));
    while (beginsWith(head, "<!--") || beginsWith(head, "<?xml")) { // what may stand before it
        const qsizetype end = head.indexOf('>');
        if (end < 0)
            return false;
        head = head.sliced(end + 1).trimmed();
    }
    static constexpr std::array<QByteArrayView, 6> beginnings{
        "<!doctype html", "<html", "<head", "<body", "<title", "<script"};
    return std::any_of(beginnings.begin(), beginnings.end(),
        [head](QByteArrayView beginning) { return beginsWith(head, beginning); });
}

} // namespace Chaincert
