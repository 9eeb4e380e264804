#pragma once

#include <QString>
#include <QStringView>

namespace Chaincert {

/// What a person would read of a page of HTML or XML: its title, else its text; never a tag, script or style.
/// Empty where it holds neither. Linear.
QString markupText(QStringView markup);

} // namespace Chaincert
