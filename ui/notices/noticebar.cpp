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

namespace Chaincert {

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

void NoticeBar::ask(const QString &text, const QList<Answer> &answers)
{
    if (QPushButton *safe = put(text, answers))
        safe->setFocus(Qt::OtherFocusReason);
}

void NoticeBar::offer(const QString &text, const QList<Answer> &answers)
{
    put(text, answers);
}

void NoticeBar::showQuietly(const QString &text)
{
    put(text, {{tr("Close")}});
}

// The button of the safe answer; null where there is no answer.
QPushButton *NoticeBar::put(const QString &text, const QList<Answer> &answers)
{
    dismiss();
    setText(text);
    m_answers = answers;
    QPushButton *safe = nullptr;
    QWidget *before = m_text;
    for (int index = 0; index < m_answers.size(); ++index) {
        auto *button = new QPushButton(m_answers.at(index).text, this);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this, [this, index] { answer(index); });
        m_buttons->addWidget(button);
        setTabOrder(before, button); // where the bar stands, not behind all else in the window
        before = button;
        if (!safe || m_answers.at(index).safe)
            safe = button;
    }
    m_focusBefore = window()->focusWidget();
    show();
    return safe;
}

void NoticeBar::showMessage(const QString &text)
{
    ask(text, {{tr("Close")}});
}

void NoticeBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
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
