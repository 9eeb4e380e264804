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
    const auto first = derElementIn(whole, 0);
    const auto second = derElementIn(whole, 1);
    if (hasTag(first, DerTag::Integer)) { // a version: 0 or 1, in PKCS#8, PKCS#1 and SEC 1 alike
        if (first->content.size() != 1 || static_cast<uchar>(first->content[0]) > 1)
            return false;
        if (hasTag(second, DerTag::Sequence)) // PKCS#8 (RFC 5958): AlgorithmIdentifier, then the key
            return hasTag(derElementIn(second, 0), DerTag::ObjectId);
        return hasTag(second, DerTag::Integer) || hasTag(second, DerTag::OctetString);
    }
    // Encrypted PKCS#8: AlgorithmIdentifier, OCTET STRING. A public key has a BIT STRING there.
    return hasTag(first, DerTag::Sequence) && hasTag(derElementIn(first, 0), DerTag::ObjectId)
        && hasTag(second, DerTag::OctetString);
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
    const auto version = derElementIn(whole, 0);
    if (!hasTag(version, DerTag::Integer) || version->content != QByteArrayView("\x03"))
        return false;
    const auto safe = derElementIn(whole, 1);
    const auto type = derElementIn(safe, 0);
    return hasTag(safe, DerTag::Sequence) && hasTag(type, DerTag::ObjectId)
        && type->content.startsWith(pkcs7Branch);
}

} // namespace Chaincert
