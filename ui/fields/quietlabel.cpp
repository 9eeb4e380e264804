#include "fields/quietlabel.h"

#include "fields/contrast.h"

#include <QApplication>
#include <QEvent>

namespace Chaincert {

namespace {
constexpr double Size = 0.9; // of the application's font
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
    if (m_quiet)
        palette.setColor(QPalette::WindowText, quietText(palette));
    setPalette(palette);
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * Size);
    setFont(font);
    m_toning = false;
}

} // namespace Chaincert
