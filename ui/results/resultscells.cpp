#include "results/resultscells.h"

#include "downloads/download.h"
#include "fields/isolated.h"
#include "fields/plaintip.h"
#include "results/broughtinwords.h"
#include "results/partwords.h"
#include "results/resultsmodel.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "words/findingwords.h"
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

bool isAtTheEnd(int column)
{
    return column == ResultsModel::Size;
}

QVariant alignment(int column)
{
    return isAtTheEnd(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
}

QVariant fontOf(int column)
{
    if (column != ResultsModel::Certificate)
        return {};
    QFont font;
    font.setBold(true);
    return font;
}

// An empty cell says nothing, not even that it is empty.
QVariant spokenEmptiness(const QString &shown, int column)
{
    if (column == ResultsModel::ValidUntil && shown.isEmpty())
        return tr("End not known");
    if (column == ResultsModel::Size && shown.isEmpty())
        return tr("Size not known yet");
    return {};
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
    const QTime asked = node.repetition.askedAt.toLocalTime().time();
    return isolated(QLocale().toString(asked, QLocale::ShortFormat));
}

QString ResultsCells::secondOf(const DownloadNode &node) const
{
    const bool isOfSeveral = m_blockchains.size() > 1 && !node.parent; // else the group says it
    return Words::separated({isOfSeveral ? ResultsWords::blockchain(node.status) : QString(), timeOf(node)});
}

QString ResultsCells::tipOf(const DownloadNode &node, int column) const
{
    if (column == ResultsModel::Check)
        return plainTip(heldUntil(node.status).isValid() ? wholeStateOf(node) : stateOf(node));
    if (column == ResultsModel::ValidUntil)
        return plainTip(ResultsWords::fullEnd(node.status));
    return plainTip({numberedTitle(node),
        Words::separated({ResultsWords::blockchain(node.status), timeOf(node)}), node.path});
}

QVariant ResultsCells::textOf(const DownloadNode &node, int column) const
{
    switch (column) {
    case ResultsModel::Certificate:
        return numberedTitle(node);
    case ResultsModel::ValidUntil:
        return isolated(ResultsWords::validUntil(node.status));
    case ResultsModel::Check:
        return isolated(stateOf(node));
    case ResultsModel::Size:
        return isolated(ResultsWords::size(node.status));
    }
    return {};
}

QVariant ResultsCells::of(const ResultsNode &node, int column, int role) const
{
    switch (node.kind) {
    case Kind::Group:
        return ofGroup(static_cast<const GroupNode &>(node), column, role);
    case Kind::Download:
        return ofDownload(static_cast<const DownloadNode &>(node), column, role);
    case Kind::BroughtIn:
        return ofBroughtIn(static_cast<const BroughtInNode &>(node), column, role);
    case Kind::Folder:
    case Kind::File:
    case Kind::Archive:
        break;
    }
    return ofPart(node, column, role);
}

QVariant ResultsCells::ofDownload(const DownloadNode &node, int column, int role) const
{
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::DisplayRole:
        return textOf(node, column);
    case Qt::AccessibleTextRole:
        return column == ResultsModel::Check ? QVariant(isolated(wholeStateOf(node)))
                                             : spokenEmptiness(textOf(node, column).toString(), column);
    case SecondText:
        if (column == ResultsModel::ValidUntil && node.status.saved && node.status.saved->assessment)
            return ResultsWords::endsFirst(*node.status.saved->assessment);
        return column == ResultsModel::Certificate ? secondOf(node) : QString();
    case Qt::DecorationRole:
        return column == ResultsModel::Check ? QVariant(m_icons.of(node.status)) : QVariant();
    case Qt::FontRole:
        return fontOf(column);
    case Qt::ToolTipRole:
        return tipOf(node, column);
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return Words::separated({wholeStateOf(node), secondOf(node)});
        return column == ResultsModel::ValidUntil ? QVariant(ResultsWords::fullEnd(node.status)) : QVariant();
    default:
        return {};
    }
}

QVariant ResultsCells::textOf(const BroughtIn &row, int column)
{
    switch (column) {
    case ResultsModel::Certificate:
        return BroughtInWords::title(row);
    case ResultsModel::ValidUntil:
        return isolated(ResultsWords::day(row.summary.ends));
    case ResultsModel::Check:
        return isolated(BroughtInWords::state(row));
    case ResultsModel::Size:
        return isolated(BroughtInWords::size(row));
    }
    return {};
}

QVariant ResultsCells::ofBroughtIn(const BroughtInNode &node, int column, int role) const
{
    const BroughtIn &row = node.broughtIn;
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::AccessibleTextRole:
        return spokenEmptiness(textOf(row, column).toString(), column);
    case SecondText:
        if (column == ResultsModel::ValidUntil)
            return ResultsWords::endsFirst(row.summary);
        if (column != ResultsModel::Certificate || node.parent) // its group says it
            return QString();
        return BroughtInWords::mark();
    case Qt::DecorationRole:
        return column == ResultsModel::Check ? QVariant(m_icons.of(row)) : QVariant();
    case Qt::FontRole:
        return fontOf(column);
    case Qt::ToolTipRole:
        if (column == ResultsModel::Check || column == ResultsModel::ValidUntil)
            return plainTip(column == ResultsModel::Check ? BroughtInWords::state(row)
                                                          : ResultsWords::fullEnd(row.summary));
        return plainTip(
            {BroughtInWords::title(row), BroughtInWords::whose(row), QDir::toNativeSeparators(row.path)});
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return Words::separated({BroughtInWords::state(row), BroughtInWords::mark()});
        return column == ResultsModel::ValidUntil ? QVariant(ResultsWords::fullEnd(row.summary)) : QVariant();
    }
    return {};
}

QVariant ResultsCells::ofGroup(const GroupNode &node, int column, int role) const
{
    const int shown = static_cast<int>(node.rows.size());
    const QString count
        = node.isOfBroughtIn() ? BroughtInWords::count(shown) : tr("%Ln download(s)", nullptr, shown);
    const QString outcomes = node.isOfBroughtIn() ? count : endedInWords(node.outcomes);
    switch (role) {
    case Qt::DisplayRole:
        if (column == ResultsModel::Check)
            return node.isOfBroughtIn() ? QString() : isolated(outcomes);
        return column == ResultsModel::Certificate ? node.title : QString();
    case SecondText:
        if (column != ResultsModel::Certificate)
            return QString();
        return node.isOfBroughtIn() ? QLocale().toString(shown) : count;
    case Qt::AccessibleTextRole: // an empty cell says nothing, not even that it is empty
        if (column == ResultsModel::Check && node.isOfBroughtIn())
            return count;
        if (column == ResultsModel::Check && outcomes.isEmpty())
            return tr("None finished yet");
        if (column == ResultsModel::ValidUntil)
            return tr("See the rows below for dates");
        return column == ResultsModel::Size ? QVariant(tr("See the rows below for sizes")) : QVariant();
    case Qt::FontRole:
        return fontOf(column);
    case Qt::ToolTipRole:
        if (column == ResultsModel::Check)
            return plainTip(outcomes);
        return plainTip(node.title + u'\n' + count);
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return node.isOfBroughtIn() ? count : Words::separated({count, outcomes});
        return {};
    default:
        return {};
    }
}

QVariant ResultsCells::textOf(const ResultsNode &part, int column)
{
    switch (column) {
    case ResultsModel::Certificate:
        return PartWords::name(part);
    case ResultsModel::ValidUntil:
        return isolated(ResultsWords::day(part.ends));
    case ResultsModel::Check:
        return PartWords::check(part);
    case ResultsModel::Size:
        return isolated(Words::bytes(part.bytes));
    }
    return {};
}

QVariant ResultsCells::iconOf(const ResultsNode &part, int column) const
{
    if (column == ResultsModel::Certificate)
        return part.kind == Kind::Folder ? m_icons.folder() : m_icons.of(part.fileKind);
    if (column != ResultsModel::Check)
        return {};
    if (part.worst)
        return m_icons.of(part.worst->severity);
    return part.verdict ? QVariant(m_icons.of(*part.verdict)) : QVariant();
}

QVariant ResultsCells::ofPart(const ResultsNode &node, int column, int role) const
{
    const bool folder = node.kind == Kind::Folder;
    switch (role) {
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::DisplayRole:
        return textOf(node, column);
    case SecondText:
        return column == ResultsModel::Certificate ? PartWords::second(node) : QString();
    case Qt::AccessibleTextRole: // an empty cell says nothing, not even that it is empty
        if (column == ResultsModel::ValidUntil && node.ends.isNull())
            return tr("No date");
        if (column != ResultsModel::Check || !PartWords::check(node).isEmpty())
            return {};
        return folder ? tr("Folder") : tr("File");
    case Qt::DecorationRole:
        return iconOf(node, column);
    case Qt::ToolTipRole:
        if (column == ResultsModel::Check)
            return plainTip(node.worst ? Words::wordsOf(*node.worst).summary : PartWords::check(node));
        return PartWords::tip(node);
    case Qt::AccessibleDescriptionRole:
        if (column == ResultsModel::Certificate)
            return folder ? tr("Folder") : PartWords::second(node);
        return {};
    default:
        return {};
    }
}

QVariant ResultsCells::heading(int column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int((isAtTheEnd(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ResultsModel::Certificate:
        return tr("Certificate");
    case ResultsModel::ValidUntil:
        return tr("Valid until");
    case ResultsModel::Check:
        //: heading of a column: how far a download is, and what was found in the certificate
        return tr("Check");
    case ResultsModel::Size:
        return tr("Size");
    }
    return {};
}

} // namespace Chaincert
