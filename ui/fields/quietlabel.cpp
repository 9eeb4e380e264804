#include "fields/quietlabel.h"

#include <QApplication>
#include <QEvent>

namespace Chaincert {

namespace {
constexpr double Size = 0.9; // of the application's font
constexpr double Strength
    = 0.7; // of the text's colour: about 5 : 1 against the window, where half would be under 4.5 : 1

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](float x, float y) { return static_cast<float>(x * share + y * (1 - share)); };
    return QColor::fromRgbF(
        part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}
} // namespace

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : PlainLabel(text, parent)
{
    setForegroundRole(QPalette::WindowText); // on a base background Qt would take the text's own colour
    tone();
}

void QuietLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    tone();
}

void QuietLabel::changeEvent(QEvent *event)
{
    PlainLabel::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::ApplicationFontChange)
        tone();
}

void QuietLabel::tone()
{
    if (m_toning)
        return;
    m_toning = true;
    QPalette palette = QApplication::palette();
    const QColor text = palette.color(QPalette::WindowText);
    palette.setColor(
        QPalette::WindowText, m_quiet ? mixed(text, palette.color(QPalette::Window), Strength) : text);
    setPalette(palette);
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * Size);
    setFont(font);
    m_toning = false;
}

} // namespace Chaincert
