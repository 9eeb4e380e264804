#pragma once

#include "downloads/download.h"
#include "inspection/broughtin.h"

#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QKeySequence;

namespace Chaincert {

class BroughtInList;
class DownloadQueue;
class SlicedWork;
class ResultsModel;
class ResultsView;
class RowCopies;

/// What can be done with the chosen rows. The keys count while the tree has the focus. All five are lent.
class RowActions : public QObject
{
    Q_OBJECT
public:
    RowActions(ResultsView &view, ResultsModel &model, DownloadQueue &queue, BroughtInList &broughtIn,
        SlicedWork &work, QObject *parent = nullptr);

    QList<QAction *> all() const { return {m_open, m_copy, m_copyPath, m_retry, m_cancel, m_remove}; }
    QAction *openFolder() const { return m_open; } ///< the header has it too
    QAction *copyPath() const { return m_copyPath; }
    void render(); ///< what is possible now

    void openCurrent(); ///< the current row alone
    void openShown(); ///< that row, or where nothing of it is on disk, the one that was saved last
    void copyPaths(); ///< of the chosen rows
    void copyCurrentPath();
    void retryChosen();
    void cancelChosen();
    /// Where the details are about all that are selected: more than one, or a blockchain's; else empty.
    QList<const DownloadStatus *> severalSelected() const;
    void retryShown(); ///< what the details are about: the current row, or all that are selected
    void cancelShown();
    void retry(const QList<DownloadId> &ids);
    void forget(const QList<quint64> &ids); ///< rows, never a file; RowId
    bool canRestore() const { return !m_forgotten.isEmpty() || !m_forgottenBroughtIn.isEmpty(); }
    void restoreForgotten(); ///< the rows that went last
    void select(const QList<quint64> &ids); ///< RowId

Q_SIGNALS:
    void openFolderRequested(const QString &path, const QString &selectFile);
    void forgotten(int rows);
    void copied(int count); ///< files, folders or paths
    void currentPathCopied(); ///< by copyCurrentPath()
    void keyDragged(); ///< a private key was among what a drag took somewhere
    /// a sentence, or several; of what kind, where it is a failure
    void notCopied(const QString &why, const std::optional<Chaincert::FailureKind> &failed);

private:
    using Wanted = std::function<bool(DownloadState)>;
    QAction *add(const QString &text, const QList<QKeySequence> &keys, void (RowActions::*run)());
    void visitSelected(const std::function<bool(const QModelIndex &)> &more) const;
    QModelIndexList selectedRows() const;
    QList<const DownloadStatus *> selectedDownloads() const;
    QList<DownloadId> chosen(const Wanted &wanted) const; // of the selected rows
    void copyFiles();
    void copyThose(const QStringList &paths, const std::function<void()> &then);
    void drag();
    void removeChosen();
    void keepForUndo(quint64 id);
    void onFinished(DownloadId id);
    QModelIndex rowToOpen() const;
    void open(const QModelIndex &index);

    ResultsView &m_view;
    ResultsModel &m_model;
    DownloadQueue &m_queue;
    BroughtInList &m_broughtIn;
    SlicedWork &m_work;
    RowCopies *m_copies;
    QAction *m_open;
    QAction *m_openCurrent;
    QAction *m_copy;
    QAction *m_copyPath;
    QAction *m_retry;
    QAction *m_cancel;
    QAction *m_remove;
    DownloadId m_lastSaved = 0;
    QList<DownloadStatus> m_forgotten;
    QList<BroughtIn> m_forgottenBroughtIn;
};

} // namespace Chaincert
