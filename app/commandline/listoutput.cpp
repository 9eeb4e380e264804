#include "commandline/listoutput.h"

#include "commandline/output.h"
#include "options/clitext.h"
#include "reports/jsonreport.h"
#include "words/listedwords.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QString keyOf(ListOptions::What what)
{
    static constexpr std::array keys{"projects"_L1, "blockchains"_L1, "organizations"_L1};
    static_assert(keys.size() == size_t(ListOptions::What::Organizations) + 1);
    return keys.at(size_t(what));
}

QLatin1String roleId(ListedOrganization::Role role)
{
    static constexpr std::array ids{"peer"_L1, "light"_L1, "orderer"_L1};
    static_assert(ids.size() == size_t(ListedOrganization::Role::Orderer) + 1);
    return ids.at(size_t(role));
}

template <typename Entries, typename Make>
QByteArray listed(ListOptions::What what, const Entries &entries, Make make)
{
    QJsonArray array;
    for (const auto &entry : entries)
        array.append(make(entry));
    return jsonDocument({{keyOf(what), array}});
}

} // namespace

QByteArray listJson(const QList<ReachableProject> &projects)
{
    return listed(ListOptions::What::Projects, projects, [](const ReachableProject &project) {
        return QJsonObject{
            {u"id"_s, project.id}, {u"name"_s, project.name}, {u"usable"_s, isUsable(project)}};
    });
}

QByteArray listJson(const QList<ListedBlockchain> &blockchains)
{
    return listed(ListOptions::What::Blockchains, blockchains, [](const ListedBlockchain &blockchain) {
        return QJsonObject{{u"id"_s, blockchain.id}, {u"name"_s, blockchain.name}};
    });
}

QByteArray listJson(const QList<ListedOrganization> &organizations)
{
    return listed(
        ListOptions::What::Organizations, organizations, [](const ListedOrganization &organization) {
            return QJsonObject{{u"name"_s, organization.name}, {u"role"_s, roleId(organization.role)},
                {u"msp_id"_s, orNull(organization.mspId)}, {u"hash"_s, orNull(organization.hash)}};
        });
}

QByteArray listJson(ListOptions::What what, const Failure &failure)
{
    return jsonDocument({{keyOf(what), QJsonValue()}, {u"failure"_s, failureObject(failure)}});
}

QString listTable(const QList<ReachableProject> &projects)
{
    if (projects.isEmpty())
        return Words::noProjects() + u'\n';
    std::vector<QStringList> rows{//: The headings of tables in a terminal, from here on.
        {CliText::tr("ID"), CliText::tr("NAME")}};
    for (const ReachableProject &project : projects)
        rows.push_back({project.id, project.name, Words::noteOn(project)});
    return tableOf(rows);
}

QString listTable(const QList<ListedBlockchain> &blockchains)
{
    if (blockchains.isEmpty())
        return Words::noBlockchains() + u'\n';
    std::vector<QStringList> rows{{CliText::tr("ID"), CliText::tr("NAME")}};
    for (const ListedBlockchain &blockchain : blockchains)
        rows.push_back({blockchain.id, blockchain.name});
    return tableOf(rows);
}

QString listTable(const QList<ListedOrganization> &organizations)
{
    if (organizations.isEmpty())
        return Words::noOrganizations() + u'\n';
    std::vector<QStringList> rows{{CliText::tr("NAME"), CliText::tr("ROLE"), CliText::tr("MSP ID")}};
    for (const ListedOrganization &organization : organizations)
        rows.push_back({organization.name, Words::of(organization.role), organization.mspId});
    return tableOf(rows);
}

} // namespace Chaincert
