#include "fields/noteline.h"

#include "fields/linkbutton.h"
#include "fields/picture.h"
#include "fields/plaintip.h"
#include "fields/quietlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStyle>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {
constexpr int SignGap = 4;
} // namespace

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new Picture(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this), this))
    , m_text(new QuietLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(SignGap);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_sign->setTheme(u"state-failed"_s);
    m_sign->hide();
    hide();
}

QString NoteLine::moreOrLess(bool isOpen)
{
    //: unfolds the rest of a sentence, or folds it away again
    return isOpen ? tr("Less") : tr("More");
}

void NoteLine::keepLine(const QString &field)
{
    m_field = field;
    m_more = new LinkButton({}, LinkButton::Size::OfHints);
    m_more->hide();
    connect(m_more, &LinkButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        render();
    });
    static_cast<QHBoxLayout *>(layout())->addWidget(m_more, 0, Qt::AlignTop);
    m_text->setSizePolicy(QSizePolicy::Ignored, m_text->sizePolicy().verticalPolicy());
    reserveLine();
}

void NoteLine::keepHintRoom(const QString &field)
{
    m_keepsHintRoom = true;
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop); // beside the sign, also where two lines are kept
    keepLine(field);
}

void NoteLine::setHint(const QString &hint)
{
    m_hint = hint;
}

void NoteLine::reserveLine()
{
    m_reservesLine = true;
    render();
    show();
}

void NoteLine::say(const QString &text, bool wrong, const QString &brief)
{
    if (text != m_said)
        m_isOpen = false;
    m_said = text;
    m_brief = brief;
    m_sign->setVisible(wrong);
    m_text->setQuiet(!wrong);
    render();
    setVisible(m_reservesLine || !text.isEmpty());
}

void NoteLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_hasWidth = true;
    if (m_more && event->size().width() != event->oldSize().width())
        render();
}

void NoteLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        render();
}

int NoteLine::keptHeight() const
{
    const int line = qMax(m_text->fontMetrics().height(), m_sign->sizeHint().height());
    return m_keepsHintRoom && m_hasWidth ? qMax(line, m_text->heightOf(m_hint, width())) : line;
}

void NoteLine::render()
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const int kept = keptHeight();
    if (m_reservesLine)
        setMinimumHeight(kept);
    if (!m_more)
        return m_text->setText(m_said);
    if (m_isRendering)
        return;
    m_isRendering = true;
    int room = width() - (m_sign->isVisibleTo(this) ? m_sign->sizeHint().width() + SignGap : 0);
    const bool isWhole = m_keepsHintRoom && (m_said == m_hint || m_text->heightOf(m_said, room) <= kept);
    const bool isLong = !isWhole && metrics.horizontalAdvance(m_said) > room;
    m_more->setText(moreOrLess(m_isOpen));
    //: the name of the button “More” or “Less”, %1, that stands under the field %2
    m_more->setAccessibleName(tr("%1: %2").arg(m_more->text(), m_field));
    m_more->setAccessibleDescription(isLong ? m_said : QString());
    m_more->setVisible(isLong);
    room -= m_more->sizeHint().width() + SignGap + 1; // a label asks for a little more than its text
    const bool isCut = isLong && !m_isOpen;
    m_text->setWordWrap(isWhole || (isLong && m_isOpen));
    const QString &closed = m_brief.isEmpty() ? m_said : m_brief;
    m_text->setText(isCut ? metrics.elidedText(closed, Qt::ElideRight, room) : m_said);
    m_text->setAccessibleName(isCut ? m_said : QString());
    m_text->setToolTip(isCut ? plainTip(m_said) : QString());
    updateGeometry();
    m_isRendering = false;
}

} // namespace Chaincert
