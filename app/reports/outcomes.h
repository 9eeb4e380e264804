#pragma once

#include "downloads/download.h"

#include <QList>

#include <array>

namespace Chaincert {

/// What one download has come to so far, as far as it is counted.
struct Outcome
{
    DownloadState state = DownloadState::Waiting;
    bool skipped = false; ///< something was there and was left alone: counts as such, not as unchanged
    bool warned = false; ///< what was saved comes with warnings, or findings that need a look
    bool unsafe = false; ///< one of them tells of an unsafe archive
};
Outcome outcomeOf(const DownloadStatus &download);

/// How many downloads have come to what.
class Outcomes
{
public:
    Outcomes() = default;
    explicit Outcomes(const QList<DownloadStatus> &downloads);

    void add(const Outcome &outcome, int change = 1);
    int of(DownloadState state) const { return m_counts[static_cast<size_t>(state)]; }
    int skipped() const { return m_skipped; } ///< of the unchanged ones
    /// Of the saved and unchanged ones: unsafe archives, which were not unpacked. They count as such alone.
    int unsafe() const { return m_unsafeSaved + m_unsafeUnchanged; }
    int unsafeSaved() const { return m_unsafeSaved; }
    int unsafeUnchanged() const { return m_unsafeUnchanged; }
    int warned() const { return m_warnedSaved + m_warnedUnchanged; }
    int warnedSaved() const { return m_warnedSaved; }
    int warnedUnchanged() const { return m_warnedUnchanged; } ///< skipped ones included
    int total() const;
    int finished() const;

private:
    std::array<int, 9> m_counts{};
    int m_skipped = 0;
    int m_unsafeSaved = 0;
    int m_unsafeUnchanged = 0;
    int m_warnedSaved = 0;
    int m_warnedUnchanged = 0;
};

/// "13 saved, 11 with warnings · 1 unsafe, not unpacked · 1 failed · 1 downloading"; empty where there are
/// none.
QString inWords(const Outcomes &outcomes);
QString endedInWords(const Outcomes &outcomes); ///< of what has ended alone

} // namespace Chaincert
