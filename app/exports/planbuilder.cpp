#include "exports/planbuilder_p.h"

#include "certificates/filekind.h"
#include "exports/canonical_p.h"
#include "failures/outsidetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QList<FoundCertificate> thoseThatAre(const QList<FoundCertificate> &all, bool selfIssued)
{
    QList<FoundCertificate> found;
    for (const FoundCertificate &each : all) {
        if (isSelfIssued(each) == selfIssued)
            found += each;
    }
    return found;
}

} // namespace

PlanBuilder::PlanBuilder(
    const ExportPreset &preset, const ExportSource &exported, const ExportChoices &chosen)
    : source(exported)
    , options(chosen)
{
    m_plan.preset = &preset;
    m_plan.label = chosen.label.isEmpty() ? proposedLabel(exported.identity) : chosen.label;
    if (chosen.number > 1)
        m_plan.label += u" (%1)"_s.arg(chosen.number);
    m_plan.mspId = chosen.mspId.isEmpty() ? exported.identity.mspId() : chosen.mspId;
}

QString PlanBuilder::organization() const
{
    const QString &given = options.organization;
    return given.isEmpty() ? proposedOrganization(identity()) : given;
}

QString PlanBuilder::ski() const
{
    const auto &facts = identity().key ? identity().key.facts().publicKey : std::nullopt;
    return facts ? facts->fabricSki : QString();
}

bool PlanBuilder::isAdministrator() const
{
    return identity().role.value == FabricRole::Admin || identity().certType == u"admin";
}

const TlsPair *PlanBuilder::tlsPair() const
{
    const auto &tls = identity().tls;
    const bool isWhole = tls && tls->certificate && tls->key && tls->key.key->pkey && tls->keyFits != false;
    return isWhole ? &*tls : nullptr;
}

QList<FoundCertificate> PlanBuilder::roots() const
{
    return thoseThatAre(identity().chain, true);
}

QList<FoundCertificate> PlanBuilder::intermediates() const
{
    return thoseThatAre(identity().chain, false);
}

QList<FoundCertificate> PlanBuilder::tlsRoots() const
{
    return thoseThatAre(source.tlsAuthorities, true);
}

QList<FoundCertificate> PlanBuilder::tlsIntermediates() const
{
    return thoseThatAre(source.tlsAuthorities, false);
}

QString PlanBuilder::numbered(const QString &name) const
{
    if (options.number < 2)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString number = u" (%1)"_s.arg(options.number);
    return dot <= 0 ? name + number : name.first(dot) + number + name.sliced(dot);
}

void PlanBuilder::hint(ExportHint hint)
{
    if (!m_plan.hints.contains(hint))
        m_plan.hints += hint;
}

void PlanBuilder::put(const QString &path, const QByteArray &bytes)
{
    m_plan.files.push_back({path, Secret(bytes), Platform::Mode::Public});
}

void PlanBuilder::putPrivate(const QString &path, Secret bytes)
{
    if (bytes.isEmpty())
        refuse(ExportRefusal::NotWritten, false, path);
    m_plan.files.push_back({path, std::move(bytes), Platform::Mode::Private});
}

void PlanBuilder::putPrivate(const QString &path, QByteArray &&bytes)
{
    Secret secret(bytes);
    bytes.fill('\0');
    putPrivate(path, std::move(secret));
}

void PlanBuilder::putKey(const QString &path, const FoundPrivateKey &key)
{
    putPrivate(path, pkcs8Pem(key));
}

void PlanBuilder::putOriginal(const QString &path, const OriginalFile &file)
{
    const bool isPublic = isKnownPublic(file.path, file.bytes.reveal());
    m_plan.files.push_back(
        {path, file.bytes.clone(), isPublic ? Platform::Mode::Public : Platform::Mode::Private});
}

void PlanBuilder::putEach(const QString &folder, const QList<FoundCertificate> &certificates)
{
    int number = 0;
    for (const FoundCertificate &each : certificates)
        put(u"%1/%2-cert.pem"_s.arg(folder).arg(++number), certificatePem(each));
}

ExportPlan PlanBuilder::take()
{
    const bool isRefused = std::any_of(m_plan.refused.begin(), m_plan.refused.end(),
        [this](const Refused &each) { return !each.mayWriteAnyway || !options.writeAnyway; });
    if (isRefused) {
        m_plan.files.clear();
        m_plan.units.clear();
    }
    std::sort(m_plan.files.begin(), m_plan.files.end(),
        [](const ExportFile &a, const ExportFile &b) { return a.path < b.path; });
    return std::move(m_plan);
}

void PlanBuilder::refuse(ExportRefusal why, bool mayWriteAnyway, const QString &value)
{
    m_plan.refused.append({why, mayWriteAnyway, value, {}});
}

QString pemText(const FoundCertificate &certificate)
{
    return QString::fromLatin1(certificatePem(certificate));
}

QString keyText(const FoundPrivateKey &key)
{
    return QString::fromLatin1(pkcs8Pem(key).reveal());
}

bool isPathPart(const QString &name)
{
    constexpr qsizetype longest = 200; // bytes; a number and an ending come behind it
    return !name.isEmpty() && name != u"." && name != u".." && !name.contains(u'/') && !name.contains(u'\\')
        && !name.startsWith(u' ') && !name.endsWith(u' ') && !hasHarmfulInName(name)
        && name.toUtf8().size() <= longest;
}

bool isSelfIssued(const FoundCertificate &certificate)
{
    return certificate.facts().isSelfIssued;
}

} // namespace Chaincert
