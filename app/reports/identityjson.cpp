#include "reports/identityjson.h"

#include "reports/jsonreport.h"
#include "words/comparisonwords.h"
#include "words/findingwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// Of an extension: null where it is there and cannot be read.
QJsonValue listOf(const CertificateFacts &facts, CertificateField field, const QStringList &texts)
{
    return facts.isUnreadable(field) ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(texts));
}

// As in OpenSSL's configuration files: "DNS:peer0.org1".
QString nameText(const AlternativeName &name)
{
    static constexpr std::array kinds{"DNS"_L1, "IP"_L1, "email"_L1, "URI"_L1, "dirName"_L1, "otherName"_L1};
    static_assert(kinds.size() == size_t(AlternativeName::Kind::Other) + 1);
    return kinds.at(size_t(name.kind)) + u':' + name.value;
}

QStringList namesOf(const CertificateFacts &facts)
{
    QStringList names;
    for (const AlternativeName &name : facts.alternativeNames)
        names += nameText(name);
    return names;
}

QJsonValue attributesOf(const CertificateFacts &facts)
{
    if (facts.isUnreadable(CertificateField::FabricAttributes))
        return {};
    QJsonObject attributes;
    if (facts.attributes) {
        for (auto at = facts.attributes->begin(); at != facts.attributes->end(); ++at)
            attributes.insert(at.key(), at.value());
    }
    return attributes;
}

QJsonValue publicKeyOf(const std::optional<PublicKeyFacts> &key)
{
    if (!key)
        return {};
    return QJsonObject{{u"algorithm"_s, key->algorithm}, {u"curve"_s, orNull(key->curve)},
        {u"bits"_s, valueOrNull(key->bits)}};
}

QJsonValue keyOf(const Identity &identity)
{
    if (!identity.key)
        return {};
    const KeyFacts &facts = identity.key.facts();
    return QJsonObject{{u"path"_s, identity.key.at.path}, {u"matches"_s, valueOrNull(identity.keyFits)},
        {u"algorithm"_s, facts.publicKey ? orNull(facts.publicKey->algorithm) : QJsonValue()},
        {u"container"_s, keyContainerId(facts.container)}, {u"encrypted"_s, facts.isEncrypted},
        {u"fabric_ski"_s, facts.publicKey ? orNull(facts.publicKey->fabricSki) : QJsonValue()},
        {u"fabric_ski_sm3"_s, facts.publicKey ? orNull(facts.publicKey->fabricSkiSm3) : QJsonValue()}};
}

QJsonObject roleObject(const Role &role)
{
    return {{u"value"_s, role.value ? QJsonValue(fabricRoleId(*role.value)) : QJsonValue()},
        {u"known_by"_s, role.value && role.knownBy ? QJsonValue(roleSourceId(*role.knownBy)) : QJsonValue()}};
}

QJsonObject identityObject(const Identity &identity, const IdentityAssessment &assessment)
{
    return {{u"certificate"_s,
                identity.certificate ? QJsonValue(certificateObject(identity.certificate)) : QJsonValue()},
        {u"key"_s, keyOf(identity)}, {u"role"_s, roleObject(identity.role)},
        {u"msp_id"_s, orNull(identity.mspId())},
        {u"chain"_s,
            QJsonObject{{u"openssl"_s, openSslChainId(assessment.openSslChain)},
                {u"fabric"_s, fabricAcceptanceId(assessment.fabric)},
                {u"path"_s, QJsonArray::fromStringList(assessment.path)}}},
        {u"ends"_s, timeOrNull(assessment.ends)},
        {u"ends_by"_s, assessment.ends.isValid() ? QJsonValue(endsById(assessment.endsBy)) : QJsonValue()},
        {u"findings"_s, findingsArray(assessment.findings)},
        {u"not_checked"_s, notCheckedArray(assessment.notChecked)}};
}

QJsonValue evidenceValue(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDateTime)
        return timeOrNull(value.toDateTime());
    return QJsonValue::fromVariant(value);
}

// With the place, unless it says another under the same name.
QJsonObject evidenceOf(const Finding &finding)
{
    QJsonObject evidence;
    if (!finding.at.path.isEmpty()) {
        evidence.insert(u"path"_s, finding.at.path);
        evidence.insert(u"position"_s, finding.at.position);
        if (!finding.at.member.isEmpty())
            evidence.insert(u"member"_s, finding.at.member);
    }
    for (auto at = finding.evidence.begin(); at != finding.evidence.end(); ++at)
        evidence.insert(at.key(), evidenceValue(at.value()));
    return evidence;
}

QJsonObject sideObject(const ComparedSide &side)
{
    return {{u"path"_s, side.path}, {u"certificate"_s, certificateObject(side.certificate)}};
}

} // namespace

QJsonValue timeOrNull(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject certificateObject(const FoundCertificate &certificate)
{
    const CertificateFacts &facts = certificate.facts();
    const auto &subject = facts.subject;
    const auto &issuer = facts.issuer;
    return {{u"path"_s, certificate.at.path}, {u"position"_s, certificate.at.position},
        {u"subject"_s, subject ? QJsonValue(subject->text) : QJsonValue()},
        {u"issuer"_s, issuer ? QJsonValue(issuer->text) : QJsonValue()},
        {u"common_name"_s, subject ? orNull(subject->commonName) : QJsonValue()},
        {u"organizational_units"_s,
            subject ? QJsonValue(QJsonArray::fromStringList(subject->organizationalUnits)) : QJsonValue()},
        {u"serial"_s, valueOrNull(facts.serial)}, {u"serial_decimal"_s, valueOrNull(facts.serialDecimal)},
        {u"version"_s, facts.version}, {u"not_before"_s, timeOrNull(facts.notBefore)},
        {u"not_after"_s, timeOrNull(facts.notAfter)}, {u"public_key"_s, publicKeyOf(facts.publicKey)},
        {u"signature_algorithm"_s, orNull(facts.signatureAlgorithm)}, {u"sha256"_s, facts.sha256},
        {u"subject_key_id"_s, valueOrNull(facts.subjectKeyId)},
        {u"authority_key_id"_s, valueOrNull(facts.authorityKeyId)},
        {u"fabric_ski"_s, facts.publicKey ? orNull(facts.publicKey->fabricSki) : QJsonValue()},
        {u"fabric_ski_sm3"_s, facts.publicKey ? orNull(facts.publicKey->fabricSkiSm3) : QJsonValue()},
        {u"is_ca"_s, valueOrNull(facts.isAuthority)}, {u"path_length"_s, valueOrNull(facts.pathLength)},
        {u"key_usage"_s, listOf(facts, CertificateField::KeyUsage, facts.keyUsage.value_or(QStringList()))},
        {u"extended_key_usage"_s,
            listOf(
                facts, CertificateField::ExtendedKeyUsage, facts.extendedKeyUsage.value_or(QStringList()))},
        {u"sans"_s, listOf(facts, CertificateField::AlternativeNames, namesOf(facts))},
        {u"attributes"_s, attributesOf(facts)}};
}

QJsonArray findingsArray(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        const Words::FindingWords words = Words::wordsOf(finding);
        array.append(QJsonObject{{u"check"_s, checkId(finding.check)},
            {u"severity"_s, severityId(finding.severity)}, {u"summary"_s, words.summary},
            {u"advice"_s, words.advice}, {u"evidence"_s, evidenceOf(finding)}});
    }
    return array;
}

QJsonArray notCheckedArray(const QList<NotChecked> &notChecked)
{
    QJsonArray array;
    for (const NotChecked &each : notChecked)
        array.append(QJsonObject{{u"check"_s, checkId(each.check)}, {u"reason"_s, notCheckedId(each.reason)},
            {u"summary"_s, Words::notChecked(each.reason)}});
    return array;
}

QJsonObject inspectedObject(const QString &path, const Inspected &inspected)
{
    QJsonArray identities;
    for (qsizetype i = 0; i < inspected.identities.size(); ++i)
        identities.append(
            identityObject(inspected.identities.at(i), inspected.assessment.identities.value(i)));
    QJsonArray certificates;
    for (const FoundCertificate &certificate : inspected.material.certificates)
        certificates.append(certificateObject(certificate));
    QJsonObject object{{u"path"_s, path}, {u"kind"_s, materialKindId(inspected.material.kind)},
        {u"verdict"_s, verdictId(inspected.verdict())}, {u"identities"_s, identities},
        {u"certificates"_s, certificates}, {u"findings"_s, findingsArray(inspected.assessment.findings)},
        {u"not_checked"_s, notCheckedArray(inspected.assessment.notChecked)}};
    if (!inspected.linksLeft.isEmpty())
        object.insert(u"links_not_followed"_s, QJsonArray::fromStringList(inspected.linksLeft));
    if (inspected.failure)
        object.insert(u"failure"_s, failureObject(*inspected.failure));
    return object;
}

QJsonObject comparisonObject(
    const ComparedSide &first, const ComparedSide &second, const CertificateComparison &comparison)
{
    const Words::Sentences words = Words::of(comparison);
    QJsonArray differences;
    for (const ComparedFact fact : comparison.differences)
        differences.append(comparedFactId(fact));
    return {{u"same"_s, comparison.isSame()}, {u"change"_s, certificateChangeId(comparison.change)},
        {u"summary"_s, words.summary}, {u"advice"_s, orNull(words.advice)}, {u"differences"_s, differences},
        {u"first"_s, sideObject(first)}, {u"second"_s, sideObject(second)}};
}

} // namespace Chaincert
