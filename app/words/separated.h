#pragma once

#include <QStringList>

namespace Chaincert::Words {

/// Short texts on one line, with what stands between them in the person's language: "org1 · admin",
/// "5 saved · 1 failed". Empty ones are left out.
QString separated(QStringList parts);

/// Sentences one after the other: with a space between them, but not behind "。", whose width holds one.
/// Empty ones are left out.
QString joined(const QStringList &sentences);

/// Names one after the other: "org1, org2", in Chinese "org1、org2".
QString listed(const QStringList &names);

} // namespace Chaincert::Words
