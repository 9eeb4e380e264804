#pragma once

#include "options/optiontable.h"
#include "options/usageerror.h"

namespace Chaincert {

/// What is wrong with options as such, before their values are judged. People put secrets where none belongs:
/// what may be one is not repeated.

/// Of an option with nothing behind it but `next`, another option or the arguments' end.
UsageError valueMissing(const QString &argument, const QString &next, Command command);

/// Of an option that the command does not have: which commands have it, how a secret is given, or where the
/// options are listed.
UsageError unknownOption(const QString &argument, Command command);

bool readsASecret(const QString &option); ///< from standard input: "--password-stdin"

/// The last option in front of the argument at `index` behind which people may write a secret; empty: none.
QString secretOptionBefore(const QStringList &arguments, qsizetype index);

/// Of a word that may well be the secret of `option`.
UsageError misplacedSecret(const QString &option, Command command);

} // namespace Chaincert
