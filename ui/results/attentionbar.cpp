#include "results/attentionbar.h"

#include "fields/isolated.h"
#include "fields/plaintip.h"
#include "fields/textwidth.h"
#include "fields/themeicon.h"
#include "results/listactions.h"
#include "words/separated.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int ArrowWide = 12; // pixels
constexpr int SignGap = 6; // between the arrow, the sign and its words
constexpr int AroundFilter = 24; // pixels: its frame, and what is around its icon and its text

// As enabled and named as the action is, which a menu has too.
QPushButton *buttonFor(QAction &action)
{
    auto *button = new QPushButton(action.text());
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setEnabled(action.isEnabled());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

} // namespace

AttentionBar::AttentionBar(const ListActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_causes(new QToolButton)
    , m_retry(buttonFor(*actions.retryFailed()))
    , m_filter(new QLineEdit)
{
    m_causes->setCheckable(true);
    showNameAsTip(*m_causes); // of which little room leaves the beginning
    m_causes->setAutoRaise(true);
    m_causes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_causes->setFocusPolicy(Qt::StrongFocus);
    m_causes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    //: a line that filters rows, with its key
    m_filter->setPlaceholderText(
        tr("Filter (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setAccessibleDescription(
        tr("Shows only downloads with these words in their name, blockchain or state; Esc clears it"));
    // A button to assistive technology, which therefore has a name and does something.
    QAction *search
        = m_filter->addAction(themeIcon(QStringLiteral("action-search")), QLineEdit::LeadingPosition);
    search->setText(tr("Go to the filter"));
    connect(search, &QAction::triggered, this, &AttentionBar::findRows);
    m_filter->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_causes);
    row->addWidget(m_retry);
    row->addStretch(1);
    row->addWidget(m_filter);
    connect(m_causes, &QToolButton::toggled, this, &AttentionBar::renderSign);
    connect(m_causes, &QToolButton::toggled, this, &AttentionBar::unfolded);
    connect(m_filter, &QLineEdit::textChanged, this, &AttentionBar::filterChanged);
    measure();
}

void AttentionBar::render(const Outcomes &outcomes, int failures, int warnings)
{
    QStringList texts;
    const int failed = outcomes.of(DownloadState::Failed);
    //: "3 failed: 2 causes"
    const auto line
        = [](const QString &rows, const QString &causes) { return tr("%1: %2").arg(rows, causes); };
    if (failed > 0)
        texts.append(line(tr("%Ln failed", nullptr, failed), tr("%Ln cause(s)", nullptr, failures)));
    if (outcomes.unsafe() > 0)
        //: archives that were saved but are unsafe to unpack
        texts.append(tr("%Ln unsafe, not unpacked", nullptr, outcomes.unsafe()));
    if (outcomes.warned() > 0) {
        texts.append(
            line(tr("%Ln with warnings", nullptr, outcomes.warned()), tr("%Ln kind(s)", nullptr, warnings)));
    }
    m_texts = texts;
    m_causes->setAccessibleName(Words::separated(texts));
    renderText(); // before it is shown, which gives it its place
    m_sign = themeIcon(failed > 0 ? QStringLiteral("state-failed") : QStringLiteral("state-warning"));
    m_causes->setVisible(!texts.isEmpty());
    m_retry->setVisible(failed > 0);
    if (texts.isEmpty())
        m_causes->setChecked(false);
    else
        renderSign();
    renderText();
}

bool AttentionBar::isUnfolded() const
{
    return m_causes->isChecked();
}

void AttentionBar::renderText()
{
    const QString whole = Words::separated(m_texts);
    m_causes->setText(isolated(whole));
    qsizetype told = m_texts.size();
    while (told > 1 && layout()->minimumSize().width() > width())
        m_causes->setText(isolated(Words::separated(m_texts.mid(0, --told))));
}

// Whether they are unfolded, and what is there. An arrow of the button's own would stand in its icon's place.
void AttentionBar::renderSign()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QRect whole(0, 0, ArrowWide + size + SignGap, size);
    const qreal ratio = devicePixelRatioF();
    QPixmap both(whole.size() * ratio);
    both.setDevicePixelRatio(ratio);
    both.fill(Qt::transparent);
    QPainter painter(&both);
    QStyleOption arrow;
    arrow.initFrom(m_causes);
    arrow.rect = QStyle::visualRect(layoutDirection(), whole, QRect(0, 0, ArrowWide, size));
    const auto closed = isRightToLeft() ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    style()->drawPrimitive(m_causes->isChecked() ? QStyle::PE_IndicatorArrowDown : closed, &arrow, &painter);
    m_sign.paint(&painter, QStyle::visualRect(layoutDirection(), whole, QRect(ArrowWide, 0, size, size)));
    painter.end();
    m_causes->setIconSize(whole.size());
    m_causes->setIcon(both);
}

QSize AttentionBar::minimumSizeHint() const
{
    const QSize size = QWidget::minimumSizeHint();
    if (m_texts.size() < 2 || !m_causes->isVisibleTo(this))
        return size;
    const QFontMetrics metrics = m_causes->fontMetrics();
    return {size.width() - metrics.horizontalAdvance(m_causes->text())
            + metrics.horizontalAdvance(isolated(m_texts.first())),
        size.height()};
}

void AttentionBar::addClearButton()
{
    m_filter->setClearButtonEnabled(true);
}

void AttentionBar::findRows()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString AttentionBar::filter() const
{
    return m_filter->text();
}

void AttentionBar::clearFilter()
{
    m_filter->clear();
}

bool AttentionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        clearFilter();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        Q_EMIT rowsWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AttentionBar::measure()
{
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_filter);
    m_filter->setMinimumWidth(
        textWidth(m_filter->fontMetrics(), {m_filter->placeholderText()}) + icon + AroundFilter);
    m_filter->setMaximumWidth(qMax(m_filter->minimumWidth(), fontMetrics().height() * 14));
}

void AttentionBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    renderText();
}

void AttentionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    else if (event->type() != QEvent::PaletteChange && event->type() != QEvent::LayoutDirectionChange)
        return;
    if (!m_texts.isEmpty())
        renderSign();
}

} // namespace Chaincert
