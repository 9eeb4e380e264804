#include "exports/exportjournal_p.h"

#include "downloads/leftovers.h"
#include "exports/exportundo.h"
#include "platform/filelock.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Chaincert::ExportJournal {

namespace {

constexpr auto journalName = "moves"_L1;
constexpr auto workFolderPrefix = ".chaincert-"_L1;
constexpr qsizetype mostNames = 100'000;
constexpr qint64 mostBytes = 4 * 1024 * 1024;

std::optional<ExportRecord> journalIn(const Platform::Folder &work)
{
    const auto facts = work.facts(journalName);
    if (!facts || !facts->isOwn || facts->bytes > mostBytes)
        return {};
    const auto file = work.openFile(journalName);
    return file ? recordFromJson((*file)->read(mostBytes)) : std::nullopt;
}

void takeBack(const Platform::FolderPtr &folder, const Platform::Folder &work)
{
    if (!work.facts(journalName))
        return;
    Platform::FileLock lock; // held by its run for as long as that lives
    const auto locked = lock.tryLock(work, Leftovers::lockName, Platform::FileLock::IfMissing::Leave);
    if (!locked || !*locked)
        return;
    const auto record = journalIn(work);
    if (record && isUnchanged(*record, folder))
        undoIn(*record, folder, work);
    remove(work);
}

} // namespace

Result<void> write(const Platform::Folder &work, const ExportRecord &record)
{
    auto file = work.createFile(journalName, Platform::Mode::Private);
    if (!file)
        return tl::make_unexpected(file.error());
    if (const auto written = file->write(recordJson(record)); !written)
        return written;
    if (const auto closed = file->close(); !closed)
        return closed;
    return work.flush({journalName});
}

void remove(const Platform::Folder &work)
{
    work.removeFile(journalName);
}

void takeBackIn(const Platform::FolderPtr &folder)
{
    for (const QString &name : folder->names(mostNames)) {
        if (!name.startsWith(workFolderPrefix))
            continue;
        const auto facts = folder->facts(name);
        if (!facts || facts->kind != Platform::EntryFacts::Kind::Folder || !facts->isOwn)
            continue;
        if (const auto work = folder->openFolder(name))
            takeBack(folder, **work);
    }
}

} // namespace Chaincert::ExportJournal
