#pragma once

#include <QFontMetrics>
#include <QStringList>

#include <functional>

class QWidget;

/// Sizes by the font. A font's average width is that of an ideograph where it has them, twice the width of
/// the letters of which ids, addresses and names of files are made: nothing is measured by it.
namespace Chaincert {

int textWidth(const QFontMetrics &metrics, const QStringList &texts); ///< of the widest, each of one line
/// As high as so many lines: also the width of what may hold anything.
int lines(const QFontMetrics &metrics, int count);

/// The width in which running text reads well, in the person's language: that of one sentence.
int sentenceWidth(const QFontMetrics &metrics);

/// Calls `measure` now, and again whenever the font, the style, the language or the screen of `widget`
/// changes.
void measure(QWidget *widget, std::function<void()> measure);

} // namespace Chaincert
