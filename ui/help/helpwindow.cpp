#include "help/helpwindow.h"

#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "help/helppage.h"
#include "help/helpsearch.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int Margin = 12;
constexpr int LinesWide = 52; // as wide as they are high
constexpr int LinesHigh = 42;
constexpr int MaxContents = 22; // lines wide
} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_contents(new QTreeWidget)
    , m_page(new HelpPage)
    , m_search(new HelpSearch(*m_page))
{
    setWindowTitle(tr("Chaincert help"));
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setTextElideMode(Qt::ElideRight);
    fillContents();

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_page, 1);
    auto *parts = new QSplitter;
    parts->addWidget(m_contents);
    parts->addWidget(right);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    auto *central = new QWidget;
    auto *around = new QVBoxLayout(central);
    around->setContentsMargins(Margin, Margin, Margin, Margin);
    around->addWidget(parts);
    setCentralWidget(central);
    QWidget::setTabOrder(m_contents, m_search);
    QWidget::setTabOrder(m_search, m_page);
    addShortcuts();
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            m_page->showHeading(item->data(0, Qt::UserRole).toInt());
    });
    connect(m_page, &HelpPage::moved, this, &HelpWindow::follow);

    measure(this, [this, parts] {
        QStringList texts;
        for (const HelpPage::Heading &heading : m_page->headings())
            texts.append(heading.text);
        const int widest = textWidth(m_contents->fontMetrics(), texts) + 3 * m_contents->indentation();
        const int contents = std::min(widest, lines(fontMetrics(), MaxContents));
        parts->setSizes({contents, lines(fontMetrics(), LinesWide) - contents});
    });
    new WindowFit(
        this, [this] { return QSize(lines(fontMetrics(), LinesWide), lines(fontMetrics(), LinesHigh)); });
    if (parent)
        WindowFit::placeBeside(*this, *parent->window());
    m_page->setFocus();
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem *chapter = nullptr;
    const auto &headings = m_page->headings();
    for (int index = 0; index < headings.size(); ++index) {
        const bool isChapter = headings.at(index).level == 1 || !chapter;
        auto *item = isChapter ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(chapter);
        item->setText(0, headings.at(index).text);
        item->setToolTip(0, headings.at(index).text);
        item->setData(0, Qt::UserRole, index);
        if (isChapter)
            chapter = item;
    }
    m_contents->expandAll();
    m_contents->setCurrentItem(m_contents->topLevelItem(0));
}

// The contents show where the page is read, and do not scroll it for that.
void HelpWindow::follow()
{
    if (m_contents->hasFocus())
        return;
    const int heading = m_page->headingInSight();
    for (QTreeWidgetItemIterator item(m_contents); *item; ++item) {
        if ((*item)->data(0, Qt::UserRole).toInt() == heading) {
            const QSignalBlocker quiet(m_contents);
            m_contents->setCurrentItem(*item);
        }
    }
}

void HelpWindow::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, auto then) {
        auto *action = new QAction(this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, then);
        addAction(action);
    };
    add({QKeySequence::Find}, [this] { m_search->begin(); });
    add({QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { m_search->step(1); });
    add({QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
        [this] { m_search->step(-1); });
}

void HelpWindow::showKind(FailureKind kind)
{
    m_search->forget();
    m_page->showParagraph(m_page->positionOf(kind));
    m_page->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace Chaincert
