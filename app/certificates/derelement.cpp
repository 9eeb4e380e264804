#include "certificates/derelement_p.h"

namespace Chaincert {

std::optional<DerElement> derElement(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto at = [bytes](qsizetype index) { return static_cast<uchar>(bytes[index]); };
    DerElement found{at(0), {}, {}};
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

std::optional<DerElement> derElementIn(const std::optional<DerElement> &outer, int position)
{
    std::optional<DerElement> found = outer ? derElement(outer->content) : std::nullopt;
    for (; found && position > 0; --position)
        found = derElement(found->after);
    return found;
}

} // namespace Chaincert
