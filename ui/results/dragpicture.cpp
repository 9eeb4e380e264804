#include "results/dragpicture.h"

#include "fields/textwidth.h"

#include <QIcon>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int Around = 8; // pixels: what the plate has around its words
constexpr int BesideIcon = 6; // icon and words
constexpr int Corner = 4;
constexpr int MaxLines = 16; // as wide as they are high
constexpr float EdgeStrength = 0.55F; // of the text's colour
} // namespace

QPixmap dragPicture(const QWidget &widget, const QIcon &icon, const QString &words)
{
    const QFontMetrics metrics = widget.fontMetrics();
    const int iconSize = widget.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &widget);
    const QString shown = metrics.elidedText(words, Qt::ElideMiddle, lines(metrics, MaxLines));
    const int height = std::max(iconSize, metrics.height()) + 2 * Around;
    const int width = Around + iconSize + BesideIcon + metrics.horizontalAdvance(shown) + 2 * Around;
    const qreal scale = widget.devicePixelRatioF();
    QPixmap picture(QSize(width, height) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);

    const QPalette palette = widget.palette();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette.color(QPalette::Text);
    edge.setAlphaF(EdgeStrength);
    painter.setPen(edge);
    painter.setBrush(palette.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), Corner, Corner);
    const QRect all(0, 0, width, height);
    const auto placed
        = [&](const QRect &place) { return QStyle::visualRect(widget.layoutDirection(), all, place); };
    const QRect sign = placed({Around, (height - iconSize) / 2, iconSize, iconSize});
    painter.drawPixmap(sign.topLeft(), icon.pixmap(sign.size(), scale));
    painter.setFont(widget.font());
    painter.setPen(palette.color(QPalette::Text));
    const int before = Around + iconSize + BesideIcon;
    painter.drawText(
        placed({before, 0, width - before - Around, height}), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return picture;
}

} // namespace Chaincert
