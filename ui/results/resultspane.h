#pragma once

#include "results/details.h"

#include <QWidget>

class QAction;
class QPushButton;
class QSplitter;
class QTimer;

namespace Chaincert {

class AccountStore;
class BroughtInRows;
class CausesList;
class DetailsPanel;
class DownloadQueue;
class SlicedWork;
class HintLine;
class ListActions;
class AttentionBar;
class NoticeBar;
class OpenKeysOffer;
class ReportSaver;
class ResultsModel;
class ResultsView;
class RowActions;
class RowCard;
class RowCompare;
class RunHeader;
class Settings;
class EmptyState;

/// What happened, and the files to drag. Shows what is in the queue; both are lent and must outlive this.
class ResultsPane : public QWidget
{
    Q_OBJECT
public:
    ResultsPane(DownloadQueue &queue, Settings &settings, QWidget *parent = nullptr);
    ~ResultsPane() override;

    void setAccounts(const AccountStore &accounts); ///< whose names the details tell; lent
    /// For a menu: what can be done with the chosen rows, with their keys, which count while the tree has the
    /// focus; and with the whole list.
    QList<QAction *> rowActions() const;
    QList<QAction *> listActions() const;
    void setPaused(bool paused);
    void setEndingThresholds(const EndingThresholds &ending); ///< rows and their details are judged anew
    BroughtInRows &broughtIn() const { return *m_broughtIn; } ///< files and folders to be looked at
    QWidget &details() const; ///< lies in this, but is a pane of its own for the keyboard
    /// Work on the queue, in the order in which the person asked for it.
    SlicedWork &slices() const { return *m_slices; }

Q_SIGNALS:
    /// what it may mend
    void editAccountRequested(const QUuid &accountId, const Chaincert::Failure &failure);
    void authorityRequested(const QUuid &accountId); ///< a CA certificate for the account may help
    void openFolderRequested(const QString &path, const QString &selectFile); ///< `selectFile` lies in `path`
    void helpRequested(Chaincert::FailureKind kind); ///< what it means
    void filterRequested(); ///< its line is about to take the focus: it must be in sight
    void emptied(bool empty); ///< whether there is any row, when that has changed
    void progressChanged(const QString &words); ///< "3 of 12"; empty where nothing is under way

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectRows();
    void connectLines();
    void connectDetails();
    void followQueue();
    void put(DownloadId id);
    void onPartsChanged(DownloadId id);
    void select(const QList<quint64> &ids); // RowId
    void copyDetails();
    void remember();
    std::optional<Details> currentDetails(bool hasCard = false) const;
    QUuid currentAccount() const;
    void renderSoon();
    void renderCauses();
    void render();

    DownloadQueue &m_queue;
    Settings &m_settings;
    const AccountStore *m_accounts = nullptr;
    ResultsModel *m_model;
    ResultsView *m_view;
    SlicedWork *m_slices;
    NoticeBar *m_notice;
    BroughtInRows *m_broughtIn;
    RowActions *m_rowActions;
    ReportSaver *m_reports;
    ListActions *m_listActions;
    RunHeader *m_header;
    AttentionBar *m_attention;
    CausesList *m_causes;
    EmptyState *m_instead;
    OpenKeysOffer *m_openKeys;
    DetailsPanel *m_details;
    RowCard *m_card;
    RowCompare *m_compare;
    QSplitter *m_splitter;
    HintLine *m_hint;
    QTimer *m_renderTimer;
    QTimer *m_saveTimer;
    QTimer *m_secondTimer; // runs while a service has asked for a pause
    bool m_anySaved = false;
    bool m_isEmpty = true;
    int m_causesRevision = -1; // the model's attentionRevision() that the causes show
};

} // namespace Chaincert
