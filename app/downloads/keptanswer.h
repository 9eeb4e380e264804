#pragma once

#include "downloads/bodyfile.h"

namespace Chaincert {

// Where the download would have landed, as landing.h says.
struct Landing;

/// Keeps a body that was no file to save, but may be what the person wanted in another form (an identity in
/// JSON), as "<cert_type>.answer.json" beside where the download would have landed, 0600. The name is ours
/// alone; nothing that exists is overwritten: " (2)" and so on. Blocks. The path it has now. Failures: the
/// Disk… kinds; then the body is where it was.
Result<QString> keepAnswer(ReceivedBody &body, const Landing &landing);

} // namespace Chaincert
