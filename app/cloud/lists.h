#pragma once

#include "cloud/endpoint.h"
#include "cloud/httprequest.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Chaincert {

/// What the blockchain service offers to choose from (app/cloud/API.md "Lists to choose from"). Any field may
/// be missing or of another type: such an entry is kept with what it has, or left out where it has no id or
/// name. Lists are bounded (listlimits.h), their texts harmless (listedtext.h). subject of failures = the
/// service's host.

/// An entry of a project's list of blockchains.
struct ListedBlockchain
{
    QString id;
    QString name;
    bool operator==(const ListedBlockchain &) const = default;
};

/// An organization of a blockchain.
struct ListedOrganization
{
    enum class Role { Peer, Light, Orderer };
    QString name;
    Role role = Role::Peer;
    QString mspId = {}; ///< from the nodes; empty: not known
    QString hash = {}; ///< read, never computed: channels[].org_name_hash, node_orgs; empty: not known
    QString status = {}; ///< as the service calls it
    bool operator==(const ListedOrganization &) const = default;
};

/// basic_info and the organizations of one blockchain.
struct BlockchainFacts
{
    enum class State { Normal, Abnormal, EipAbnormal, Frozen, Hibernated, Unknown };
    QString id;
    QString name;
    State state = State::Unknown;
    QString signAlgorithm; ///< "ECDSA", "sm2"
    QString version;
    QList<ListedOrganization> organizations; ///< peers, then light peers, then the orderer's; each name once
    bool operator==(const BlockchainFacts &) const = default;
};

/// Neither frozen nor hibernated nor abnormal, as far as it is known; one that is not may be tried all the
/// same.
inline bool isUsable(BlockchainFacts::State state)
{
    return state == BlockchainFacts::State::Normal || state == BlockchainFacts::State::Unknown;
}

/// Failures: EndpointInvalid, ProjectIdInvalid, BlockchainIdInvalid.
Result<HttpRequest> blockchainsRequest(const Endpoint &bcs, const QString &projectId);
Result<HttpRequest> blockchainRequest(
    const Endpoint &bcs, const QString &projectId, const QString &blockchainId);
Result<HttpRequest> nodesRequest(const Endpoint &bcs, const QString &projectId, const QString &blockchainId);

/// Failures: AnswerUnexpected (no such list in it; detail = what was expected).
Result<QList<ListedBlockchain>> blockchainsAnswer(QByteArrayView body, const QString &host);
Result<BlockchainFacts> blockchainAnswer(QByteArrayView body, const QString &host);
/// The same facts with the MSP ids, and hashes where they lacked, of an answer about its nodes.
BlockchainFacts withNodes(BlockchainFacts facts, QByteArrayView nodesBody);

/// links.next of a list's answer, where it names a further page of the same origin; else an empty URL.
QUrl nextPage(QByteArrayView body, const QUrl &asked);
/// The request for that page, made like the one for the first; an empty URL: the first.
Result<HttpRequest> furtherPage(Result<HttpRequest> first, const QUrl &further);

} // namespace Chaincert
