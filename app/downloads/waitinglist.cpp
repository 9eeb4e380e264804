#include "downloads/waitinglist.h"

namespace Chaincert {

size_t qHash(const DownloadRequest &request, size_t seed)
{
    const CertQuery &query = request.query;
    return qHashMulti(seed, request.accountId, query.projectId, query.blockchainId, query.orgName,
        int(query.certType), request.folder);
}

namespace {

DownloadRequest identity(DownloadRequest request)
{
    request.blockchainName.clear();
    request.mspId.clear();
    return request;
}

QString laneName(const DownloadRequest &request)
{
    return request.query.blockchainId + QChar::Null + request.folder;
}

} // namespace

void WaitingList::add(DownloadId id, const DownloadRequest &request)
{
    const QString host = hostOf(request);
    const QString name = laneName(request);
    Host &at = m_hosts[host];
    auto lane = at.laneOf.find(name);
    if (lane == at.laneOf.end())
        lane = at.laneOf.insert(name, ++m_lastOrder);
    const Order order = ++m_lastOrder;
    at.lanes[*lane].emplace(order, id);
    ++at.count;
    const DownloadRequest same = identity(request);
    m_same.insert(same, id);
    m_places.insert(id, {same, host, order});
}

void WaitingList::remove(DownloadId id)
{
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return;
    const QString name = laneName(place->request);
    const auto host = m_hosts.find(place->host);
    const auto lane = host->lanes.find(host->laneOf.value(name));
    lane->second.erase(place->order);
    --host->count;
    if (lane->second.empty()) {
        host->lanes.erase(lane);
        host->laneOf.remove(name);
    }
    if (host->lanes.empty())
        m_hosts.erase(host);
    const auto same = m_same.constFind(place->request);
    if (same != m_same.cend() && *same == id) // else another one waits for the same
        m_same.erase(same);
    m_places.erase(place);
}

std::optional<DownloadId> WaitingList::sameAs(const DownloadRequest &request) const
{
    const auto found = m_same.constFind(identity(request));
    return found == m_same.cend() ? std::optional<DownloadId>() : *found;
}

std::optional<DownloadId> WaitingList::takeNext(const QString &host, const Allowed &allowed)
{
    const auto at = m_hosts.find(host);
    if (at == m_hosts.end())
        return {};
    auto lane = at->lanes.upper_bound(at->lastServed);
    for (size_t looked = 0; looked < at->lanes.size(); ++looked, ++lane) {
        if (lane == at->lanes.end())
            lane = at->lanes.begin();
        const DownloadId id = lane->second.begin()->second;
        if (allowed && !allowed(m_places.constFind(id)->request.folder))
            continue;
        at->lastServed = lane->first;
        remove(id);
        return id;
    }
    return {};
}

QStringList WaitingList::hosts() const
{
    return m_hosts.keys();
}

} // namespace Chaincert
