#pragma once

#include "certificates/foundinfile_p.h"

namespace Chaincert {

/// What the whole content of a file holds; its form is written into `found`.
void readContent(QByteArrayView bytes, FoundInFile &found, PasswordBudget &budget);

} // namespace Chaincert
