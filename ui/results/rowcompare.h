#pragma once

#include "card/comparepanel.h"
#include "card/identitycard.h"

#include <QObject>

#include <optional>

class QAction;
class QModelIndex;

namespace Chaincert {

class CardReader;
class DetailsPanel;
class NoticeBar;
class ResultsModel;
class ResultsView;
struct CardSource;

/// Two chosen rows or files beside each other, or a row and what was there before it. All are lent.
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
    };
    RowCompare(const Parts &parts, QObject *parent);

    void render(); ///< what is possible now
    QAction *action() const { return m_action; } ///< for menus

private:
    struct Side
    {
        QString name;
        std::shared_ptr<const CardSource> source;
    };
    QModelIndexList chosen() const; // downloads and files, two at most; nothing: too many, or others
    QList<Side> sides() const; // two, or none
    std::optional<CardSource> earlierThan(const QModelIndex &row) const;
    void lookFor(const QString &earlier);
    void open();
    void onRead();
    void close();
    void back();

    Parts m_parts;
    QAction *m_action;
    CardReader *m_first;
    CardReader *m_second;
    QList<Side> m_sides; // that are being read
    QString m_lookedFor; // whether it is there was asked last
    bool m_isThere = false;
    bool m_isLooking = false;
};

} // namespace Chaincert
