#pragma once

#include "card/identitycard.h"

namespace Chaincert {

/// Nothing: when it begins or ends cannot be read. Pure.
std::optional<CardLife> lifeOf(const CertificateFacts &facts, const IdentityAssessment &assessment,
    const AssessmentContext &context, const QDateTime &now);

} // namespace Chaincert
