#include "results/resultspane.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "notices/noticebar.h"
#include "platform/slicedwork.h"
#include "results/attentionbar.h"
#include "results/broughtindetails.h"
#include "results/broughtinrows.h"
#include "results/causeslist.h"
#include "results/detailspanel.h"
#include "results/emptystate.h"
#include "results/hintline.h"
#include "results/listactions.h"
#include "results/openkeysoffer.h"
#include "results/reportsaver.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "results/resultswords.h"
#include "results/rowactions.h"
#include "results/rowcard.h"
#include "results/rowcompare.h"
#include "results/runheader.h"
#include "settings/settings.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {
constexpr int Margin = 16;
constexpr int Gap = 8;
constexpr int RenderMs = 30; // states of many rows change together: one look at them all
constexpr int RememberMs = 500;
constexpr int IconsMs = 300; // when the window has been painted

// Of downloads that are counted as such: those whose archive is unsafe are not.
int kindsOfWarned(const QList<WarningCause> &causes)
{
    return static_cast<int>(std::count_if(causes.begin(), causes.end(), [](const WarningCause &cause) {
        return std::any_of(cause.downloads.begin(), cause.downloads.end(),
            [](const DownloadStatus *download) { return !outcomeOf(*download).unsafe; });
    }));
}

} // namespace

ResultsPane::ResultsPane(DownloadQueue &queue, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_settings(settings)
    , m_model(new ResultsModel(this))
    , m_view(new ResultsView(*m_model))
    , m_slices(new SlicedWork(this))
    , m_notice(new NoticeBar)
    , m_broughtIn(new BroughtInRows(*m_model, *m_notice, this))
    , m_rowActions(new RowActions(*m_view, *m_model, queue, m_broughtIn->list(), *m_slices, this))
    , m_reports(new ReportSaver(queue, *m_notice, this))
    , m_listActions(
          new ListActions({queue, *m_model, *m_view, *m_rowActions, *m_slices, *m_notice, *m_reports}, this))
    , m_header(new RunHeader(*m_listActions, *m_rowActions->openFolder()))
    , m_attention(new AttentionBar(*m_listActions))
    , m_causes(new CausesList)
    , m_instead(new EmptyState(this))
    , m_openKeys(new OpenKeysOffer(queue, *m_model, *m_slices, settings, *m_notice, this))
    , m_details(new DetailsPanel)
    , m_card(new RowCard({queue, *m_model, *m_view, *m_rowActions, *m_details, *m_notice}, this))
    , m_compare(new RowCompare({*m_model, *m_view, *m_details, *m_notice}, this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_hint(new HintLine)
    , m_renderTimer(new QTimer(this))
    , m_saveTimer(new QTimer(this))
    , m_secondTimer(new QTimer(this))
{
    build();
    connectRows();
    connectLines();
    connectDetails();
    for (QTimer *timer : {m_renderTimer, m_saveTimer})
        timer->setSingleShot(true);
    m_renderTimer->setInterval(RenderMs);
    m_saveTimer->setInterval(RememberMs);
    m_secondTimer->setInterval(1000);
    m_view->restoreColumns(m_settings.get(Setting::ResultsColumns));
    m_splitter->restoreState(m_settings.get(Setting::ResultsSplitter));
    m_listActions->group()->setChecked(m_settings.get(Setting::ResultsGrouped));
    connect(m_listActions->group(), &QAction::toggled, this,
        [this](bool grouped) { m_settings.set(Setting::ResultsGrouped, grouped); });
    connect(m_renderTimer, &QTimer::timeout, this, &ResultsPane::render);
    connect(m_secondTimer, &QTimer::timeout, this, &ResultsPane::render);
    connect(m_secondTimer, &QTimer::timeout, m_view->viewport(),
        qOverload<>(&QWidget::update)); // rows count down
    connect(m_saveTimer, &QTimer::timeout, this, &ResultsPane::remember);
    const QHeaderView *header = m_view->header();
    connect(header, &QHeaderView::sectionResized, m_saveTimer, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sortIndicatorChanged, m_saveTimer, qOverload<>(&QTimer::start));
    connect(m_view, &ResultsView::columnsChanged, m_saveTimer, qOverload<>(&QTimer::start));
    connect(m_splitter, &QSplitter::splitterMoved, m_saveTimer, qOverload<>(&QTimer::start));
    followQueue();
    render();
}

ResultsPane::~ResultsPane()
{
    if (m_saveTimer->isActive())
        remember();
}

void ResultsPane::remember()
{
    m_settings.set(Setting::ResultsColumns, m_view->columns());
    if (!m_details->isHidden()) // else it has no height that anyone has seen
        m_settings.set(Setting::ResultsSplitter, m_splitter->saveState());
}

QList<QAction *> ResultsPane::rowActions() const
{
    QList<QAction *> actions = m_rowActions->all();
    actions.insert(actions.indexOf(m_rowActions->copyPath()) + 1, m_compare->action());
    return actions;
}

QList<QAction *> ResultsPane::listActions() const
{
    return m_listActions->all();
}

QWidget &ResultsPane::details() const
{
    return *m_details;
}

void ResultsPane::build()
{
    // Beside the tree, not in it: what lies in a tree's viewport is hidden from assistive technology.
    auto *middle = new QWidget;
    auto *grid = new QGridLayout(middle);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_view, 0, 0);
    grid->addWidget(m_instead, 0, 0, Qt::AlignVCenter);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Gap);
    for (QWidget *part : QList<QWidget *>{m_header, m_attention, m_causes, m_notice})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_hint);
}

void ResultsPane::connectRows()
{
    connect(m_rowActions, &RowActions::openFolderRequested, this, &ResultsPane::openFolderRequested);
    connect(m_rowActions, &RowActions::copied, m_hint, &HintLine::sayCopied);
    connect(m_rowActions, &RowActions::keyDragged, m_hint, &HintLine::sayKeyDragged);
    connect(m_rowActions, &RowActions::notCopied, m_notice, &NoticeBar::showQuietly);
    connect(m_notice, &NoticeBar::helpRequested, this, &ResultsPane::helpRequested);
    connect(m_rowActions, &RowActions::forgotten, this, &ResultsPane::renderSoon);
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(rowActions());
        menu->popup(m_view->viewport()->mapToGlobal(where));
    });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->rowCount(index.siblingAtColumn(0)) == 0) // others open and close
            m_rowActions->openCurrent();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ResultsPane::renderSoon);
    connect(m_broughtIn, &BroughtInRows::selectRequested, this, [this](RowId id) { select({id}); });
}

void ResultsPane::connectLines()
{
    connect(m_listActions, &ListActions::pauseToggled, this, [this] { setPaused(!m_queue.isPaused()); });
    connect(m_listActions, &ListActions::summaryCopied, m_hint, [this] { m_hint->sayCopied(0); });
    connect(m_listActions->filter(), &QAction::triggered, this, &ResultsPane::filterRequested); // first
    connect(m_listActions->filter(), &QAction::triggered, m_attention, &AttentionBar::findRows);
    connect(m_attention, &AttentionBar::unfolded, m_causes, &QWidget::setVisible);
    connect(m_attention, &AttentionBar::filterChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        renderSoon();
    });
    connect(m_attention, &AttentionBar::rowsWanted, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_causes, &CausesList::selectRequested, this, &ResultsPane::select);
    connect(m_instead, &EmptyState::clearFilterRequested, this, [this] {
        m_attention->clearFilter();
        m_attention->findRows();
    });
}

void ResultsPane::connectDetails()
{
    connect(m_details, &DetailsPanel::editAccountRequested, this, [this] {
        const DownloadStatus *status = m_model->status(m_view->currentIndex());
        if (status && status->failure)
            Q_EMIT editAccountRequested(status->request.accountId, *status->failure);
    });
    connect(m_details, &DetailsPanel::authorityRequested, this,
        [this] { Q_EMIT authorityRequested(currentAccount()); });
    connect(m_details, &DetailsPanel::openKeysRequested, this, [this] {
        if (const DownloadStatus *status = m_model->status(m_view->currentIndex()))
            m_openKeys->ask(status->request.folder);
    });
    connect(m_details, &DetailsPanel::tryNowRequested, this, [this] {
        if (const DownloadStatus *status = m_model->status(m_view->currentIndex()))
            m_queue.tryNow(status->id);
    });
    connect(m_details, &DetailsPanel::retryRequested, m_rowActions, &RowActions::retryShown);
    connect(m_details, &DetailsPanel::cancelRequested, m_rowActions, &RowActions::cancelShown);
    connect(m_details, &DetailsPanel::copyDetailsRequested, this, &ResultsPane::copyDetails);
    connect(m_details, &DetailsPanel::openFolderRequested, m_rowActions, &RowActions::openCurrent);
    connect(m_details, &DetailsPanel::copyPathRequested, m_rowActions, &RowActions::copyCurrentPath);
    connect(m_details, &DetailsPanel::helpRequested, this, [this] {
        if (const auto details = currentDetails(); details && details->helpOn)
            Q_EMIT helpRequested(*details->helpOn);
    });
    connect(m_card, &RowCard::changed, this, &ResultsPane::renderSoon);
    connect(m_card, &RowCard::madePrivate, m_broughtIn, &BroughtInRows::noteMadePrivate);
    m_broughtIn->serve(*m_details, *m_view);
    connect(m_rowActions, &RowActions::currentPathCopied, m_details, &DetailsPanel::sayPathCopied);
}

void ResultsPane::followQueue()
{
    for (const DownloadId id : m_queue.ids())
        put(id);
    connect(&m_queue, &DownloadQueue::added, this, &ResultsPane::put);
    connect(&m_queue, &DownloadQueue::changed, this, &ResultsPane::put);
    connect(&m_queue, &DownloadQueue::finished, this, &ResultsPane::renderSoon);
    connect(&m_queue, &DownloadQueue::holdsChanged, this, &ResultsPane::renderSoon);
    connect(m_model, &ResultsModel::countsChanged, this, &ResultsPane::renderSoon);
    connect(m_model, &ResultsModel::partsChanged, this, &ResultsPane::onPartsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &changed) {
        if (m_model->rowId(changed) == m_model->rowId(m_view->currentIndex()))
            renderSoon();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first) {
        if (m_view->currentIndex().isValid() || (parent.isValid() && !m_model->isGroup(parent)))
            return; // an index of a part would make the nodes of all parts, for every row
        const QModelIndex index = m_model->index(first, 0, parent);
        if (m_model->isRow(index))
            m_view->setCurrentIndex(index); // its details tell how it goes
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPane::renderSoon);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPane::renderSoon);
}

void ResultsPane::put(DownloadId id)
{
    if (const DownloadStatus *status = m_queue.status(id))
        m_model->put(*status);
}

void ResultsPane::onPartsChanged(DownloadId id)
{
    const bool first = !std::exchange(m_anySaved, true);
    // Shows once what a saved row holds, unless that would push other rows out of sight.
    if (first && m_model->outcomes().total() == 1)
        m_view->expand(m_model->indexOf(id));
}

// Rows that a filter hides could not be chosen.
void ResultsPane::select(const QList<RowId> &ids)
{
    const bool allShown
        = std::all_of(ids.begin(), ids.end(), [this](RowId id) { return m_model->indexOf(id).isValid(); });
    if (!allShown)
        m_attention->clearFilter();
    m_rowActions->select(ids);
}

void ResultsPane::copyDetails()
{
    const auto details = currentDetails();
    if (!details)
        return;
    QGuiApplication::clipboard()->setText(asText(*details));
    m_details->sayDetailsCopied();
}

void ResultsPane::setAccounts(const AccountStore &accounts)
{
    m_accounts = &accounts;
    m_card->setAccounts(accounts);
    connect(&accounts, &AccountStore::changed, this, &ResultsPane::renderSoon);
}

QUuid ResultsPane::currentAccount() const
{
    const DownloadStatus *status = m_model->status(m_view->currentIndex());
    return status ? status->request.accountId : QUuid();
}

std::optional<Details> ResultsPane::currentDetails(bool hasCard) const
{
    const QModelIndex current = m_view->currentIndex();
    if (const QList<const DownloadStatus *> several = m_rowActions->severalSelected(); !several.isEmpty()) {
        const QItemSelection chosen = m_view->selectionModel()->selection();
        const QModelIndex row = current.siblingAtColumn(ResultsModel::Certificate);
        const bool isGroup = chosen.size() == 1 && chosen.first().height() == 1 && m_model->isGroup(row);
        return detailsOf(several, isGroup ? row.data().toString() : QString());
    }
    if (const BroughtIn *row = m_model->broughtIn(current))
        return detailsOf(*row, m_model->pathOf(current), hasCard);
    const DownloadStatus *status = m_model->status(current);
    if (!status)
        return {};
    const Account *account = m_accounts ? m_accounts->find(status->request.accountId) : nullptr;
    return detailsOf(*status, m_model->pathOf(current), account, m_model->heldUntil(*status), hasCard);
}

void ResultsPane::renderSoon()
{
    if (!m_renderTimer->isActive())
        m_renderTimer->start();
}

void ResultsPane::showEvent(QShowEvent *event)
{
    // Loads the icon theme: a tenth of the window's start, and the first row should not wait for it either.
    QTimer::singleShot(IconsMs, m_attention, &AttentionBar::addClearButton);
    QWidget::showEvent(event);
}

void ResultsPane::resizeEvent(QResizeEvent *event)
{
    m_causes->setHighest(height() / 4);
    QWidget::resizeEvent(event);
}

void ResultsPane::setPaused(bool paused)
{
    m_queue.setPaused(paused);
    render();
}

void ResultsPane::setEndingThresholds(const EndingThresholds &ending)
{
    m_broughtIn->setEndingThresholds(ending);
    m_card->setEndingThresholds(ending);
}

void ResultsPane::renderCauses()
{
    if (std::exchange(m_causesRevision, m_model->attentionRevision()) == m_model->attentionRevision())
        return;
    const QList<const DownloadStatus *> all = m_model->statuses();
    const QList<Cause> failures = causesOf(all);
    const QList<WarningCause> warnings = warningCausesOf(all);
    m_causes->render(failures, warnings);
    m_attention->render(m_model->outcomes(), static_cast<int>(failures.size()), kindsOfWarned(warnings));
    m_causes->setVisible(m_attention->isUnfolded());
}

void ResultsPane::render()
{
    const Outcomes &outcomes = m_model->outcomes();
    const RunProgress run = progressOf(m_queue);
    m_model->setHolds(m_queue.holds());
    if (run.held == 0)
        m_secondTimer->stop();
    else if (!m_secondTimer->isActive())
        m_secondTimer->start();
    m_rowActions->render();
    m_listActions->render(outcomes, run);
    m_header->render(outcomes, run, m_model->broughtInCount());
    renderCauses();
    const bool any = !m_model->isEmpty();
    m_instead->render(any, m_model->rowCount() > 0, m_model->filter());
    m_details->setVisible(any);
    m_hint->setAnyRows(any);
    layout()->setContentsMargins(Margin, Margin / 2, Margin, any ? Margin / 2 : Margin); // as the form ends
    if (std::exchange(m_isEmpty, !any) == any)
        Q_EMIT emptied(!any);
    const auto card = m_card->readCurrent();
    m_details->render(currentDetails(card != nullptr), card);
    m_compare->render();
    Q_EMIT progressChanged(run.finished < run.total ? ResultsWords::count(run) : QString());
}

} // namespace Chaincert
