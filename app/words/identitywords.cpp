#include "words/identitywords.h"

#include "certificates/summary.h"
#include "words/certificatewords.h"
#include "words/findingwords.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/textrows_p.h"
#include "words/translation.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

// What was found, behind a colon: "expired on 18 Nov", but "MSP ID …", "P-384 key" and "Ed25519 key".
QString continued(QString words)
{
    static const QRegularExpression isWord(u"^[A-Z][a-z']+(?=[ ,]|$)"_s);
    if (isWord.match(words).hasMatch())
        words[0] = words.at(0).toLower();
    return words;
}

QString of(KeyContainer container)
{
    switch (container) {
    case KeyContainer::Pkcs8:
        return u"PKCS#8"_s;
    case KeyContainer::Sec1:
        return u"SEC 1"_s;
    case KeyContainer::Pkcs1:
        return u"PKCS#1"_s;
    case KeyContainer::Other:
        return tr("unusual format");
    }
    Q_UNREACHABLE();
}

QString of(FileReaders readers)
{
    switch (readers) {
    case FileReaders::Unknown:
        return {};
    case FileReaders::OwnerAlone:
        return tr("readable only by you");
    case FileReaders::Others:
        return tr("readable by others");
    }
    Q_UNREACHABLE();
}

QString whetherItFits(const Identity &identity)
{
    if (!identity.certificate)
        return {};
    if (!identity.keyFits)
        return tr("not known whether it belongs to the certificate");
    return *identity.keyFits ? tr("belongs to the certificate") : tr("does not belong to the certificate");
}

QString mspIdOf(const Identity &identity)
{
    if (!identity.mspId().isEmpty())
        return tr("MSP ID %1").arg(shown(identity.mspId()));
    return identity.mspIdProposed.isEmpty() ? QString()
                                            : tr("MSP ID probably %1").arg(shown(identity.mspIdProposed));
}

} // namespace

QString nameOf(const CertificateName &name)
{
    return shown(name.commonName.isEmpty() ? name.text : name.commonName);
}

QString keyKindOf(const PublicKeyFacts &facts)
{
    if (!facts.curve.isEmpty() && facts.curve != facts.algorithm)
        return shown(facts.algorithm + u' ' + facts.curve);
    if (facts.algorithm == u"RSA" && facts.bits)
        return tr("%1, %2 bits").arg(facts.algorithm, QLocale().toString(*facts.bits));
    return shown(facts.algorithm);
}

QString verdictOn(const QList<Finding> &findings, FabricAcceptance fabric)
{
    const QString brief = continued(verdictInBrief(findings));
    switch (verdictOf(findings)) {
    case Verdict::Right:
        //: %1 = "No problems found"
        return tr("%1.").arg(verdictInBrief(findings));
    case Verdict::Note:
        //: %1 = what was found, in a few words, and how many more there are
        return tr("Good to use. Note: %1.").arg(brief);
    case Verdict::Warning:
        if (std::none_of(findings.begin(), findings.end(), needsALook))
            //: %1 = a sentence: what did not come along
            return tr("Good to sign with. %1")
                .arg(wordsOf(*std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
                    return finding.severity == Severity::Warning;
                })).summary);
        //: as above
        return tr("Needs attention: %1.").arg(brief);
    case Verdict::Error:
        //: as above
        return fabric == FabricAcceptance::Refused ? tr("Fabric refuses it: %1.").arg(brief)
                                                   //: as above
                                                   : tr("Not usable as it is: %1.").arg(brief);
    }
    Q_UNREACHABLE();
}

QString whose(const Identity &identity)
{
    const QString label = identity.label.isEmpty() ? QString() : u'“' + shown(identity.label) + u'”';
    if (!identity.certificate) {
        const QString what = identity.kind == Identity::Kind::KeyAlone
            ? tr("private key without a certificate")
            : tr("no readable certificate");
        return separated({what, label, mspIdOf(identity)});
    }
    const auto &subject = identity.certificate.facts().subject;
    QString organization = identity.orgName;
    if (organization.isEmpty() && subject)
        organization = subject->organizations.value(0);
    return separated({subject ? nameOf(*subject) : tr("subject cannot be read"), label,
        organization.isEmpty() ? QString() : shown(organization), mspIdOf(identity)});
}

QString roleOf(const Identity &identity)
{
    if (identity.kind == Identity::Kind::Authority)
        return tr("certificate authority (CA)");
    if (identity.kind == Identity::Kind::Tls)
        return tr("TLS connections");
    if (!identity.certificate)
        return tr("not known");
    const Role &role = identity.role;
    if (role.inUnits.size() > 1) {
        QStringList names;
        for (const FabricRole each : role.inUnits)
            names += fabricRoleId(each);
        return tr("several: %1").arg(listed(names));
    }
    if (!role.value || !role.knownBy)
        return tr("none in the certificate");
    const QString name = fabricRoleId(*role.value);
    switch (*role.knownBy) {
    case RoleSource::OrganizationalUnit:
        return tr("%1, by its organizational unit").arg(name);
    case RoleSource::Attribute:
        return tr("%1, by its attribute hf.Type").arg(name);
    case RoleSource::CommonName:
        return tr("%1, by its name only").arg(name);
    case RoleSource::Asked:
        return tr("%1, because that was asked for").arg(name);
    }
    Q_UNREACHABLE();
}

QString endOf(const IdentityAssessment &assessment, const QDateTime &now)
{
    if (!assessment.ends.isValid())
        return tr("not known");
    if (hasNoEnd(assessment.ends))
        return moment(assessment.ends);
    constexpr qint64 dayLength = 24 * 60 * 60; // seconds
    const qint64 left = now.secsTo(assessment.ends);
    const int days = static_cast<int>(qAbs(left) / dayLength);
    const QString when = moment(assessment.ends);
    QString line;
    if (left < 0)
        //: %1 = a point of time
        line = days == 0 ? tr("%1, less than a day ago").arg(when)
                         : tr("%1, %n day(s) ago", nullptr, days).arg(when);
    else
        //: %1 = a point of time
        line = days == 0 ? tr("%1, within a day").arg(when) : tr("%1, in %n day(s)", nullptr, days).arg(when);
    switch (assessment.endsBy) {
    case EndsBy::Certificate:
        return line;
    case EndsBy::Authority:
        //: %1 = a point of time with the days until then
        return tr("%1; the CA ends first").arg(line);
    case EndsBy::TlsAuthority:
        //: %1 = a point of time with the days until then
        return tr("%1; the TLS CA ends first").arg(line);
    }
    Q_UNREACHABLE();
}

QString keyOf(const Identity &identity, const IdentityAssessment &assessment)
{
    if (!identity.key)
        return assessment.whyNotChecked(Check::KeyMissing) == NotCheckedBecause::FileUnreadable
            ? tr("could not be read")
            : tr("not included");
    const KeyFacts &facts = identity.key.facts();
    const QString &path = identity.key.at.path;
    return separated({facts.publicKey ? keyKindOf(*facts.publicKey) : QString(), of(facts.container),
        facts.isEncrypted ? tr("protected by a password") : QString(), whetherItFits(identity),
        of(identity.key.readers), path.isEmpty() ? QString() : shown(path)});
}

QString issuerOf(const Identity &identity, const IdentityAssessment &assessment)
{
    if (!identity.certificate)
        return tr("none");
    const CertificateFacts &facts = identity.certificate.facts();
    const QString name = facts.issuer ? nameOf(*facts.issuer) : tr("issuer cannot be read");
    return separated({name,
        //: %1 = "valid", "unknown issuer" …
        tr("OpenSSL: %1").arg(of(assessment.openSslChain)),
        //: %1 = "accepted", "refused" …
        tr("Fabric: %1").arg(of(assessment.fabric))});
}

QString of(OpenSslChain chain)
{
    switch (chain) {
    case OpenSslChain::Ok:
        //: of a chain of certificates
        return tr("valid");
    case OpenSslChain::UnknownIssuer:
        return tr("unknown issuer");
    case OpenSslChain::SelfSigned:
        return tr("self-signed");
    case OpenSslChain::BadSignature:
        return tr("bad signature");
    case OpenSslChain::Expired:
        return tr("expired");
    case OpenSslChain::NotYetValid:
        return tr("not valid yet");
    case OpenSslChain::UnfitAuthority:
        return tr("unsuitable CA");
    case OpenSslChain::Other:
        return tr("not valid");
    case OpenSslChain::NotChecked:
        return tr("not checked");
    }
    Q_UNREACHABLE();
}

QString of(FabricAcceptance acceptance)
{
    switch (acceptance) {
    case FabricAcceptance::Accepted:
        return tr("accepted");
    case FabricAcceptance::Refused:
        return tr("refused");
    case FabricAcceptance::NotChecked:
        return tr("not checked");
    }
    Q_UNREACHABLE();
}

QString of(MaterialKind kind)
{
    using enum MaterialKind;
    static constexpr auto rows = std::to_array<TextRow<MaterialKind>>({
        {Certificate, QT_TR_NOOP("certificate")},
        {Key, QT_TR_NOOP("private key")},
        {Pkcs12, "PKCS#12"},
        {Pkcs7, "PKCS#7"},
        {Msp, QT_TR_NOOP("MSP folder")},
        {Tree, QT_TR_NOOP("folder")},
        {Archive, QT_TR_NOOP("archive")},
        {Wallet, QT_TR_NOOP("wallet")},
        {Wallet14, QT_TR_NOOP("wallet of fabric-network 1.4")},
        {ConsoleIdentity, QT_TR_NOOP("identity of the operations console")},
        {KubernetesSecret, QT_TR_NOOP("Kubernetes secret")},
        {Unknown, QT_TR_NOOP("unknown kind")},
    });
    static_assert(isWhole(rows, Unknown));
    return tr(rows.at(size_t(kind)).text);
}

} // namespace Chaincert::Words
