#pragma once

#include "certificates/comparison.h"
#include "inspection/inspection.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Chaincert {

// What was inspected, as JSON. Keys and the values of `kind`, `verdict`, `check`, `severity` and the like are
// never translated; sentences are in the person's language. What cannot be read is null, and a finding says
// so; what is not there is an empty list. Not a bit of a private key is in any of it. The manual page has the
// whole.

/// One of the documents that `inspect --json` holds; `path` as the person gave it.
QJsonObject inspectedObject(const QString &path, const Inspected &inspected);

QJsonObject certificateObject(const FoundCertificate &certificate);
QJsonArray findingsArray(const QList<Finding> &findings);
QJsonArray notCheckedArray(const QList<NotChecked> &notChecked);
QJsonValue timeOrNull(const QDateTime &utc); ///< ISO 8601 in UTC

/// What one side of a comparison is.
struct ComparedSide
{
    QString path; ///< as the person gave it
    FoundCertificate certificate;
};
/// `compare --json`, whole.
QJsonObject comparisonObject(
    const ComparedSide &first, const ComparedSide &second, const CertificateComparison &comparison);

} // namespace Chaincert
