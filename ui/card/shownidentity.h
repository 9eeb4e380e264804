#pragma once

#include "inspection/inspection.h"

#include <optional>

namespace Chaincert {

/// Which identity a card is about, and what was found that concerns it.
struct ShownIdentity
{
    Identity identity = {};
    IdentityAssessment assessment = {}; ///< of it; its findings are among `findings`
    QList<Finding> findings = {}; ///< in the order of findingsOf()
    bool isWhole = true; ///< all 42 checks were made for it; else only those of its file are known
};

/// Of all that was inspected (`file` empty): the identity that signs, before CAs, TLS and loose keys, with
/// the findings of all. Of one file: the identity whose certificate or key lies there, else what is in that
/// file, with its findings. Nothing: the file holds neither certificate nor key. Pure.
std::optional<ShownIdentity> shownIdentity(const Inspected &inspected, const QString &file);

} // namespace Chaincert
