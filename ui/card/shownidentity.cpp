#include "card/shownidentity.h"

#include "certificates/summary.h"

#include <algorithm>
#include <iterator>

namespace Chaincert {

namespace {

ShownIdentity wholeOf(const Inspected &inspected)
{
    ShownIdentity shown;
    qsizetype first = -1;
    for (qsizetype i = 0; i < inspected.identities.size(); ++i) {
        if (first < 0 || inspected.identities[i].kind < inspected.identities[first].kind)
            first = i;
    }
    // Signers stand before TLS pairs, but a CA is what a download of one is about.
    for (qsizetype i = 0; first >= 0 && i < inspected.identities.size(); ++i) {
        if (inspected.identities[first].kind == Identity::Kind::Tls
            && inspected.identities[i].kind == Identity::Kind::Authority)
            first = i;
    }
    if (first >= 0) {
        shown.identity = inspected.identities[first];
        shown.assessment = inspected.assessment.identities.value(first);
    }
    return shown;
}

// The CAs above a certificate, as they were found above it or above what it issued.
void addChain(Identity &identity, const Inspected &inspected)
{
    const QString sha256 = identity.certificate.facts().sha256;
    const auto take = [&](const FoundCertificate &leaf, const QList<FoundCertificate> &chain) {
        if (leaf && leaf.facts().sha256 == sha256)
            identity.chain = chain;
        for (qsizetype i = 0; i < chain.size() && identity.chain.isEmpty(); ++i) {
            if (chain[i].facts().sha256 == sha256)
                identity.chain = chain.mid(i + 1);
        }
        return !identity.chain.isEmpty();
    };
    for (const Identity &each : inspected.identities) {
        if (take(each.certificate, each.chain))
            break;
        if (each.tls && take(each.tls->certificate, each.tls->chain))
            break;
    }
    const FoundCertificate &last = identity.chain.isEmpty() ? identity.certificate : identity.chain.last();
    identity.chainIsWhole = last.facts().isSelfIssued;
}

// A CA's or a TLS certificate's own: it is in another identity, or in a folder of CAs.
ShownIdentity ownOf(const FoundCertificate &certificate, const Inspected &inspected)
{
    ShownIdentity shown;
    shown.isWhole = false;
    shown.identity.certificate = certificate;
    shown.identity.kind = certificate.facts().isCa() ? Identity::Kind::Authority : Identity::Kind::Signing;
    for (const Identity &each : inspected.identities) {
        if (each.tls && each.tls->certificate && each.tls->certificate.at == certificate.at) {
            shown.identity.kind = Identity::Kind::Tls;
            shown.identity.key = each.tls->key;
            shown.identity.keyFits = each.tls->keyFits;
        }
    }
    shown.identity.role = roleOf(certificate.facts());
    addChain(shown.identity, inspected);
    shown.assessment.ends = certificate.facts().notAfter;
    for (const FoundCertificate &above : std::as_const(shown.identity.chain)) {
        const QDateTime ends = above.facts().notAfter;
        if (ends.isValid() && ends < shown.assessment.ends) {
            shown.assessment.ends = ends;
            shown.assessment.endsBy
                = shown.identity.kind == Identity::Kind::Tls ? EndsBy::TlsAuthority : EndsBy::Authority;
        }
    }
    return shown;
}

std::optional<ShownIdentity> inFile(const Inspected &inspected, const QString &file)
{
    for (qsizetype i = 0; i < inspected.identities.size(); ++i) {
        const Identity &each = inspected.identities[i];
        const bool isIts = (each.certificate && each.certificate.at.path == file)
            || (each.key && each.key.at.path == file);
        if (isIts)
            return ShownIdentity{each, inspected.assessment.identities.value(i)};
    }
    const QList<FoundCertificate> own = inspected.material.certificatesIn(file);
    if (!own.isEmpty())
        return ownOf(own.constFirst(), inspected);
    for (const Identity &each : inspected.identities) { // a key of TLS stands for its pair
        if (each.tls && each.tls->key && each.tls->key.at.path == file && each.tls->certificate)
            return ownOf(each.tls->certificate, inspected);
    }
    return {};
}

} // namespace

std::optional<ShownIdentity> shownIdentity(const Inspected &inspected, const QString &file)
{
    std::optional<ShownIdentity> shown
        = file.isEmpty() ? std::optional(wholeOf(inspected)) : inFile(inspected, file);
    if (!shown)
        return {};
    const QList<Finding> all = findingsOf(inspected.assessment);
    const QList<Finding> own = shown->assessment.findings;
    std::copy_if(all.begin(), all.end(), std::back_inserter(shown->findings), [&](const Finding &finding) {
        return file.isEmpty() || finding.at.path == file || own.contains(finding);
    });
    return shown;
}

} // namespace Chaincert
