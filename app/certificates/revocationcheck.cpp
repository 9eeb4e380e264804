#include "certificates/checks_p.h"
#include "certificates/x509_p.h"

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

class RevocationChecking
{
public:
    explicit RevocationChecking(Examination &examined)
        : m_examined(examined)
    {
    }

    // False: there is no list of that issuer.
    bool check(QLatin1String of, const FoundCertificate &certificate, const FoundCertificate &issuer)
    {
        const QList<const RevocationList *> lists = m_examined.whole.revocationLists.of(issuer);
        for (const RevocationList *const list : lists) {
            X509_REVOKED *revoked = nullptr;
            // 2: it was on hold and is no more (RFC 5280 5.3.1, removeFromCRL).
            if (X509_CRL_get0_by_serial(
                    list->crl.get(), &revoked, X509_get0_serialNumber(certificate.certificate->x509.get()))
                == 1)
                add(of, certificate, *list, *revoked);
        }
        return !lists.isEmpty();
    }

private:
    void add(QLatin1String of, const FoundCertificate &certificate, const RevocationList &list,
        const X509_REVOKED &revoked)
    {
        const bool isInFolder = m_examined.isReadByFabric(list);
        QVariantMap evidence{{u"of"_s, QString(of)},
            {u"when"_s, utc(X509_REVOKED_get0_revocationDate(&revoked))}, {u"list"_s, list.at.path},
            {u"subject"_s, subjectOf(certificate)}};
        if (!isInFolder)
            evidence[u"elsewhere"_s] = true;
        m_examined.addFinding(Check::Revoked, Severity::Error, certificate.at, evidence,
            isInFolder && of != "tls_certificate"_L1);
    }

    Examination &m_examined;
};

} // namespace

void checkRevocation(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        examined.addNotChecked(Check::Revoked, NotCheckedBecause::NoCertificate);
        return;
    }
    RevocationChecking checking(examined);
    const CaChain &chain = examined.isTls() ? examined.tlsChain() : examined.caChain();
    if (chain.isEmpty()) {
        examined.addNotChecked(Check::Revoked,
            examined.isAuthority() && own.facts().isSelfIssued ? NotCheckedBecause::NotApplicable
                                                               : NotCheckedBecause::NoAuthority);
        return;
    }
    const QLatin1String of = examined.isTls() ? "tls_certificate"_L1 : ofCertificate();
    if (!checking.check(of, own, chain.constFirst()))
        examined.addNotChecked(Check::Revoked, NotCheckedBecause::NoRevocationList);
    for (qsizetype i = 1; i < examined.judged.size(); ++i) { // its own is the first
        const Judged &other = examined.judged[i];
        if (!other.chain.isEmpty())
            checking.check(other.of, other.certificate, other.chain.constFirst());
    }
}

} // namespace Chaincert
