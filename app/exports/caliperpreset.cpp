#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

// caliper-core's connector configuration: its "organizations", to be pasted into a network's file. Nothing
// may stand before "-----BEGIN" (caliper#951).
void planCaliper(PlanBuilder &plan)
{
    const QString profile = plan.numbered(profileName(plan, ".yaml"_L1));
    Tree certificate = Tree::mapping({{u"name"_s, plan.label()}});
    if (plan.isAdministrator())
        certificate.add(u"admin"_s, Tree::boolean(true));
    certificate.add(u"clientPrivateKey"_s, Tree::mapping({{u"pem"_s, keyText(plan.identity().key)}}));
    certificate.add(u"clientSignedCert"_s, Tree::mapping({{u"pem"_s, pemText(plan.identity().certificate)}}));
    const Tree organization = Tree::mapping({{u"mspid"_s, plan.mspId()},
        {u"identities"_s, Tree::mapping({{u"certificates"_s, Tree::sequence({certificate})}})},
        {u"connectionProfile"_s,
            Tree::mapping({{u"path"_s, profile}, {u"discover"_s, Tree::boolean(true)}})}});
    plan.put(profile, yamlOf({connectionProfile(plan)}));
    plan.unit(profile);
    const QString path = plan.label() + u"-caliper.yaml"_s;
    plan.putPrivate(path, yamlOf({Tree::mapping({{u"organizations"_s, Tree::sequence({organization})}})}));
    plan.unit(path);
    plan.hint(ExportHint::ProfileBeside);
    plan.hint(ExportHint::OnlyInThisFolder);
}

} // namespace Chaincert
