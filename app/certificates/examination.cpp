#include "certificates/examination_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/goparsing_p.h"
#include "certificates/gorules_p.h"
#include "certificates/mspplacename_p.h"
#include "certificates/publickey_p.h"
#include "certificates/x509_p.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// Go's x509 handles these (crypto/x509/parser.go, processExtensions); what else is critical it refuses.
bool isKnownToGo(int nid)
{
    static constexpr std::array known{NID_key_usage, NID_basic_constraints, NID_subject_alt_name,
        NID_name_constraints, NID_crl_distribution_points, NID_authority_key_identifier, NID_ext_key_usage,
        NID_subject_key_identifier, NID_certificate_policies, NID_info_access};
    return std::find(known.begin(), known.end(), nid) != known.end();
}

EncodingFacts encodingOf(const Certificate &certificate)
{
    EncodingFacts facts;
    const X509 &read = *certificate.x509;
    for (int i = 0; i < X509_get_ext_count(&read); ++i) {
        const X509_EXTENSION *const extension = X509_get_ext(&read, i);
        // It only looks, though its parameter is not const.
        const ASN1_OBJECT *const object = X509_EXTENSION_get_object(const_cast<X509_EXTENSION *>(extension));
        if (X509_EXTENSION_get_critical(extension) && !isKnownToGo(OBJ_obj2nid(object)))
            facts.criticalExtension = dottedObject(object);
    }
    facts.isDer = isWrittenAsDer(certificate.der);
    facts.isReadByGo = isParsedByGo(certificate.der);
    facts.unreadByGo = whyNotParsedByGo(certificate);
    return facts;
}

} // namespace

QString subjectOf(const FoundCertificate &certificate)
{
    return certificate.facts().subject ? certificate.facts().subject->text : QString();
}

QString issuerOf(const FoundCertificate &certificate)
{
    return certificate.facts().issuer ? certificate.facts().issuer->text : QString();
}

ExaminedMaterial::ExaminedMaterial(
    const Material &given, const QList<Identity> &all, const AssessmentContext &known, Issuers &lent)
    : material(given)
    , identities(all)
    , context(known)
    , now(known.now.isValid() ? known.now.toUTC() : QDateTime::currentDateTimeUtc())
    , issuers(lent)
    , revocationLists(given.revocationLists)
    , certificates(given.certificates)
{
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Identity &identity = all[i];
        const auto &key = identity.certificate ? identity.certificate.facts().publicKey
            : identity.key                     ? identity.key.facts().publicKey
                                               : std::nullopt;
        if (key)
            m_byKey[key->spkiSha256] << i;
    }
    for (int i = 0; i < given.mspFolders.size(); ++i) {
        for (const MspPlace place : {MspPlace::CaCerts, MspPlace::IntermediateCerts}) {
            for (const QString &path : given.mspFolders[i].in(place))
                m_mspFolderOf.insert(path, i);
        }
    }
    for (const KnownIdentity &other : known.others) {
        m_othersBySum.insert(other.sha256, &other);
        m_othersByKey.insert(other.spkiSha256, &other);
    }
}

QList<const KnownIdentity *> ExaminedMaterial::othersLike(
    const QString &sha256, const QString &spkiSha256) const
{
    QList<const KnownIdentity *> found;
    if (!sha256.isEmpty())
        found << m_othersBySum.values(sha256);
    for (const KnownIdentity *const other : m_othersByKey.values(spkiSha256)) {
        if (sha256.isEmpty() || other->sha256 != sha256)
            found << other;
    }
    return found;
}

QStringList ExaminedMaterial::namesIn(const QString &folder) const
{
    const QString parent = within(folder, QString());
    auto file = std::lower_bound(material.files.begin(), material.files.end(), parent,
        [](const MaterialFile &each, const QString &wanted) { return each.path < wanted; });
    QStringList names;
    for (; file != material.files.end() && file->path.startsWith(parent); ++file) {
        const QString name = file->path.sliced(parent.size());
        if (!name.contains(u'/') && names.size() < CertificateLimits::listed)
            names << name;
    }
    return names;
}

const FabricFolder &ExaminedMaterial::folder(int mspFolder)
{
    const auto known = m_folders.find(mspFolder);
    if (known != m_folders.end())
        return known->second;
    return m_folders
        .emplace(mspFolder, fabricFolder(material, certificates, material.mspFolders[mspFolder], issuers))
        .first->second;
}

AuthorityPool ExaminedMaterial::poolOf(const QList<FoundCertificate> &found)
{
    QList<FoundCertificate> roots, intermediates;
    for (const FoundCertificate &each : found)
        (issuers.isSelfSigned(*each.certificate) ? roots : intermediates) << each;
    return AuthorityPool(roots, intermediates);
}

AuthorityPool ExaminedMaterial::looseAuthorities(const Identity &identity)
{
    if (identity.mspFolder >= 0)
        return poolOf(identity.chain);
    const QList<FoundCertificate> chain = identity.chain + besideInMspFolders(identity.chain);
    auto known = m_authoritiesIn.find(identity.folder);
    if (known == m_authoritiesIn.end()) {
        QList<FoundCertificate> here;
        for (const qsizetype at : certificates.ofFolder(identity.folder)) {
            if (certificates[at].facts().isCa() && here.size() < CertificateLimits::listed)
                here << certificates[at];
        }
        known = m_authoritiesIn.emplace(identity.folder, poolOf(here)).first;
    }
    const bool hasAll = std::all_of(chain.begin(), chain.end(),
        [&](const FoundCertificate &each) { return known->second.has(*each.certificate); });
    return hasAll ? known->second : poolOf(chain + known->second.all());
}

QList<FoundCertificate> ExaminedMaterial::besideInMspFolders(const QList<FoundCertificate> &chain)
{
    QSet<int> passed;
    QList<FoundCertificate> beside;
    for (const FoundCertificate &each : chain) {
        const auto at = m_mspFolderOf.constFind(each.at.path);
        if (at == m_mspFolderOf.constEnd() || passed.contains(*at))
            continue;
        passed.insert(*at);
        beside << folder(*at).authorities.intermediates();
    }
    return beside;
}

const EncodingFacts &ExaminedMaterial::encoding(const Certificate &certificate)
{
    const auto known = m_encodings.find(certificate.facts.sha256);
    return known != m_encodings.end()
        ? known->second
        : m_encodings.emplace(certificate.facts.sha256, encodingOf(certificate)).first->second;
}

Examination::Examination(ExaminedMaterial &all, const Identity &examined)
    : whole(all)
    , identity(examined)
{
    if (identity.mspFolder >= 0)
        folder = &whole.folder(identity.mspFolder);
    authorities = hasFolderRoots() ? folder->authorities : whole.looseAuthorities(identity);
    if (isTls())
        return;
    if (identity.certificate)
        judge(isAuthority() ? "ca"_L1 : ofCertificate(), identity.certificate);
    if (!folder)
        return;
    for (const FoundCertificate &admin : std::as_const(folder->admins)) {
        if (!identity.certificate || admin.facts().sha256 != identity.certificate.facts().sha256)
            judge("admin"_L1, admin);
    }
    if (!hasFolderRoots())
        return;
    // A root that is not its own issuer cannot be rewritten with a low S, which Fabric tries first.
    for (const FoundCertificate &authority : authorities.all()) {
        if (!whole.issuers.isSelfSigned(*authority.certificate))
            judge("ca"_L1, authority);
    }
}

void Examination::judge(QLatin1String of, const FoundCertificate &certificate)
{
    if (judged.size() >= CertificateLimits::listed || whole.isCancelled()) {
        addNotChecked(Check::UnknownIssuer, NotCheckedBecause::LimitReached);
        return;
    }
    Judged made{of, certificate, authorities.chainsToRoot(certificate, whole.issuers)};
    const auto isAccepted = [&](const CaChain &chain) { return isAcceptedByGo(certificate, chain); };
    made.acceptedChains = std::count_if(made.chains.begin(), made.chains.end(), isAccepted);
    const auto accepted = std::find_if(made.chains.begin(), made.chains.end(), isAccepted);
    if (accepted != made.chains.end())
        made.chain = *accepted;
    else if (!made.chains.isEmpty())
        made.chain = made.chains.constFirst();
    else if (&certificate == &identity.certificate)
        made.chain = identity.chain;
    judged << made;
}

const MspFolder *Examination::mspFolder() const
{
    return identity.mspFolder < 0 ? nullptr : &material().mspFolders[identity.mspFolder];
}

bool Examination::isInFolder(MspPlace place, const QString &path) const
{
    const MspFolder *const msp = mspFolder();
    return msp && msp->in(place).contains(path);
}

bool Examination::isReadByFabric(const RevocationList &list) const
{
    const MaterialFile *const file = material().file(list.at.path);
    return file && file->form == FileForm::Pem && list.at.position == 0
        && isInFolder(MspPlace::Crls, list.at.path);
}

bool Examination::hasUnreadIn(MspPlace place) const
{
    const MspFolder *const msp = mspFolder();
    QStringList paths = msp ? msp->in(place) : QStringList();
    if (msp) // a folder that could not be opened stands for what lies in it
        paths << within(msp->path, mspPlaceName(place));
    return std::any_of(paths.begin(), paths.end(), [this](const QString &path) {
        const MaterialFile *const file = material().file(path);
        return file && file->form == FileForm::Unread;
    });
}

const FoundCertificate &Examination::tlsCertificate() const
{
    static const FoundCertificate none;
    return isTls() ? identity.certificate : identity.tls ? identity.tls->certificate : none;
}

const QList<FoundCertificate> &Examination::tlsChain() const
{
    static const QList<FoundCertificate> none;
    return isTls() ? identity.chain : identity.tls ? identity.tls->chain : none;
}

QList<FoundCertificate> Examination::tlsAuthorities() const
{
    QList<FoundCertificate> all = tlsChain();
    if (folder)
        all << folder->tlsAuthorities.all();
    return eachOnce(all);
}

QList<std::pair<QLatin1String, FoundCertificate>> Examination::certificates() const
{
    QList<std::pair<QLatin1String, FoundCertificate>> all;
    if (identity.certificate && !isTls())
        all << std::pair(isAuthority() ? "ca"_L1 : ofCertificate(), identity.certificate);
    if (tlsCertificate())
        all << std::pair("tls_certificate"_L1, tlsCertificate());
    return all;
}

QList<std::pair<QLatin1String, FoundPrivateKey>> Examination::keys() const
{
    QList<std::pair<QLatin1String, FoundPrivateKey>> all;
    if (identity.key)
        all << std::pair(isTls() ? "tls_key"_L1 : "key"_L1, identity.key);
    if (identity.tls && identity.tls->key)
        all << std::pair("tls_key"_L1, identity.tls->key);
    return all;
}

const CaChain &Examination::caChain() const
{
    static const CaChain none;
    if (isTls())
        return identity.chain;
    return identity.certificate && !judged.isEmpty() ? judged.constFirst().chain : none;
}

void Examination::addFinding(
    Check check, Severity severity, const FoundAt &at, const QVariantMap &evidence, bool refusedByFabric)
{
    m_findings.add({check, severity, refusedByFabric, at, evidence});
}

void Examination::addNotChecked(Check check, NotCheckedBecause reason)
{
    if (!m_assessment.whyNotChecked(check))
        m_assessment.notChecked << NotChecked{check, reason};
}

IdentityAssessment Examination::take()
{
    const auto byCheck = [](const auto &a, const auto &b) { return a.check < b.check; };
    m_assessment.findings = m_findings.all();
    std::stable_sort(m_assessment.findings.begin(), m_assessment.findings.end(), byCheck);
    std::stable_sort(m_assessment.notChecked.begin(), m_assessment.notChecked.end(), byCheck);
    m_assessment.verdict = verdictOf(m_assessment.findings);
    return std::move(m_assessment);
}

} // namespace Chaincert
