#include "words/listedwords.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

QString of(ListedOrganization::Role role)
{
    switch (role) {
    case ListedOrganization::Role::Peer:
        //: what an organization is on its blockchain
        return tr("peer");
    case ListedOrganization::Role::Light:
        //: what an organization is on its blockchain: one of light peers
        return tr("light peer");
    case ListedOrganization::Role::Orderer:
        //: what an organization is on its blockchain
        return tr("orderer");
    }
    Q_UNREACHABLE();
}

QString noProjects()
{
    return tr("No projects are accessible.");
}

QString noBlockchains()
{
    return tr("There are no blockchains in this project.");
}

QString noOrganizations()
{
    return tr("The service lists no organizations on this blockchain.");
}

QString noteOn(const ReachableProject &project)
{
    if (isPseudoProject(project))
        //: Of a project that the object storage service uses alone; blockchains cannot be in it.
        return tr("for object storage only");
    //: a project that an administrator has switched off
    return project.enabled ? QString() : tr("disabled");
}

} // namespace Chaincert::Words
