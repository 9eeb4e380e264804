#pragma once

#include <array>
#include <cstddef>

namespace Chaincert::Words {

/// The text for one value of an enumeration, marked for translation (QT_TR_NOOP()); a table has one for each,
/// in its order.
template <typename Enum> struct TextRow
{
    Enum value;
    const char *text;
};

template <typename Enum, std::size_t Count>
constexpr bool isWhole(const std::array<TextRow<Enum>, Count> &rows, Enum last)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (static_cast<std::size_t>(rows[i].value) != i)
            return false;
    }
    return Count == static_cast<std::size_t>(last) + 1;
}

} // namespace Chaincert::Words
