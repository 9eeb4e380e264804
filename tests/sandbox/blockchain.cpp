#include "blockchain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Sandbox {

namespace {

const QString createdTime = u"2026-03-02T08:15:30Z"_s;

// Every fifth is Chinese, every seventh has markup.
QString numbered(int number, const QString &plain, const QString &chinese)
{
    const QString name = number % 5 == 0 ? chinese : number % 7 == 0 ? u"<b>%1</b>"_s.arg(plain) : plain;
    return name + u"-%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

Organization &Blockchain::organization(const QString &name)
{
    auto &organization = made[name];
    if (!organization) {
        const auto kind = name == orderer ? Organization::Kind::Orderer : Organization::Kind::Peer;
        organization = std::make_unique<Organization>(id, name, kind, algorithm);
    }
    return *organization;
}

QJsonObject Blockchain::details() const
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
    QJsonArray unionMembers;
    for (const QString &member : members) {
        const QString hash = QString::fromLatin1(Organization::hash(id, member));
        unionMembers.append(QJsonObject{{u"name"_s, member}, {u"name_hash"_s, hash}});
        hashes.append(hash);
    }
    QJsonArray lightPeerInfo;
    for (const QString &peer : lightPeers)
        lightPeerInfo.append(member(peer, 1));
    QJsonObject told{{u"basic_info"_s,
                         QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"version"_s, u"4.5.2"_s},
                             {u"service_type"_s, serviceType},
                             {u"sign_algorithm"_s, algorithm == Algorithm::Sm2 ? u"sm2"_s : u"ECDSA"_s},
                             {u"consensus"_s, u"etcdraft"_s}, {u"status"_s, status},
                             {u"process_status"_s, u"IDLE"_s}, {u"created_time"_s, createdTime}}},
        {u"peer_info"_s, peerInfo}, {u"light_peer_info"_s, lightPeerInfo},
        {u"orderer_info"_s, member(orderer, 3)},
        {u"channels"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"channel"_s},
                {u"org_names"_s, QJsonArray::fromStringList(peers + members)}, {u"org_name_hash"_s, hashes},
                {u"peers"_s, channelPeers}}}}};
    if (!unionMembers.isEmpty())
        told.insert(u"union_members"_s, unionMembers);
    return told;
}

QJsonObject Blockchain::nodes() const
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

Blockchains demonstrationBlockchains(const QString &projectId)
{
    Blockchains all;
    const auto add = [&](const QString &project, Blockchain blockchain) {
        if (project == projectId)
            all.push_back(std::make_unique<Blockchain>(std::move(blockchain)));
    };
    const QString &main = mainProject.id;
    const QString &sub = subProject.id;
    add(main,
        {u"1d7c5a90-3b2e-4f68-9a14-c05e8d27b6f1"_s, u"supply-chain"_s, Algorithm::Ecdsa, u"private"_s,
            u"Normal"_s, {u"org1"_s, u"org2"_s, u"供应链"_s}, {u"lightorg"_s}, u"ordererorg"_s});
    add(main,
        {u"8e4b0f12-6d95-47a3-b1c8-2f90a7d35e64"_s, u"国密链sm2"_s, Algorithm::Sm2, u"private"_s, u"Normal"_s,
            {u"org1"_s, u"org2"_s}, {}, u"ordererorg"_s});
    add(main,
        {u"c2a96e37-f0b4-4815-8d7a-51e3904cb8f2"_s, u"any-name"_s, Algorithm::Ecdsa, u"private"_s,
            u"Normal"_s, {u"org1"_s}, {}, u"ordererorg"_s, true});
    add(sub,
        {u"5b83d1f6-09ae-4c72-a6e5-d84f17b02c93"_s, u"payments"_s, Algorithm::Ecdsa, u"union"_s,
            u"Abnormal"_s, {u"bank"_s, u"merchant"_s}, {}, u"ordererorg"_s});
    return all;
}

Blockchains scaledBlockchains(const QString &projectId, const Scale &scale)
{
    const QStringList troubled{
        u"Abnormal"_s, u"EipAbnormal"_s, u"Freeze"_s, u"Hibernation"_s, u"Upgrading"_s};
    Blockchains all;
    for (int number = 1; number <= scale.blockchains; ++number) {
        const QString id = QUuid::createUuidV5(QUuid(), projectId + QString::number(number))
                               .toString(QUuid::WithoutBraces);
        const bool isUnion = number % 3 == 0;
        Blockchain chain{id, numbered(number, u"chain"_s, u"供应链"_s),
            number % 10 == 0 ? Algorithm::Sm2 : Algorithm::Ecdsa, isUnion ? u"union"_s : u"private"_s,
            number % 2 == 1 ? u"Normal"_s : troubled.at(number / 2 % troubled.size()), {}, {},
            u"ordererorg"_s};
        for (int organization = 1; organization < scale.organizations; ++organization) {
            const bool light = organization > 2 && organization == scale.organizations - 1;
            (light ? chain.lightPeers : chain.peers) += numbered(organization, u"org"_s, u"组织"_s);
        }
        if (isUnion)
            chain.members = {u"member-bank"_s, u"member-port"_s};
        all.push_back(std::make_unique<Blockchain>(std::move(chain)));
    }
    return all;
}

} // namespace Sandbox
