#pragma once

#include "certificates/summary.h"

#include <memory>

namespace Harness {

// A certificate in each of these files that has an end, a key in the others.
inline Chaincert::Material materialOf(const QList<Chaincert::FileSummary> &files)
{
    Chaincert::Material material;
    for (const Chaincert::FileSummary &file : files) {
        material.files.append({.path = file.path});
        if (file.ends.isNull()) {
            material.keys.append({.at = {file.path}});
            continue;
        }
        Chaincert::Certificate certificate{};
        certificate.facts.subject = Chaincert::CertificateName{.text = {}, .commonName = file.commonName};
        certificate.facts.notAfter = file.ends;
        material.certificates.append(
            {{file.path}, std::make_shared<Chaincert::Certificate>(std::move(certificate))});
    }
    return material;
}

// As of an assessment that found this and nothing else.
inline Chaincert::AssessmentSummary summaryWith(
    const QList<Chaincert::Finding> &findings, const QList<Chaincert::FileSummary> &files = {})
{
    Chaincert::Assessment assessment;
    assessment.findings = findings;
    assessment.verdict = Chaincert::verdictOf(findings);
    return Chaincert::summaryOf(materialOf(files), {}, assessment);
}

inline Chaincert::Finding keyMismatch(const QString &key = QStringLiteral("msp/keystore/k_sk"))
{
    return {Chaincert::Check::KeyMismatch, Chaincert::Severity::Error, false, {key},
        {{QStringLiteral("certificate"), QStringLiteral("msp/signcerts/a.pem")}}};
}

inline Chaincert::Finding expired(const QDateTime &when)
{
    return {Chaincert::Check::Expired, Chaincert::Severity::Error, true,
        {QStringLiteral("msp/signcerts/a.pem")},
        {{QStringLiteral("of"), QStringLiteral("certificate")}, {QStringLiteral("when"), when},
            {QStringLiteral("days"), when.daysTo(QDateTime::currentDateTimeUtc())}}};
}

inline Chaincert::Finding endsIn(qint64 days)
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addDays(days).addSecs(60);
    return {Chaincert::Check::ExpiresSoon, Chaincert::Severity::Warning, false,
        {QStringLiteral("msp/signcerts/a.pem")},
        {{QStringLiteral("of"), QStringLiteral("certificate")}, {QStringLiteral("when"), when},
            {QStringLiteral("days"), days}, {QStringLiteral("urgent"), days <= 7}}};
}

inline Chaincert::Finding needsTheAuthority()
{
    return {Chaincert::Check::FolderIncomplete, Chaincert::Severity::Warning, false, {QStringLiteral("msp")},
        {{QStringLiteral("missing"), QStringLiteral("cacerts")}}};
}

inline Chaincert::Finding note()
{
    return {Chaincert::Check::HostName, Chaincert::Severity::Note, false, {QStringLiteral("tls/server.crt")},
        {{QStringLiteral("names"), QStringList{QStringLiteral("peer.local")}}}};
}

} // namespace Harness
