#include "card/lifebar.h"

#include "fields/contrast.h"
#include "fields/textwidth.h"

#include <QPainter>
#include <QStyleOption>

namespace Chaincert {

namespace {

constexpr int Parts = 1000;
constexpr int High = 6; // pixels
constexpr int BarLinesWide = 6;

QColor colourOf(CardLife::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case CardLife::Tone::Quiet:
        return colourOf(StateColour::Quiet, palette);
    case CardLife::Tone::Soon:
        return colourOf(StateColour::Warning, palette);
    case CardLife::Tone::Urgent:
        return colourOf(StateColour::Wrong, palette);
    }
    Q_UNREACHABLE();
}

} // namespace

LifeBar::LifeBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, Parts);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeBar::setLife(const CardLife &life)
{
    m_tone = life.tone;
    setValue(static_cast<int>(life.gone * Parts));
    setAccessibleName(life.left);
    update();
}

QSize LifeBar::sizeHint() const
{
    return {lines(fontMetrics(), 2 * BarLinesWide), High};
}

QSize LifeBar::minimumSizeHint() const
{
    return {lines(fontMetrics(), BarLinesWide), High};
}

void LifeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPalette colours = palette();
    const QColor base = colours.color(QPalette::Base);
    const QRectF whole(0, (height() - High) / 2.0, width(), High);
    painter.setBrush(mixed(colours.color(QPalette::Text), base, 0.15));
    painter.drawRoundedRect(whole, High / 2.0, High / 2.0);
    QRectF gone = whole;
    gone.setWidth(qMax<double>(High, whole.width() * value() / Parts));
    if (value() > 0) {
        painter.setBrush(colourOf(m_tone, colours));
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), whole.toRect(), gone.toRect()), High / 2.0, High / 2.0);
    }
}

} // namespace Chaincert
