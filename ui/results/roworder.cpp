#include "results/roworder.h"

#include "results/broughtinwords.h"
#include "results/resultscells.h"
#include "results/resultsmodel.h"
#include "results/resultsnode.h"
#include "results/resultswords.h"
#include "words/words.h"

#include <algorithm>
#include <limits>

namespace Chaincert {

namespace {

constexpr qsizetype MaxTexts = 1000;

// Rows of the same state, cause and day read alike.
size_t stateKey(const DownloadStatus &status)
{
    size_t key = qHashMulti(0, int(status.state));
    if (status.failure)
        key = qHashMulti(key, int(status.failure->kind),
            status.failure->service ? status.failure->service->code.value_or(QString()) : QString());
    if (!status.saved)
        return key;
    key = qHashMulti(key, status.saved->skipped, status.saved->renewed, status.saved->replaced,
        status.saved->olderArchive.isEmpty(), status.saved->warnings.size());
    for (const SaveWarning &warning : status.saved->warnings.mid(0, 3))
        key = qHashMulti(key, int(warning.kind));
    return status.saved->assessment ? qHashMulti(key, status.saved->assessment->likeness) : key;
}

// What has no end known comes after what has.
qint64 secondsOf(const QDateTime &ends)
{
    return ends.isValid() ? ends.toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

int compare(qint64 a, qint64 b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

} // namespace

// Of the language of C, which compares bytes, nobody reads names in order.
RowOrder::RowOrder(const ResultsCells &cells)
    : m_cells(cells)
    , m_collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale())
{
    m_collator.setNumericMode(true); // org2 before org10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void RowOrder::setFilter(const QString &text)
{
    m_filter = text;
    m_words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void RowOrder::sortBy(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

QString RowOrder::stateText(const RowNode &row) const
{
    if (row.kind == ResultsNode::Kind::BroughtIn)
        return BroughtInWords::state(static_cast<const BroughtInNode &>(row).broughtIn).toLower();
    const auto &node = static_cast<const DownloadNode &>(row);
    if (m_stateTexts.size() > MaxTexts)
        m_stateTexts.clear();
    const QDateTime held = m_cells.heldUntil(node.status);
    const size_t key = stateKey(node.status);
    QString &text = m_stateTexts[held.isValid() ? qHashMulti(key, held.toSecsSinceEpoch()) : key];
    if (text.isEmpty()) {
        text = ResultsWords::state(node.status);
        if (held.isValid())
            text += u' ' + ResultsWords::pauseWords() + u' ' + Words::heldUntil(held);
        text = text.toLower();
    }
    return text;
}

const QString &RowOrder::endText(const RowNode &node) const
{
    constexpr qint64 Quarter = 900; // of an hour: no day begins in between anywhere
    if (m_endTexts.size() > MaxTexts)
        m_endTexts.clear();
    const QDateTime ends = node.realEnd();
    QString &text = m_endTexts[secondsOf(ends) / Quarter];
    if (text.isEmpty())
        text = ResultsWords::day(ends).toLower();
    return text;
}

bool RowOrder::admits(const RowNode &node) const
{
    if (m_words.isEmpty())
        return true;
    QString state;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        if (node.seenText.contains(word))
            return true;
        if (state.isNull())
            state = stateText(node);
        return state.contains(word) || endText(node).contains(word);
    });
}

bool RowOrder::isLess(const RowNode &a, const RowNode &b) const
{
    int difference = 0;
    if (m_column == ResultsModel::Check)
        difference = compare(a.rank(), b.rank());
    else if (m_column == ResultsModel::ValidUntil)
        difference = compare(secondsOf(a.realEnd()), secondsOf(b.realEnd()));
    else if (m_column == ResultsModel::Size)
        difference = compare(a.size(), b.size());
    if (difference == 0 && m_column >= 0)
        difference = a.titleKey.compare(b.titleKey);
    if (difference == 0)
        return a.id < b.id;
    return m_order == Qt::AscendingOrder ? difference < 0 : difference > 0;
}

std::vector<RowNode *> RowOrder::arranged(const std::vector<RowNode *> &nodes) const
{
    std::vector<RowNode *> shown;
    shown.reserve(nodes.size());
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(shown),
        [this](const RowNode *node) { return admits(*node); });
    const auto less = [this](const RowNode *a, const RowNode *b) { return isLess(*a, *b); };
    if (!std::is_sorted(shown.begin(), shown.end(), less))
        std::sort(shown.begin(), shown.end(), less);
    return shown;
}

bool RowOrder::moves(const DownloadStatus &before, const DownloadStatus &after) const
{
    if (m_column == ResultsModel::Size && DownloadNode::sizeOf(before) != DownloadNode::sizeOf(after))
        return true;
    const bool looksAtEnds = m_column == ResultsModel::ValidUntil || !m_words.isEmpty();
    if (looksAtEnds && DownloadNode::endOf(before) != DownloadNode::endOf(after))
        return true;
    return (m_column == ResultsModel::Check || !m_words.isEmpty()) && stateKey(before) != stateKey(after);
}

} // namespace Chaincert
