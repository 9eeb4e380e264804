#pragma once

#include <QByteArray>

#include <optional>

class QFileDevice;

namespace Chaincert {

/// To the end of it, or `most` bytes; `expected` is a guess. The bytes are never shared, and what growing
/// leaves behind is overwritten: they may be a key. Nothing: it cannot be read.
std::optional<QByteArray> readBounded(QFileDevice &file, qint64 expected, qint64 most);

} // namespace Chaincert
