#pragma once

#include "results/details.h"

#include <QWidget>

class QAction;
class QLayout;
class QPushButton;
class QTimer;

namespace Chaincert {

class AccountStore;
class DetailsPanel;
class DownloadQueue;
class QuietLabel;
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
    // What can be done with the chosen rows, with their keys, which count while the tree has the focus; for a
    // menu.
    QList<QAction *> rowActions() const;

Q_SIGNALS:
    void demonstrationRequested();
    void signInRequested(const QUuid &accountId);
    void authorityRequested(const QUuid &accountId); // a CA certificate for the account may help
    void openFolderRequested(const QString &path, const QString &selectFile); // `selectFile` lies in `path`
    void summaryChanged(int finished, int total); // of what was asked for since nothing was under way

private:
    void build();
    QLayout *header();
    QWidget *emptyState();
    void connectRows();
    void followQueue();
    void onAsked(int downloads);
    void onAdded(DownloadId id);
    void onSaved(DownloadId id);
    void openFolder();
    std::optional<Details> currentDetails() const;
    QUuid currentAccount() const;
    void renderSoon();
    void render();

    DownloadQueue &m_queue;
    Settings &m_settings;
    const AccountStore *m_accounts = nullptr;
    ResultsModel *m_model;
    ResultsView *m_view;
    RowActions *m_rows;
    QuietLabel *m_summary;
    QPushButton *m_cancelAll;
    QPushButton *m_retryFailed;
    QPushButton *m_openFolder;
    QPushButton *m_clear;
    QPushButton *m_demonstration;
    QWidget *m_empty;
    DetailsPanel *m_details;
    QTimer *m_renderSoon;
    QTimer *m_columnsLater;
    DownloadId m_lastSaved = 0;
    int m_batchTotal = 0;
    int m_batchFinished = 0;
};

} // namespace Chaincert
