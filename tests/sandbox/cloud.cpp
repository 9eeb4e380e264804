#include "cloud.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

const QString createdTime = u"2026-03-02T08:15:30Z"_s;

QString decoded(const QByteArray &text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

// As a Go service reads a query: "+" is a space. A name given twice counts as missing: nobody may guess which
// is meant.
QString parameter(const QByteArray &query, const QByteArray &name)
{
    QStringList values;
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && pair.left(equals) == name)
            values += decoded(pair.mid(equals + 1).replace('+', ' '));
    }
    return values.size() == 1 ? values.first() : QString();
}

Answer noSuchUrl()
{
    return bcsError(404, u"BCS.4040404"_s, u"Not Found:the url is not found"_s);
}

} // namespace

struct Cloud::Project
{
    QString id;
    QString name;
    bool enabled = true;
};

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
    // As long as a real token, which is a CMS structure in base64.
    QByteArray random(1100, '\0');
    QRandomGenerator::system()->generate(random.begin(), random.end());
    m_token = "MII" + random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);

    const QString main = u"3f8a1c27d5e94b60a2c7e1f0946b8d35"_s;
    const QString sub = u"b04e7d91c83a4f25961d0e7fa5c2b348"_s;
    m_projects = {{main, u"cn-north-4"_s}, {sub, u"cn-north-4_payments"_s},
        {u"0d5a2b9ce6f143788e21b7c4903fd16a"_s, u"cn-north-4_closed"_s, false},
        {u"77c1e05d2a8b49f3b6e4082f5d9ac310"_s, u"MOS"_s}};
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
    for (const Project &project : m_projects)
        projects.append(QJsonObject{{u"id"_s, project.id}, {u"name"_s, project.name}});
    QJsonArray blockchains;
    for (const auto &blockchain : m_blockchains)
        blockchains.append(QJsonObject{{u"id"_s, blockchain->id}, {u"name"_s, blockchain->name},
            {u"project_id"_s, blockchain->projectId},
            {u"sign_algorithm"_s, blockchain->algorithm == Algorithm::Sm2 ? u"sm2"_s : u"ECDSA"_s},
            {u"any_name"_s, blockchain->anyName},
            {u"organizations"_s, QJsonArray::fromStringList(blockchain->names())}});
    const Blockchain &first = *m_blockchains.front();
    return {{u"token"_s, QString::fromLatin1(m_token)}, {u"project_id"_s, first.projectId},
        {u"blockchain_id"_s, first.id}, {u"organizations"_s, QJsonArray::fromStringList(first.names())},
        {u"projects"_s, projects}, {u"blockchains"_s, blockchains}};
}

Answer Cloud::identityService(const Request &request) const
{
    if (request.token != m_token)
        return json(401,
            {{u"error"_s,
                QJsonObject{{u"code"_s, 401},
                    {u"message"_s, u"The request you have made requires authentication."_s},
                    {u"title"_s, u"Unauthorized"_s}}}});
    QJsonArray projects;
    for (const Project &project : m_projects)
        projects.append(QJsonObject{{u"id"_s, project.id}, {u"name"_s, project.name},
            {u"domain_id"_s, u"a91f3c5e7d2b48069c84e0b3d517f26a"_s}, {u"is_domain"_s, false},
            {u"enabled"_s, project.enabled},
            {u"links"_s,
                QJsonObject{
                    {u"self"_s, QString::fromLatin1(request.origin) + u"/v3/projects/"_s + project.id}}}});
    return json(200,
        {{u"projects"_s, projects},
            {u"links"_s,
                QJsonObject{{u"self"_s, QString::fromLatin1(request.origin) + u"/v3/auth/projects"_s}}}});
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
    const QByteArray target = request.path + '?' + request.query;
    if (name == "redirect"_L1 && !parameter(request.query, "followed").isEmpty())
        return file(organization(blockchain, name)->archive(certType), certType.toUtf8() + ".zip");
    const int times = ++blockchain.asked[name + u'\n' + certType];
    return special->answer({*organization(blockchain, name), certType, target, request.token,
        request.requestId, request.origin, times});
}

Answer Cloud::answer(const Request &request)
{
    if (request.method == "GET" && request.path == "/v3/auth/projects")
        return identityService(request);

    // Taken apart while encoded: a slash inside a value is no separator.
    const QByteArrayList segments = request.path.mid(1).split('/');
    const bool known = request.method == "GET" && segments.size() >= 3 && segments.size() <= 5
        && segments.at(0) == "v2" && segments.at(2) == "blockchains"
        && (segments.size() < 5 || segments.at(4) == "cert" || segments.at(4) == "nodes");
    if (!known)
        return json(404,
            {{u"error_code"_s, u"APIGW.0101"_s},
                {u"error_msg"_s, u"The API does not exist or has not been published in the environment"_s},
                {u"request_id"_s, QString::fromLatin1(request.requestId)}});
    if (request.token.isEmpty())
        return json(401,
            {{u"error_code"_s, u"APIGW.0301"_s},
                {u"error_msg"_s,
                    u"Incorrect IAM authentication information: Get secretKey failed,no X-Auth-Token"_s},
                {u"request_id"_s, QString::fromLatin1(request.requestId)}});
    if (request.token != m_token)
        return bcsError(401, u"BCS.4010401"_s, u"Incorrect token or token resolution failed"_s);

    const QString projectId = decoded(segments.at(1));
    const auto reachable = [&](const Project &project) { return project.id == projectId && project.enabled; };
    if (std::none_of(m_projects.cbegin(), m_projects.cend(), reachable))
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
