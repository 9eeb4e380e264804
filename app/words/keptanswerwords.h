#pragma once

#include "failures/failure.h"

#include <QString>

namespace Chaincert::Words {

/// Where that is which came instead of a file, where it was kept (Failure::keptAnswer): one sentence. Empty:
/// nothing was.
QString keptAnswer(const Failure &failure);

} // namespace Chaincert::Words
