#pragma once

#include "results/details.h"
#include "results/runprogress.h"

#include <QWidget>

class QAction;
class QLayout;
class QProgressBar;
class QPushButton;
class QTimer;

namespace Chaincert {

class AccountStore;
class DetailsPanel;
class DownloadQueue;
class FailureCauses;
class InSlices;
class NoticeBar;
class OpenKeysOffer;
class QuietLabel;
class ReportSaver;
class ResultsModel;
class ResultsView;
class RowActions;
class Settings;

// What happened, and the files to drag. Shows what is in the queue; both are lent and must outlive this.
class ResultsPane : public QWidget
{
    Q_OBJECT
public:
    ResultsPane(DownloadQueue &queue, Settings &settings, QWidget *parent = nullptr);
    ~ResultsPane() override;

    void setDemonstrationAvailable(bool available);
    void setAccounts(const AccountStore &accounts); // whose names the details tell; lent
    // For a menu: what can be done with the chosen rows, with their keys, which count while the tree has the
    // focus; and with the whole list.
    QList<QAction *> rowActions() const;
    QList<QAction *> listActions() const { return {m_pause, m_copySummary, m_saveReport}; }
    void setPaused(bool paused);
    InSlices &work() const { return *m_work; } // on the queue, in the order in which the person asked for it

Q_SIGNALS:
    void demonstrationRequested();
    void editAccountRequested(const QUuid &accountId, const Chaincert::Failure &failure); // what it may mend
    void authorityRequested(const QUuid &accountId); // a CA certificate for the account may help
    void openFolderRequested(const QString &path, const QString &selectFile); // `selectFile` lies in `path`
    // "3 of 12 · 1.2 MB · about a minute left"; empty where nothing is under way.
    void progressChanged(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QLayout *header();
    QLayout *summary();
    QAction *addAction(const QString &text);
    QWidget *emptyState();
    void connectRows();
    void followQueue();
    void take(DownloadId id);
    void onSaved(DownloadId id);
    void openFolder();
    std::optional<Details> currentDetails() const;
    QUuid currentAccount() const;
    void copySummary();
    RunProgress progress() const;
    void renderSoon();
    void renderFailures();
    void render();

    DownloadQueue &m_queue;
    Settings &m_settings;
    const AccountStore *m_accounts = nullptr;
    ResultsModel *m_model;
    ResultsView *m_view;
    InSlices *m_work;
    RowActions *m_rows;
    QAction *m_pause;
    QAction *m_copySummary;
    QAction *m_saveReport;
    QuietLabel *m_summary;
    QProgressBar *m_bar;
    FailureCauses *m_causes;
    NoticeBar *m_notice;
    ReportSaver *m_reports;
    QPushButton *m_pauseButton;
    QPushButton *m_cancelAll;
    QPushButton *m_retryFailed;
    QPushButton *m_openFolder;
    QPushButton *m_clear;
    QPushButton *m_demonstration;
    QWidget *m_empty;
    OpenKeysOffer *m_openKeys;
    DetailsPanel *m_details;
    QTimer *m_renderSoon;
    QTimer *m_columnsLater;
    DownloadId m_lastSaved = 0;
    int m_failuresShown = 0; // the model's revision of them
};

} // namespace Chaincert
