#pragma once

#include "downloads/download.h"

#include <QHash>
#include <QSet>

namespace Chaincert {

/// How many downloads may hold a connection to a host, how many of them wait for the end of a pause that it
/// asked for, and how many are being unpacked. Those whose destination does not respond are not counted as
/// busy: they wait for their disk, and must not keep others from theirs.
class ActiveDownloads
{
public:
    void changed(const QString &host, const DownloadStatus &before, const DownloadStatus &after);
    int busyAt(const QString &host) const;
    int unpacking() const;
    const QHash<QString, int> &throttled() const { return m_throttled; } ///< by host; none is 0

    bool setStuck(const QSet<QString> &destinations); ///< whether that is news
    bool isStuck(const QString &destination) const { return m_stuck.contains(destination); }

private:
    struct Counts
    {
        QHash<QString, int> busy; // by host; none is 0
        int unpacking = 0;
    };
    static void add(Counts &counts, const QString &host, DownloadState state, int sign);
    void add(const QString &host, const DownloadStatus &status, int sign);

    Counts m_all;
    QHash<QString, int> m_throttled;
    QHash<QString, Counts> m_at; // by destination; none is empty
    QSet<QString> m_stuck;
};

} // namespace Chaincert
