#include "results/runheader.h"

#include "fields/isolated.h"
#include "fields/themeicon.h"
#include "reports/outcomes.h"
#include "results/broughtinwords.h"
#include "results/elidedlabel.h"
#include "results/flatbutton.h"
#include "results/listactions.h"
#include "results/resultswords.h"
#include "words/separated.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int HeaderGap = 8;
constexpr int NarrowestBar = 60; // pixels; a shorter one says nothing
constexpr int WidestBar = 340;
} // namespace

RunHeader::RunHeader(const ListActions &actions, QAction &openFolder, QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel)
    , m_summary(new ElidedLabel)
    , m_bar(new QProgressBar)
    , m_tryNow(new FlatButton(*actions.tryNow(), this))
    , m_worded({m_tryNow, new FlatButton(*actions.pause(), this), new FlatButton(*actions.cancelAll(), this)})
    , m_icons({new FlatButton(openFolder, this), new FlatButton(*actions.clear(), this)})
{
    QFont bold = m_count->font();
    bold.setBold(true);
    m_count->setFont(bold);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_bar->setMinimumWidth(NarrowestBar); // the style's own is wider
    m_bar->setMaximumWidth(WidestBar);
    m_bar->setAccessibleName(tr("Progress of all downloads"));

    auto *menu = new QMenu(this);
    menu->addActions(actions.further());
    auto *more = new QAction(themeIcon(QStringLiteral("action-more")), tr("More"), this);
    auto *moreButton = new FlatButton(*more, this);
    m_icons.append(moreButton);
    connect(more, &QAction::triggered, this,
        [menu, moreButton] { menu->popup(moreButton->mapToGlobal(QPoint(0, moreButton->height()))); });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(HeaderGap);
    row->addWidget(m_count);
    row->addWidget(m_summary);
    row->addWidget(m_bar, 100);
    row->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (FlatButton *button : m_worded + m_icons)
        buttons->addWidget(button);
    row->addLayout(buttons);
    for (FlatButton *button : m_icons)
        button->setIconOnly(true);
}

void RunHeader::render(const Outcomes &outcomes, const RunProgress &run, int broughtIn)
{
    m_running = outcomes.finished() < outcomes.total();
    m_count->setText(isolated(m_running ? ResultsWords::count(run)
            : outcomes.total() > 0      ? tr("%Ln download(s)", nullptr, outcomes.total())
                                        : tr("Results")));
    m_summary->setWhole(isolated(Words::separated({ResultsWords::summary(outcomes, run),
        broughtIn > 0 ? BroughtInWords::count(broughtIn) : QString()})));
    m_bar->setRange(0, std::max(1, run.total));
    m_bar->setValue(run.finished);
    fit();
}

QSize RunHeader::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

// By what fits: first all, then the buttons without words, then no bar, at last the summary cut.
void RunHeader::fit()
{
    int free = width() - m_count->sizeHint().width() - 4 * HeaderGap;
    for (const FlatButton *button : std::as_const(m_icons))
        free -= button->iconWidth();
    int withWords = 0;
    int withIcons = 0;
    for (const FlatButton *button : std::as_const(m_worded)) {
        if (!button->isVisibleTo(this))
            continue;
        withWords += button->fullWidth();
        withIcons += button == m_tryNow ? button->fullWidth() : button->iconWidth();
    }
    const int bar = m_running ? NarrowestBar : 0;
    const int room = free - m_summary->wholeWidth();
    const bool isWide = room >= withWords + bar;
    for (FlatButton *button : std::as_const(m_worded))
        button->setIconOnly(!isWide && button != m_tryNow); // what helps now keeps its word
    const int buttons = isWide ? withWords : withIcons;
    m_bar->setVisible(m_running && room >= buttons + bar);
    m_summary->setFixedWidth(std::clamp(m_summary->wholeWidth(), 0, std::max(0, free - buttons)));
}

void RunHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RunHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QFont bold = font();
        bold.setBold(true);
        m_count->setFont(bold);
        m_bar->setMaximumHeight(fontMetrics().height() / 2);
        fit();
    }
}

} // namespace Chaincert
