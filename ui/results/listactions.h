#pragma once

#include "downloads/download.h"
#include "results/runprogress.h"

#include <QObject>

class QAction;

namespace Chaincert {

class DownloadQueue;
class SlicedWork;
class NoticeBar;
class Outcomes;
class ReportSaver;
class ResultsModel;
class ResultsView;
class RowActions;

/// What can be done with the whole list: the header's buttons and the menu show the same. Everything is lent.
class ListActions : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        DownloadQueue &queue;
        ResultsModel &model;
        ResultsView &view;
        RowActions &rows;
        SlicedWork &work;
        NoticeBar &notice;
        ReportSaver &reports;
    };
    explicit ListActions(const Parts &parts, QObject *parent = nullptr);

    void render(const Outcomes &outcomes, const RunProgress &run); ///< what is possible now

    QAction *pause() const { return m_pause; }
    QAction *tryNow() const { return m_tryNow; }
    QAction *cancelAll() const { return m_cancelAll; }
    QAction *retryFailed() const { return m_retryFailed; }
    QAction *clear() const { return m_clear; }
    QAction *group() const { return m_group; } ///< checked: rows stand under their blockchains
    QAction *filter() const { return m_filter; } ///< triggered: the filter line is wanted
    QList<QAction *> further() const; ///< what has no button of its own, with separators
    QList<QAction *> all() const; ///< for a menu, likewise

Q_SIGNALS:
    void pauseToggled();
    void summaryCopied();

private:
    QAction *add(const QString &text, const char *icon = nullptr);
    QAction *separator() const;
    void fillSorting();
    void fillColumns();
    void retry(DownloadState state);
    void clearFinished();
    void offerUndo(int rows);
    void copySummary();

    Parts m_parts;
    QAction *m_pause;
    QAction *m_tryNow;
    QAction *m_cancelAll;
    QAction *m_retryFailed;
    QAction *m_retryCancelled;
    QAction *m_clear;
    QAction *m_undo;
    QAction *m_filter;
    QAction *m_group;
    QAction *m_sort; // a menu
    QAction *m_expandAll;
    QAction *m_collapseAll;
    QAction *m_columns; // a menu
    QAction *m_copySummary;
    QAction *m_saveReport;
};

} // namespace Chaincert
