#include "accounts/foldedtext.h"

#include "fields/noteline.h"
#include "fields/plainlabel.h"

#include <QEvent>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chaincert {

namespace {

constexpr int LinesShown = 2;

// The text cut at the end of the last line that shows; as it is where it fits.
QString folded(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    int end = 0;
    for (int number = 0; number < LinesShown; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            return text;
        line.setLineWidth(width);
        const bool isLast = number == LinesShown - 1;
        if (isLast && line.textStart() + line.textLength() < text.size()) {
            // All that follows is taken for this line's, so that what is cut is as long as there is room.
            return text.first(end) + QFontMetrics(font).elidedText(text.sliced(end), Qt::ElideRight, width);
        }
        end = line.textStart() + line.textLength();
    }
    return text;
}

} // namespace

FoldedText::FoldedText(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel)
    , m_more(new QToolButton)
{
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        render();
    });
}

void FoldedText::setText(const QString &text)
{
    m_text = text;
    m_isOpen = false;
    render();
}

void FoldedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    render();
}

void FoldedText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        render();
}

void FoldedText::render()
{
    const QString closed = folded(m_text, m_label->font(), width());
    m_label->setText(m_isOpen ? m_text : closed);
    m_more->setVisible(closed != m_text);
    m_more->setText(NoteLine::moreOrLess(m_isOpen));
    const Qt::ArrowType forward = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_more->setArrowType(m_isOpen ? Qt::DownArrow : forward);
}

} // namespace Chaincert
