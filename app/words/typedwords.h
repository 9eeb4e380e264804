#pragma once

#include "typed/typed.h"

#include <QString>

namespace Chaincert::Words {

/// What is unusual in the form of a text that was typed or pasted: one sentence, a hint or, for a path of a
/// misleading form, the reason why it cannot be used. Empty where nothing is unusual.
QString hintAbout(const QString &cleaned, Typed::Kind as);
QString usualProjectId(); ///< what one looks like
QString usualBlockchainId();
QString spacesKept(); ///< of a secret that begins or ends with what nobody sees
QString hintAboutIdentityAddress(const QString &cleaned); ///< of an address (Kind::Address) of IAM

} // namespace Chaincert::Words
