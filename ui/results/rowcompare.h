#pragma once

#include "card/cardreader.h"

#include <QModelIndex>
#include <QObject>

#include <optional>

class QAction;
class QTimer;

namespace Chaincert {

class DetailsPanel;
class NoticeBar;
class ResultsModel;
class ResultsView;

/// Two chosen rows or files beside each other, or a row and what was there before it. They stay so until the
/// person chooses something else, whatever a filter hides or a sorting moves, and are read anew when they
/// have changed; when one goes off the list, that is said. All parts are lent.
class RowCompare : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        ResultsModel &model;
        ResultsView &view;
        DetailsPanel &details;
        NoticeBar &notice;
        CardReader::Inspect inspect = &inspectSource;
    };
    RowCompare(const Parts &parts, QObject *parent);

    void render(); ///< what is possible now
    QAction *action() const { return m_action; } ///< for menus

private:
    struct Side
    {
        QString name;
        quint64 row = 0; // RowId
        bool isEarlier = false; // what the row has replaced
        CardSource source = {};
    };
    QModelIndexList chosen() const; // downloads and files, two at most; nothing: too many, or others
    QList<Side> sides() const; // two, or none
    std::optional<CardSource> sourceNow(const Side &side) const; // nothing: hidden, or it is being read
    std::optional<CardSource> earlierThan(const QModelIndex &row) const;
    void lookFor(const QString &earlier);
    void open();
    void read();
    void onRead();
    void onAnotherChosen();
    void follow();
    void close();
    void back();

    Parts m_parts;
    QAction *m_action;
    CardReader *m_first;
    CardReader *m_second;
    QList<Side> m_sides; // that are compared, or read for it; none: nothing is compared
    QTimer *m_awaitTimer; // what is read at once is not announced
    QTimer *m_followTimer;
    bool m_isArranging = false; // what is chosen meanwhile is not the person's doing
    bool m_isAnotherChosen = false;
    QString m_lookedFor; // whether it is there was asked last
    bool m_isThere = false;
    bool m_isLooking = false;
};

} // namespace Chaincert
