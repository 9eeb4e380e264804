#pragma once

namespace Chaincert {

/// Who reads what is advised: only what can be done there is. The window, unless a program says otherwise
/// once, right after its QCoreApplication was made.
enum class Audience { Window, CommandLine };
void adviseFor(Audience audience);
Audience currentAudience();

} // namespace Chaincert
