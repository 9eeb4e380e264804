#include "walk/pixels.h"

#include "fields/contrast.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace Walk {

namespace {

constexpr int Scale = 3;
constexpr int EdgeWide = 3; // of a control's own pixels, from its side
constexpr double Unseen = 1.1; // of a colour: the frame of the focus on a selection
constexpr int BetweenWords = 3; // likewise, at least

const QRgb *lineOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

QHash<QRgb, int> coloursIn(const QImage &image, const QRect &area)
{
    QHash<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const QRgb *line = lineOf(image, y);
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

QRgb groundOf(const QHash<QRgb, int> &colours)
{
    return std::max_element(colours.begin(), colours.end()).key();
}

double bestContrast(const QHash<QRgb, int> &colours, QRgb ground)
{
    double best = 1;
    for (auto colour = colours.begin(); colour != colours.end(); ++colour)
        best = std::max(best, Chaincert::contrast(QColor(colour.key()), QColor(ground)));
    return best;
}

// The stretches of `marked` that are true, with gaps of less than `gap` in them.
QList<std::pair<int, int>> stretches(const QList<bool> &marked, int gap)
{
    QList<std::pair<int, int>> found;
    for (int at = 0; at < marked.size(); ++at) {
        if (!marked.at(at))
            continue;
        if (!found.isEmpty() && at - found.last().second <= gap)
            found.last().second = at;
        else
            found.append({at, at});
    }
    return found;
}

} // namespace

QRect scaled(const QRect &area)
{
    return {area.topLeft() * Scale, area.size() * Scale};
}

QImage painted(QWidget &widget)
{
    QImage image(widget.size() * Scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(Scale);
    widget.render(&image);
    return image;
}

double textContrast(const QImage &image, const QRect &area)
{
    const QHash<QRgb, int> colours = coloursIn(image, area.intersected(image.rect()));
    return colours.isEmpty() ? 1 : bestContrast(colours, groundOf(colours));
}

double wordContrast(const QImage &image, const QRect &whole)
{
    double palest = 21;
    bool anyWord = false;
    const QRect area = whole.intersected(image.rect());
    if (area.isEmpty())
        return palest;
    const QHash<QRgb, int> colours = coloursIn(image, area);
    const QRgb ground = groundOf(colours);
    QSet<QRgb> likeGround;
    for (auto colour = colours.begin(); colour != colours.end(); ++colour) {
        if (Chaincert::contrast(QColor(colour.key()), QColor(ground)) < Unseen)
            likeGround.insert(colour.key());
    }
    const auto isGround = [&](QRgb pixel) {
        const QRgb colour = pixel | 0xff000000;
        return colour == ground || likeGround.contains(colour);
    };
    QList<bool> rows;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const QRgb *line = lineOf(image, y);
        rows.append(!std::all_of(line + area.left(), line + area.right() + 1, isGround));
    }
    for (const auto &[top, bottom] : stretches(rows, 1)) {
        QList<bool> columns(area.width(), false);
        for (int y = area.top() + top; y <= area.top() + bottom; ++y) {
            const QRgb *line = lineOf(image, y);
            for (int x = 0; x < area.width(); ++x)
                columns[x] = columns.at(x) || !isGround(line[area.left() + x]);
        }
        for (const auto &[left, right] : stretches(columns, BetweenWords * Scale)) {
            const QRect word(area.left() + left, area.top() + top, right - left + 1, bottom - top + 1);
            palest = std::min(palest, bestContrast(coloursIn(image, word), ground));
            anyWord = true;
        }
    }
    return anyWord ? palest : 1;
}

double edgeContrast(const QImage &image, const QRect &control, const QColor &outside)
{
    double best = 1;
    for (int x = control.left(); x < control.left() + EdgeWide * Scale; ++x)
        best = std::max(best, Chaincert::contrast(image.pixelColor(x, control.center().y()), outside));
    return best;
}

} // namespace Walk
