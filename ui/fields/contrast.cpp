#include "fields/contrast.h"

#include <algorithm>
#include <cmath>

namespace Chaincert {

namespace {

// Where a platform's pair has less than text needs; of strokes thinner than a pixel less than this is seen.
constexpr double SelectionContrast = 5.5;
constexpr double QuietContrast = 5.9;
constexpr double OutlineContrast = 4.0; // a check box's and a bar's have less, and are to have 3
constexpr double HighContrast = 19;
constexpr int Steps = 100;

double luminance(const QColor &colour)
{
    const auto linear = [](float part) {
        return part <= 0.04045F ? static_cast<double>(part) / 12.92
                                : std::pow((static_cast<double>(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

QColor over(const QColor &colour, const QColor &ground)
{
    QColor opaque = colour;
    opaque.setAlpha(255);
    return mixed(opaque, ground, static_cast<double>(colour.alphaF()));
}

double contrast(double luminanceA, double luminanceB)
{
    return (std::max(luminanceA, luminanceB) + 0.05) / (std::min(luminanceA, luminanceB) + 0.05);
}

// The first mixture, from `from` towards `to`, that has `least` against both grounds. Halves the steps that
// are left, since contrast grows on the way: it is asked for by every quiet text while the window is built.
QColor between(
    const QColor &from, const QColor &to, const QColor &ground, const QColor &otherGround, double least)
{
    const double first = luminance(ground);
    const double second = luminance(otherGround);
    const auto mixture = [&](int step) { return mixed(to, from, static_cast<double>(step) / Steps); };
    int step = 0;
    for (int end = Steps; step < end;) {
        const int middle = (step + end) / 2;
        const double light = luminance(mixture(middle));
        if (contrast(light, first) >= least && contrast(light, second) >= least)
            end = middle;
        else
            step = middle + 1;
    }
    return mixture(step);
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    return contrast(luminance(a), luminance(b));
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float x, float y) {
        return static_cast<float>(static_cast<double>(x) * share + static_cast<double>(y) * (1 - share));
    };
    return QColor::fromRgbF(
        part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

QColor groundFor(const QColor &ground, const QColor &text, double least)
{
    const QColor away = luminance(text) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    return between(ground, away, text, text, least);
}

bool isHighContrast(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return contrast(base, palette.color(QPalette::Text)) >= HighContrast
        && contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= HighContrast
        && contrast(base, palette.color(QPalette::Window)) < 1.05;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QPalette readable(const QPalette &palette)
{
    QPalette result = palette;
    if (isHighContrast(palette))
        return result;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor selected = palette.color(group, QPalette::Highlight);
        const QColor text = palette.color(group, QPalette::HighlightedText);
        if (contrast(selected, text) < TextContrast)
            result.setColor(group, QPalette::Highlight, groundFor(selected, text, SelectionContrast));
        const QColor base = palette.color(group, QPalette::Base);
        const QColor placeholder = over(palette.color(group, QPalette::PlaceholderText), base);
        if (contrast(placeholder, base) < TextContrast) {
            result.setColor(group, QPalette::PlaceholderText,
                between(placeholder, palette.color(group, QPalette::Text), base, base, QuietContrast));
        }
    }
    return result;
}

QColor quietText(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    if (isHighContrast(palette))
        return text;
    return between(window, text, window, palette.color(QPalette::Active, QPalette::Base), QuietContrast);
}

QColor outline(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return between(window, palette.color(QPalette::Active, QPalette::WindowText), window,
        palette.color(QPalette::Base), OutlineContrast);
}

QColor focusRing(const QPalette &palette)
{
    return between(palette.color(QPalette::Active, QPalette::Highlight),
        palette.color(QPalette::Active, QPalette::WindowText), palette.color(QPalette::Window),
        palette.color(QPalette::Base), OutlineContrast);
}

QColor colourOf(StateColour state, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (state) {
    case StateColour::Wrong:
        return dark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28);
    case StateColour::Warning:
        return dark ? QColor(0xf0, 0xb1, 0x4a) : QColor(0xb2, 0x66, 0x00);
    case StateColour::Note:
        return dark ? QColor(0x6a, 0xb0, 0xf3) : QColor(0x1f, 0x6f, 0xb5);
    case StateColour::Good:
        return dark ? QColor(0x56, 0xbf, 0x82) : QColor(0x1e, 0x86, 0x4b);
    case StateColour::Quiet:
        return dark ? QColor(0xa8, 0xad, 0xb3) : QColor(0x6b, 0x72, 0x7a);
    }
    return palette.color(QPalette::Text);
}

} // namespace Chaincert
