#pragma once

#include <QColor>
#include <QPalette>

/// Contrast as WCAG 2.1 measures it. Text is to have 4.5 : 1, what tells a control from its surroundings 3 :
/// 1.
namespace Chaincert {

constexpr double TextContrast = 4.5;
constexpr double PartContrast = 3.0;

double contrast(const QColor &a, const QColor &b); ///< 1 to 21; of opaque colours
QColor mixed(const QColor &a, const QColor &b, double share); ///< so much of `a`, the rest of `b`

/// `ground`, darker or lighter until `text` on it has `least`; itself where it has.
QColor groundFor(const QColor &ground, const QColor &text, double least);

/// This is a high-contrast palette: black on white or white on black, windows included.
bool isHighContrast(const QPalette &palette);
bool isDark(const QPalette &palette); ///< its base

/// Selections and placeholders that can be read: what has less contrast than text needs is moved just so far.
QPalette readable(const QPalette &palette);
/// Of texts that say less than others, but can still be read, on Window and on Base.
QColor quietText(const QPalette &palette);
/// Of the outlines of fields and boxes, on Window and on Base.
QColor outline(const QPalette &palette);
QColor focusRing(const QPalette &palette); ///< of a field that has the focus: as Highlight as can be seen

/// What states are painted in, on a light or on a dark base. A state is a shape and a word too.
enum class StateColour { Wrong, Warning, Note, Good, Quiet };
QColor colourOf(StateColour state, const QPalette &palette);

} // namespace Chaincert
