#include "certificates/summary.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTimeZone>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QByteArray packed(const QCborArray &array)
{
    if (array.isEmpty())
        return {};
    QByteArray bytes = qCompress(array.toCborValue().toCbor());
    bytes.squeeze();
    return bytes;
}

QCborArray unpacked(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QCborArray() : QCborValue::fromCbor(qUncompress(bytes)).toArray();
}

QCborMap packedEvidence(const QVariantMap &evidence)
{
    QCborMap map;
    for (auto value = evidence.begin(); value != evidence.end(); ++value)
        map.insert(value.key(), QCborValue::fromVariant(value.value()));
    return map;
}

// The only lists in evidence are those of texts.
QVariantMap unpackedEvidence(const QCborMap &map)
{
    QVariantMap evidence;
    for (const auto &[name, value] : map) {
        QVariant read = value.toVariant();
        if (value.isArray())
            read.convert(QMetaType(QMetaType::QStringList));
        evidence.insert(name.toString(), read);
    }
    return evidence;
}

QCborArray packedFinding(const Finding &finding)
{
    return {static_cast<int>(finding.check), static_cast<int>(finding.severity), finding.refusedByFabric,
        finding.at.path, finding.at.member, finding.at.position, packedEvidence(finding.evidence)};
}

Finding unpackedFinding(const QCborArray &array)
{
    return {static_cast<Check>(array.at(0).toInteger()), static_cast<Severity>(array.at(1).toInteger()),
        array.at(2).toBool(),
        {array.at(3).toString(), array.at(4).toString(), static_cast<int>(array.at(5).toInteger())},
        unpackedEvidence(array.at(6).toMap())};
}

QCborArray packedFile(const FileSummary &file)
{
    QCborArray array{file.path, file.commonName,
        file.ends.isValid() ? QCborValue(file.ends.toSecsSinceEpoch()) : QCborValue(),
        static_cast<int>(file.verdict)};
    if (file.keyFits)
        array << *file.keyFits;
    return array;
}

FileSummary unpackedFile(const QCborArray &array)
{
    const QCborValue ends = array.at(2);
    return {array.at(0).toString(), array.at(1).toString(),
        ends.isInteger() ? QDateTime::fromSecsSinceEpoch(ends.toInteger(), QTimeZone::utc()) : QDateTime(),
        static_cast<Verdict>(array.at(3).toInteger()),
        array.at(4).isBool() ? std::optional(array.at(4).toBool()) : std::nullopt};
}

// In a few words stand times, numbers and kinds; names, which differ from one to the next, do not.
size_t likenessOf(const Finding &finding)
{
    size_t likeness = qHashMulti(0, static_cast<int>(finding.check), static_cast<int>(finding.severity));
    for (const QLatin1String name : {"of"_L1, "why"_L1, "missing"_L1, "lacks"_L1, "note"_L1, "place"_L1,
             "container"_L1, "algorithm"_L1, "curve"_L1, "asked"_L1, "found"_L1})
        likeness = qHashMulti(likeness, finding.evidence.value(name).toString());
    for (const QVariant &value : finding.evidence) {
        if (value.typeId() == QMetaType::QDateTime)
            likeness = qHashMulti(likeness, value.toDateTime().toSecsSinceEpoch() / 3600);
        else if (value.typeId() != QMetaType::QString && value.typeId() != QMetaType::QStringList)
            likeness = qHashMulti(likeness, value.toLongLong());
    }
    return likeness;
}

QHash<QString, Verdict> verdictsByFile(const QList<Finding> &findings)
{
    QHash<QString, Verdict> verdicts;
    for (const Finding &finding : findings) {
        Verdict &verdict = verdicts[finding.at.path];
        verdict = qMax(verdict, verdictOf({finding}));
    }
    return verdicts;
}

QHash<QString, bool> keyFits(const QList<Identity> &identities)
{
    QHash<QString, bool> fits;
    const auto add = [&fits](const FoundPrivateKey &key, const std::optional<bool> &own) {
        if (key && own)
            fits.insert(key.at.path, *own);
    };
    for (const Identity &identity : identities) {
        add(identity.key, identity.keyFits);
        if (identity.tls)
            add(identity.tls->key, identity.tls->keyFits);
    }
    return fits;
}

QList<FileSummary> fileSummaries(
    const Material &material, const QList<Identity> &identities, const QList<Finding> &findings)
{
    const QHash<QString, bool> fits = keyFits(identities);
    const QHash<QString, Verdict> verdicts = verdictsByFile(findings);
    QHash<QString, const CertificateFacts *> firsts;
    for (const FoundCertificate &certificate : material.certificates) {
        if (!firsts.contains(certificate.at.path))
            firsts.insert(certificate.at.path, &certificate.facts());
    }
    QSet<QString> others;
    for (const FoundPrivateKey &key : material.keys)
        others.insert(key.at.path);
    for (const RevocationList &list : material.revocationLists)
        others.insert(list.at.path);
    QList<FileSummary> files;
    for (const MaterialFile &file : material.files) {
        const CertificateFacts *facts = firsts.value(file.path);
        if (!facts && !others.contains(file.path) && !verdicts.contains(file.path))
            continue;
        FileSummary summary{file.path, {}, {}, verdicts.value(file.path, Verdict::Right)};
        if (facts) {
            const CertificateName subject = facts->subject.value_or(CertificateName());
            summary.commonName = subject.commonName.isEmpty() ? subject.text : subject.commonName;
            summary.ends = facts->notAfter;
        }
        if (const auto own = fits.constFind(file.path); own != fits.constEnd())
            summary.keyFits = *own;
        files << summary;
        if (files.size() == summaryFiles)
            break;
    }
    return files;
}

void takeEnd(AssessmentSummary &summary, const QList<Identity> &identities, const Assessment &assessment)
{
    const bool anySigns = std::any_of(identities.begin(), identities.end(),
        [](const Identity &each) { return each.kind == Identity::Kind::Signing; });
    for (qsizetype i = 0; i < identities.size() && i < assessment.identities.size(); ++i) {
        const IdentityAssessment &identity = assessment.identities.at(i);
        if ((anySigns && identities.at(i).kind != Identity::Kind::Signing) || !identity.ends.isValid())
            continue;
        if (!summary.ends.isValid() || identity.ends < summary.ends) {
            summary.ends = identity.ends;
            summary.endsBy = identity.endsBy;
        }
    }
}

} // namespace

QList<Finding> AssessmentSummary::findings() const
{
    QList<Finding> findings;
    for (const QCborValue &each : unpacked(m_findings))
        findings << unpackedFinding(each.toArray());
    return findings;
}

std::optional<Finding> AssessmentSummary::worst() const
{
    const QCborArray all = unpacked(m_findings);
    return all.isEmpty() ? std::nullopt : std::optional(unpackedFinding(all.first().toArray()));
}

QList<FileSummary> AssessmentSummary::files() const
{
    QList<FileSummary> files;
    for (const QCborValue &each : unpacked(m_files))
        files << unpackedFile(each.toArray());
    return files;
}

AssessmentSummary summaryOf(
    const Material &material, const QList<Identity> &identities, const Assessment &assessment)
{
    AssessmentSummary summary;
    summary.verdict = assessment.verdict;
    takeEnd(summary, identities, assessment);
    const QList<Finding> findings = findingsOf(assessment);
    for (const Finding &finding : findings) {
        summary.toLookAt += needsALook(finding) ? 1 : 0;
        summary.notes += finding.severity == Severity::Note ? 1 : 0;
    }
    summary.likeness = qHashMulti(0, static_cast<int>(summary.verdict), summary.notes,
        findings.isEmpty() ? 0 : likenessOf(findings.constFirst()));
    for (const Finding &finding : findings.first(summary.toLookAt)) // they come first
        summary.likeness = qHashMulti(summary.likeness, likenessOf(finding));
    QCborArray first;
    for (const Finding &finding : findings.mid(0, summaryFindings))
        first << packedFinding(finding);
    summary.m_findings = packed(first);
    QCborArray files;
    for (const FileSummary &file : fileSummaries(material, identities, findings))
        files << packedFile(file);
    summary.m_files = packed(files);
    return summary;
}

QList<Finding> findingsOf(const Assessment &assessment)
{
    QList<Finding> all;
    QMultiHash<size_t, qsizetype> known; // by what is quick to compare
    const auto take = [&](const QList<Finding> &findings) {
        for (const Finding &finding : findings) {
            const size_t key = qHashMulti(0, static_cast<int>(finding.check),
                static_cast<int>(finding.severity), finding.at.path, finding.at.member, finding.at.position);
            const auto [first, end] = known.equal_range(key);
            if (std::any_of(first, end, [&](qsizetype at) { return all.at(at) == finding; }))
                continue; // several identities may share a file
            known.insert(key, all.size());
            all << finding;
        }
    };
    for (const IdentityAssessment &identity : assessment.identities)
        take(identity.findings);
    take(assessment.findings);
    std::stable_sort(all.begin(), all.end(), [](const Finding &a, const Finding &b) {
        return std::pair(needsALook(a), a.severity) > std::pair(needsALook(b), b.severity);
    });
    return all;
}

bool needsALook(const Finding &finding)
{
    return finding.severity != Severity::Note && finding.check != Check::FolderIncomplete;
}

} // namespace Chaincert
