#include "choices/choicesmemory.h"

#include "failures/failurekind.h"
#include "platform/later.h"
#include "platform/ownfile.h"
#include "platform/platform.h"
#include "platform/wholefile.h"
#include "platform/workers.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Chaincert {

namespace {

Q_LOGGING_CATEGORY(log, "chaincert.choices")

constexpr qint64 MaxFileSize = Q_INT64_C(32) * 1024 * 1024; // bytes
constexpr qsizetype MaxEntries = 60'000; // of all accounts together

} // namespace

// The file, for pool threads, one at a time.
class MemoryFile
{
public:
    explicit MemoryFile(QString path)
        : m_path(std::move(path))
    {
    }

    RememberedLists load()
    {
        const QMutexLocker locked(&m_mutex);
        return read().value_or(RememberedLists());
    }

    void store(RememberedLists lists, const QSet<QUuid> &forgotten, quint64 number)
    {
        const QMutexLocker locked(&m_mutex);
        if (number < std::exchange(m_number, std::max(m_number, number)))
            return; // a later one was quicker
        auto others = read();
        if (!others)
            return;
        others->removeIf([&](const auto &each) { return forgotten.contains(each.key()); });
        mergeInto(lists, *others);
        QByteArray json;
        for (qsizetype entries = MaxEntries; entries > 0; entries /= 2) {
            keepNewest(lists, entries);
            json = toJson(lists);
            if (json.size() <= MaxFileSize)
                break;
        }
        if (const Result<void> written = write(json); !written)
            qCWarning(log) << "The lists could not be remembered in" << m_path << kindId(written.error().kind)
                           << written.error().detail;
    }

private:
    // Nothing: the file is to be left as it is.
    std::optional<RememberedLists> read()
    {
        if (const auto unused = Platform::whyUnused(m_path)) {
            qCWarning(log) << "Not read and not written:" << m_path << "since others may write to"
                           << unused->openToOthers;
            return {};
        }
        const auto file = Platform::readPlainFile(m_path, MaxFileSize);
        if (!file && file.error().measure <= MaxFileSize) {
            qCWarning(log) << "Not read and not written:" << m_path << file.error().detail;
            return {};
        }
        if (file && (!*file || file->value().bytes.isEmpty()))
            return RememberedLists();
        ReadLists lists = file ? fromJson(file->value().bytes) : ReadLists{ReadLists::Verdict::Damaged};
        if (lists.verdict == ReadLists::Verdict::Newer) {
            qCWarning(log) << "Of a newer version, and left to it:" << m_path;
            return {};
        }
        if (lists.verdict == ReadLists::Verdict::Damaged && !setAside())
            return {};
        return std::move(lists.lists);
    }

    bool setAside() const
    {
        const QString aside = Platform::setAside(m_path);
        if (!aside.isEmpty())
            qCWarning(log) << "Could not be understood and was set aside:" << aside;
        return !aside.isEmpty();
    }

    Result<void> write(const QByteArray &json) const
    {
        if (const auto made = Platform::makeFolders(QFileInfo(m_path).absolutePath()); !made)
            return made;
        return Platform::writeWhole(m_path, json, Platform::Mode::Private, Platform::Existing::Replace);
    }

    const QString m_path;
    QMutex m_mutex;
    quint64 m_number = 0;
};

ChoicesMemory::ChoicesMemory(const QString &file)
    : m_file(file.isEmpty() ? nullptr : std::make_shared<MemoryFile>(file))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(500ms);
    connect(&m_saveTimer, &QTimer::timeout, this, &ChoicesMemory::write);
}

ChoicesMemory::~ChoicesMemory()
{
    if (m_saveTimer.isActive())
        write();
}

void ChoicesMemory::ask(QObject *context, std::function<void()> loaded)
{
    if (m_state == State::Loaded || !m_file) {
        later(context, [self = QPointer(this), loaded = std::move(loaded)] {
            if (self)
                loaded();
        });
        return;
    }
    m_loading.add(context, [loaded = std::move(loaded)](const RememberedLists &) { loaded(); });
    load();
}

void ChoicesMemory::load()
{
    if (m_state != State::New)
        return;
    m_state = State::Loading;
    onThreadFor(
        MayHang::PersonsFile, this, [file = m_file] { return file->load(); },
        [this](RememberedLists lists) {
            m_state = State::Loaded;
            if (isKept)
                pruneUnknownAccounts(lists);
            lists.removeIf([this](const auto &each) { return m_forgotten.contains(each.key()); });
            mergeInto(m_lists, lists);
            m_loading.notify(m_lists); // may delete this
        });
}

// Those of accounts that were removed while nobody here was told.
void ChoicesMemory::pruneUnknownAccounts(const RememberedLists &lists)
{
    for (auto each = lists.begin(); each != lists.end(); ++each) {
        if (!isKept(each.key()))
            forget(each.key());
    }
}

AccountLists *ChoicesMemory::of(const QUuid &id, const QString &identity)
{
    AccountLists &lists = m_lists[id];
    if (lists.identity != identity) {
        lists = {};
        lists.identity = identity;
    }
    return &lists;
}

void ChoicesMemory::changed()
{
    if (m_file && !m_saveTimer.isActive())
        m_saveTimer.start();
}

void ChoicesMemory::forget(const QUuid &id)
{
    m_lists.remove(id);
    m_forgotten.insert(id);
    changed();
}

void ChoicesMemory::write()
{
    static std::atomic<quint64> last = 0;
    m_saveTimer.stop();
    RememberedLists lists = m_lists;
    if (isKept) {
        lists.removeIf([this](const auto &each) { return !isKept(each.key()); });
        m_forgotten.removeIf([this](const QUuid &id) { return isKept(id); }); // another window has it
    }
    workers().start([file = m_file, lists = std::move(lists), forgotten = m_forgotten, number = ++last] {
        file->store(lists, forgotten, number);
    });
}

} // namespace Chaincert
