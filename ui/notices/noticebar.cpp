#include "notices/noticebar.h"

#include "fields/picture.h"
#include "fields/plainlabel.h"
#include "fields/textwidth.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace Chaincert {

namespace {

constexpr qsizetype MaxBeginning = 40; // letters of a text that tell it from others

QString beginningOf(const QString &text)
{
    const QString line = text.section(QChar::LineFeed, 0, 0);
    if (line.size() <= MaxBeginning)
        return line;
    const qsizetype blank = line.lastIndexOf(QChar::Space, MaxBeginning);
    const qsizetype end = blank > 0 ? blank : MaxBeginning;
    return line.first(line.at(end - 1).isHighSurrogate() ? end - 1 : end) + QChar(0x2026); // “…”
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new PlainLabel({}, this))
    , m_buttons(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this) * 3 / 4;
    auto *icon = new Picture(size, this);
    icon->setTheme(QStringLiteral("state-note"));
    icon->setAccessibleName(tr("Notice"));

    auto *words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(icon, 0, Qt::AlignTop);
    words->addWidget(m_text, 1);
    auto *answers = new QHBoxLayout;
    answers->addStretch(1);
    answers->addLayout(m_buttons);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->setSpacing(8);
    m_row->addLayout(words, 1);
    m_row->addLayout(answers);
    hide();
}

NoticeBar::Answer NoticeBar::closing()
{
    return {tr("Close"), {}, true, true};
}

void NoticeBar::ask(
    const QString &text, const QList<Answer> &answers, const std::optional<FailureKind> &failed)
{
    if (QPushButton *safe = put(text, answers, failed))
        safe->setFocus(Qt::OtherFocusReason);
}

void NoticeBar::offer(const QString &text, const QList<Answer> &answers)
{
    put(text, answers);
}

void NoticeBar::showQuietly(const QString &text, const std::optional<FailureKind> &failed)
{
    put(text, {closing()}, failed);
}

// The button of the safe answer; null where there is no answer.
QPushButton *NoticeBar::put(
    const QString &text, const QList<Answer> &answers, const std::optional<FailureKind> &failed)
{
    dismiss();
    setText(text);
    m_answers = answers;
    QPushButton *safe = nullptr;
    if (failed) {
        connect(add(tr("Help"), true), &QPushButton::clicked, this,
            [this, kind = *failed] { Q_EMIT helpRequested(kind); });
    }
    for (int index = 0; index < m_answers.size(); ++index) {
        QPushButton *button = add(m_answers.at(index).text, m_answers.at(index).isCommon);
        connect(button, &QPushButton::clicked, this, [this, index] { answer(index); });
        if (!safe || m_answers.at(index).safe)
            safe = button;
    }
    nameCommonButtons();
    m_focusBefore = window()->focusWidget();
    show();
    return safe;
}

QPushButton *NoticeBar::add(const QString &text, bool isCommon)
{
    QLayoutItem *last = m_buttons->isEmpty() ? nullptr : m_buttons->itemAt(m_buttons->count() - 1);
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true);
    m_buttons->addWidget(button);
    // where the bar stands, not behind all else in the window
    setTabOrder(last ? last->widget() : m_text, button);
    if (isCommon)
        m_common.append(button);
    return button;
}

void NoticeBar::nameCommonButtons()
{
    for (QPushButton *button : std::as_const(m_common)) {
        //: the name of a button that several lines of a window may have: %1 = “Close” or “Help”, %2 = how the
        //: line's text begins
        button->setAccessibleName(tr("%1: %2").arg(button->text(), beginningOf(accessibleName())));
    }
}

void NoticeBar::showMessage(const QString &text, const std::optional<FailureKind> &failed)
{
    ask(text, {closing()}, failed);
}

void NoticeBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    nameCommonButtons();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::dismiss()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // Later: this may run from inside the button's own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_answers.clear();
    m_common.clear();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void NoticeBar::answer(int index)
{
    if (index < 0 || index >= m_answers.size())
        return;
    const auto then = m_answers.at(index).then;
    dismiss();
    if (then)
        then();
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < m_buttons->sizeHint().width() + sentenceWidth(fontMetrics());
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    int safe = 0;
    for (int index = 0; index < m_answers.size(); ++index) {
        if (m_answers.at(index).safe)
            safe = index;
    }
    answer(safe);
}

} // namespace Chaincert
