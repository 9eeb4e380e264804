#include "words/comparisonwords.h"

#include "words/certificatewords.h"
#include "words/identitywords.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

QString noValue()
{
    return u"-"_s;
}

QString orNoValue(const QString &text)
{
    return text.isEmpty() ? noValue() : shown(text);
}

QString orNoValue(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all += shown(text);
    return all.isEmpty() ? noValue() : listed(all);
}

// To the second: a difference of less than a minute is seen as well.
QString momentOrNoValue(const QDateTime &time)
{
    return time.isValid() ? momentWithSeconds(time) : noValue();
}

QStringList namesOf(const CertificateFacts &facts)
{
    QStringList names;
    for (const AlternativeName &each : facts.alternativeNames)
        names += each.value;
    return names;
}

QStringList attributesOf(const CertificateFacts &facts)
{
    QStringList attributes;
    if (facts.attributes) {
        for (auto at = facts.attributes->begin(); at != facts.attributes->end(); ++at)
            attributes += at.key() + u'=' + at.value();
    }
    return attributes;
}

QString authorityOf(const CertificateFacts &facts)
{
    if (!facts.isAuthority)
        return noValue();
    if (!*facts.isAuthority)
        return tr("no");
    //: it is a CA certificate; %1 = how many CAs it allows below it
    return facts.pathLength ? tr("yes, path length %1").arg(*facts.pathLength) : tr("yes");
}

} // namespace

Sentences of(const CertificateComparison &comparison)
{
    const bool secondIsNewer = comparison.newer == 2;
    switch (comparison.change) {
    case CertificateChange::Same:
        return {tr("Both are the same certificate."), {}};
    case CertificateChange::Renewed:
        if (!comparison.newer)
            return {tr("The same CA issued both for the same key."), tr("Use either of them.")};
        return {secondIsNewer ? tr("The second is a renewal of the first, by the same CA for the same key.")
                              : tr("The first is a renewal of the second, by the same CA for the same key."),
            tr("Replace the older certificate where it is used; its key stays.")};
    case CertificateChange::NewKey:
        if (!comparison.newer)
            return {tr("The same CA issued them for different keys."), tr("Keep each with its own key.")};
        return {secondIsNewer ? tr("The second is newer: the same CA issued it for a new key.")
                              : tr("The first is newer: the same CA issued it for a new key."),
            tr("Replace the older certificate and its key together.")};
    case CertificateChange::OtherRole:
        return {tr("The same CA issued both, with different organizational units: their roles may differ."),
            tr("Use the one whose role the application needs.")};
    case CertificateChange::OtherIssuer:
        if (!comparison.newer)
            return {tr("Different CAs issued them: the network accepts only one of them."),
                tr("Use the one whose CA the organization has now.")};
        return {secondIsNewer ? tr("Another CA issued the second one, which is newer: the first will be "
                                   "refused.")
                              : tr("Another CA issued the first one, which is newer: the second will be "
                                   "refused."),
            tr("Replace the older one everywhere, together with its CA certificates.")};
    case CertificateChange::OtherSubject:
        return {tr("They belong to different users or nodes."), tr("One cannot stand in for the other.")};
    case CertificateChange::UnknownIssuer:
        return {
            tr("CAs of the same name issued both; the certificates do not tell whether it is the same CA."),
            tr("Inspect each together with its CA certificate.")};
    case CertificateChange::OtherAuthority:
        return {tr("They are different CAs of the same name: what one issued, the other does not confirm."),
            tr("Use the one that the organization has now, with certificates that it issued.")};
    case CertificateChange::IssuerOfOther:
        return {tr("One is the CA that issued the other."),
            tr("Keep both: a certificate is checked with that of its CA.")};
    }
    Q_UNREACHABLE();
}

QString nameOf(ComparedFact fact)
{
    return certificateFieldName(comparedFactId(fact));
}

QString valueOf(ComparedFact fact, const CertificateFacts &facts)
{
    switch (fact) {
    case ComparedFact::Issuer:
        return facts.issuer ? orNoValue(facts.issuer->text) : noValue();
    case ComparedFact::IssuerKey:
        return orNoValue(facts.authorityKeyId.value_or(QString()));
    case ComparedFact::PublicKey:
        if (!facts.publicKey)
            return noValue();
        return separated({keyKindOf(*facts.publicKey), facts.publicKey->fabricSki});
    case ComparedFact::OrganizationalUnits:
        return facts.subject ? orNoValue(facts.subject->organizationalUnits) : noValue();
    case ComparedFact::NotAfter:
        return momentOrNoValue(facts.notAfter);
    case ComparedFact::NotBefore:
        return momentOrNoValue(facts.notBefore);
    case ComparedFact::Subject:
        return facts.subject ? orNoValue(facts.subject->text) : noValue();
    case ComparedFact::IsAuthority:
        return authorityOf(facts);
    case ComparedFact::KeyUsage:
        return orNoValue(facts.keyUsage.value_or(QStringList()));
    case ComparedFact::ExtendedKeyUsage:
        return orNoValue(facts.extendedKeyUsage.value_or(QStringList()));
    case ComparedFact::AlternativeNames:
        return orNoValue(namesOf(facts));
    case ComparedFact::Attributes:
        return orNoValue(attributesOf(facts));
    case ComparedFact::Serial:
        //: a serial number, twice: %1 = in hexadecimal digits, %2 = the same in decimal ones
        return facts.serial
            ? tr("%1 (decimal %2)").arg(*facts.serial, facts.serialDecimal.value_or(QString()))
            : noValue();
    case ComparedFact::SignatureAlgorithm:
        return orNoValue(facts.signatureAlgorithm);
    case ComparedFact::Version:
        return QString::number(facts.version);
    case ComparedFact::Sha256:
        return facts.sha256;
    }
    Q_UNREACHABLE();
}

} // namespace Chaincert::Words
