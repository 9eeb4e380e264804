#include "exports/exportsource.h"

#include "exports/planbuilder_p.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct MendOfNote
{
    ReadingNote note;
    ExportMend mend;
};
constexpr std::array mendsOfNotes{
    MendOfNote{ReadingNote::CarriageReturns, ExportMend::CarriageReturns},
    MendOfNote{ReadingNote::ByteOrderMark, ExportMend::ByteOrderMark},
    MendOfNote{ReadingNote::Utf16, ExportMend::Utf16},
    MendOfNote{ReadingNote::TextBefore, ExportMend::TextAround},
    MendOfNote{ReadingNote::TextAfter, ExportMend::TextAround},
    MendOfNote{ReadingNote::NoLastNewline, ExportMend::NoLastNewline},
    MendOfNote{ReadingNote::LiteralLineBreaks, ExportMend::LineBreaks},
    MendOfNote{ReadingNote::LostLineBreaks, ExportMend::LineBreaks},
    MendOfNote{ReadingNote::WithoutArmour, ExportMend::WithoutArmour},
};

void addMend(QList<MendedAt> &all, ExportMend what, const QString &file)
{
    const MendedAt mended{what, file};
    if (!all.contains(mended))
        all += mended;
}

bool isContainer(FileForm form)
{
    switch (form) {
    case FileForm::Pkcs7:
    case FileForm::Pkcs12:
    case FileForm::WalletIdentity:
    case FileForm::Wallet14Identity:
    case FileForm::ConsoleIdentity:
    case FileForm::KubernetesSecret:
    case FileForm::Configuration:
        return true;
    default:
        return false;
    }
}

void addOddFile(QList<MendedAt> &all, const Material &material, const QString &path)
{
    const MaterialFile *const file = material.file(path);
    if (!file)
        return;
    for (const MendOfNote &row : mendsOfNotes) {
        if (file->has(row.note))
            addMend(all, row.mend, path);
    }
    if (isContainer(file->form))
        addMend(all, ExportMend::Container, path);
    if (file->form == FileForm::Der)
        addMend(all, ExportMend::Der, path);
}

void addOddKey(QList<MendedAt> &all, const FoundPrivateKey &key)
{
    if (!key)
        return;
    const KeyFacts &facts = key.facts();
    if (facts.container == KeyContainer::Sec1)
        addMend(all, ExportMend::Sec1Key, key.at.path);
    if (facts.container == KeyContainer::Pkcs1)
        addMend(all, ExportMend::Pkcs1Key, key.at.path);
    if (facts.hasParametersBefore)
        addMend(all, ExportMend::ParametersBeforeKey, key.at.path);
    if (facts.hasPublicHalf == false)
        addMend(all, ExportMend::NoPublicHalf, key.at.path);
    if (facts.isEncrypted && key.key->pkey)
        addMend(all, ExportMend::EncryptedKey, key.at.path);
}

// Which of its files' certificates it is does not matter to those who read the first alone.
bool sharesItsFile(const Material &material, const FoundCertificate &certificate)
{
    const MaterialFile *const file = material.file(certificate.at.path);
    return file && file->form == FileForm::Pem && material.certificatesIn(certificate.at.path).size() > 1;
}

class TlsAuthorities
{
public:
    void add(const FoundCertificate &certificate)
    {
        if (!certificate || !certificate.facts().isCa() || m_sums.contains(certificate.facts().sha256))
            return;
        m_sums.insert(certificate.facts().sha256);
        m_all += certificate;
    }
    QList<FoundCertificate> take() { return std::move(m_all); }
    bool isEmpty() const { return m_all.isEmpty(); }

private:
    QList<FoundCertificate> m_all;
    QSet<QString> m_sums;
};

// Of its own MSP folder and its own pair; where there are none, of all that was given: the download of an
// organization's CAs holds both.
QList<FoundCertificate> tlsAuthoritiesOf(const Material &material, const Identity &identity)
{
    TlsAuthorities found;
    if (identity.mspFolder >= 0) {
        const MspFolder &folder = material.mspFolders.at(identity.mspFolder);
        for (const MspPlace place : {MspPlace::TlsCaCerts, MspPlace::TlsIntermediateCerts}) {
            for (const QString &path : folder.in(place)) {
                for (const FoundCertificate &each : material.certificatesIn(path))
                    found.add(each);
            }
        }
    }
    if (identity.tls) {
        for (const FoundCertificate &each : identity.tls->chain)
            found.add(each);
    }
    if (identity.kind == Identity::Kind::Tls) {
        for (const FoundCertificate &each : identity.chain)
            found.add(each);
    }
    if (!found.isEmpty())
        return found.take();
    for (const MaterialFile &file : material.files) {
        const bool isTls = file.kind == FileKind::TlsAuthority
            || file.path.section(u'/', -2).contains("tlsca"_L1, Qt::CaseInsensitive);
        if (!isTls)
            continue;
        for (const FoundCertificate &each : material.certificatesIn(file.path))
            found.add(each);
    }
    return found.take();
}

bool holdsAuthorityKey(const Material &material, const Identity &identity)
{
    QSet<QString> keys;
    for (const FoundCertificate &each : material.certificates) {
        if (each.facts().isCa() && each.facts().publicKey)
            keys.insert(each.facts().publicKey->spkiSha256);
    }
    return std::any_of(material.keys.begin(), material.keys.end(), [&](const FoundPrivateKey &key) {
        return key.facts().publicKey && keys.contains(key.facts().publicKey->spkiSha256)
            && key.at != identity.key.at;
    });
}

QString partOfName(QString name)
{
    constexpr qsizetype longest = 100;
    name.replace(u'/', u'-').replace(u'\\', u'-');
    return name.trimmed().left(longest);
}

} // namespace

ExportSource exportSource(
    const Material &material, const Identity &identity, const IdentityAssessment &assessment)
{
    ExportSource source{.identity = identity, .assessment = assessment};
    source.tlsAuthorities = tlsAuthoritiesOf(material, identity);
    source.holdsAuthorityKey = holdsAuthorityKey(material, identity);
    QStringList paths;
    if (identity.certificate)
        paths += identity.certificate.at.path;
    if (identity.key)
        paths += identity.key.at.path;
    for (const FoundCertificate &each : identity.chain)
        paths += each.at.path;
    if (identity.tls) {
        paths += identity.tls->certificate.at.path;
        paths += identity.tls->key.at.path;
    }
    paths.removeDuplicates();
    for (const QString &path : std::as_const(paths))
        addOddFile(source.odd, material, path);
    addOddKey(source.odd, identity.key);
    if (identity.tls)
        addOddKey(source.odd, identity.tls->key);
    if (identity.certificate && sharesItsFile(material, identity.certificate))
        addMend(source.odd, ExportMend::OtherCertificates, identity.certificate.at.path);
    return source;
}

int identityToExport(const QList<Identity> &identities)
{
    using Kind = Identity::Kind;
    for (const Kind kind : {Kind::Signing, Kind::Tls, Kind::Authority, Kind::KeyAlone}) {
        int found = NoIdentity;
        QSet<QString> sums;
        for (int i = 0; i < identities.size(); ++i) {
            const Identity &each = identities.at(i);
            if (each.kind != kind || (!each.certificate && !each.key))
                continue;
            const QString sum = each.certificate ? each.certificate.facts().sha256 : each.key.at.path;
            if (found == NoIdentity || (!identities.at(found).key && each.key))
                found = i; // the same without its key says less
            sums.insert(sum);
        }
        if (sums.size() > 1)
            return SeveralIdentities;
        if (found >= 0)
            return found;
    }
    return NoIdentity;
}

QString proposedLabel(const Identity &identity)
{
    if (!identity.label.isEmpty())
        return partOfName(identity.label);
    const auto &subject = identity.certificate ? identity.certificate.facts().subject : std::nullopt;
    if (subject && !partOfName(subject->commonName).isEmpty())
        return partOfName(subject->commonName);
    return identity.certType.isEmpty() ? u"identity"_s : partOfName(identity.certType);
}

QString proposedOrganization(const Identity &identity)
{
    static const QRegularExpression hash(u"^([0-9a-f]{40})MSP$"_s);
    if (isPathPart(identity.orgName))
        return identity.orgName;
    const auto &subject = identity.certificate ? identity.certificate.facts().subject : std::nullopt;
    const QString domain = subject ? subject->commonName.section(u'@', 1) : QString();
    if (isPathPart(domain))
        return domain;
    if (const auto match = hash.match(identity.mspIdProposed); match.hasMatch())
        return match.captured(1);
    if (subject && !subject->organizations.isEmpty() && isPathPart(subject->organizations.constFirst()))
        return subject->organizations.constFirst();
    QString id = identity.mspId();
    if (id.endsWith("MSP"_L1))
        id.chop(3);
    return isPathPart(id) ? id.toLower() : u"org1.example.com"_s;
}

ExportPlan planExport(const ExportPreset &preset, const ExportSource &source, const ExportChoices &options)
{
    PlanBuilder builder(preset, source, options);
    builder.judge();
    if (preset.takes != KeyFamilies())
        builder.m_plan.mended = source.odd;
    if (preset.takes != KeyFamilies() && source.holdsAuthorityKey)
        builder.hint(ExportHint::AuthorityKeyLeftOut);
    const bool isClosed = std::any_of(builder.m_plan.refused.begin(), builder.m_plan.refused.end(),
        [&options](const Refused &each) { return !each.mayWriteAnyway || !options.writeAnyway; });
    if (!isClosed)
        preset.plan(builder);
    return builder.take();
}

} // namespace Chaincert
