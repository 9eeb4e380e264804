#pragma once

#include "certificates/material.h"
#include "certificates/wipedbytes_p.h"

namespace Chaincert {

/// Text as it was meant: UTF-8 without a mark, lines that end with "\n", and what was odd about it.
struct PlainText
{
    WipedBytes text = {};
    QList<ReadingNote> notes = {}; ///< CarriageReturns, ByteOrderMark, Utf16
};

/// Nothing: it holds bytes that no text has (NUL). UTF-16 is known by its mark, or by every other byte being
/// NUL where it begins.
std::optional<PlainText> plainText(QByteArrayView bytes);

/// With the ends of lines that a backslash and an "n" stand for behind an armour. Nothing: there are none.
std::optional<WipedBytes> withLineBreaks(QByteArrayView text);

/// The bytes that base64 stands for, with blanks and ends of lines anywhere in it. Nothing: it is broken.
std::optional<WipedBytes> base64Decoded(QByteArrayView text);

/// HTML, as a portal or proxy sends it instead of what was asked: by how it begins.
bool looksLikeWebPage(QByteArrayView text);

} // namespace Chaincert
