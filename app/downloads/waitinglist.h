#pragma once

#include "downloads/download.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>

namespace Chaincert {

size_t qHash(const DownloadRequest &request, size_t seed = 0);

/// Which of the downloads that wait comes next. Of one host the blockchains take turns, and the downloads of
/// one blockchain to one destination go in the order they came. Fast for any number of downloads: no
/// operation walks over all of them, only past destinations that are not allowed.
class WaitingList
{
public:
    void add(DownloadId id, const DownloadRequest &request);
    void remove(DownloadId id);
    /// One that waits for the same; the blockchain's name and the organization's MSP ID, which may have
    /// become known in between, do not count.
    std::optional<DownloadId> sameAs(const DownloadRequest &request) const;
    using Allowed = std::function<bool(const QString &destination)>;
    std::optional<DownloadId> takeNext(const QString &host, const Allowed &allowed = {});

    QStringList hosts() const; ///< where something waits
    qsizetype size() const { return m_places.size(); }
    int count(const QString &host) const { return m_hosts.value(host).count; }

private:
    using Order = quint64; // of coming
    struct Host
    {
        // One for each blockchain and destination; none is empty.
        std::map<Order, std::map<Order, DownloadId>> lanes;
        QHash<QString, Order> laneOf;
        Order lastServed = 0;
        int count = 0; // in all lanes
    };
    struct Place
    {
        DownloadRequest request; // without the blockchain's name and the MSP ID
        QString host;
        Order order;
    };

    QHash<QString, Host> m_hosts; // none without lanes
    QHash<DownloadId, Place> m_places;
    QHash<DownloadRequest, DownloadId> m_same;
    Order m_lastOrder = 0;
};

} // namespace Chaincert
