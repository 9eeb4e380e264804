#pragma once

#include "credentials/secret.h"
#include "options/usageerror.h"

#include <QStringList>

#include <vector>

namespace Chaincert {

/// What was typed may be a secret in the wrong place, and what says so must not repeat it.

/// By its shape: "•••" for keys, tokens and long words in which capitals, small letters and digits are mixed.
/// Sentences, options and paths of people stay as they are.
QString withoutSecretLooks(const QString &text);

/// A single value or path, of which more is taken for a secret: long words of letters and digits of any kind.
/// The folder that a path begins with stays.
QString withoutSecretWords(const QString &typed);

/// Only of secrets that one of the arguments repeats: a password such as "admin" that nobody typed would else
/// show in the sentences by its absence.
std::vector<Secret> repeatedIn(const QStringList &arguments, std::vector<Secret> secrets);

UsageError redacted(const UsageError &error, const std::vector<Secret> &secrets);

} // namespace Chaincert
