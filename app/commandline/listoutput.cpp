#include "commandline/listoutput.h"

#include "commandline/output.h"
#include "options/clitext.h"
#include "reports/jsonreport.h"
#include "words/listedwords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QString keyOf(ListOptions::What what)
{
    switch (what) {
    case ListOptions::What::Projects:
        return u"projects"_s;
    case ListOptions::What::Blockchains:
        return u"blockchains"_s;
    case ListOptions::What::Organizations:
        return u"organizations"_s;
    }
    Q_UNREACHABLE();
}

QString roleId(ListedOrganization::Role role)
{
    switch (role) {
    case ListedOrganization::Role::Peer:
        return u"peer"_s;
    case ListedOrganization::Role::Light:
        return u"light"_s;
    case ListedOrganization::Role::Orderer:
        return u"orderer"_s;
    }
    Q_UNREACHABLE();
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
