#pragma once

#include "typed/typed.h"

#include <QString>

namespace Chaincert::Words {

/// What is unusual in the form of a text that was typed or pasted: one sentence, a hint or, for a path of a
/// misleading form, the reason why it cannot be used. Empty where nothing is unusual.
QString hintAbout(const QString &cleaned, Typed::Kind as);
QString hintAboutIdentityAddress(const QString &cleaned); ///< of an address (Kind::Address) of IAM

} // namespace Chaincert::Words
