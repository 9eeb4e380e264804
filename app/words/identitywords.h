#pragma once

#include "certificates/assessment.h"

#include <QDateTime>
#include <QString>

namespace Chaincert::Words {

// What an identity is, a line for each question, without the question: the same in the window, on the command
// line and in copies.

/// What to think of it, in one sentence or two: of the findings that are about it.
QString verdictOn(const QList<Finding> &findings, FabricAcceptance fabric);
QString whose(const Identity &identity); ///< common name, organization, MSP ID
QString roleOf(const Identity &identity); ///< and by what it is known
/// The real end, and what ends then.
QString endOf(const IdentityAssessment &assessment, const QDateTime &now);
/// What it is, whether it fits, who can read it; where there is none, whether one may lie in what could not
/// be read.
QString keyOf(const Identity &identity, const IdentityAssessment &assessment = {});
/// Who issued it, and both verdicts on the chain.
QString issuerOf(const Identity &identity, const IdentityAssessment &assessment);

QString of(OpenSslChain chain); ///< "valid", "unknown issuer" …
QString of(FabricAcceptance acceptance); ///< "accepted", "refused", "not checked"
QString of(MaterialKind kind); ///< "MSP folder", "archive" …
QString keyKindOf(const PublicKeyFacts &facts); ///< "EC P-256", "RSA, 2048 bits"
QString nameOf(const CertificateName &name); ///< its common name; without one the whole

} // namespace Chaincert::Words
