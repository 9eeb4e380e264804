#pragma once

#include <QtGlobal>

/// How much is taken of a list to choose from, whether a service sent it or it was remembered.
namespace Chaincert::ListLimits {

constexpr qsizetype Entries = 10'000; ///< what follows is left out
constexpr qsizetype MaxTextLength = 512; ///< a longer id is none; a longer name is cut
constexpr int Pages = 100;

} // namespace Chaincert::ListLimits
