#include "results/resultscells.h"

#include "downloads/download.h"
#include "failures/outsidetext.h"
#include "fields/isolated.h"
#include "fields/plaintip.h"
#include "results/resultsmodel.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <utility>

CHAINCERT_TR_CONTEXT(Chaincert::ResultsModel)

namespace Chaincert {

namespace {

using Kind = ResultsNode::Kind;

QString numberedTitle(const DownloadNode &node)
{
    const QString title = ResultsWords::title(node.status);
    const int number = node.repetition.number;
    //: a row's name, and that it is the second one of that name: "org1 · admin (2)"
    return number > 1 ? tr("%1 (%2)").arg(title, QLocale().toString(number)) : title;
}

// What it is. A file of no kind we know is known by its name alone, as folders are.
QString nameOf(const ResultsNode &part)
{
    const bool isNamed = part.kind == Kind::File && part.fileKind != FileKind::Other;
    return isNamed ? Words::of(part.fileKind) : part.ownName();
}

QString secondOfPart(const ResultsNode &part)
{
    if (part.kind == Kind::Archive)
        //: behind the name of the archive that the service sent
        return tr("as sent by the service");
    return nameOf(part) == part.ownName() ? QString() : part.ownName();
}

QString tipOfPart(const ResultsNode &part)
{
    return plainTip({nameOf(part), secondOfPart(part), QDir::toNativeSeparators(part.path)});
}

// Who can read it, of what holds a private key.
QString readersOf(const ResultsNode &part)
{
    if (part.kind != Kind::File || !holdsPrivateKey(part.fileKind))
        return {};
    return ResultsWords::keyReaders(*downloadOf(*part.parent).status.saved);
}

} // namespace

void ResultsCells::enter(DownloadNode &node)
{
    ++m_blockchains[node.group.key];
    Same &same = m_same[node.sameKey];
    Repetition &which = node.repetition;
    if (same.rows++ == 0)
        same.series = which.number > 0 ? which.series : ++m_lastSeries;
    if (which.number == 0 || which.series != same.series) {
        which.number = same.lastNumber + 1;
        which.series = same.series;
    }
    same.lastNumber = std::max(same.lastNumber, which.number);
}

void ResultsCells::forget(const DownloadNode &node)
{
    const auto blockchain = m_blockchains.find(node.group.key);
    if (--*blockchain == 0)
        m_blockchains.erase(blockchain);
    const auto same = m_same.find(node.sameKey);
    if (--same->rows == 0)
        m_same.erase(same);
}

bool ResultsCells::setHolds(const QList<Hold> &holds)
{
    QHash<QString, QDateTime> now;
    for (const Hold &hold : holds)
        now.insert(hold.host, hold.until);
    return std::exchange(m_holds, now) != now;
}

QDateTime ResultsCells::heldUntil(const DownloadStatus &status) const
{
    if (status.throttled)
        return status.retryAt;
    if (status.state != DownloadState::Waiting || m_holds.isEmpty())
        return {};
    return m_holds.value(hostOf(status.request));
}

QString ResultsCells::stateOf(const DownloadNode &node) const
{
    const QDateTime held = heldUntil(node.status);
    return held.isValid() ? ResultsWords::pause(held) : ResultsWords::state(node.status);
}

QString ResultsCells::wholeStateOf(const DownloadNode &node) const
{
    const QDateTime held = heldUntil(node.status);
    return held.isValid() ? Words::heldUntil(held) : ResultsWords::spokenState(node.status);
}

QString ResultsCells::timeOf(const DownloadNode &node) const
{
    if (m_same.value(node.sameKey).lastNumber < 2)
        return {};
    return QLocale().toString(node.repetition.askedAt.toLocalTime().time(), QLocale::ShortFormat);
}

QString ResultsCells::secondOf(const DownloadNode &node) const
{
    const bool isOfSeveral = m_blockchains.size() > 1 && !node.parent; // else the group says it
    return Words::separated({isOfSeveral ? ResultsWords::blockchain(node.status) : QString(), timeOf(node)});
}

QString ResultsCells::tipOf(const DownloadNode &node, int column) const
{
    if (column == ResultsModel::State)
        return plainTip(heldUntil(node.status).isValid() ? wholeStateOf(node) : stateOf(node));
    return plainTip({numberedTitle(node),
        Words::separated({ResultsWords::blockchain(node.status), timeOf(node)}), node.path});
}

QVariant ResultsCells::ofDownload(const DownloadNode &node, int column, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return column == ResultsModel::Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DisplayRole:
        switch (column) {
        case ResultsModel::Certificate:
            return numberedTitle(node);
        case ResultsModel::State:
            return isolated(stateOf(node));
        case ResultsModel::Size:
            return isolated(ResultsWords::size(node.status));
        }
        return {};
    case Qt::AccessibleTextRole:
        if (column == ResultsModel::State)
            return isolated(wholeStateOf(node));
        // An empty cell says nothing, not even that it is empty.
        if (column == ResultsModel::Size && ResultsWords::size(node.status).isEmpty())
            return tr("Size not known yet");
        return {};
    case SecondText:
        return column == ResultsModel::Certificate ? secondOf(node) : QString();
    case Qt::DecorationRole:
        return column == ResultsModel::State ? QVariant(m_icons.of(node.status)) : QVariant();
    case Qt::FontRole:
        if (column == ResultsModel::Certificate) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        return tipOf(node, column);
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return Words::separated({wholeStateOf(node), secondOf(node)});
        return {};
    default:
        return {};
    }
}

QVariant ResultsCells::ofGroup(const GroupNode &node, int column, int role) const
{
    const int shown = static_cast<int>(node.rows.size());
    switch (role) {
    case Qt::DisplayRole:
        if (column == ResultsModel::State)
            return isolated(endedInWords(node.outcomes));
        return column == ResultsModel::Certificate ? node.title : QString();
    case SecondText:
        return column == ResultsModel::Certificate ? tr("%Ln download(s)", nullptr, shown) : QString();
    case Qt::AccessibleTextRole: // an empty cell says nothing, not even that it is empty
        if (column == ResultsModel::State && endedInWords(node.outcomes).isEmpty())
            return tr("None finished yet");
        return column == ResultsModel::Size ? QVariant(tr("See the rows below for sizes")) : QVariant();
    case Qt::FontRole:
        if (column == ResultsModel::Certificate) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        if (column == ResultsModel::State)
            return plainTip(endedInWords(node.outcomes));
        return plainTip(node.title + u'\n' + tr("%Ln download(s)", nullptr, shown));
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return Words::separated({tr("%Ln download(s)", nullptr, shown), endedInWords(node.outcomes)});
        return {};
    default:
        return {};
    }
}

QVariant ResultsCells::ofPart(const ResultsNode &node, int column, int role) const
{
    const bool folder = node.kind == Kind::Folder;
    switch (role) {
    case Qt::TextAlignmentRole:
        return column == ResultsModel::Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DisplayRole:
        switch (column) {
        case ResultsModel::Certificate:
            return nameOf(node);
        case ResultsModel::State:
            return readersOf(node);
        case ResultsModel::Size:
            return isolated(Words::bytes(node.bytes));
        }
        return {};
    case SecondText:
        return column == ResultsModel::Certificate ? secondOfPart(node) : QString();
    case Qt::AccessibleTextRole: // an empty cell says nothing, not even that it is empty
        if (column != ResultsModel::State || !readersOf(node).isEmpty())
            return {};
        return folder ? tr("Folder") : tr("File");
    case Qt::DecorationRole:
        if (column != ResultsModel::Certificate)
            return {};
        return folder ? m_icons.folder() : m_icons.of(node.fileKind);
    case Qt::ToolTipRole:
        if (column == ResultsModel::State)
            return plainTip(readersOf(node));
        return tipOfPart(node);
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return folder ? tr("Folder") : secondOfPart(node);
        return {};
    default:
        return {};
    }
}

QVariant ResultsCells::heading(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int((column == ResultsModel::Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ResultsModel::Certificate:
        return tr("Certificate");
    case ResultsModel::State:
        return tr("State");
    case ResultsModel::Size:
        return tr("Size");
    }
    return {};
}

} // namespace Chaincert
