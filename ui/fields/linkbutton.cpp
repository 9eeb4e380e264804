#include "fields/linkbutton.h"
#include "fields/quietlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <cmath>

namespace Chaincert {

namespace {

constexpr int Side = 2; // room for the focus frame
constexpr double LeastContrast = 4.5; // WCAG 2.2, 1.4.3

double luminance(const QColor &colour)
{
    const auto part = [](float value) {
        return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [less, more] = std::minmax({luminance(one), luminance(other)});
    return (more + 0.05) / (less + 0.05);
}

} // namespace

LinkButton::LinkButton(const QString &text, Size size, QWidget *parent)
    : QPushButton(text, parent)
    , m_size(size)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    takeSize();
}

void LinkButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        takeSize();
}

void LinkButton::takeSize()
{
    if (m_size == Size::OfHints)
        setFont(QuietLabel().font());
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * Side, metrics.height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont underlined = font();
    underlined.setUnderline(underMouse() || hasFocus());
    painter.setFont(underlined);
    painter.setPen(colour());
    const bool showsLetter = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
    painter.drawText(rect(),
        Qt::AlignCenter | Qt::TextSingleLine | (showsLetter ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
        text());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect frame;
    frame.initFrom(this);
    frame.backgroundColor = palette().color(backgroundRole());
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, &painter, this);
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QPushButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

// Many themes have one blue for links, made for paper: on a dark window it cannot be read.
QColor LinkButton::colour() const
{
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    if (group == QPalette::Disabled)
        return palette().color(group, QPalette::WindowText);
    const QColor ground = palette().color(group, QPalette::Window);
    QColor link = palette().color(group, QPalette::Link);
    const bool isDark = luminance(ground) < 0.18;
    for (int step = 0; step < 20 && contrast(link, ground) < LeastContrast; ++step) {
        link = isDark ? QColor::fromRgb(link.red() + (255 - link.red()) / 6,
                   link.green() + (255 - link.green()) / 6, link.blue() + (255 - link.blue()) / 6)
                      : link.darker(115);
    }
    return link;
}

} // namespace Chaincert
