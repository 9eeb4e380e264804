#include "walk/pixels.h"

#include "fields/contrast.h"

#include <QAbstractButton>
#include <QHash>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Walk {

namespace {

constexpr int Scale = 3;
constexpr int EdgeWide = 3; // of a control's own pixels, from its side

QRect scaled(const QRect &area)
{
    return {area.topLeft() * Scale, area.size() * Scale};
}

QHash<QRgb, int> coloursIn(const QImage &image, const QRect &area)
{
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        int from = area.left();
        for (int x = from + 1; x <= area.right() + 1; ++x) {
            if (x <= area.right() && line[x] == line[from])
                continue;
            counts[line[from] | 0xff000000] += x - from;
            from = x;
        }
    }
    return counts;
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? button->text() : QString();
}

} // namespace

QImage painted(QWidget &window)
{
    QImage image(window.size() * Scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(Scale);
    window.render(&image);
    return image;
}

double textContrast(const QImage &image, const QRect &area)
{
    const QHash<QRgb, int> colours = coloursIn(image, area.intersected(QRect(QPoint(), image.size())));
    const auto ground = std::max_element(colours.begin(), colours.end());
    double best = 1;
    for (auto colour = colours.begin(); colour != colours.end(); ++colour)
        best = std::max(best, Chaincert::contrast(QColor(colour.key()), QColor(ground.key())));
    return best;
}

double edgeContrast(const QImage &image, const QRect &control, const QColor &outside)
{
    const QRect area = scaled(control);
    double best = 1;
    for (int x = area.left(); x < area.left() + EdgeWide * Scale; ++x)
        best = std::max(best, Chaincert::contrast(image.pixelColor(x, area.center().y()), outside));
    return best;
}

QStringList paleIn(QWidget &window)
{
    const QImage image = painted(window);
    QStringList pale;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString text = textOf(*widget);
        // What cannot be used just now may be pale (WCAG 1.4.3).
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &window
            || text.trimmed().isEmpty())
            continue;
        if (widget->visibleRegion().boundingRect() != widget->rect())
            continue; // in part scrolled away
        // Within its frame, which has a contrast of its own.
        const bool isLabel = qobject_cast<const QLabel *>(widget);
        const QRect area = isLabel ? widget->rect() : widget->rect().adjusted(4, 4, -4, -4);
        const double found
            = textContrast(image, scaled(QRect(widget->mapTo(&window, area.topLeft()), area.size())));
        if (found < Chaincert::TextContrast)
            pale += u"“%1” has %2 : 1"_s.arg(text).arg(found, 0, 'f', 1);
    }
    return pale;
}

} // namespace Walk
