#include "certificates/checks_p.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString whyUnknown(Examination &examined, const Judged &judged)
{
    const Certificate &certificate = *judged.certificate.certificate;
    const QList<FoundCertificate> named = examined.authorities.namedAsIssuer(certificate);
    if (named.isEmpty())
        return u"unknown"_s;
    const bool isSigned = std::any_of(named.begin(), named.end(), [&](const FoundCertificate &each) {
        return examined.whole.issuers.isIssuedBy(certificate, *each.certificate);
    });
    if (!isSigned)
        return u"broken_signature"_s;
    const bool hasSameBytes = std::any_of(named.begin(), named.end(),
        [&](const FoundCertificate &each) { return hasSameNameBytes(certificate, *each.certificate); });
    return hasSameBytes ? u"unknown"_s : u"name_encoding"_s; // of a CA whose own issuer is not there
}

void checkIssuer(Examination &examined, const Judged &judged)
{
    if (!judged.chains.isEmpty())
        return;
    if (examined.whole.issuers.isExhausted()) {
        examined.addNotChecked(Check::UnknownIssuer, NotCheckedBecause::LimitReached);
        return;
    }
    // Without a root of its organization the certificate may come from anywhere: that of another may lie
    // beside it, or one for connections.
    const Certificate &certificate = *judged.certificate.certificate;
    const bool mayBeOfOthers
        = !examined.hasFolderRoots() && examined.authorities.namedAsIssuer(certificate).isEmpty();
    if (examined.authorities.roots().isEmpty() || mayBeOfOthers) {
        examined.addNotChecked(Check::UnknownIssuer, NotCheckedBecause::NoAuthority);
        return;
    }
    examined.addFinding(Check::UnknownIssuer, Severity::Error, judged.certificate.at,
        {{u"of"_s, QString(judged.of)}, {u"issuer"_s, issuerOf(judged.certificate)},
            {u"self_signed"_s, examined.whole.issuers.isSelfSigned(*judged.certificate.certificate)},
            {u"why"_s, whyUnknown(examined, judged)}, {u"subject"_s, subjectOf(judged.certificate)}},
        true);
}

// Go takes each chain; Fabric wants one, and none that begins at a CA with CAs below.
void checkSingleWay(Examination &examined, const Judged &judged)
{
    if (judged.acceptedChains > 1)
        examined.addFinding(Check::InnerAuthority, Severity::Warning, judged.certificate.at,
            {{u"why"_s, u"several_chains"_s}, {u"subject"_s, issuerOf(judged.certificate)},
                {u"chains"_s, qlonglong(judged.acceptedChains)}},
            true);
    if (judged.chain.isEmpty() || judged.of == "ca"_L1)
        return;
    const FoundCertificate &nearest = judged.chain.constFirst();
    const bool isInner = examined.folder && !examined.folder->authorities.isEmpty()
        ? examined.folder->innerAuthorities.contains(nearest.facts().sha256)
        : std::any_of(examined.authorities.intermediates().begin(),
            examined.authorities.intermediates().end(), [&](const FoundCertificate &each) {
                return each.facts().isCa()
                    && examined.whole.issuers.isIssuedBy(*each.certificate, *nearest.certificate);
            });
    if (isInner)
        examined.addFinding(Check::InnerAuthority, Severity::Warning, judged.certificate.at,
            {{u"why"_s, u"inner_authority"_s}, {u"subject"_s, subjectOf(nearest)}}, true);
}

bool isOneOf(const QList<EarlierIssuer> &earlier, const QString &spki, const QString &keyId)
{
    return std::any_of(earlier.begin(), earlier.end(), [&](const EarlierIssuer &each) {
        return (!spki.isEmpty() && each.spkiSha256 == spki)
            || (!keyId.isEmpty() && each.authorityKeyId == keyId);
    });
}

// A CA that came alone is compared itself.
void checkSameAuthority(Examination &examined)
{
    const CertificateFacts &own = examined.identity.certificate.facts();
    QString spki, keyId;
    if (examined.isAuthority()) {
        spki = own.publicKey->spkiSha256;
        keyId = own.subjectKeyId.value_or(QString());
    } else {
        const CaChain &chain = examined.caChain();
        spki = chain.isEmpty() ? QString() : chain.constFirst().facts().publicKey->spkiSha256;
        keyId = own.authorityKeyId.value_or(QString());
    }
    const QList<EarlierIssuer> &earlier = examined.context().earlierIssuers;
    // What one of the two does not tell is no difference.
    const bool canCompare = std::any_of(earlier.begin(), earlier.end(), [&](const EarlierIssuer &each) {
        return (!spki.isEmpty() && !each.spkiSha256.isEmpty())
            || (!keyId.isEmpty() && !each.authorityKeyId.isEmpty());
    });
    if (examined.isTls())
        examined.addNotChecked(Check::AuthorityChanged, NotCheckedBecause::NotApplicable);
    else if (earlier.isEmpty())
        examined.addNotChecked(Check::AuthorityChanged, NotCheckedBecause::NoEarlierOnes);
    else if (!canCompare)
        examined.addNotChecked(Check::AuthorityChanged, NotCheckedBecause::NoAuthority);
    else if (!isOneOf(earlier, spki, keyId)) {
        const auto last = std::max_element(earlier.begin(), earlier.end(),
            [](const EarlierIssuer &a, const EarlierIssuer &b) { return a.seen < b.seen; });
        examined.addFinding(Check::AuthorityChanged, Severity::Error, examined.identity.certificate.at,
            {{u"issuer"_s,
                 examined.isAuthority() ? subjectOf(examined.identity.certificate)
                                        : issuerOf(examined.identity.certificate)},
                {u"seen"_s, last->seen}});
    }
}

bool isIssuedByOneOf(
    Examination &examined, const Certificate &certificate, const QList<FoundCertificate> &authorities)
{
    return std::any_of(authorities.begin(), authorities.end(), [&](const FoundCertificate &each) {
        return examined.whole.issuers.isIssuedBy(certificate, *each.certificate);
    });
}

// Where both CAs have one key the certificate is good for both.
void checkForConnections(Examination &examined)
{
    const Certificate &own = *examined.identity.certificate.certificate;
    const QList<FoundCertificate> tlsAuthorities
        = examined.folder ? examined.folder->tlsAuthorities.all() : QList<FoundCertificate>();
    if (!examined.isSigning() || !examined.folder)
        examined.addNotChecked(Check::TlsCertificateAsIdentity, NotCheckedBecause::NotApplicable);
    else if (tlsAuthorities.isEmpty())
        examined.addNotChecked(Check::TlsCertificateAsIdentity, NotCheckedBecause::NoTlsAuthority);
    else if (examined.folder->authorities.isEmpty())
        examined.addNotChecked(Check::TlsCertificateAsIdentity, NotCheckedBecause::NoAuthority);
    else if (isIssuedByOneOf(examined, own, tlsAuthorities)
        && !isIssuedByOneOf(examined, own, examined.folder->authorities.all()))
        examined.addFinding(Check::TlsCertificateAsIdentity, Severity::Warning,
            examined.identity.certificate.at, {{u"issuer"_s, issuerOf(examined.identity.certificate)}});
}

} // namespace

void checkChain(Examination &examined)
{
    const FoundCertificate &own = examined.identity.certificate;
    if (!own) {
        for (const Check check : {Check::UnknownIssuer, Check::AuthorityChanged, Check::InnerAuthority,
                 Check::TlsCertificateAsIdentity})
            examined.addNotChecked(check, NotCheckedBecause::NoCertificate);
    } else {
        checkSameAuthority(examined);
        checkForConnections(examined);
    }
    if (examined.isTls() || (examined.isAuthority() && own && own.facts().isSelfIssued)) {
        examined.addNotChecked(Check::UnknownIssuer, NotCheckedBecause::NotApplicable);
        examined.addNotChecked(Check::InnerAuthority, NotCheckedBecause::NotApplicable);
        return;
    }
    for (const Judged &judged : std::as_const(examined.judged)) {
        checkIssuer(examined, judged);
        checkSingleWay(examined, judged);
    }
    if (own && examined.caChain().isEmpty())
        examined.addNotChecked(Check::InnerAuthority, NotCheckedBecause::NoAuthority);
}

} // namespace Chaincert
