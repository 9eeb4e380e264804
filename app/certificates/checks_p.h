#pragma once

#include "certificates/examination_p.h"

namespace Chaincert {

// All checks, by subject. Each says of every check that it makes what was found, or why it was not made.

void checkValidity(Examination &examined); ///< 10 to 12, 39
void checkAuthorityDates(Examination &examined); ///< 13, 14
void checkChain(Examination &examined); ///< 3, 5, 19, 34
void checkRevocation(Examination &examined); ///< 42
void checkAuthorities(Examination &examined); ///< 15, 17
void checkRole(Examination &examined); ///< 7 to 9, 16, 18
void checkKey(Examination &examined); ///< 1, 2, 23
void checkKeyForm(Examination &examined); ///< 20 to 22, 25
void checkKeyFiles(Examination &examined); ///< 28 to 30
void checkFolder(Examination &examined); ///< 4, 6, 26, 27, 35
void checkTls(Examination &examined); ///< 31 to 33
void checkEncoding(Examination &examined); ///< 37, 38
void checkSm2(Examination &examined); ///< 40
void checkOthers(Examination &examined); ///< 41
void checkFiles(Examination &examined); ///< 24, and of 22 and 30 what files say
void checkPaths(Examination &examined); ///< 36

/// Of files that belong to none of the identities; 22, 24, 30.
void checkOtherFiles(const Material &material, const QSet<QString> &ofIdentities, FindingList &findings);
/// 36, in configurations of the SDKs. Why it was not made, or not wholly.
std::optional<NotCheckedBecause> checkNamedPaths(const ExaminedMaterial &whole, FindingList &findings);
/// Files whose oddities are the identity's.
QSet<QString> filesOf(const Material &material, const Identity &identity);

} // namespace Chaincert
