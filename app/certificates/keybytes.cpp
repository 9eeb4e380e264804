#include "certificates/keybytes.h"

#include <QByteArray>

#include <optional>

namespace Chaincert {

namespace {

enum Tag : uchar { Integer = 0x02, OctetString = 0x04, ObjectId = 0x06, Sequence = 0x30 };

struct Element
{
    uchar tag = 0;
    QByteArrayView content; // as far as the bytes reach
    QByteArrayView after; // what follows; empty where the content is cut or of indefinite length
};

// One tag-length-value (X.690). Content that is cut is still an element.
std::optional<Element> element(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto at = [bytes](qsizetype index) { return static_cast<uchar>(bytes[index]); };
    Element found{at(0), {}, {}};
    qsizetype header = 2;
    quint64 length = at(1);
    if (length == 0x80) { // indefinite: up to an end mark that nobody here needs
        found.content = bytes.sliced(header);
        return found;
    }
    if (length > 0x80) {
        const qsizetype digits = static_cast<qsizetype>(length & 0x7f);
        if (digits > 4 || bytes.size() < header + digits)
            return {};
        length = 0;
        for (qsizetype i = 0; i < digits; ++i)
            length = length << 8 | at(header + i);
        header += digits;
    }
    const auto present = static_cast<quint64>(bytes.size() - header);
    found.content = bytes.sliced(header, static_cast<qsizetype>(qMin(length, present)));
    if (length < present)
        found.after = bytes.sliced(header + static_cast<qsizetype>(length));
    return found;
}

bool hasTag(const std::optional<Element> &found, Tag tag)
{
    return found && found->tag == tag;
}

bool hasKeyArmour(QByteArrayView bytes)
{
    static constexpr QByteArrayView Word = "PRIVATE";
    static constexpr qsizetype MaxLabelLength = 64; // "-----BEGIN RSA PRIVATE KEY" and the like
    for (qsizetype at = bytes.indexOf(Word); at >= 0; at = bytes.indexOf(Word, at + 1)) {
        const qsizetype from = qMax<qsizetype>(0, at - MaxLabelLength);
        const QByteArrayView before = bytes.sliced(from, at - from);
        const QByteArrayView line = before.sliced(before.lastIndexOf('\n') + 1);
        if (line.contains("-----BEGIN ") || line.contains("-----END "))
            return true;
    }
    return false;
}

} // namespace

bool looksLikeDerKey(QByteArrayView bytes)
{
    const auto whole = element(bytes);
    if (!hasTag(whole, Sequence))
        return false;
    const auto first = element(whole->content);
    if (hasTag(first, Integer)) { // a version: 0 or 1, in PKCS#8, PKCS#1 and SEC 1 alike
        if (first->content.size() != 1 || static_cast<uchar>(first->content[0]) > 1)
            return false;
        const auto second = element(first->after);
        if (hasTag(second, Sequence)) // PKCS#8 (RFC 5958): AlgorithmIdentifier, then the key
            return hasTag(element(second->content), ObjectId);
        return hasTag(second, Integer) || hasTag(second, OctetString);
    }
    // Encrypted PKCS#8: AlgorithmIdentifier, OCTET STRING. A public key has a BIT STRING there.
    return hasTag(first, Sequence) && hasTag(element(first->content), ObjectId)
        && hasTag(element(first->after), OctetString);
}

bool looksLikePrivateKey(QByteArrayView bytes)
{
    if (looksLikeDerKey(bytes) || hasKeyArmour(bytes))
        return true;
    // An editor may have saved the armour as UTF-16.
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return hasKeyArmour(bytes.toByteArray().replace('\0', QByteArrayView()));
    return false;
}

bool looksLikePkcs12(QByteArrayView bytes)
{
    const auto whole = element(bytes);
    if (!hasTag(whole, Sequence))
        return false;
    const auto version = element(whole->content);
    if (!hasTag(version, Integer) || version->content != QByteArrayView("\x03"))
        return false;
    const auto safe = element(version->after);
    if (!hasTag(safe, Sequence))
        return false;
    const auto type = element(safe->content); // 1.2.840.113549.1.7, PKCS#7
    return hasTag(type, ObjectId) && type->content.startsWith("\x2a\x86\x48\x86\xf7\x0d\x01\x07");
}

} // namespace Chaincert
