#pragma once

#include "downloads/hold.h"
#include "results/resultsicons.h"

#include <QVariant>

namespace Chaincert {

struct BroughtInNode;
struct DownloadNode;
struct GroupNode;
struct ResultsNode;

/// What each cell of the results shows, by ResultsTree::Column, and what is needed to tell rows
/// apart: which of them are of the same certificate, and whether they are of one blockchain.
class ResultsCells
{
public:
    /// in grey behind the cell's text
    enum Role { SecondText = Qt::UserRole + 1 };

    QVariant of(const ResultsNode &node, int column, int role) const;
    static QVariant heading(int column, int role);

    /// Gives a row its number, 2 for the second one of the same certificate. One that was forgotten and comes
    /// back keeps its own, unless that may be another's by now.
    void enter(DownloadNode &node);
    void forget(const DownloadNode &node);
    bool setHolds(const QList<Hold> &holds); ///< false: they are what they were
    QDateTime heldUntil(const DownloadStatus &status) const; ///< UTC; null: nothing that it waits for

private:
    QVariant ofDownload(const DownloadNode &node, int column, int role) const;
    QVariant ofBroughtIn(const BroughtInNode &node, int column, int role) const;
    QVariant ofGroup(const GroupNode &node, int column, int role) const;
    QVariant ofPart(const ResultsNode &node, int column, int role) const;
    QString stateOf(const DownloadNode &node) const;
    QString wholeStateOf(const DownloadNode &node) const; // until when it waits and why
    QString timeOf(const DownloadNode &node) const; // only where it tells the row from others
    QString secondOf(const DownloadNode &node) const;
    QString tipOf(const DownloadNode &node, int column) const;
    QVariant textOf(const DownloadNode &node, int column) const;
    static QVariant textOf(const ResultsNode &part, int column);
    static QVariant textOf(const BroughtIn &row, int column);
    QVariant iconOf(const ResultsNode &part, int column) const;

    ResultsIcons m_icons;
    struct Same
    {
        int rows = 0;
        int series = 0; // as in Repetition
        int lastNumber = 0;
    };
    QHash<QString, Same> m_same; // by keyOfSame()
    int m_lastSeries = 0;
    QHash<QString, int> m_blockchains; // rows of each
    QHash<QString, QDateTime> m_holds; // until when, by host
};

} // namespace Chaincert
