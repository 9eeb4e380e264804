#pragma once

#include "failures/failure.h"

namespace Chaincert::Words {

/// Why the program cannot start (Platform::canRun), said before there is an application and where no file can
/// be opened: from the catalogue that is compiled in. `language` as installLanguage() takes it.
QString early(const Failure &failure, const QString &language);

} // namespace Chaincert::Words
