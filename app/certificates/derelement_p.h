#pragma once

#include <QByteArrayView>

#include <optional>

namespace Chaincert {

enum class DerTag : uchar {
    Boolean = 0x01,
    Integer = 0x02,
    OctetString = 0x04,
    ObjectId = 0x06,
    Sequence = 0x30,
    Context1 = 0xa1, ///< [1] EXPLICIT
    Context1Primitive = 0x81, ///< [1] IMPLICIT of a string
};

/// One tag-length-value of X.690. Content that is cut is still an element.
struct DerElement
{
    uchar tag = 0;
    QByteArrayView content; ///< as far as the bytes reach
    QByteArrayView after; ///< what follows; empty where the content is cut or of indefinite length
};

/// The type of everything in PKCS#7 begins with it: 1.2.840.113549.1.7.
inline constexpr QByteArrayView pkcs7Branch = "\x2a\x86\x48\x86\xf7\x0d\x01\x07";

std::optional<DerElement> derElement(QByteArrayView bytes);
/// The element at this position, from 0, in the content of another one; nothing: there are fewer.
std::optional<DerElement> derElementIn(const std::optional<DerElement> &outer, int position);

inline bool hasTag(const std::optional<DerElement> &found, DerTag tag)
{
    return found && found->tag == static_cast<uchar>(tag);
}

} // namespace Chaincert
