#include "cloud.h"

#include "projects.h"
#include "query.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

const QString createdTime = u"2026-03-02T08:15:30Z"_s;

// Taken apart while encoded: a slash inside a value is no separator.
QByteArrayList segmentsOf(const Request &request)
{
    return request.path.mid(1).split('/');
}

Answer noSuchUrl()
{
    return bcsError(404, u"BCS.4040404"_s, u"Not Found:the url is not found"_s);
}

} // namespace

struct Cloud::Blockchain
{
    QString projectId;
    QString id;
    QString name;
    Algorithm algorithm = Algorithm::Ecdsa;
    QString serviceType;
    QString status;
    QStringList peers;
    QStringList lightPeers;
    QString orderer;
    bool anyName = false; // every organization name exists
    std::map<QString, std::unique_ptr<Organization>> made = {};
    std::map<QString, int> asked = {};

    QStringList names() const { return peers + lightPeers + QStringList{orderer}; }
    QJsonObject details() const;
    QJsonObject nodes() const;
};

QJsonObject Cloud::Blockchain::details() const
{
    const auto member = [this](const QString &organization, int count) {
        return QJsonObject{{u"name"_s, organization}, {u"node_cnt"_s, count}, {u"status"_s, u"Running"_s},
            {u"status_detail"_s, u"%1/%1"_s.arg(count)}, {u"address"_s, QJsonArray{u"10.0.0.8:30605"_s}}};
    };
    QJsonArray peerInfo;
    QJsonArray hashes;
    QJsonObject channelPeers;
    for (const QString &peer : peers) {
        peerInfo.append(member(peer, 2));
        hashes.append(QString::fromLatin1(Organization::hash(id, peer)));
        channelPeers.insert(peer, QJsonArray{u"peer-0"_s, u"peer-1"_s});
    }
    QJsonArray lightPeerInfo;
    for (const QString &peer : lightPeers)
        lightPeerInfo.append(member(peer, 1));
    return {{u"basic_info"_s,
                QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"version"_s, u"4.5.2"_s},
                    {u"service_type"_s, serviceType},
                    {u"sign_algorithm"_s, algorithm == Algorithm::Sm2 ? u"sm2"_s : u"ECDSA"_s},
                    {u"consensus"_s, u"etcdraft"_s}, {u"status"_s, status}, {u"process_status"_s, u"IDLE"_s},
                    {u"created_time"_s, createdTime}}},
        {u"peer_info"_s, peerInfo}, {u"light_peer_info"_s, lightPeerInfo},
        {u"orderer_info"_s, member(orderer, 3)},
        {u"channels"_s,
            QJsonArray{
                QJsonObject{{u"name"_s, u"channel"_s}, {u"org_names"_s, QJsonArray::fromStringList(peers)},
                    {u"org_name_hash"_s, hashes}, {u"peers"_s, channelPeers}}}}};
}

QJsonObject Cloud::Blockchain::nodes() const
{
    QJsonObject organizations;
    for (const QString &organization : names()) {
        const QString hash = QString::fromLatin1(Organization::hash(id, organization));
        const QString role = organization == orderer ? u"orderer"_s : u"peer"_s;
        organizations.insert(organization,
            QJsonObject{{u"org_msp_id"_s, hash + u"MSP"_s},
                {u"org_domain"_s, u"%1.%2-%1.default.svc.cluster.local"_s.arg(hash, role)},
                {u"peers"_s, QJsonArray{u"10.0.0.8:30605"_s}}});
    }
    return {{u"node_orgs"_s, organizations}};
}

Cloud::Cloud()
{
    const QString main = QString::fromLatin1(mainProject.id);
    const QString sub = QString::fromLatin1(subProject.id);
    const auto add = [this](Blockchain blockchain) {
        m_blockchains.push_back(std::make_unique<Blockchain>(std::move(blockchain)));
    };
    add({main, u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s, u"supply-chain"_s, Algorithm::Ecdsa, u"private"_s,
        u"Normal"_s, {u"org1"_s, u"org2"_s, u"供应链"_s}, {u"lightorg"_s}, u"ordererorg"_s});
    add({main, u"8e4b0f12-6d95-47a3-b1c8-2f90a7d35e64"_s, u"国密链sm2"_s, Algorithm::Sm2, u"private"_s,
        u"Normal"_s, {u"org1"_s, u"org2"_s}, {}, u"ordererorg"_s});
    add({main, u"c2a96e37-f0b4-4815-8d7a-51e3904cb8f2"_s, u"any-name"_s, Algorithm::Ecdsa, u"private"_s,
        u"Normal"_s, {u"org1"_s}, {}, u"ordererorg"_s, true});
    add({sub, u"5b83d1f6-09ae-4c72-a6e5-d84f17b02c93"_s, u"payments"_s, Algorithm::Ecdsa, u"union"_s,
        u"Abnormal"_s, {u"bank"_s, u"merchant"_s}, {}, u"ordererorg"_s});
}

Cloud::~Cloud() = default;

QJsonObject Cloud::description() const
{
    QJsonArray projects;
    for (const Project &project : allProjects) {
        projects.append(QJsonObject{
            {u"id"_s, QString::fromLatin1(project.id)}, {u"name"_s, QString::fromLatin1(project.name)}});
    }
    QJsonArray blockchains;
    for (const auto &blockchain : m_blockchains)
        blockchains.append(QJsonObject{{u"id"_s, blockchain->id}, {u"name"_s, blockchain->name},
            {u"project_id"_s, blockchain->projectId},
            {u"sign_algorithm"_s, blockchain->algorithm == Algorithm::Sm2 ? u"sm2"_s : u"ECDSA"_s},
            {u"any_name"_s, blockchain->anyName},
            {u"organizations"_s, QJsonArray::fromStringList(blockchain->names())}});
    const Blockchain &first = *m_blockchains.front();
    return {{u"project_id"_s, first.projectId}, {u"blockchain_id"_s, first.id},
        {u"organizations"_s, QJsonArray::fromStringList(first.names())}, {u"projects"_s, projects},
        {u"blockchains"_s, blockchains}};
}

Cloud::Blockchain *Cloud::find(const QString &projectId, const QString &blockchainId)
{
    for (const auto &blockchain : m_blockchains) {
        if (blockchain->projectId == projectId && blockchain->id == blockchainId)
            return blockchain.get();
    }
    return nullptr;
}

Organization *Cloud::organization(Blockchain &blockchain, const QString &name)
{
    const auto known = blockchain.made.find(name);
    if (known != blockchain.made.end())
        return known->second.get();
    const auto kind = name == blockchain.orderer ? Organization::Kind::Orderer : Organization::Kind::Peer;
    auto made = std::make_unique<Organization>(blockchain.id, name, kind, blockchain.algorithm);
    return blockchain.made.emplace(name, std::move(made)).first->second.get();
}

Answer Cloud::certificate(const Request &request, Blockchain &blockchain)
{
    const QString name = parameter(request.query, "org_name");
    const QString certType = parameter(request.query, "cert_type");
    if (name.isEmpty() || certType.isEmpty())
        return bcsError(400, u"BCS.4006009"_s, u"one of parameters is nil"_s);
    if (!QStringList{u"admin"_s, u"user"_s, u"ca"_s}.contains(certType))
        return bcsError(400, u"BCS.4006005"_s, u"keyType error, keyType: %1 not supported"_s.arg(certType));

    const auto &all = specials();
    const auto special = std::find_if(
        all.begin(), all.end(), [&](const Special &one) { return QLatin1String(one.name) == name; });
    if (special == all.end()) {
        if (!blockchain.anyName && !blockchain.names().contains(name))
            return bcsError(400, u"BCS.4001051"_s, u"Input org %1 is not exist"_s.arg(name));
        return file(organization(blockchain, name)->archive(certType), certType.toUtf8() + ".zip");
    }
    const QByteArray target = request.target();
    if (name == "redirect"_L1 && !parameter(request.query, "followed").isEmpty())
        return file(organization(blockchain, name)->archive(certType), certType.toUtf8() + ".zip");
    const int times = ++blockchain.asked[name + u'\n' + certType];
    return special->answer({*organization(blockchain, name), certType, target, request.token(),
        request.requestId, request.origin, times});
}

bool Cloud::knows(const Request &request)
{
    const QByteArrayList segments = segmentsOf(request);
    return request.method == "GET" && segments.size() >= 3 && segments.size() <= 5 && segments.at(0) == "v2"
        && segments.at(2) == "blockchains"
        && (segments.size() < 5 || segments.at(4) == "cert" || segments.at(4) == "nodes");
}

bool Cloud::isForCertificates(const Request &request)
{
    return knows(request) && segmentsOf(request).value(4) == "cert";
}

Answer Cloud::answer(const Request &request, const Caller &caller)
{
    const QByteArrayList segments = segmentsOf(request);
    const QString projectId = decoded(segments.at(1));
    const QByteArray named = request.header("X-Project-Id");
    const bool closed = projectId == QLatin1String(closedProject.id);
    if (closed || !caller.reaches(projectId) || (!named.isEmpty() && QLatin1String(named) != projectId))
        return bcsError(403, u"BCS.4030403"_s, u"No permissions to request this method"_s);
    if (segments.size() == 3) {
        QJsonArray blockchains;
        for (const auto &blockchain : m_blockchains) {
            if (blockchain->projectId == projectId)
                blockchains.append(QJsonObject{{u"id"_s, blockchain->id}, {u"name"_s, blockchain->name}});
        }
        return json(200, {{u"blockchains"_s, blockchains}, {u"count"_s, blockchains.size()}});
    }
    Blockchain *const blockchain = find(projectId, decoded(segments.at(3)));
    if (!blockchain)
        return noSuchUrl();
    if (segments.size() == 4)
        return json(200, blockchain->details());
    return segments.at(4) == "nodes" ? json(200, blockchain->nodes()) : certificate(request, *blockchain);
}

} // namespace Sandbox
