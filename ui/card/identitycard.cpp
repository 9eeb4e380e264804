#include "card/identitycard.h"

#include "card/cardlife.h"
#include "card/shownidentity.h"
#include "reports/identityjson.h"
#include "reports/jsonreport.h"
#include "words/certificatewords.h"
#include "words/comparisonwords.h"
#include "words/findingwords.h"
#include "words/identitywords.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

#include <QLocale>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Chaincert::IdentityCard)

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxFindings = 50; // that are shown
constexpr int MaxLinks = 20;

// With its folder: that is what tells it from others; the folders above have names that nobody reads.
QString placeOf(const QString &path)
{
    return Words::shown(path.section(u'/', -2));
}

CardFinding findingOf(const Finding &finding, const ShownIdentity &shown, const CardSubject &subject)
{
    const Words::FindingWords words = Words::wordsOf(finding);
    CardFinding said{finding.severity, words.summary, words.advice};
    const QString own = shown.identity.certificate ? shown.identity.certificate.at.path : QString();
    if (!finding.at.path.isEmpty() && finding.at.path != own)
        //: %1 = the file that is meant; %2 = a sentence on the certificate or key in it
        said.summary = tr("%1: %2").arg(placeOf(finding.at.path), words.summary);
    const auto evidence
        = [&finding](const char *name) { return finding.evidence.value(QLatin1String(name)).toString(); };
    if (finding.check == Check::KeyReaders && evidence("why") == u"others" && subject.isUnpacked) {
        said.offer = CardFinding::Offer::MakePrivate;
        said.about = finding.at.path;
    } else if (finding.check == Check::FolderIncomplete && evidence("missing") == u"cacerts"
        && evidence("ca").isEmpty() && subject.canGetAuthority) {
        said.offer = CardFinding::Offer::GetAuthority;
    } else if (finding.check == Check::HostName) {
        said.about = finding.evidence.value(u"names"_s).toStringList().value(0);
        if (!said.about.isEmpty())
            said.offer = CardFinding::Offer::CopyHostOverride;
    }
    return said;
}

// From the topmost down to the certificate itself.
void addChain(QList<CardLink> &links, const FoundCertificate &leaf, const QList<FoundCertificate> &above,
    bool isWhole, const QDateTime &now)
{
    const auto linkOf = [&now](const FoundCertificate &certificate, int depth) {
        const CertificateFacts &facts = certificate.facts();
        const bool ended = facts.notAfter.isValid() && facts.notAfter < now;
        return CardLink{ended ? CardLink::Kind::Ended : CardLink::Kind::Fine, facts.isCa(),
            facts.subject ? Words::nameOf(*facts.subject) : tr("no readable name"),
            //: of a certificate; %1 = a day
            ended ? tr("ended %1").arg(Words::day(facts.notAfter))
                  : (facts.notAfter.isValid() ? Words::day(facts.notAfter) : tr("not known")),
            depth};
    };
    int depth = 0;
    if (!isWhole) {
        const CertificateFacts &last = (above.isEmpty() ? leaf : above.last()).facts();
        const QString name = last.issuer ? Words::nameOf(*last.issuer) : QString();
        links += CardLink{CardLink::Kind::Missing, true,
            //: a CA's certificate did not come along; %1 = the CA's name
            name.isEmpty() ? tr("The CA is not here") : tr("“%1” is not here").arg(name), tr("not checked"),
            depth++};
    }
    for (qsizetype i = above.size() - 1; i >= 0 && links.size() < MaxLinks; --i)
        links += linkOf(above[i], depth++);
    links += linkOf(leaf, depth);
}

QList<CardLink> chainOf(const Identity &identity, const QDateTime &now)
{
    QList<CardLink> links;
    if (identity.certificate)
        addChain(links, identity.certificate, identity.chain, identity.chainIsWhole, now);
    if (identity.tls && identity.tls->certificate) {
        const QList<FoundCertificate> &above = identity.tls->chain;
        const FoundCertificate &last = above.isEmpty() ? identity.tls->certificate : above.last();
        addChain(links, identity.tls->certificate, above, last.facts().isSelfIssued, now);
    }
    return links;
}

void addChecks(IdentityCard &card, const IdentityAssessment &assessment)
{
    int right = 0;
    int notChecked = 0;
    int otherKind = 0;
    for (int each = 0; each < checkCount; ++each) {
        const auto check = static_cast<Check>(each);
        const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
            [check](const Finding &finding) { return finding.check == check; });
        const auto reason = assessment.whyNotChecked(check);
        QString result;
        if (found != assessment.findings.end()) {
            result = Words::wordsOf(*found).state;
        } else if (!reason) {
            ++right;
            result = Words::of(Verdict::Right);
        } else {
            ++(*reason == NotCheckedBecause::NotApplicable ? otherKind : notChecked);
            result = Words::notChecked(*reason);
        }
        card.checks += CardFact{Words::nameOf(check), result};
    }
    const QLocale locale;
    card.checksInBrief = otherKind == 0
        //: %1 = 42; %2 and %3 = how many of them
        ? tr("%1 checks: %2 passed, %3 not checked")
              .arg(locale.toString(checkCount), locale.toString(right), locale.toString(notChecked))
        //: the same; %4 = how many are about things of another kind
        : tr("%1 checks: %2 passed, %3 not checked, %4 not applicable")
              .arg(locale.toString(checkCount), locale.toString(right), locale.toString(notChecked),
                  locale.toString(otherKind));
}

void addFact(IdentityCard &card, const char *field, const QString &value)
{
    if (!value.isEmpty() && value != u"-")
        card.facts += CardFact{Words::certificateFieldName(QString::fromLatin1(field)), value};
}

void addFacts(IdentityCard &card, const ShownIdentity &shown)
{
    const CertificateFacts &facts = shown.identity.certificate.facts();
    const auto fact = [&](ComparedFact which) {
        addFact(card, comparedFactId(which).data(), Words::valueOf(which, facts));
    };
    fact(ComparedFact::Subject);
    fact(ComparedFact::Issuer);
    fact(ComparedFact::Serial);
    fact(ComparedFact::Sha256);
    if (facts.publicKey) {
        addFact(card, "public_key", Words::keyKindOf(*facts.publicKey));
        const PublicKeyFacts &key = *facts.publicKey;
        addFact(card, "fabric_ski",
            //: two hashes of one key, by which different programs find it
            key.fabricSkiSm3.isEmpty() ? key.fabricSki
                                       : tr("%1 (SHA-256), %2 (SM3)").arg(key.fabricSki, key.fabricSkiSm3));
    }
    addFact(card, "subject_key_id", facts.subjectKeyId.value_or(QString()));
    addFact(card, "authority_key_id", facts.authorityKeyId.value_or(QString()));
    for (const ComparedFact which : {ComparedFact::AlternativeNames, ComparedFact::KeyUsage,
             ComparedFact::ExtendedKeyUsage, ComparedFact::IsAuthority, ComparedFact::Attributes,
             ComparedFact::SignatureAlgorithm, ComparedFact::Version})
        fact(which);
    if (shown.isWhole)
        card.facts += CardFact{tr("Chain"), Words::issuerOf(shown.identity, shown.assessment)};
    card.facts += CardFact{tr("File"), Words::shown(shown.identity.certificate.at.path)};
}

} // namespace

std::optional<IdentityCard> cardOf(const Inspected &inspected, const CardSubject &subject)
{
    if (inspected.failure || inspected.identities.isEmpty())
        return {};
    const auto shown = shownIdentity(inspected, subject.file);
    if (!shown)
        return {};
    const Identity &identity = shown->identity;
    const QDateTime now
        = subject.context.now.isValid() ? subject.context.now : QDateTime::currentDateTimeUtc();
    IdentityCard card;
    card.verdict = verdictOf(shown->findings);
    card.sentence = Words::verdictOn(shown->findings, shown->assessment.fabric);
    card.role = identity.certificate || identity.key ? Words::roleOf(identity) : QString();
    card.mspId = identity.mspId().isEmpty() ? identity.mspIdProposed : identity.mspId();
    card.isMspIdProposed = identity.mspId().isEmpty() && !card.mspId.isEmpty();
    if (identity.certificate || identity.key) {
        Identity named = identity; // the MSP ID has a line of its own
        named.mspIdTold = named.mspIdInFile = named.mspIdProposed = QString();
        card.who = Words::whose(named);
        named.key.at.path.clear(); // so has its file's name, which is long
        card.key = Words::keyOf(named, shown->assessment);
        card.keyFits = identity.keyFits;
        card.isKeyOpenToOthers = identity.key.readers == FileReaders::Others;
    }
    if (identity.certificate) {
        card.life = lifeOf(identity.certificate.facts(), shown->assessment, subject.context, now);
        card.certificate = identity.certificate.certificate;
        for (const FoundCertificate &above : identity.chain)
            card.authorities += above.certificate;
        addFacts(card, *shown);
    }
    if (identity.key && !identity.key.at.path.isEmpty())
        card.facts += CardFact{tr("Key file"), Words::shown(placeOf(identity.key.at.path))};
    card.chain = chainOf(identity, now);
    for (const Finding &finding : shown->findings.mid(0, MaxFindings))
        card.findings += findingOf(finding, *shown, subject);
    if (shown->findings.size() > MaxFindings)
        card.findings += CardFinding{Severity::Note,
            tr("And %n more.", nullptr, static_cast<int>(shown->findings.size() - MaxFindings))};
    if (shown->isWhole && (identity.certificate || identity.key))
        addChecks(card, shown->assessment);
    if (identity.key && subject.isUnpacked && !identity.key.facts().isDer
        && identity.key.at.member.isEmpty()) {
        card.keyFile = identity.key.at.path;
        card.keyPosition = identity.key.at.position;
    }
    card.json = jsonDocument(inspectedObject(subject.path, inspected));
    return card;
}

QString asText(const IdentityCard &card)
{
    QStringList lines{card.sentence};
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            //: %1 = what it is called, "Key"; %2 = what is said of it
            lines += tr("%1: %2").arg(name, value);
    };
    add(tr("Who"), card.who);
    add(tr("Role"), card.role);
    add(tr("MSP ID"), card.mspId);
    if (card.life)
        add(tr("Until"),
            Words::joined({Words::separated({card.life->left, card.life->dates}), card.life->endsFirst}));
    add(tr("Key"), card.key);
    for (const CardFinding &finding : card.findings) {
        add(Words::of(finding.severity), finding.summary);
        if (!finding.advice.isEmpty())
            lines += u"    "_s + finding.advice;
    }
    for (const QList<CardFact> &facts : {card.facts, card.origin}) {
        for (const CardFact &fact : facts)
            add(fact.name, fact.value);
    }
    if (!card.checksInBrief.isEmpty())
        lines += card.checksInBrief;
    return lines.join(u'\n') + u'\n';
}

} // namespace Chaincert
