#include "certificates/checks_p.h"
#include "certificates/publickey_p.h"
#include "certificates/x509_p.h"

#include <openssl/x509v3.h>

#include <QTimeZone>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct AuthorityKeyIdFree
{
    void operator()(AUTHORITY_KEYID *id) const { AUTHORITY_KEYID_free(id); }
};

// Lower-case hex; empty: it has none.
QString authorityKeyIdOf(const X509_CRL &list)
{
    const std::unique_ptr<AUTHORITY_KEYID, AuthorityKeyIdFree> id(static_cast<AUTHORITY_KEYID *>(
        X509_CRL_get_ext_d2i(&list, NID_authority_key_identifier, nullptr, nullptr)));
    if (!id || !id->keyid)
        return {};
    const auto *from = reinterpret_cast<const char *>(ASN1_STRING_get0_data(id->keyid));
    return QString::fromLatin1(QByteArray(from, ASN1_STRING_length(id->keyid)).toHex());
}

// As Fabric asks (mspimplvalidate.go, validateCertAgainstChain), and by the name where it has no key id.
bool isListOf(const RevocationList &list, const FoundCertificate &issuer)
{
    const QString keyId = authorityKeyIdOf(*list.crl);
    if (!keyId.isEmpty() && issuer.facts().subjectKeyId)
        return keyId == *issuer.facts().subjectKeyId;
    return X509_NAME_cmp(
               X509_CRL_get_issuer(list.crl.get()), X509_get_subject_name(issuer.certificate->x509.get()))
        == 0;
}

QDateTime whenRevoked(const X509_REVOKED &revoked)
{
    std::tm parts = {};
    if (ASN1_TIME_to_tm(X509_REVOKED_get0_revocationDate(&revoked), &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc())
        .toUTC();
}

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
        bool hasList = false;
        for (const RevocationList &list : m_examined.material().revocationLists) {
            if (!isListOf(list, issuer) || !m_examined.whole.isSignedBy(list, *issuer.certificate))
                continue;
            hasList = true;
            X509_REVOKED *revoked = nullptr;
            // 2: it was on hold and is no more (RFC 5280 5.3.1, removeFromCRL).
            if (X509_CRL_get0_by_serial(
                    list.crl.get(), &revoked, X509_get0_serialNumber(certificate.certificate->x509.get()))
                == 1)
                add(of, certificate, list, *revoked);
        }
        return hasList;
    }

private:
    void add(QLatin1String of, const FoundCertificate &certificate, const RevocationList &list,
        const X509_REVOKED &revoked)
    {
        const bool isInFolder = m_examined.isInFolder(MspPlace::Crls, list.at.path);
        QVariantMap evidence{{u"of"_s, QString(of)}, {u"when"_s, whenRevoked(revoked)},
            {u"list"_s, list.at.path}, {u"subject"_s, subjectOf(certificate)}};
        if (!isInFolder)
            evidence[u"elsewhere"_s] = true;
        m_examined.found(Check::Revoked, Severity::Error, certificate.at, evidence,
            isInFolder && of != "tls_certificate"_L1);
    }

    Examination &m_examined;
};

} // namespace

void checkRevocation(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        examined.notChecked(Check::Revoked, NotCheckedBecause::NoCertificate);
        return;
    }
    RevocationChecking checking(examined);
    const WayToRoot &way = examined.isTls() ? examined.tlsChain() : examined.way();
    if (way.isEmpty()) {
        examined.notChecked(Check::Revoked,
            examined.isAuthority() && own.facts().isSelfIssued ? NotCheckedBecause::OtherKind
                                                               : NotCheckedBecause::NoAuthority);
        return;
    }
    const QLatin1String of = examined.isTls() ? "tls_certificate"_L1 : ofCertificate();
    if (!checking.check(of, own, way.constFirst()))
        examined.notChecked(Check::Revoked, NotCheckedBecause::NoRevocationList);
    for (qsizetype i = 1; i < examined.judged.size(); ++i) { // its own is the first
        const Judged &other = examined.judged[i];
        if (!other.way.isEmpty())
            checking.check(other.of, other.certificate, other.way.constFirst());
    }
}

} // namespace Chaincert
