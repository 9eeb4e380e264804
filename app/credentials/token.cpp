#include "credentials/token.h"

#include <algorithm>
#include <openssl/crypto.h>

namespace Chaincert {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

bool dropPrefix(QByteArrayView &text, QByteArrayView prefix)
{
    if (text.size() < prefix.size()
        || qstrnicmp(text.data(), prefix.data(), static_cast<size_t>(prefix.size())) != 0)
        return false;
    text = text.sliced(prefix.size());
    return true;
}

bool dropSuffix(QByteArrayView &text, QByteArrayView suffix)
{
    if (!text.endsWith(suffix))
        return false;
    text.chop(suffix.size());
    return true;
}

// One thing that stands around the token; false once nothing does.
bool unwrap(QByteArrayView &text)
{
    static constexpr QByteArrayView Before[] = {"\xef\xbb\xbf" /* BOM */, "\xc2\xa0" /* no-break space */,
        "\xe2\x80\x9c" /* “ */, "\xe2\x80\x98" /* ‘ */, "X-Auth-Token", "X-Subject-Token", ":", "="};
    static constexpr QByteArrayView After[]
        = {"\xc2\xa0", "\xe2\x80\x9d" /* ” */, "\xe2\x80\x99" /* ’ */, ",", ";"};
    if (text.isEmpty())
        return false;
    if (isSpace(text.front()) || isQuote(text.front())) {
        text = text.sliced(1);
        return true;
    }
    if (isSpace(text.back()) || isQuote(text.back())) {
        text.chop(1);
        return true;
    }
    return std::any_of(std::begin(Before), std::end(Before), [&](auto part) {
        return dropPrefix(text, part);
    }) || std::any_of(std::begin(After), std::end(After), [&](auto part) { return dropSuffix(text, part); });
}

// A terminal or a mail breaks a long token: white space with a line break in it is no part of one.
QByteArray withoutLineBreaks(QByteArrayView text)
{
    QByteArray joined;
    joined.reserve(text.size()); // never grows: a grown array would leave a copy behind
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isSpace(text[end]))
            ++end;
        const QByteArrayView gap = text.sliced(at, end - at);
        if (!gap.contains('\n') && !gap.contains('\r'))
            joined.append(gap);
        for (at = end; at < text.size() && !isSpace(text[at]); ++at)
            joined.append(text[at]);
    }
    return joined;
}

void overwrite(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace

bool isToken(QByteArrayView bytes)
{
    return !bytes.isEmpty() && bytes.size() <= MaxTokenLength
        && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Result<Secret> cleanToken(QByteArrayView pasted)
{
    while (unwrap(pasted)) { }
    if (pasted.isEmpty())
        return fail(FailureKind::TokenMissing);
    QByteArray joined = withoutLineBreaks(pasted);
    Secret token(joined);
    overwrite(joined);
    if (!isToken(token.reveal()))
        return tl::make_unexpected(Failure{FailureKind::TokenInvalid, {}, {}, token.size(), MaxTokenLength});
    return token;
}

} // namespace Chaincert
