#include "words/listedwords.h"

#include <QCoreApplication>

namespace Chaincert::Words {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString of(ListedOrganization::Role role)
{
    switch (role) {
    case ListedOrganization::Role::Peer:
        //: what an organization is on its blockchain
        return Texts::tr("peer");
    case ListedOrganization::Role::Light:
        //: what an organization is on its blockchain: one of light peers
        return Texts::tr("light peer");
    case ListedOrganization::Role::Orderer:
        //: what an organization is on its blockchain
        return Texts::tr("orderer");
    }
    Q_UNREACHABLE();
}

QString noteOn(const ReachableProject &project)
{
    if (isPseudoProject(project))
        //: Of a project that the object storage service uses alone; blockchains cannot be in it.
        return Texts::tr("for object storage only");
    //: a project that an administrator has switched off
    return project.enabled ? QString() : Texts::tr("disabled");
}

} // namespace Chaincert::Words
