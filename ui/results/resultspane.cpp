#include "results/resultspane.h"

#include "credentials/accountstore.h"
#include "downloads/downloadqueue.h"
#include "fields/quietlabel.h"
#include "notices/noticebar.h"
#include "reports/textsummary.h"
#include "results/detailspanel.h"
#include "results/failurecauses.h"
#include "results/inslices.h"
#include "results/openkeysoffer.h"
#include "results/reportsaver.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "results/resultswords.h"
#include "results/rowactions.h"
#include "settings/settings.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace Chaincert {

namespace {
constexpr int Margin = 16;
constexpr int RenderMs = 30; // states of many rows change together: one look at them all
constexpr int ColumnsLaterMs = 500;
constexpr int LowLines = 40; // with fewer lines of text over its height the rows need the room
// As enabled, shown and named as the action is, which a menu has too.
QPushButton *buttonFor(QAction &action)
{
    auto *button = new QPushButton;
    const auto follow = [button, &action] {
        button->setText(action.text());
        button->setEnabled(action.isEnabled());
        button->setVisible(action.isVisible());
    };
    QObject::connect(&action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    button->setText(action.text());
    return button;
}

} // namespace

ResultsPane::ResultsPane(DownloadQueue &queue, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_settings(settings)
    , m_model(new ResultsModel(this))
    , m_view(new ResultsView(*m_model))
    , m_work(new InSlices(this))
    , m_rows(new RowActions(*m_view, *m_model, queue, *m_work, this))
    , m_pause(addAction(tr("Pause")))
    , m_copySummary(addAction(tr("Copy summary")))
    , m_saveReport(addAction(tr("Save report…")))
    , m_summary(new QuietLabel)
    , m_bar(new QProgressBar)
    , m_causes(new FailureCauses)
    , m_notice(new NoticeBar)
    , m_reports(new ReportSaver(queue, *m_notice, this))
    , m_openKeys(new OpenKeysOffer(queue, settings, *m_notice, this))
    , m_details(new DetailsPanel)
    , m_renderSoon(new QTimer(this))
    , m_columnsLater(new QTimer(this))
{
    build();
    connectRows();
    for (QTimer *timer : {m_renderSoon, m_columnsLater})
        timer->setSingleShot(true);
    m_renderSoon->setInterval(RenderMs);
    m_columnsLater->setInterval(ColumnsLaterMs);
    m_view->restoreColumns(m_settings.resultsColumns());
    connect(m_renderSoon, &QTimer::timeout, this, &ResultsPane::render);
    connect(m_columnsLater, &QTimer::timeout, this,
        [this] { m_settings.setResultsColumns(m_view->header()->saveState()); });
    connect(m_view->header(), &QHeaderView::sectionResized, m_columnsLater, qOverload<>(&QTimer::start));
    followQueue();
    render();
}

ResultsPane::~ResultsPane()
{
    if (m_columnsLater->isActive())
        m_settings.setResultsColumns(m_view->header()->saveState());
}

QList<QAction *> ResultsPane::rowActions() const
{
    return m_rows->all();
}

void ResultsPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(10);
    column->addLayout(header());
    column->addWidget(m_bar);
    column->addLayout(summary());
    column->addWidget(m_notice);
    column->addWidget(m_causes);
    // Beside the tree, not in it: what lies in a tree's viewport is hidden from assistive technology.
    auto *middle = new QGridLayout;
    middle->addWidget(m_view, 0, 0);
    middle->addWidget(emptyState(), 0, 0, Qt::AlignVCenter);
    column->addLayout(middle, 1);
    column->addWidget(m_details);
    column->addWidget(
        new QuietLabel(tr("Drag a row to a folder in your file manager, to a terminal or to an editor. "
                          "What you drag is copied; nothing moves.")));
}

QLayout *ResultsPane::header()
{
    auto *name = new QLabel(tr("Results"));
    QFont bold = name->font();
    bold.setBold(true);
    name->setFont(bold);
    m_pauseButton = buttonFor(*m_pause);
    m_cancelAll = new QPushButton(tr("Ca&ncel all"));
    m_retryFailed = new QPushButton(tr("Retr&y failed"));
    m_openFolder = new QPushButton(tr("Open folder"));
    m_clear = new QPushButton(tr("C&lear"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(name, 1);
    for (QPushButton *button : {m_pauseButton, m_cancelAll, m_retryFailed, m_openFolder, m_clear})
        row->addWidget(button);
    return row;
}

QLayout *ResultsPane::summary()
{
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_bar->setAccessibleName(tr("Progress of all downloads"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_summary, 1);
    for (QAction *action : {m_copySummary, m_saveReport})
        row->addWidget(buttonFor(*action));
    return row;
}

QAction *ResultsPane::addAction(const QString &text)
{
    return new QAction(text, this);
}

QWidget *ResultsPane::emptyState()
{
    auto *sentence = new QuietLabel(tr("The certificates you download appear here, each with its files. "
                                       "Fill in the form and press Download."));
    sentence->setAlignment(Qt::AlignCenter);
    m_demonstration = new QPushButton(tr("Try the demonstration cloud"));
    m_demonstration->hide();
    m_empty = new QWidget;
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(12);
    column->addWidget(sentence);
    column->addWidget(m_demonstration, 0, Qt::AlignCenter);
    return m_empty;
}

void ResultsPane::connectRows()
{
    connect(m_rows, &RowActions::openFolderRequested, this, &ResultsPane::openFolderRequested);
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
    connect(m_details, &DetailsPanel::retryRequested, m_rows, &RowActions::retryChosen);
    connect(m_details, &DetailsPanel::cancelRequested, m_rows, &RowActions::cancelChosen);
    connect(m_details, &DetailsPanel::copyDetailsRequested, this, [this] {
        if (const auto details = currentDetails())
            QGuiApplication::clipboard()->setText(asText(*details));
    });
    connect(m_details, &DetailsPanel::openFolderRequested, m_rows, &RowActions::openCurrent);
    connect(m_details, &DetailsPanel::copyPathRequested, m_rows, &RowActions::copyPaths);
    connect(m_demonstration, &QPushButton::clicked, this, &ResultsPane::demonstrationRequested);
    connect(m_pause, &QAction::triggered, this, [this] { setPaused(!m_queue.isPaused()); });
    connect(m_copySummary, &QAction::triggered, this, &ResultsPane::copySummary);
    connect(m_saveReport, &QAction::triggered, m_reports, &ReportSaver::ask);
    connect(m_causes, &FailureCauses::selectRequested, m_rows, &RowActions::select);
    connect(
        m_cancelAll, &QPushButton::clicked, this, [this] { m_work->run([this] { m_queue.cancelAll(); }); });
    connect(m_retryFailed, &QPushButton::clicked, this, [this] {
        m_rows->retry(m_model->idsWhere([](DownloadState state) { return state == DownloadState::Failed; }));
    });
    connect(m_openFolder, &QPushButton::clicked, this, &ResultsPane::openFolder);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_rows->forget(m_model->idsWhere(isFinished)); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(rowActions());
        menu->popup(m_view->viewport()->mapToGlobal(where));
    });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->rowCount(index.siblingAtColumn(0)) == 0) // others open and close
            m_rows->openCurrent();
    });
}

void ResultsPane::followQueue()
{
    for (const DownloadId id : m_queue.ids())
        take(id);
    connect(&m_queue, &DownloadQueue::added, this, &ResultsPane::take);
    connect(&m_queue, &DownloadQueue::changed, this, &ResultsPane::take);
    connect(&m_queue, &DownloadQueue::finished, this, &ResultsPane::renderSoon);
    connect(m_model, &ResultsModel::countsChanged, this, &ResultsPane::renderSoon);
    connect(m_model, &ResultsModel::saved, this, &ResultsPane::onSaved);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &changed) {
        if (m_model->status(changed) == m_model->status(m_view->currentIndex()))
            renderSoon();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first) {
        if (!parent.isValid() && !m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(first, 0)); // its details tell how it goes
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsPane::renderSoon);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPane::renderSoon);
}

void ResultsPane::take(DownloadId id)
{
    if (const DownloadStatus *status = m_queue.status(id))
        m_model->put(*status);
}

void ResultsPane::onSaved(DownloadId id)
{
    const bool first = m_lastSaved == 0;
    m_lastSaved = id;
    // Shows once what a saved row holds, unless that would push other rows out of sight.
    if (first && m_model->outcomes().total() == 1)
        m_view->expand(m_model->indexOf(id));
}

void ResultsPane::openFolder()
{
    if (m_model->pathOf(m_view->currentIndex()).isEmpty())
        m_rows->openOf(m_lastSaved);
    else
        m_rows->openCurrent();
}

void ResultsPane::setAccounts(const AccountStore &accounts)
{
    m_accounts = &accounts;
    connect(&accounts, &AccountStore::changed, this, &ResultsPane::renderSoon);
}

QUuid ResultsPane::currentAccount() const
{
    const DownloadStatus *status = m_model->status(m_view->currentIndex());
    return status ? status->request.accountId : QUuid();
}

std::optional<Details> ResultsPane::currentDetails() const
{
    const QModelIndex current = m_view->currentIndex();
    const DownloadStatus *status = m_model->status(current);
    if (!status)
        return {};
    const Account *account = m_accounts ? m_accounts->find(status->request.accountId) : nullptr;
    return detailsOf(*status, m_model->pathOf(current), account ? account->name : QString());
}

void ResultsPane::setDemonstrationAvailable(bool available)
{
    m_demonstration->setVisible(available);
}

void ResultsPane::renderSoon()
{
    if (!m_renderSoon->isActive())
        m_renderSoon->start();
}

void ResultsPane::resizeEvent(QResizeEvent *event)
{
    m_causes->setBrief(height() < fontMetrics().height() * LowLines);
    QWidget::resizeEvent(event);
}

void ResultsPane::setPaused(bool paused)
{
    m_queue.setPaused(paused);
    render();
}

void ResultsPane::copySummary()
{
    QGuiApplication::clipboard()->setText(textSummary(statusesOf(m_queue)));
}

RunProgress ResultsPane::progress() const
{
    const QueueProgress &whole = m_queue.progress();
    const auto left = whole.timeLeft(std::chrono::steady_clock::now());
    RunProgress progress{whole.done(), whole.asked(), whole.received(), {}, m_queue.isPaused()};
    if (left)
        progress.timeLeft = std::chrono::ceil<std::chrono::seconds>(*left);
    return progress;
}

void ResultsPane::renderFailures()
{
    if (std::exchange(m_failuresShown, m_model->failuresRevision()) != m_model->failuresRevision())
        m_causes->render(causesOf(m_model->failures()));
}

void ResultsPane::render()
{
    const Outcomes &outcomes = m_model->outcomes();
    const bool any = outcomes.total() > 0;
    const bool running = outcomes.finished() < outcomes.total();
    const RunProgress run = progress();
    const QString howFar = ResultsWords::progress(run);
    QStringList lines{inWords(outcomes), howFar};
    lines.removeAll(QString());
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_bar->setRange(0, std::max(1, run.total));
    m_bar->setValue(run.finished);
    m_bar->setVisible(running);
    m_pause->setText(run.paused ? tr("Resume") : tr("Pause"));
    m_pause->setVisible(running || run.paused);
    for (QAction *action : {m_copySummary, m_saveReport})
        action->setVisible(any);
    const QModelIndex current = m_view->currentIndex();
    const QString path = m_model->pathOf(current);
    m_empty->setVisible(!any);
    m_cancelAll->setVisible(running);
    m_retryFailed->setEnabled(outcomes.of(DownloadState::Failed) > 0);
    m_clear->setEnabled(outcomes.finished() > 0);
    m_openFolder->setEnabled(!path.isEmpty() || m_model->indexOf(m_lastSaved).isValid());
    m_rows->render();
    renderFailures();
    m_details->render(currentDetails());
    Q_EMIT progressChanged(howFar);
}

} // namespace Chaincert
