#include "fields/rawtext.h"

#include "fields/textwidth.h"

#include <QScrollBar>
#include <QTextLayout>
#include <QtMath>

namespace Chaincert {

namespace {
constexpr int RawLinesWide = 8; // as wide as they are high
}

RawText::RawText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    // What is wrapped has nothing to scroll sideways; mirrored, Qt would begin at the other end of the range.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int last) {
        if (last > 0)
            horizontalScrollBar()->setRange(0, 0);
    });
}

void RawText::setRaw(const QString &text)
{
    if (toPlainText() != text)
        setPlainText(text);
    setVisible(!text.isEmpty());
    updateGeometry();
}

// Line by line: those of a fallback font, as for Chinese, are higher than the font's own.
int RawText::heightForWidth(int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    double height = 0;
    const QStringList blocks = toPlainText().split(QLatin1Char('\n'));
    for (const QString &block : blocks) {
        QTextLayout layout(block, font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            height += line.height();
        }
        layout.endLayout();
    }
    return qCeil(height) + 2 * frameWidth() + 2;
}

QSize RawText::sizeHint() const
{
    return {lines(fontMetrics(), 2 * RawLinesWide), heightForWidth(qMax(width(), 200))};
}

QSize RawText::minimumSizeHint() const
{
    return {lines(fontMetrics(), RawLinesWide), fontMetrics().lineSpacing() + 2};
}

} // namespace Chaincert
