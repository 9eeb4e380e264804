#include "results/broughtinrows.h"

#include "notices/noticebar.h"
#include "results/detailspanel.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "words/separated.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QDir>
#include <QTimer>

#include <utility>

namespace Chaincert {

BroughtInRows::BroughtInRows(ResultsModel &model, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_notice(notice)
    , m_selectTimer(new QTimer(this))
{
    connect(&m_list, &BroughtInList::changed, this, &BroughtInRows::put);
    // The model takes rows in by such a timer, which was started before.
    m_selectTimer->setSingleShot(true);
    m_selectTimer->setInterval(0);
    connect(m_selectTimer, &QTimer::timeout, this, [this] {
        if (const BroughtInId row = std::exchange(m_toSelect, 0); row != 0)
            Q_EMIT selectRequested(row);
    });
}

BroughtInRows::~BroughtInRows()
{
    *m_ended = true;
}

void BroughtInRows::setEndingThresholds(const EndingThresholds &ending)
{
    if (std::exchange(m_ending, ending) == ending)
        return;
    m_list.setEndingThresholds(ending);
    const auto rows = m_model.broughtInIds(
        [](const BroughtIn &row) { return row.state == BroughtIn::State::Read && !row.unlocked; });
    for (const BroughtInId id : rows) {
        if (const BroughtIn *row = m_list.find(id))
            m_list.add(row->path);
    }
}

void BroughtInRows::bringIn(const QStringList &paths)
{
    m_toSelect = 0;
    for (const QString &path : paths) {
        const BroughtInId id = m_list.add(QDir::cleanPath(path));
        if (m_toSelect == 0)
            m_toSelect = id;
    }
}

void BroughtInRows::noteMadePrivate(const QString &path, const QString &file)
{
    m_list.noteMadePrivate(path, file);
}

void BroughtInRows::serve(DetailsPanel &details, const ResultsView &view)
{
    connect(&details, &DetailsPanel::unpackRequested, this,
        [this, &view] { Q_EMIT unpackRequested(m_model.pathOf(view.currentIndex())); });
    connect(&details, &DetailsPanel::passwordGiven, this, [this, &details, &view] {
        m_list.unlock(m_model.rowId(view.currentIndex()), details.takePassword());
    });
}

void BroughtInRows::put(BroughtInId id)
{
    const BroughtIn *row = m_list.find(id);
    if (!row) // removed meanwhile
        return;
    m_model.put(*row);
    if (id != m_toSelect)
        return;
    m_selectTimer->start();
}

void BroughtInRows::unpack(const UnpackRequest &request)
{
    onThreadOf(
        *m_destinations->workAt(request.folder).saving, this,
        [request, destinations = m_destinations, ended = m_ended] {
            return unpackArchive(request, destinations, [&ended] { return ended->load(); });
        },
        [this, request](const Result<SavedDownload> &answer) { onUnpacked(request, answer); });
}

void BroughtInRows::onUnpacked(const UnpackRequest &request, const Result<SavedDownload> &answer)
{
    const QString archive = QDir::toNativeSeparators(request.archive);
    if (!answer) {
        m_notice.showQuietly(
            Words::joined({tr("“%1” was not unpacked.").arg(archive), Words::inFull(answer.error())}),
            answer.error().kind);
        return;
    }
    const QString folder = QDir::toNativeSeparators(answer->folder);
    QStringList lines;
    if (answer->skipped)
        lines << tr("Files already exist here and were not changed: %1").arg(folder);
    else if (answer->unchanged)
        lines << tr("The same content was already there; nothing was written: %1").arg(folder);
    else
        lines << tr("Unpacked to %1").arg(folder);
    for (const SaveWarning &warning : answer->warnings) {
        const Words::WarningWords words = Words::wordsOf(warning);
        lines << Words::joined({words.summary, words.advice});
    }
    m_notice.showQuietly(lines.join(u'\n'));
    if (!answer->folder.isEmpty())
        bringIn({answer->folder});
}

} // namespace Chaincert
