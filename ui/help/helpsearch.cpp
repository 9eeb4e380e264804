#include "help/helpsearch.h"

#include "fields/textwidth.h"
#include "help/helppage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace Chaincert {

HelpSearch::HelpSearch(HelpPage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_line(new QLineEdit)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_state(new QLabel)
{
    m_line->setAccessibleName(tr("Search the help"));
    m_line->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_previous->setArrowType(Qt::UpArrow);
    m_previous->setAccessibleName(tr("Previous match"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_next->setArrowType(Qt::DownArrow);
    m_next->setAccessibleName(tr("Next match"));
    m_next->setToolTip(tr("Next match (F3)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_state);
    for (QToolButton *button : {m_previous, m_next}) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    // Its words change with every letter: the line must not jump.
    measure(this, [this] {
        m_state->setMinimumWidth(
            textWidth(fontMetrics(), {tr("Not found"), tr("%1 of %2").arg(888).arg(888)}));
    });
    connect(m_line, &QLineEdit::textChanged, this, &HelpSearch::look);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    setFocusProxy(m_line);
    render();
}

void HelpSearch::begin()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void HelpSearch::forget()
{
    m_line->clear();
}

// Enter and Shift+Enter are the line's own; Esc with text in it empties it and goes no further.
bool HelpSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_line->text().isEmpty()) {
            forget();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HelpSearch::look()
{
    const QString text = m_line->text().trimmed();
    m_places = m_page.find(text);
    // From where the person reads.
    m_current = m_places.isEmpty() ? -1 : 0;
    const int here = m_page.textCursor().position();
    for (int index = 0; index < m_places.size(); ++index) {
        if (m_places.at(index).selectionStart() >= here) {
            m_current = index;
            break;
        }
    }
    m_page.mark(m_places, m_current);
    render();
}

void HelpSearch::step(int by)
{
    if (m_places.isEmpty())
        return;
    const int count = static_cast<int>(m_places.size());
    m_current = (m_current + by + count) % count;
    m_page.mark(m_places, m_current);
    render();
}

void HelpSearch::render()
{
    const bool any = !m_places.isEmpty();
    const QLocale locale;
    QString state;
    if (any) {
        //: of a search: the number of the place that is shown, and how many there are
        state = tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_places.size()));
    } else if (!m_line->text().trimmed().isEmpty()) {
        state = tr("Not found");
    }
    m_state->setText(state);
    m_line->setAccessibleDescription(state);
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
}

} // namespace Chaincert
