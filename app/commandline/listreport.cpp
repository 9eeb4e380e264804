#include "commandline/listreport.h"

#include "commandline/columns.h"
#include "reports/jsonreport.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

QString keyOf(ListOrder::What what)
{
    switch (what) {
    case ListOrder::What::Projects:
        return u"projects"_s;
    case ListOrder::What::Blockchains:
        return u"blockchains"_s;
    case ListOrder::What::Organizations:
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

QString roleInWords(ListedOrganization::Role role)
{
    switch (role) {
    case ListedOrganization::Role::Peer:
        //: What an organization of a blockchain runs: peers, light peers or the orderers.
        return Text::tr("peer");
    case ListedOrganization::Role::Light:
        return Text::tr("light peer");
    case ListedOrganization::Role::Orderer:
        return Text::tr("orderer");
    }
    Q_UNREACHABLE();
}

template <typename Entries, typename Make>
QByteArray listed(ListOrder::What what, const Entries &entries, Make make)
{
    QJsonArray array;
    for (const auto &entry : entries)
        array.append(make(entry));
    return jsonDocument({{keyOf(what), array}});
}

} // namespace

QString noteOn(const ReachableProject &project)
{
    if (isPseudoProject(project))
        //: Of a project that the object storage service uses alone; blockchains cannot be in it.
        return Text::tr("object storage only");
    return project.enabled ? QString() : Text::tr("disabled");
}

QByteArray listJson(const QList<ReachableProject> &projects)
{
    return listed(ListOrder::What::Projects, projects, [](const ReachableProject &project) {
        return QJsonObject{
            {u"id"_s, project.id}, {u"name"_s, project.name}, {u"usable"_s, isUsable(project)}};
    });
}

QByteArray listJson(const QList<ListedBlockchain> &blockchains)
{
    return listed(ListOrder::What::Blockchains, blockchains, [](const ListedBlockchain &blockchain) {
        return QJsonObject{{u"id"_s, blockchain.id}, {u"name"_s, blockchain.name}};
    });
}

QByteArray listJson(const QList<ListedOrganization> &organizations)
{
    return listed(ListOrder::What::Organizations, organizations, [](const ListedOrganization &organization) {
        return QJsonObject{{u"name"_s, organization.name}, {u"role"_s, roleId(organization.role)},
            {u"msp_id"_s, orNull(organization.mspId)}, {u"hash"_s, orNull(organization.hash)}};
    });
}

QByteArray listJson(ListOrder::What what, const Failure &failure)
{
    return jsonDocument({{keyOf(what), QJsonValue()}, {u"failure"_s, failureObject(failure)}});
}

QString listTable(const QList<ReachableProject> &projects)
{
    if (projects.isEmpty())
        return Text::tr("No project can be reached.") + u'\n';
    std::vector<QStringList> rows{//: The headings of tables in a terminal, from here on.
        {Text::tr("ID"), Text::tr("NAME")}};
    for (const ReachableProject &project : projects)
        rows.push_back({project.id, project.name, noteOn(project)});
    return columnsOf(rows);
}

QString listTable(const QList<ListedBlockchain> &blockchains)
{
    if (blockchains.isEmpty())
        return Text::tr("There is no blockchain in this project.") + u'\n';
    std::vector<QStringList> rows{{Text::tr("ID"), Text::tr("NAME")}};
    for (const ListedBlockchain &blockchain : blockchains)
        rows.push_back({blockchain.id, blockchain.name});
    return columnsOf(rows);
}

QString listTable(const QList<ListedOrganization> &organizations)
{
    if (organizations.isEmpty())
        return Text::tr("The blockchain has no organizations.") + u'\n';
    std::vector<QStringList> rows{{Text::tr("NAME"), Text::tr("ROLE"), Text::tr("MSP ID")}};
    for (const ListedOrganization &organization : organizations)
        rows.push_back({organization.name, roleInWords(organization.role), organization.mspId});
    return columnsOf(rows);
}

} // namespace Chaincert
