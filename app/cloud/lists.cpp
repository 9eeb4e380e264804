#include "cloud/lists.h"

#include "cloud/listedtext.h"
#include "cloud/listlimits.h"
#include "cloud/pathsegment_p.h"
#include "cloud/redirect.h"
#include "cloud/useragent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxUrlLength = 8'000; // servers take no longer ones
constexpr qsizetype HashDigits = 40;

Result<HttpRequest> requestTo(const Endpoint &bcs, const QString &projectId, const QByteArray &rest)
{
    if (!isPathSegment(projectId))
        return fail(FailureKind::ProjectIdInvalid, projectId);
    HttpRequest request;
    request.url = QUrl::fromEncoded(
        bcs.url().toEncoded() + "/v2/" + percentEncoded(projectId) + "/blockchains" + rest, QUrl::StrictMode);
    if (!request.url.isValid())
        return fail(FailureKind::EndpointInvalid, bcs.url().toString(), request.url.errorString());
    request.headers = {
        {"Accept"_ba, "application/json"_ba},
        {"User-Agent"_ba, userAgent()},
    };
    return request;
}

Result<HttpRequest> requestAbout(
    const Endpoint &bcs, const QString &projectId, const QString &blockchainId, const QByteArray &rest)
{
    if (!isPathSegment(projectId))
        return fail(FailureKind::ProjectIdInvalid, projectId);
    if (!isPathSegment(blockchainId))
        return fail(FailureKind::BlockchainIdInvalid, blockchainId);
    return requestTo(bcs, projectId, '/' + percentEncoded(blockchainId) + rest);
}

std::optional<QJsonObject> answerIn(QByteArrayView body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body = body.sliced(3);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// Of a list what is there, of a lone object itself, of anything else nothing.
QJsonArray listIn(const QJsonValue &value)
{
    return value.isObject() ? QJsonArray{value} : value.toArray();
}

bool isHash(QStringView text)
{
    return text.size() == HashDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
}

BlockchainFacts::State stateFrom(const QString &status)
{
    using State = BlockchainFacts::State;
    constexpr std::pair<QLatin1String, State> known[] = {{"Normal"_L1, State::Normal},
        {"Abnormal"_L1, State::Abnormal}, {"EipAbnormal"_L1, State::EipAbnormal},
        {"Freeze"_L1, State::Frozen}, {"Hibernation"_L1, State::Hibernated}};
    for (const auto &[name, state] : known) {
        if (status.compare(name, Qt::CaseInsensitive) == 0)
            return state;
    }
    return State::Unknown;
}

void takeOrganizations(
    BlockchainFacts &facts, QSet<QString> &known, const QJsonValue &list, ListedOrganization::Role role)
{
    const QJsonArray entries = listIn(list);
    for (const QJsonValue &value : entries) {
        if (facts.organizations.size() >= ListLimits::Entries)
            return;
        const QJsonObject entry = value.toObject();
        const QString name = listedId(entry, "name"_L1);
        if (name.isEmpty() || known.contains(name))
            continue;
        known.insert(name);
        const QString hash = entry.value("name_hash"_L1).toString();
        facts.organizations
            += {name, role, {}, isHash(hash) ? hash : QString(), listedName(entry, "status"_L1)};
    }
}

// The two lists are believed parallel; where their lengths differ they are not.
QHash<QString, QString> hashesIn(const QJsonValue &channels)
{
    QHash<QString, QString> hashes;
    const QJsonArray all = listIn(channels);
    for (const QJsonValue &value : all) {
        const QJsonArray names = value.toObject().value("org_names"_L1).toArray();
        const QJsonArray theirs = value.toObject().value("org_name_hash"_L1).toArray();
        if (names.size() != theirs.size())
            continue;
        for (qsizetype i = 0; i < names.size() && hashes.size() < ListLimits::Entries; ++i) {
            const QString name = names.at(i).toString();
            const QString hash = theirs.at(i).toString();
            if (!name.isEmpty() && isHash(hash) && !hashes.contains(name))
                hashes.insert(name, hash);
        }
    }
    return hashes;
}

// "<hash>MSP", or the first label of its domain: where the service shows the hash beside.
QString hashOfNode(const QJsonObject &node)
{
    const QString mspId = node.value("org_msp_id"_L1).toString();
    if (mspId.endsWith("MSP"_L1) && isHash(QStringView(mspId).chopped(3)))
        return mspId.chopped(3);
    const QString label = node.value("org_domain"_L1).toString().section(u'.', 0, 0);
    return isHash(label) ? label : QString();
}

} // namespace

Result<HttpRequest> blockchainsRequest(const Endpoint &bcs, const QString &projectId)
{
    return requestTo(bcs, projectId, {});
}

Result<HttpRequest> blockchainRequest(
    const Endpoint &bcs, const QString &projectId, const QString &blockchainId)
{
    return requestAbout(bcs, projectId, blockchainId, {});
}

Result<HttpRequest> nodesRequest(const Endpoint &bcs, const QString &projectId, const QString &blockchainId)
{
    return requestAbout(bcs, projectId, blockchainId, "/nodes"_ba);
}

Result<QList<ListedBlockchain>> blockchainsAnswer(QByteArrayView body, const QString &host)
{
    const std::optional<QJsonObject> answer = answerIn(body);
    const QJsonValue list = answer ? answer->value("blockchains"_L1) : QJsonValue();
    // A service written in Go says null where there is none.
    const bool none = answer && list.isNull() && answer->value("count"_L1).toInt(-1) == 0;
    if (!list.isArray() && !none)
        return fail(FailureKind::AnswerUnexpected, host, u"blockchains"_s);
    QList<ListedBlockchain> blockchains;
    QSet<QString> known;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &value : entries) {
        if (blockchains.size() >= ListLimits::Entries)
            break;
        const QJsonObject entry = value.toObject();
        const QString id = listedId(entry, "id"_L1);
        if (id.isEmpty() || known.contains(id))
            continue;
        known.insert(id);
        blockchains += {id, listedName(entry, "name"_L1)};
    }
    return blockchains;
}

Result<BlockchainFacts> blockchainAnswer(QByteArrayView body, const QString &host)
{
    const std::optional<QJsonObject> answer = answerIn(body);
    const auto holds = [&](QLatin1String key) { return answer && !listIn(answer->value(key)).isEmpty(); };
    if (!holds("basic_info"_L1) && !holds("peer_info"_L1) && !holds("light_peer_info"_L1)
        && !holds("orderer_info"_L1))
        return fail(FailureKind::AnswerUnexpected, host, u"basic_info"_s);

    const QJsonObject basic = answer->value("basic_info"_L1).toObject();
    BlockchainFacts facts;
    facts.id = listedId(basic, "id"_L1);
    facts.name = listedName(basic, "name"_L1);
    facts.state = stateFrom(basic.value("status"_L1).toString());
    facts.signAlgorithm = listedName(basic, "sign_algorithm"_L1);
    facts.version = listedName(basic, "version"_L1);

    QSet<QString> known;
    using Role = ListedOrganization::Role;
    takeOrganizations(facts, known, answer->value("peer_info"_L1), Role::Peer);
    takeOrganizations(facts, known, answer->value("light_peer_info"_L1), Role::Light);
    takeOrganizations(facts, known, answer->value("orderer_info"_L1), Role::Orderer);
    const QHash<QString, QString> hashes = hashesIn(answer->value("channels"_L1));
    for (ListedOrganization &organization : facts.organizations) {
        if (organization.hash.isEmpty())
            organization.hash = hashes.value(organization.name);
    }
    return facts;
}

BlockchainFacts withNodes(BlockchainFacts facts, QByteArrayView nodesBody)
{
    const std::optional<QJsonObject> answer = answerIn(nodesBody);
    const QJsonObject nodes = answer ? answer->value("node_orgs"_L1).toObject() : QJsonObject();
    for (ListedOrganization &organization : facts.organizations) {
        const QJsonObject node = nodes.value(organization.name).toObject();
        organization.mspId = listedId(node, "org_msp_id"_L1);
        if (organization.hash.isEmpty())
            organization.hash = hashOfNode(node);
    }
    return facts;
}

Result<HttpRequest> furtherPage(Result<HttpRequest> first, const QUrl &further)
{
    if (first && !further.isEmpty())
        first->url = further;
    return first;
}

QUrl nextPage(QByteArrayView body, const QUrl &asked)
{
    const std::optional<QJsonObject> answer = answerIn(body);
    const QJsonValue next = answer ? answer->value("links"_L1).toObject().value("next"_L1) : QJsonValue();
    const QString named = next.isObject() ? next.toObject().value("href"_L1).toString() : next.toString();
    if (named.isEmpty() || named.size() > MaxUrlLength)
        return {};
    // A page leads on as a redirect does: within the origin, and without a user in it.
    const Result<QUrl> url = resolveRedirect(asked, named.toUtf8(), 0, 302);
    return url && *url != asked ? *url : QUrl();
}

} // namespace Chaincert
