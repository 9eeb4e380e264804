#pragma once

#include "downloads/download.h"

#include <QList>

#include <array>

namespace Chaincert {

// How many downloads are in each state.
class Outcomes
{
public:
    Outcomes() = default;
    explicit Outcomes(const QList<DownloadStatus> &downloads);

    void add(DownloadState state, int change = 1) { m_counts[static_cast<size_t>(state)] += change; }
    int of(DownloadState state) const { return m_counts[static_cast<size_t>(state)]; }
    int total() const;
    int finished() const;

private:
    std::array<int, 9> m_counts{};
};

QString inWords(const Outcomes &outcomes); // "2 saved · 1 failed · 1 downloading"; empty where there are none

} // namespace Chaincert
