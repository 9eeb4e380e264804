#pragma once

#include <QStringList>

namespace Chaincert {

/// For a tool tip that holds others' words: Qt would show them as markup where they look like it, with the
/// files it names.
QString plainTip(const QString &text);
QString plainTip(const QStringList &lines); ///< without the empty ones

} // namespace Chaincert
