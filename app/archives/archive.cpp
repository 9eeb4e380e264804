#include "archives/archive.h"

#include "archives/archivelimits.h"
#include "archives/centraldirectory.h"
#include "archives/entryreading_p.h"
#include "archives/entryrules.h"
#include "archives/zipfile_p.h"
#include "failures/outsidetext.h"

#include <QBuffer>
#include <QFile>
#include <QSet>

namespace Chaincert {
namespace {

// The archive's bytes: small ones in memory, which saves two system calls for each entry and header.
Result<std::unique_ptr<QIODevice>> openArchive(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(FailureKind::DiskFailed, path, file->errorString());
    if (file->isSequential())
        return fail(FailureKind::ArchiveUnreadable, {},
            OwnSentence(QT_TRANSLATE_NOOP("Words", "It is not a regular file.")));
    if (file->size() > ArchiveLimits::memoryBytes)
        return file;
    auto memory = std::make_unique<QBuffer>();
    memory->setData(file->read(ArchiveLimits::memoryBytes));
    if (file->error() != QFile::NoError)
        return fail(FailureKind::DiskFailed, path, file->errorString());
    memory->open(QIODevice::ReadOnly);
    return memory;
}

bool isCancelled(const std::function<bool()> &cancelled)
{
    return cancelled && cancelled();
}

class Unpacking
{
public:
    Unpacking(UnpackTarget &target, const UnpackOptions &options, const ZipFile &zip)
        : m_target(target)
        , m_options(options)
        , m_zip(zip)
    {
    }

    Result<void> entry(qsizetype index, const JudgedEntry &judged, qint64 size)
    {
        if (isCancelled(m_options.cancelled))
            return fail(FailureKind::Cancelled);
        if (judged.isFolder)
            return folder(judged.path);
        if (const auto parent = folder(judged.path.left(judged.path.lastIndexOf(u'/') + 1)); !parent)
            return parent;
        auto reader = ZipEntryReader::open(m_zip, index, judged.path);
        if (!reader)
            return tl::make_unexpected(reader.error());
        return file(*reader, judged.path, size);
    }

private:
    // Makes a folder and its parents, each once. `path` may end in "/"; empty is the tree's own top.
    Result<void> folder(QString path)
    {
        if (path.endsWith(u'/'))
            path.chop(1);
        if (path.isEmpty() || path == m_lastFolder || m_folders.contains(path))
            return {};
        if (const auto parent = folder(path.left(path.lastIndexOf(u'/') + 1)); !parent)
            return parent;
        if (const auto made = m_target.makeFolder(path); !made)
            return made;
        m_folders.insert(path);
        m_lastFolder = path;
        return {};
    }

    // One byte more than declared is asked for, so that an entry which lies is caught and reading stops
    // there.
    Result<void> file(ZipEntryReader &reader, const QString &path, qint64 size)
    {
        const bool whole = size <= ArchiveLimits::wholeFileBytes;
        const qint64 wanted = whole ? size + 1 : ArchiveLimits::wholeFileBytes;
        if (m_buffer.size() < wanted)
            m_buffer.resize(wanted);
        auto got = reader.read(m_buffer.data(), wanted);
        if (!got)
            return tl::make_unexpected(got.error());
        if (*got != (whole ? size : wanted))
            return wrongSize(path, *got, size);
        auto file = m_target.createFile(path, QByteArrayView(m_buffer.constData(), *got), whole);
        if (!file)
            return tl::make_unexpected(file.error());
        qint64 done = 0;
        for (;;) {
            if (*got > 0) {
                if (const auto written = (*file)->write(QByteArrayView(m_buffer.constData(), *got)); !written)
                    return written;
            }
            done += *got;
            if (whole)
                break;
            if (isCancelled(m_options.cancelled))
                return fail(FailureKind::Cancelled);
            const qint64 next = qMin(size - done + 1, ArchiveLimits::wholeFileBytes);
            got = reader.read(m_buffer.data(), next);
            if (!got)
                return tl::make_unexpected(got.error());
            if (done + *got > size || (*got < next && done + *got < size))
                return wrongSize(path, done + *got, size);
            if (*got == 0)
                break;
        }
        return (*file)->close();
    }

    static tl::unexpected<Failure> wrongSize(const QString &path, qint64 got, qint64 declared)
    {
        return tl::make_unexpected(
            Failure{FailureKind::ArchiveEntryWrongSize, displayName(path), {}, got, declared});
    }

    UnpackTarget &m_target;
    const UnpackOptions &m_options;
    const ZipFile &m_zip;
    QByteArray m_buffer;
    QSet<QString> m_folders;
    QString m_lastFolder;
};

} // namespace

Result<UnpackReport> unpack(const QString &zipPath, UnpackTarget &target, const UnpackOptions &options)
{
    const auto zip = openArchive(zipPath);
    if (!zip)
        return tl::make_unexpected(zip.error());
    return unpack(**zip, target, options);
}

Result<UnpackReport> unpack(QIODevice &device, UnpackTarget &target, const UnpackOptions &options)
{
    const auto directory = readCentralDirectory(device, ArchiveLimits::entries);
    if (!directory)
        return tl::make_unexpected(directory.error());
    const auto verdict = judge(*directory, options.refuseReservedNames);
    if (!verdict)
        return tl::make_unexpected(verdict.error());
    UnpackReport report;
    auto zip = ZipFile::open(device, ZipFile::Check::Strict);
    if (!zip) {
        auto lenient = ZipFile::open(device, ZipFile::Check::Lenient);
        if (!lenient)
            return tl::make_unexpected(zip.error());
        zip = std::move(lenient);
        report.irregular = true;
    }
    if (const auto agreed = agree(*zip, *directory); !agreed)
        return tl::make_unexpected(agreed.error());
    Unpacking unpacking(target, options, *zip);
    for (qsizetype i = 0; i < verdict->entries.size(); ++i) {
        if (const auto done = unpacking.entry(i, verdict->entries.at(i), directory->entries.at(i).size);
            !done)
            return tl::make_unexpected(done.error());
    }
    report.legacyNames = verdict->legacyNames;
    report.windowsNames = verdict->windowsNames;
    return report;
}

Result<void> verifyWhole(const QString &zipPath, const std::function<bool()> &cancelled)
{
    const auto zip = openArchive(zipPath);
    if (!zip)
        return tl::make_unexpected(zip.error());
    return verifyWhole(**zip, cancelled);
}

Result<void> verifyWhole(QIODevice &device, const std::function<bool()> &cancelled)
{
    auto reading = EntryReading::open(device, cancelled);
    if (!reading)
        return tl::make_unexpected(reading.error());
    for (qsizetype i = 0; i < reading->directory().entries.size(); ++i) {
        const auto read = reading->read(i, {});
        // The bytes of these are all there; what they would become, nobody here can tell.
        const bool cannotTell = !read
            && (read.error().kind == FailureKind::ArchiveEntryEncrypted
                || read.error().kind == FailureKind::ArchiveMethodUnsupported);
        if (!read && !cannotTell)
            return read;
    }
    return {};
}

} // namespace Chaincert
