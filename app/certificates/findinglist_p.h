#pragma once

#include "certificates/certificatelimits.h"
#include "certificates/finding.h"

#include <map>

namespace Chaincert {

/// Findings within CertificateLimits::findings, so that many of one kind hide none of another.
class FindingList
{
public:
    void add(const Finding &finding)
    {
        if (++m_counts[{finding.check, finding.severity}] <= CertificateLimits::findings)
            m_all << finding;
    }
    const QList<Finding> &all() const { return m_all; }

private:
    QList<Finding> m_all;
    std::map<std::pair<Check, Severity>, int> m_counts;
};

} // namespace Chaincert
