#include "certificates/checks_p.h"
#include "certificates/gorules_p.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// One of an organization that Fabric looks at: all in an MSP folder, else those above the certificate.
struct Authority
{
    QLatin1String of;
    FoundCertificate certificate;
    bool countsForFabric = false; ///< Fabric refuses what it finds in it
};

QList<Authority> authoritiesOf(const Examination &examined)
{
    QList<Authority> all;
    QSet<QString> seen;
    const auto add
        = [&](QLatin1String of, const QList<FoundCertificate> &certificates, bool countsForFabric) {
              for (const FoundCertificate &each : certificates) {
                  if (!seen.contains(each.facts().sha256))
                      all << Authority{of, each, countsForFabric};
                  seen.insert(each.facts().sha256);
              }
          };
    if (examined.folder) {
        add("ca"_L1, examined.folder->authorities.all(), true);
        add("tls_ca"_L1, examined.folder->tlsAuthorities.all(), true);
    }
    if (examined.isAuthority())
        add("ca"_L1, {examined.identity.certificate}, true);
    if (!examined.isTls())
        add("ca"_L1, examined.caChain(), true);
    add("tls_ca"_L1, examined.tlsChain(), false);
    return all;
}

void checkUsages(Examination &examined, const Authority &authority)
{
    const CertificateFacts &facts = authority.certificate.facts();
    if (facts.isUnreadable(CertificateField::ExtendedKeyUsage))
        examined.addNotChecked(Check::ExtendedUsage, NotCheckedBecause::FieldUnreadable);
    else if (!allowsServerAuth(facts))
        examined.addFinding(Check::ExtendedUsage, Severity::Error, authority.certificate.at,
            {{u"of"_s, QString(authority.of)}, {u"usages"_s, *facts.extendedKeyUsage},
                {u"subject"_s, subjectOf(authority.certificate)}},
            authority.countsForFabric);
}

void addUnfit(Examination &examined, const Authority &authority, const QStringList &lacks)
{
    QVariantMap evidence{{u"of"_s, QString(authority.of)}, {u"lacks"_s, lacks},
        {u"subject"_s, subjectOf(authority.certificate)}};
    if (!authority.countsForFabric)
        evidence[u"connections"_s] = true;
    examined.addFinding(Check::UnfitAuthority, Severity::Error, authority.certificate.at, evidence,
        authority.countsForFabric);
}

} // namespace

void checkAuthorities(Examination &examined)
{
    const QList<Authority> authorities = authoritiesOf(examined);
    for (const Authority &authority : authorities) {
        QStringList lacks = lacksAsAuthority(authority.certificate.facts());
        if (!authority.countsForFabric)
            lacks.removeAll(u"subject_key_id"_s);
        if (!lacks.isEmpty())
            addUnfit(examined, authority, lacks);
        if (!examined.isTls() && authority.countsForFabric)
            checkUsages(examined, authority);
    }
    QSet<QString> told;
    for (const Judged &judged : std::as_const(examined.judged)) {
        for (const FoundCertificate &authority : withExceededPathLength(judged.chain)) {
            if (!told.contains(authority.facts().sha256))
                addUnfit(examined, {"ca"_L1, authority, true}, {u"path_length"_s});
            told.insert(authority.facts().sha256);
        }
        if (hasNameConstraints(judged.chain))
            examined.addNotChecked(Check::UnfitAuthority, NotCheckedBecause::NamesLimited);
        if (judged.of != "ca"_L1)
            checkUsages(examined, {judged.of, judged.certificate, true});
    }
    if (authorities.isEmpty())
        examined.addNotChecked(Check::UnfitAuthority,
            examined.identity.certificate ? NotCheckedBecause::NoAuthority
                                          : NotCheckedBecause::NoCertificate);
    if (examined.isTls())
        examined.addNotChecked(Check::ExtendedUsage, NotCheckedBecause::NotApplicable);
    else if (!examined.identity.certificate)
        examined.addNotChecked(Check::ExtendedUsage, NotCheckedBecause::NoCertificate);
}

} // namespace Chaincert
