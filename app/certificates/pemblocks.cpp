#include "certificates/pemblocks_p.h"

#include "certificates/plaintext_p.h"

#include <optional>

namespace Chaincert {

namespace {

constexpr QByteArrayView Dashes = "-----";

// "-----BEGIN X-----", or the same with END; its last dashes may be missing there.
struct Marker
{
    bool isBegin = false;
    qsizetype at = 0;
    qsizetype end = 0; // behind it
    QByteArrayView label;
    bool isWhole = true;
};

std::optional<Marker> markerAt(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView begin = "-----BEGIN ", end = "-----END ";
    constexpr qsizetype maxLabelLength = 64;
    const QByteArrayView rest = text.sliced(at);
    const bool isBegin = rest.startsWith(begin);
    if (!isBegin && !rest.startsWith(end))
        return {};
    const qsizetype labelAt = isBegin ? begin.size() : end.size();
    const QByteArrayView behind
        = rest.sliced(labelAt, qMin(rest.size() - labelAt, maxLabelLength + Dashes.size()));
    const qsizetype lineEnd = behind.indexOf('\n');
    const QByteArrayView line = lineEnd < 0 ? behind : behind.first(lineEnd);
    const qsizetype length = line.indexOf(Dashes);
    if (length >= 0)
        return Marker{isBegin, at, at + labelAt + length + Dashes.size(), line.first(length)};
    if (isBegin)
        return {};
    return Marker{isBegin, at, at + labelAt + line.size(), line.trimmed(), false};
}

std::optional<Marker> nextMarker(QByteArrayView text, qsizetype from)
{
    for (qsizetype at = text.indexOf(Dashes, from); at >= 0; at = text.indexOf(Dashes, at + 1)) {
        if (const auto found = markerAt(text, at))
            return found;
    }
    return {};
}

bool beginsLine(QByteArrayView text, qsizetype at)
{
    return at == 0 || text[at - 1] == '\n';
}

bool endsLine(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at == text.size() || text[at] == '\n';
}

// Lines "Name: value" and those that go on with them, up to the blank one.
QByteArrayView headersOf(QByteArrayView content)
{
    const QByteArrayView text = content.trimmed();
    const qsizetype lineEnd = text.indexOf('\n');
    if (lineEnd < 0 || !text.first(lineEnd).contains(':'))
        return {};
    const qsizetype end = text.indexOf("\n\n");
    return end < 0 ? QByteArrayView() : text.first(end + 1);
}

void fill(PemBlock &block, QByteArrayView content)
{
    const QByteArrayView headers = headersOf(content);
    block.headers = headers.toByteArray();
    const qsizetype from = headers.isEmpty() ? 0 : headers.end() - content.begin();
    if (auto der = base64Decoded(content.sliced(from)))
        block.der = std::move(*der);
    if (block.der.isEmpty() && !block.label.startsWith("PGP ")) // that has a checksum behind it
        block.notes << ReadingNote::BrokenBase64;
    if (!headers.isEmpty()) {
        block.armour = WipedBytes("-----BEGIN " + block.label + "-----\n" + content.trimmed().toByteArray()
            + "\n-----END " + block.label + "-----\n");
    }
}

} // namespace

bool hasPemArmour(QByteArrayView text)
{
    return nextMarker(text, 0).has_value();
}

WipedBytes armoured(const PemBlock &block)
{
    if (block.armour.isEmpty())
        return block.der.isEmpty() ? WipedBytes() : armoured(block.label, block.der.view());
    return WipedBytes(QByteArray(block.armour.view().data(), block.armour.view().size()));
}

WipedBytes armoured(QByteArrayView label, QByteArrayView der)
{
    constexpr qsizetype lineLength = 64;
    const WipedBytes letters(QByteArray::fromRawData(der.data(), der.size()).toBase64());
    const QByteArrayView from = letters.view();
    QByteArray pem;
    pem.reserve(from.size() + from.size() / lineLength + 2 * label.size() + lineLength); // it never moves
    pem += "-----BEGIN " + label.toByteArray() + "-----\n";
    for (qsizetype at = 0; at < from.size(); at += lineLength)
        pem.append(from.sliced(at, qMin(lineLength, from.size() - at))).append('\n');
    pem += "-----END " + label.toByteArray() + "-----\n";
    return WipedBytes(std::move(pem));
}

PemText pemBlocks(QByteArrayView text, qsizetype most)
{
    PemText read;
    qsizetype behind = 0; // what was understood
    auto marker = nextMarker(text, 0);
    while (marker && static_cast<qsizetype>(read.blocks.size()) < most) {
        if (!marker->isBegin) {
            if (!read.notes.contains(ReadingNote::MissingBegin))
                read.notes << ReadingNote::MissingBegin;
            behind = marker->end;
            marker = nextMarker(text, marker->end);
            continue;
        }
        PemBlock block{marker->label.toByteArray()};
        if (!text.sliced(behind, marker->at - behind).trimmed().isEmpty())
            block.notes << ReadingNote::TextBefore;
        const auto end = nextMarker(text, marker->end);
        const bool hasEnd = end && !end->isBegin;
        const qsizetype contentEnd = end ? end->at : text.size();
        if (!beginsLine(text, marker->at) || !endsLine(text, marker->end)
            || (hasEnd && (!beginsLine(text, end->at) || !endsLine(text, end->end))))
            block.notes << ReadingNote::LostLineBreaks;
        if (!hasEnd || !end->isWhole)
            block.notes << ReadingNote::MissingEnd;
        else if (end->label != marker->label)
            block.notes << ReadingNote::OtherEnd;
        fill(block, text.sliced(marker->end, contentEnd - marker->end));
        read.blocks.push_back(std::move(block));
        behind = hasEnd ? end->end : contentEnd;
        marker = hasEnd ? nextMarker(text, end->end) : end;
    }
    read.hasMore = marker.has_value();
    if (!marker && !read.blocks.empty() && !text.sliced(behind).trimmed().isEmpty())
        read.notes << ReadingNote::TextAfter;
    if (!text.endsWith('\n'))
        read.notes << ReadingNote::NoLastNewline;
    return read;
}

} // namespace Chaincert
