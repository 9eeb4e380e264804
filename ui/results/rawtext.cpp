#include "results/rawtext.h"

#include <QScrollBar>
#include <QTextLayout>
#include <QtMath>

namespace Chaincert {

namespace {
constexpr int NarrowestChars = 20;
}

RawText::RawText(int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mostLines(mostLines)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void RawText::setRaw(const QString &text)
{
    if (toPlainText() != text)
        setPlainText(text);
    setVerticalScrollBarPolicy(
        linesFor(width()) > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setVisible(!text.isEmpty());
    updateGeometry();
}

int RawText::linesFor(int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    int lines = 0;
    const QStringList blocks = toPlainText().split(QLatin1Char('\n'));
    for (const QString &block : blocks) {
        QTextLayout layout(block, font());
        layout.setTextOption(option);
        layout.beginLayout();
        int blockLines = 0;
        for (QTextLine line = layout.createLine(); line.isValid() && lines + blockLines <= m_mostLines;
             line = layout.createLine()) {
            line.setLineWidth(width);
            ++blockLines;
        }
        layout.endLayout();
        lines += qMax(1, blockLines);
        if (lines > m_mostLines)
            return m_mostLines + 1;
    }
    return lines;
}

int RawText::heightForWidth(int width) const
{
    return qMin(linesFor(width), m_mostLines) * fontMetrics().lineSpacing() + 2 * frameWidth() + 2;
}

// A scroll bar that came while the height was not yet right would take width, need more lines, and so stay.
void RawText::resizeEvent(QResizeEvent *event)
{
    setVerticalScrollBarPolicy(
        linesFor(width()) > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    QPlainTextEdit::resizeEvent(event);
}

QSize RawText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * NarrowestChars * 2, heightForWidth(qMax(width(), 200))};
}

QSize RawText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * NarrowestChars, fontMetrics().lineSpacing() + 2};
}

} // namespace Chaincert
