#include "window/formfold.h"

#include "window/pages.h"
#include "window/panefocus.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>

namespace Chaincert {

namespace {
constexpr int PagesLines = 30; // the width in which pages can be read, in heights of a line
} // namespace

FormFold::FormFold(QSplitter &splitter, QWidget &form, Pages &pages, QObject *parent)
    : QObject(parent)
    , m_splitter(splitter)
    , m_form(form)
    , m_pages(pages)
    , m_action(new QAction(tr("&Form"), this))
{
    m_action->setCheckable(true);
    m_action->setChecked(true);
    m_action->setShortcut(QKeySequence(Qt::Key_F9));
    connect(m_action, &QAction::triggered, this, &FormFold::toggle);
    connect(pages.formButton(), &QPushButton::clicked, this, &FormFold::toggle);
    splitter.installEventFilter(this);
}

int FormFold::widthOfBoth(int pages) const
{
    return m_form.minimumSizeHint().expandedTo(m_form.minimumSize()).width() + m_splitter.handleWidth()
        + pages;
}

bool FormFold::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &FormFold::render); // not within the splitter's own layout
    return false;
}

void FormFold::toggle()
{
    const bool show = m_form.isHidden();
    (m_fits ? m_isWanted : m_isCalled) = show;
    render();
    focusInto(show ? m_form : static_cast<QWidget &>(m_pages));
}

void FormFold::showPages()
{
    m_isCalled = false;
    render();
}

void FormFold::render()
{
    const int readable = qMax(m_pages.minimumSizeHint().width(), m_pages.fontMetrics().height() * PagesLines);
    m_fits = m_splitter.width() >= widthOfBoth(readable);
    if (m_fits)
        m_isCalled = false;
    const bool isShown = m_fits ? m_isWanted : m_isCalled;
    const bool hadFocus = m_form.isAncestorOf(QApplication::focusWidget());
    const bool comesBack = isShown && m_form.isHidden();
    if (!isShown && !m_form.isHidden())
        m_width = m_form.width();
    m_form.setVisible(isShown);
    m_pages.setVisible(m_fits || !isShown);
    if (comesBack && m_fits && m_width > 0)
        m_splitter.setSizes({m_width, m_splitter.width() - m_width - m_splitter.handleWidth()});
    m_pages.formButton()->setVisible(!isShown);
    m_action->setChecked(isShown);
    if (hadFocus && !isShown)
        focusInto(m_pages);
}

} // namespace Chaincert
