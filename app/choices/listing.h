#pragma once

#include <QDateTime>
#include <QList>

namespace Chaincert {

/// A list with its age: remembered from an earlier time, or just asked for.
template <typename Entry> struct Listing
{
    QList<Entry> entries;
    QDateTime asOf = {}; ///< UTC; null: never asked for
    bool operator==(const Listing &) const = default;
};

} // namespace Chaincert
