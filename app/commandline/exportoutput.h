#pragma once

#include "commandline/exportjob.h"
#include "exports/sdkconfig.h"

#include <QJsonObject>
#include <QString>

namespace Chaincert {

QJsonObject exportObject(const ExportOutcome &outcome);
/// For stdout: what was written, a path each; of a dry run the tree.
QString exportLines(const ExportOutcome &outcome);
/// For stderr: what was mended, what is missing, why it is refused.
QString exportRemarks(const ExportAnswer &answer);

QJsonObject fixedConfigObject(
    const QString &file, const FixedConfig &fixed, bool isDryRun, const QString &older);
QString fixedConfigLines(const FixedConfig &fixed);

QByteArray presetsJson();
QString presetsTable();

} // namespace Chaincert
