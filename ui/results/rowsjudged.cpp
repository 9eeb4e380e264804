#include "results/rowsjudged.h"

#include "card/cardreader.h"
#include "downloads/downloadqueue.h"
#include "results/cardsourceof.h"

#include <algorithm>
#include <utility>

namespace Chaincert {

namespace {

// A later download may have taken its place since: what is kept of it is told by that.
bool isJudged(const DownloadStatus *status)
{
    return status && status->saved && status->saved->assessment && !status->saved->replaced;
}

} // namespace

RowsJudged::RowsJudged(DownloadQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_reader(new CardReader(this))
{
    connect(m_reader, &CardReader::changed, this, &RowsJudged::onRead);
}

void RowsJudged::setEndingThresholds(const EndingThresholds &ending)
{
    if (std::exchange(m_ending, ending) == ending)
        return;
    QList<std::pair<QDateTime, DownloadId>> judged;
    for (const DownloadId id : m_queue.ids()) {
        const DownloadStatus *status = m_queue.status(id);
        if (isJudged(status))
            judged.append({status->saved->assessment->ends, id});
    }
    std::sort(judged.begin(), judged.end(), [](const auto &a, const auto &b) { return b < a; });
    m_waiting.clear();
    for (const auto &[ends, id] : std::as_const(judged))
        m_waiting.append(id);
    next();
}

void RowsJudged::next()
{
    m_current = 0;
    m_reader->read({}); // the next one may have been read from the same place
    while (m_current == 0 && !m_waiting.isEmpty()) {
        const DownloadId id = m_waiting.takeLast();
        if (isJudged(m_queue.status(id)))
            m_current = id;
    }
    if (m_current == 0)
        return;
    CardSource source = cardSourceOf(*m_queue.status(m_current));
    source.ending = m_ending;
    m_reader->read(source);
}

void RowsJudged::onRead()
{
    if (m_current == 0 || m_reader->isReading())
        return;
    const auto card = m_reader->card();
    const DownloadStatus *status = m_queue.status(m_current);
    const bool isTheSame = isJudged(status) && cardSourceOf(*status).path == m_reader->source()->path;
    if (card && card->summary && isTheSame && *status->saved->assessment != *card->summary)
        m_queue.judgeAnew(m_current, *card->summary);
    next();
}

} // namespace Chaincert
