#pragma once

#include "failures/failure.h"

#include <QString>

namespace Chaincert {

QString inWords(const Failure &failure); ///< what happened and what to do next, in one line

} // namespace Chaincert
