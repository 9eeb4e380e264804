#include "downloads/staging.h"

#include "archives/archivelimits.h"
#include "downloads/treewriter.h"
#include "platform/foldersbelow.h"
#include "platform/paths.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Kind = Platform::EntryFacts::Kind;

constexpr qint64 copiedAtOnce = ArchiveLimits::wholeFileBytes;

} // namespace

// What all copies of one call may take together.
struct Staging::Budget
{
    qint64 bytes = maxBytes;
    int entries = maxEntries;
    bool isSpent() const { return bytes < 0 || entries < 0; }
};

// Copies from what is saved in one destination.
class Staging::Copier
{
public:
    Copier(Platform::FolderPtr from, TreeWriter &to, Budget &budget, QStringList &leftOut)
        : m_from(std::move(from))
        , m_to(to)
        , m_budget(budget)
        , m_leftOut(leftOut)
    {
    }

    // `path` and `name` are within the folders; the folder above `name` is there.
    Result<void> copy(const QString &path, const QString &name, const Platform::EntryFacts &facts)
    {
        --m_budget.entries;
        if (m_budget.isSpent())
            return {};
        if (facts.kind == Kind::File)
            return copyFile(path, name);
        if (facts.kind == Kind::Folder)
            return copyFolder(path, name);
        m_leftOut += m_from.top()->pathOf(path);
        return {};
    }

private:
    Result<void> copyFolder(const QString &path, const QString &name)
    {
        if (const auto made = m_to.makeFolder(name); !made)
            return made;
        const auto folder = m_from.folder(path);
        if (!folder)
            return unlessItWent(folder.error());
        const QStringList names = (*folder)->names(m_budget.entries + 1);
        for (const QString &entry : names) {
            const auto facts = (*folder)->facts(entry);
            if (!facts)
                continue; // went meanwhile
            if (name.count(u'/') > ArchiveLimits::depth) {
                m_budget.entries = -1; // nothing that we saved is as deep
                return {};
            }
            const auto copied = copy(path + u'/' + entry, name + u'/' + entry, *facts);
            if (!copied || m_budget.isSpent())
                return copied;
        }
        return {};
    }

    Result<void> copyFile(const QString &path, const QString &name)
    {
        const auto from = m_from.openFile(path);
        if (!from)
            return unlessItWent(from.error());
        QByteArray bytes = (*from)->read(copiedAtOnce);
        bool isEnd = bytes.size() < copiedAtOnce;
        const auto to = m_to.createFile(name, bytes, isEnd);
        if (!to)
            return tl::make_unexpected(to.error());
        for (;;) {
            m_budget.bytes -= bytes.size();
            if (m_budget.isSpent())
                return {};
            if (const auto written = (*to)->write(bytes); !written)
                return written;
            if (isEnd)
                break;
            bytes = (*from)->read(copiedAtOnce);
            isEnd = bytes.isEmpty();
        }
        if ((*from)->error() != QFileDevice::NoError)
            return fail(FailureKind::DiskFailed, m_from.top()->pathOf(path), (*from)->errorString());
        return (*to)->close();
    }

    static Result<void> unlessItWent(const Failure &failure)
    {
        if (failure.kind == FailureKind::FolderVanished)
            return {};
        return tl::make_unexpected(failure);
    }

    FoldersBelow m_from;
    TreeWriter &m_to;
    Budget &m_budget;
    QStringList &m_leftOut;
};

namespace {

// Of a path that does not lie below its destination, the folder it lies in.
QString topOf(const Staging::Wanted &wanted)
{
    return isBelow(wanted.path, wanted.destination) ? wanted.destination : folderOf(wanted.path);
}

} // namespace

// What is asked for in one destination: `indexes` of `wanted`.
Result<void> Staging::makeIn(const QString &folder, const QList<qsizetype> &indexes,
    const QList<Wanted> &wanted, Budget &budget, QStringList &paths, QStringList &leftOut)
{
    const auto from = Platform::Folder::open(folder);
    if (!from)
        return {};
    FoldersBelow below(*from);
    const auto within
        = [&folder, &wanted](qsizetype index) { return wanted.at(index).path.mid(folder.size() + 1); };
    // Looked at before anything is made: what is gone altogether is not to come back for this.
    if (std::none_of(indexes.begin(), indexes.end(), [&](auto index) { return below.facts(within(index)); }))
        return {};
    const auto work = m_destinations.workFolder(folder);
    if (!work)
        return tl::make_unexpected(work.error());
    const QString name = (*work)->unusedName(".tree"_L1);
    const auto tree = TreeWriter::make(*(*work)->folder(), name, folder);
    if (!tree)
        return tl::make_unexpected(tree.error());
    const qint64 before = budget.bytes;
    Copier copier(*from, **tree, budget, leftOut);
    Result<void> copied;
    for (const qsizetype index : indexes) {
        const QString &called = wanted.at(index).name;
        const auto facts = below.facts(within(index));
        if (facts)
            copied = copier.copy(within(index), called, *facts);
        if (!copied || budget.isSpent())
            break;
        if ((*tree)->root()->facts(called))
            paths[index] = (*tree)->root()->pathOf(called);
    }
    if (!copied || budget.isSpent())
        (*work)->folder()->removeTree(name);
    else
        remember({*work, name, before - budget.bytes, std::chrono::steady_clock::now()});
    return copied;
}

Staging::Copies Staging::make(const QList<Wanted> &wanted)
{
    std::map<QString, QList<qsizetype>> byFolder;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        byFolder[topOf(wanted.at(i))] += i;
    Budget budget;
    QStringList paths(wanted.size());
    QStringList leftOut;
    for (const auto &[folder, indexes] : byFolder) {
        const auto made = makeIn(folder, indexes, wanted, budget, paths, leftOut);
        if (!made)
            return {{}, {}, {}, {}, made.error()};
        if (budget.isSpent())
            return {{}, {}, {}, {}, {}, true};
    }
    Copies copies;
    copies.leftOut = leftOut;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!paths.at(i).isEmpty()) {
            copies.paths += paths.at(i);
            copies.originals += wanted.at(i).path;
        } else if (!leftOut.contains(wanted.at(i).path)) {
            copies.gone += wanted.at(i).path;
        }
    }
    return copies;
}

void Staging::remember(Made made)
{
    const QMutexLocker lock(&m_mutex);
    m_made.push_back(std::move(made));
    qint64 bytes = 0;
    for (const Made &one : m_made)
        bytes += one.bytes;
    const auto before = std::chrono::steady_clock::now() - kept;
    const auto mayGo = [&] {
        const bool isMuch = bytes > maxKept || m_made.size() > softMaxTrees;
        return (isMuch && m_made.front().at < before) || m_made.size() > maxTrees;
    };
    while (mayGo()) {
        bytes -= m_made.front().bytes;
        m_made.front().work->folder()->removeTree(m_made.front().name);
        m_made.pop_front();
    }
}

} // namespace Chaincert
