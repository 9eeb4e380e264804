#pragma once

#include <algorithm>

namespace Chaincert {

/// How many whole days before its end a certificate, or a CA, is told to end soon.
struct EndingThresholds
{
    static constexpr int Minimum = 1;
    static constexpr int Maximum = 3'650;

    int soonDays = 30; ///< what ends within is a warning
    int urgentDays = 7; ///< Fabric's nodes themselves warn from here on (common/crypto/expiration.go)

    /// Between the bounds; what is urgent is never farther than what is soon.
    static constexpr EndingThresholds bounded(int soonDays, int urgentDays)
    {
        const int soon = std::clamp(soonDays, Minimum, Maximum);
        return {soon, std::clamp(urgentDays, Minimum, soon)};
    }
    bool operator==(const EndingThresholds &) const = default;
};

} // namespace Chaincert
