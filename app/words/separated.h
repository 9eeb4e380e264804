#pragma once

#include <QStringList>

namespace Chaincert::Words {

/// Short texts on one line, with what stands between them in the person's language: "org1 · admin",
/// "5 saved · 1 failed". Empty ones are left out.
QString separated(QStringList parts);

} // namespace Chaincert::Words
