#pragma once

#include "commandline/arguments.h"

namespace Chaincert {

// Pure.
OrUsage<DownloadOrder> downloadFrom(const Given &given, const Surroundings &surroundings);

// "all" stands for each of them. Otherwise a sentence that says which word is none.
tl::expected<QList<CertType>, QString> certTypesIn(const QStringList &words);

} // namespace Chaincert
