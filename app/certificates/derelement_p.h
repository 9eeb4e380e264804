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

std::optional<DerElement> derElement(QByteArrayView bytes);

inline bool hasTag(const std::optional<DerElement> &found, DerTag tag)
{
    return found && found->tag == static_cast<uchar>(tag);
}

} // namespace Chaincert
