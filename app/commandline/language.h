#pragma once

#include <QString>

class QCoreApplication;

namespace Chaincert {

bool isKnownLanguage(const QString &name); // English or Chinese, in any of their spellings

// Installs the catalogue for `wanted`, or for the system's language where it is empty. English where there is
// none.
void installLanguage(QCoreApplication &application, const QString &wanted);

} // namespace Chaincert
