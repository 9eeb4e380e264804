#pragma once

#include <QString>

namespace Chaincert::Typed {

/// A text as one word of a POSIX shell's command (XCU 2.2.2), with any content, so that the command can be
/// pasted: in straight quotation marks.
QString shellWord(const QString &text);

} // namespace Chaincert::Typed
