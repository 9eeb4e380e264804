#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

class QFileDevice;

namespace Chaincert::Platform {

/// Like read(2): into `to`, at most `bytes`. What was got; 0: the end; -1: it failed.
using ReadSome = std::function<qint64(char *to, qint64 bytes)>;

/// To the end, or `most` bytes; `expected` is a guess: memory grows where there is more. The bytes are never
/// shared, and what growing or a failure leaves behind is overwritten: they may be a key. Nothing: `read`
/// failed.
std::optional<QByteArray> readGrowing(qint64 expected, qint64 most, const ReadSome &read);

/// The same of a file, pipe or device that is open. Nothing: it cannot be read, and says why
/// (`errorString()`).
std::optional<QByteArray> readGrowing(QFileDevice &file, qint64 expected, qint64 most);

} // namespace Chaincert::Platform
