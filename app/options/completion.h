#pragma once

#include <QString>

namespace Chaincert {

/// The shells that completions are made for.
enum class Shell { Bash, Zsh, Fish };

/// A script with which the shell completes what is typed for chaincert-cli and chaincert: commands, options,
/// their values, files and folders. All of it is from the table of options; descriptions (zsh, fish) are in
/// the person's language.
QString completionScript(Shell shell);

} // namespace Chaincert
