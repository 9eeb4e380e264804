#pragma once

#include <QStringList>

class QWidget;

namespace Chaincert {

/// For a tool tip that holds others' words: Qt would show them as markup where they look like it, with the
/// files it names.
QString plainTip(const QString &text);
QString plainTip(const QStringList &lines); ///< without the empty ones

/// The widget's accessible name as its tip, as long as it shows less and has no other. For assistive
/// technology a tip is the description where there is none, so that with setToolTip() the name would be read
/// twice.
void showNameAsTip(QWidget &widget);

} // namespace Chaincert
