#include "certificates/keybytes.h"

#include "certificates/derelement_p.h"
#include "certificates/wipedbytes_p.h"

namespace Chaincert {

namespace {

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
    const auto whole = derElement(bytes);
    if (!hasTag(whole, DerTag::Sequence))
        return false;
    const auto first = derElement(whole->content);
    if (hasTag(first, DerTag::Integer)) { // a version: 0 or 1, in PKCS#8, PKCS#1 and SEC 1 alike
        if (first->content.size() != 1 || static_cast<uchar>(first->content[0]) > 1)
            return false;
        const auto second = derElement(first->after);
        if (hasTag(second, DerTag::Sequence)) // PKCS#8 (RFC 5958): AlgorithmIdentifier, then the key
            return hasTag(derElement(second->content), DerTag::ObjectId);
        return hasTag(second, DerTag::Integer) || hasTag(second, DerTag::OctetString);
    }
    // Encrypted PKCS#8: AlgorithmIdentifier, OCTET STRING. A public key has a BIT STRING there.
    return hasTag(first, DerTag::Sequence) && hasTag(derElement(first->content), DerTag::ObjectId)
        && hasTag(derElement(first->after), DerTag::OctetString);
}

bool looksLikePrivateKey(QByteArrayView bytes)
{
    if (looksLikeDerKey(bytes) || hasKeyArmour(bytes))
        return true;
    // An editor may have saved the armour as UTF-16.
    if (!bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff"))
        return false;
    QByteArray letters = bytes.toByteArray();
    letters.removeIf([](char c) { return c == '\0'; });
    const WipedBytes narrow(std::move(letters));
    return hasKeyArmour(narrow.view());
}

bool looksLikePkcs12(QByteArrayView bytes)
{
    const auto whole = derElement(bytes);
    if (!hasTag(whole, DerTag::Sequence))
        return false;
    const auto version = derElement(whole->content);
    if (!hasTag(version, DerTag::Integer) || version->content != QByteArrayView("\x03"))
        return false;
    const auto safe = derElement(version->after);
    if (!hasTag(safe, DerTag::Sequence))
        return false;
    const auto type = derElement(safe->content); // 1.2.840.113549.1.7, PKCS#7
    return hasTag(type, DerTag::ObjectId) && type->content.startsWith("\x2a\x86\x48\x86\xf7\x0d\x01\x07");
}

} // namespace Chaincert
