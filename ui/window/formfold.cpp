#include "window/formfold.h"

#include "fields/textwidth.h"
#include "platform/later.h"
#include "settings/settings.h"
#include "window/pages.h"
#include "window/panefocus.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormLines = 18; // the usual width, in heights of a line
constexpr int AroundField = 66; // pixels: a pane's margins, a field's frame and arrow
constexpr int LineMargin = 16; // around the line with the button
constexpr int PagesLines = 30; // the width in which pages can be read

int defaultWidth(const QWidget &form)
{
    const QString id = u"0b6a7a1e-3b2e-4f68-9a14-c05e8d27b6f1"_s; // as long as the form's values are
    const int scrolled = form.style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &form);
    return std::max(
        lines(form.fontMetrics(), FormLines), textWidth(form.fontMetrics(), {id}) + AroundField + scrolled);
}

} // namespace

FormFold::FormFold(QSplitter &splitter, QWidget &form, Pages &pages, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_splitter(splitter)
    , m_form(form)
    , m_pages(pages)
    , m_settings(settings)
    , m_action(new QAction(tr("&Form"), this))
    , m_line(new QWidget(pages.window()))
    , m_button(new QPushButton(tr("Form")))
    , m_isWanted(settings.get(Setting::FormShown))
    , m_width(settings.get(Setting::FormWidth))
{
    splitter.addWidget(&form);
    splitter.addWidget(&pages);
    form.lower(); // first for assistive technology too, which goes by the order of painting
    splitter.setChildrenCollapsible(false);
    splitter.setStretchFactor(0, 0);
    splitter.setStretchFactor(1, 1);
    splitter.setSizes(
        {m_width > 0 ? m_width : defaultWidth(form), lines(form.fontMetrics(), 2 * PagesLines)});
    m_button->setAutoDefault(false);
    m_button->setCheckable(true);
    m_button->setToolTip(tr("Shows the form (F9)"));
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(LineMargin, LineMargin / 2, LineMargin, 0);
    row->addWidget(m_button);
    row->addStretch(1);
    m_action->setCheckable(true);
    m_action->setShortcut(QKeySequence(Qt::Key_F9));
    show(m_isWanted, true);
    connect(m_action, &QAction::triggered, this, &FormFold::toggle);
    connect(m_button, &QPushButton::clicked, this, &FormFold::toggle);
    connect(&splitter, &QSplitter::splitterMoved, this, &FormFold::onDragged);
    splitter.installEventFilter(this);
}

void FormFold::remember()
{
    m_settings.set(Setting::FormWidth, m_width);
    m_settings.set(Setting::FormShown, m_isWanted);
}

int FormFold::minFormWidth() const
{
    return m_form.minimumSizeHint().expandedTo(m_form.minimumSize()).width();
}

int FormFold::minPagesWidth() const
{
    const int readable = lines(m_pages.fontMetrics(), PagesLines);
    return std::max(m_pages.minimumSizeHint().width(), readable);
}

bool FormFold::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        later(this, &FormFold::render); // not within the splitter's own layout
    return false;
}

void FormFold::toggle()
{
    const bool show = m_form.isHidden();
    (m_fits ? m_isWanted : m_isCalled) = show;
    render();
    focusInto(show ? m_form : static_cast<QWidget &>(m_pages));
}

void FormFold::showForm()
{
    (m_fits ? m_isWanted : m_isCalled) = true;
    render();
}

void FormFold::showPages()
{
    m_isCalled = false;
    render();
}

void FormFold::onDragged()
{
    m_width = m_form.width();
    m_leftPages = m_pages.width() < minPagesWidth() ? m_pages.width() : 0;
}

void FormFold::render()
{
    m_fits = m_splitter.width() >= minFormWidth() + m_splitter.handleWidth() + minPagesWidth();
    if (m_fits && m_isCalled) {
        m_isWanted = true; // it is what the person looks at
        m_isCalled = false;
    }
    const bool isShown = m_fits ? m_isWanted : m_isCalled;
    const bool hadFocus = m_form.isAncestorOf(QApplication::focusWidget());
    show(isShown, m_fits || !isShown);
    if (isShown && m_fits)
        arrange();
    if (hadFocus && !isShown)
        focusInto(m_pages);
}

void FormFold::show(bool form, bool pages)
{
    m_form.setVisible(form);
    m_pages.setVisible(pages);
    m_line->setVisible(!form || !pages);
    m_button->setChecked(form);
    m_action->setChecked(form);
}

// By itself the splitter forgets what it was before it got too narrow.
void FormFold::arrange()
{
    const int room = m_splitter.width() - m_splitter.handleWidth();
    const int least = minFormWidth();
    const int most = std::max(least, room - (m_leftPages > 0 ? m_leftPages : minPagesWidth()));
    const int width = std::clamp(m_width > 0 ? m_width : defaultWidth(m_form), least, most);
    if (m_form.width() != width)
        m_splitter.setSizes({width, room - width});
}

} // namespace Chaincert
