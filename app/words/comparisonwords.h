#pragma once

#include "certificates/comparison.h"
#include "words/words.h"

#include <QString>

namespace Chaincert::Words {

/// What the second certificate is to the first, and what follows from that.
Sentences of(const CertificateComparison &comparison);

QString nameOf(ComparedFact fact); ///< "Issuer", "Valid until" …
QString valueOf(ComparedFact fact, const CertificateFacts &facts); ///< for a cell; a dash where there is none

} // namespace Chaincert::Words
