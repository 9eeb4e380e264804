#include "downloads/unfinishedwork.h"

#include "downloads/downloadqueue.h"
#include "downloads/requestjson.h"
#include "platform/filelock.h"
#include "platform/ownfile.h"
#include "platform/platform.h"
#include "platform/wholefile.h"
#include "platform/workers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr auto soon = 200ms;
constexpr std::chrono::milliseconds interval = 2s;
constexpr qint64 maxFileSize = 64 * 1024 * 1024; // 100,000 requests

// The file, used by one pool thread at a time.
class Keeper
{
public:
    explicit Keeper(QString file)
        : m_file(std::move(file))
    {
    }

    QList<DownloadRequest> read()
    {
        const std::lock_guard guard(m_mutex);
        if (!own())
            return {};
        m_ofAnother.clear(); // told now
        return found();
    }

    // An older state than one that was written already is late.
    void write(const QList<DownloadRequest> &requests, quint64 number)
    {
        const std::lock_guard guard(m_mutex);
        if (number <= m_written || !own() || !m_writable)
            return;
        m_written = number;
        const QList<DownloadRequest> all = m_ofAnother + requests;
        if (all.isEmpty()) {
            QFile::remove(m_file);
            return;
        }
        // A full disk: the downloads themselves tell of it.
        static_cast<void>(Platform::writeWhole(
            m_file, requestsToJson(all), Platform::Mode::Private, Platform::Existing::Replace));
    }

private:
    bool own()
    {
        if (m_lock.isLocked())
            return true;
        if (Platform::whyUnused(m_file) || !Platform::makeFolders(QFileInfo(m_file).path()))
            return false;
        const Result<bool> ours = m_lock.tryLock(m_file + u".lock"_s);
        if (!ours || !*ours) {
            m_wasAnothers = ours.has_value();
            return false;
        }
        if (std::exchange(m_wasAnothers, false))
            m_ofAnother = found();
        return true;
    }

    QList<DownloadRequest> found()
    {
        const auto file = Platform::readPlainFile(m_file, maxFileSize);
        if (file && !*file)
            return {};
        if (!file && file.error().measure <= maxFileSize) { // it may be readable, and whole, another time
            m_writable = false;
            return {};
        }
        const auto requests
            = file ? requestsFromJson((*file)->bytes) : tl::make_unexpected(RequestsFault::Damaged);
        if (requests)
            return *requests;
        if (requests.error() == RequestsFault::Newer)
            m_writable = false;
        else
            m_writable = !Platform::setAside(m_file).isEmpty();
        return {};
    }

    const QString m_file;
    std::mutex m_mutex;
    Platform::FileLock m_lock;
    bool m_writable = true;
    bool m_wasAnothers = false; // when we last wanted it
    QList<DownloadRequest> m_ofAnother; // what that one left when it ended: for the next start
    quint64 m_written = 0;
};

} // namespace

class UnfinishedWork::Private
{
public:
    void changed()
    {
        m_dirty = true;
        if (!m_timer.isActive())
            m_timer.start(
                m_sinceWrite.isValid() && m_sinceWrite.elapsed() < interval.count() ? interval : soon);
    }

    QList<DownloadRequest> all() const
    {
        return (m_queue ? m_queue->unfinishedRequests() : QList<DownloadRequest>()) + m_offered;
    }

    void write()
    {
        m_dirty = false;
        m_sinceWrite.start();
        workers().start(
            [keeper = m_keeper, requests = all(), number = ++m_number] { keeper->write(requests, number); });
    }

    std::shared_ptr<Keeper> m_keeper;
    QPointer<DownloadQueue> m_queue;
    QList<DownloadRequest> m_offered;
    QTimer m_timer;
    QElapsedTimer m_sinceWrite;
    quint64 m_number = 0;
    bool m_dirty = false;
};

UnfinishedWork::UnfinishedWork(QString file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->m_keeper = std::make_shared<Keeper>(std::move(file));
    d->m_timer.setSingleShot(true);
    d->m_timer.callOnTimeout(this, [this] { d->write(); });
}

UnfinishedWork::~UnfinishedWork()
{
    if (d->m_dirty && d->m_queue)
        d->m_keeper->write(d->all(), ++d->m_number);
}

void UnfinishedWork::find(QObject *context, std::function<void(QList<DownloadRequest>)> answer)
{
    onThreadFor(
        MayHang::PersonsFile, context, [keeper = d->m_keeper] { return keeper->read(); }, std::move(answer));
}

void UnfinishedWork::follow(DownloadQueue &queue, QList<DownloadRequest> offered)
{
    d->m_queue = &queue;
    d->m_offered = std::move(offered);
    connect(&queue, &DownloadQueue::added, this, [this] { d->changed(); });
    connect(&queue, &DownloadQueue::finished, this, [this] { d->changed(); });
    connect(&queue, &DownloadQueue::changed, this, [this](DownloadId id) {
        const DownloadStatus *const status = d->m_queue ? d->m_queue->status(id) : nullptr;
        if (status && status->state == DownloadState::Waiting) // tried again
            d->changed();
    });
    if (d->m_queue->unfinished() > 0)
        d->changed();
}

void UnfinishedWork::offerAnswered()
{
    d->m_offered.clear();
    d->changed();
}

} // namespace Chaincert
