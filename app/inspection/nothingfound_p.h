#pragma once

#include "certificates/material.h"

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

/// What bytes without a certificate or key are, as Check::Damaged names it: "other_archive", "cut_der" …
/// Empty: nothing that is known. Pure.
QString contentInstead(QByteArrayView bytes);

/// The same of all that was given, where nothing else is to be said of it; `instead` as above, of a single
/// file. Pure.
QString nothingFound(const Material &material, const QString &instead);

} // namespace Chaincert
