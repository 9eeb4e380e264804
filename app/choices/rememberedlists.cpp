#include "choices/rememberedlists.h"

#include "cloud/listedtext.h"
#include "cloud/listlimits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>
#include <vector>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int Version = 1;
// The file may be of anyone's making, and is bounded as the service's lists are.
using namespace ListLimits;

using Role = ListedOrganization::Role;
using State = BlockchainFacts::State;

// The last of each table stands for what is not known.
constexpr std::pair<Role, QLatin1String> Roles[]
    = {{Role::Light, "light"_L1}, {Role::Orderer, "orderer"_L1}, {Role::Peer, "peer"_L1}};
constexpr std::pair<State, QLatin1String> States[] = {{State::Normal, "normal"_L1},
    {State::Abnormal, "abnormal"_L1}, {State::EipAbnormal, "eip_abnormal"_L1}, {State::Frozen, "frozen"_L1},
    {State::Hibernated, "hibernated"_L1}, {State::Unknown, "unknown"_L1}};

template <typename Table, typename Value> QString nameIn(const Table &table, Value value)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [value](const auto &row) { return row.first == value; });
    return found->second;
}

template <typename Table> auto valueIn(const Table &table, const QString &name)
{
    const auto found = std::find_if(
        std::begin(table), std::end(table), [&name](const auto &row) { return row.second == name; });
    return found == std::end(table) ? std::prev(std::end(table))->first : found->first;
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

// A time to come is none: what a clock that went wrong once has left would be newer than all that follows.
QDateTime timeIn(const QJsonObject &object)
{
    const QDateTime time
        = QDateTime::fromString(object.value("as_of"_L1).toString(), Qt::ISODateWithMs).toUTC();
    return time <= QDateTime::currentDateTimeUtc().addSecs(60) ? time : QDateTime();
}

QString textIn(const QJsonObject &object, QLatin1String key)
{
    return listedName(object, key);
}

QJsonObject objectOf(const ReachableProject &project)
{
    return {{u"id"_s, project.id}, {u"name"_s, project.name}, {u"enabled"_s, project.enabled}};
}

QJsonObject objectOf(const ListedBlockchain &blockchain)
{
    return {{u"id"_s, blockchain.id}, {u"name"_s, blockchain.name}};
}

QJsonObject objectOf(const ListedOrganization &organization)
{
    return {{u"name"_s, organization.name}, {u"role"_s, nameIn(Roles, organization.role)},
        {u"msp_id"_s, organization.mspId}, {u"hash"_s, organization.hash},
        {u"status"_s, organization.status}};
}

void read(const QJsonObject &object, ReachableProject &project)
{
    project = {textIn(object, "id"_L1), textIn(object, "name"_L1), object.value("enabled"_L1).toBool(true)};
}

void read(const QJsonObject &object, ListedBlockchain &blockchain)
{
    blockchain = {textIn(object, "id"_L1), textIn(object, "name"_L1)};
}

void read(const QJsonObject &object, ListedOrganization &organization)
{
    organization = {textIn(object, "name"_L1), valueIn(Roles, textIn(object, "role"_L1)),
        textIn(object, "msp_id"_L1), textIn(object, "hash"_L1), textIn(object, "status"_L1)};
}

template <typename Entry>
constexpr QLatin1String KeyName = std::is_same_v<Entry, ListedOrganization> ? "name"_L1 : "id"_L1;

template <typename Entry> QJsonArray arrayOf(const QList<Entry> &entries)
{
    QJsonArray array;
    for (const Entry &entry : entries)
        array.append(objectOf(entry));
    return array;
}

template <typename Entry> QList<Entry> entriesIn(const QJsonValue &value)
{
    QList<Entry> entries;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        if (entries.size() >= Entries)
            break;
        const QJsonObject object = each.toObject();
        if (listedId(object, KeyName<Entry>).isEmpty())
            continue;
        Entry entry;
        read(object, entry);
        entries += std::move(entry);
    }
    return entries;
}

template <typename Entry> QJsonObject objectOf(const Listing<Entry> &listing)
{
    return {{u"as_of"_s, textOf(listing.asOf)}, {u"entries"_s, arrayOf(listing.entries)}};
}

template <typename Entry> Listing<Entry> listingIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QDateTime asOf = timeIn(object);
    return asOf.isValid() ? Listing<Entry>{entriesIn<Entry>(object.value("entries"_L1)), asOf}
                          : Listing<Entry>();
}

QJsonObject objectOf(const RememberedFacts &remembered)
{
    const BlockchainFacts &facts = remembered.facts;
    return {{u"as_of"_s, textOf(remembered.asOf)}, {u"id"_s, facts.id}, {u"name"_s, facts.name},
        {u"state"_s, nameIn(States, facts.state)}, {u"sign_algorithm"_s, facts.signAlgorithm},
        {u"version"_s, facts.version}, {u"organizations"_s, arrayOf(facts.organizations)}};
}

RememberedFacts factsIn(const QJsonObject &object)
{
    return {{textIn(object, "id"_L1), textIn(object, "name"_L1), valueIn(States, textIn(object, "state"_L1)),
                textIn(object, "sign_algorithm"_L1), textIn(object, "version"_L1),
                entriesIn<ListedOrganization>(object.value("organizations"_L1))},
        timeIn(object)};
}

QJsonObject objectOf(const AccountLists &lists)
{
    QJsonObject blockchains;
    for (auto it = lists.blockchains.begin(); it != lists.blockchains.end(); ++it)
        blockchains.insert(it.key(), objectOf(it.value()));
    QJsonArray facts;
    for (auto it = lists.facts.begin(); it != lists.facts.end(); ++it) {
        QJsonObject object = objectOf(it.value());
        object.insert(u"project"_s, it.key().first);
        object.insert(u"blockchain"_s, it.key().second);
        facts.append(object);
    }
    QJsonObject object{{u"identity"_s, lists.identity}, {u"blockchains"_s, blockchains}, {u"facts"_s, facts}};
    if (lists.projects.asOf.isValid())
        object.insert(u"projects"_s, objectOf(lists.projects));
    return object;
}

AccountLists listsIn(const QJsonObject &object)
{
    AccountLists lists;
    lists.identity = textIn(object, "identity"_L1);
    lists.projects = listingIn<ReachableProject>(object.value("projects"_L1));
    const QJsonObject blockchains = object.value("blockchains"_L1).toObject();
    for (auto it = blockchains.begin(); it != blockchains.end(); ++it) {
        const auto listing = listingIn<ListedBlockchain>(it.value());
        if (listing.asOf.isValid())
            lists.blockchains.insert(it.key(), listing);
    }
    const QJsonArray facts = object.value("facts"_L1).toArray();
    for (const QJsonValue &value : facts) {
        const QJsonObject each = value.toObject();
        const RememberedFacts remembered = factsIn(each);
        if (remembered.asOf.isValid())
            lists.facts.insert({textIn(each, "project"_L1), textIn(each, "blockchain"_L1)}, remembered);
    }
    return lists;
}

template <typename Map> void mergeMaps(Map &into, const Map &others)
{
    for (auto it = others.begin(); it != others.end(); ++it) {
        const auto known = into.constFind(it.key());
        if (known == into.constEnd() || known->asOf < it->asOf)
            into.insert(it.key(), it.value());
    }
}

} // namespace

QByteArray toJson(const RememberedLists &lists)
{
    QJsonObject accounts;
    for (auto it = lists.begin(); it != lists.end(); ++it)
        accounts.insert(it.key().toString(QUuid::WithoutBraces), objectOf(it.value()));
    return QJsonDocument(QJsonObject{{u"version"_s, Version}, {u"accounts"_s, accounts}})
        .toJson(QJsonDocument::Compact);
}

ReadLists fromJson(QByteArrayView json)
{
    const QJsonObject object
        = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size())).object();
    const double version = object.value("version"_L1).toDouble();
    if (version > Version)
        return {ReadLists::Verdict::Newer};
    if (version != Version || !object.value("accounts"_L1).isObject())
        return {ReadLists::Verdict::Damaged};
    ReadLists read;
    const QJsonObject accounts = object.value("accounts"_L1).toObject();
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        const QUuid id = QUuid::fromString(it.key());
        if (!id.isNull())
            read.lists.insert(id, listsIn(it.value().toObject()));
    }
    return read;
}

void mergeInto(RememberedLists &lists, const RememberedLists &others)
{
    for (auto it = others.begin(); it != others.end(); ++it) {
        const auto known = lists.find(it.key());
        if (known == lists.end()) {
            lists.insert(it.key(), it.value());
        } else if (known->identity == it->identity) {
            if (!known->projects.asOf.isValid() || known->projects.asOf < it->projects.asOf)
                known->projects = it->projects;
            mergeMaps(known->blockchains, it->blockchains);
            mergeMaps(known->facts, it->facts);
        }
    }
}

void keepNewest(RememberedLists &lists, qsizetype entries)
{
    std::vector<std::pair<QDateTime, qsizetype>> sizes;
    for (const AccountLists &account : std::as_const(lists)) {
        sizes.emplace_back(account.projects.asOf, account.projects.entries.size() + 1);
        for (const auto &listing : account.blockchains)
            sizes.emplace_back(listing.asOf, listing.entries.size() + 1);
        for (const auto &each : account.facts)
            sizes.emplace_back(each.asOf, each.facts.organizations.size() + 1);
    }
    std::sort(sizes.begin(), sizes.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    qsizetype sum = 0;
    const auto tooMany = std::find_if(
        sizes.begin(), sizes.end(), [&](const auto &each) { return (sum += each.second) > entries; });
    if (tooMany == sizes.end())
        return;
    const QDateTime oldest = tooMany->first; // this one is dropped, and all that are as old
    for (AccountLists &account : lists) {
        if (account.projects.asOf <= oldest)
            account.projects = {};
        account.blockchains.removeIf([&](const auto &each) { return each.value().asOf <= oldest; });
        account.facts.removeIf([&](const auto &each) { return each.value().asOf <= oldest; });
    }
}

} // namespace Chaincert
