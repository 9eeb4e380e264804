#include "certificates/checks_p.h"
#include "certificates/gorules_p.h"
#include "certificates/x509_p.h"

#include <QRegularExpression>

#include <openssl/x509v3.h>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

void checkTlsPair(Examination &examined)
{
    const Identity &identity = examined.identity;
    const FoundCertificate &certificate = examined.tlsCertificate();
    const FoundPrivateKey &key = examined.isTls() || !identity.tls ? identity.key : identity.tls->key;
    const auto fits = examined.isTls() ? identity.keyFits : identity.tls->keyFits;
    if (!fits) {
        const auto reason = !key ? NotCheckedBecause::NoKey
            : key.key->pkey      ? NotCheckedBecause::AlgorithmUnknown
                                 : NotCheckedBecause::KeyClosed;
        examined.addNotChecked(Check::TlsKeyMismatch, reason);
    } else if (!*fits) {
        examined.addFinding(
            Check::TlsKeyMismatch, Severity::Error, key.at, {{u"certificate"_s, certificate.at.path}});
    }
}

void checkTlsChain(Examination &examined)
{
    const FoundCertificate &certificate = examined.tlsCertificate();
    const QList<FoundCertificate> &chain = examined.tlsChain();
    const FoundCertificate &last = chain.isEmpty() ? certificate : chain.constLast();
    const bool isSelfSigned = examined.whole.issuers.isSelfSigned(*last.certificate);
    if (isSelfSigned)
        return;
    if (chain.isEmpty() && examined.tlsAuthorities().isEmpty()) {
        examined.addNotChecked(Check::TlsChainIncomplete, NotCheckedBecause::NoTlsAuthority);
        return;
    }
    examined.addFinding(Check::TlsChainIncomplete, Severity::Warning, certificate.at,
        {{u"issuer"_s, issuerOf(last)}, {u"of"_s, u"tls_certificate"_s}});
}

// Fabric refuses a folder with a TLS CA whose own chain to a root is not there (mspimplsetup.go,
// setupTLSCAs).
void checkTlsIntermediates(Examination &examined)
{
    if (!examined.folder)
        return;
    const AuthorityPool &pool = examined.folder->tlsAuthorities;
    for (const FoundCertificate &each : pool.intermediates()) {
        if (pool.chainsToRoot(each, examined.whole.issuers).isEmpty())
            examined.addFinding(Check::TlsChainIncomplete, Severity::Error, each.at,
                {{u"issuer"_s, issuerOf(each)}, {u"of"_s, u"tls_ca"_s}}, true);
    }
}

bool isGoodFor(const Certificate &certificate, const QString &host)
{
    const QByteArray name = host.toUtf8();
    return X509_check_ip_asc(certificate.x509.get(), name.constData(), 0) == 1
        || X509_check_host(certificate.x509.get(), name.constData(), static_cast<std::size_t>(name.size()),
               X509_CHECK_FLAG_NEVER_CHECK_SUBJECT, nullptr)
        == 1;
}

// cryptogen's tree calls a folder by the name that its node is connected to.
QString nodeOf(const QString &path)
{
    static const QRegularExpression node(u"(?:^|/)(?:peers|orderers)/([^/]+)/tls(?:/|$)"_s);
    return node.match(path).captured(1);
}

// What this certificate is connected to, by its place and by the configurations beside it: those tell of many
// nodes, of which it is one if it is good for any name of it.
QStringList hostsOf(const Examination &examined, const FoundCertificate &certificate)
{
    QStringList hosts;
    const QString ofFolder = nodeOf(certificate.at.path);
    bool isConfigured = false;
    for (const MaterialFile &file : examined.material().files) {
        for (const NamedNode &node : file.profile.nodes) {
            const QStringList names{node.name, node.host, node.nameOverride};
            const bool isMeant = (!ofFolder.isEmpty() && names.contains(ofFolder))
                || std::any_of(names.begin(), names.end(), [&](const QString &each) {
                       return !each.isEmpty() && isGoodFor(*certificate.certificate, each);
                   });
            isConfigured = isConfigured || isMeant;
            if (isMeant)
                hosts << (node.nameOverride.isEmpty() ? node.host : node.nameOverride);
        }
    }
    if (!isConfigured && !ofFolder.isEmpty())
        hosts << ofFolder;
    return hosts;
}

// Only a cluster's own resolver knows these.
bool isInner(const QString &name)
{
    return name.endsWith(".svc.cluster.local"_L1, Qt::CaseInsensitive)
        || name.endsWith(".svc"_L1, Qt::CaseInsensitive) || !name.contains(u'.');
}

void checkHosts(Examination &examined)
{
    const FoundCertificate &certificate = examined.tlsCertificate();
    QStringList names, dnsNames;
    for (const AlternativeName &each : certificate.facts().alternativeNames) {
        if (each.kind == AlternativeName::Kind::Dns || each.kind == AlternativeName::Kind::IpAddress)
            names << each.value;
        if (each.kind == AlternativeName::Kind::Dns)
            dnsNames << each.value;
    }
    // A client's certificate needs no name.
    if (!allowsServerAuth(certificate.facts()) || names.isEmpty()) {
        examined.addNotChecked(Check::HostName, NotCheckedBecause::NotApplicable);
        return;
    }
    const QStringList hosts = examined.context().hosts + hostsOf(examined, certificate);
    QStringList missing = hosts;
    missing.removeIf([&](const QString &host) { return isGoodFor(*certificate.certificate, host); });
    missing.removeDuplicates();
    if (!missing.isEmpty()) {
        examined.addFinding(
            Check::HostName, Severity::Warning, certificate.at, {{u"names"_s, names}, {u"hosts"_s, missing}});
    } else if (hosts.isEmpty()) {
        examined.addNotChecked(Check::HostName, NotCheckedBecause::NoHosts);
        if (!dnsNames.isEmpty() && std::all_of(dnsNames.begin(), dnsNames.end(), isInner))
            examined.addFinding(Check::HostName, Severity::Note, certificate.at, {{u"names"_s, names}});
    }
}

} // namespace

void checkTls(Examination &examined)
{
    checkTlsIntermediates(examined);
    if (!examined.tlsCertificate()) {
        for (const Check check : {Check::TlsKeyMismatch, Check::TlsChainIncomplete, Check::HostName})
            examined.addNotChecked(check, NotCheckedBecause::NoTlsPair);
        return;
    }
    checkTlsPair(examined);
    checkTlsChain(examined);
    checkHosts(examined);
}

} // namespace Chaincert
