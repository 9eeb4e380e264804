#include "inspection/archivefiles.h"

#include "archives/archive.h"
#include "archives/unpacktarget.h"
#include "certificates/certificatelimits.h"

#include <QHash>

#include <memory>
#include <optional>
#include <utility>

namespace Chaincert {

namespace {

// What nobody took is overwritten: it may hold keys.
class Contents
{
public:
    Contents() = default;
    Q_DISABLE_COPY_MOVE(Contents)
    ~Contents()
    {
        for (QByteArray &bytes : m_all)
            bytes.fill('\0');
    }

    void add(const QString &path, QByteArray bytes) { m_all[path] = std::move(bytes); }
    // Taken out, so that who wipes the bytes has the only ones.
    std::optional<QByteArray> take(const QString &path)
    {
        const auto found = m_all.find(path);
        if (found == m_all.end())
            return {};
        QByteArray bytes = std::move(*found);
        m_all.erase(found);
        return bytes;
    }

private:
    QHash<QString, QByteArray> m_all;
};

// Counts what is too long to be kept.
class CountedFile : public UnpackTarget::File
{
public:
    explicit CountedFile(QList<GivenFile> &files)
        : m_files(files)
        , m_at(files.size() - 1)
    {
    }

    Result<void> write(QByteArrayView bytes) override
    {
        m_files[m_at].size += bytes.size();
        return {};
    }
    Result<void> close() override { return {}; }

private:
    QList<GivenFile> &m_files;
    const qsizetype m_at;
};

class MemoryFiles : public UnpackTarget
{
public:
    Result<void> makeFolder(const QString &) override { return {}; }

    Result<std::unique_ptr<File>> createFile(const QString &path, QByteArrayView content, bool whole) override
    {
        files += GivenFile{path};
        if (whole && content.size() <= CertificateLimits::fileBytes)
            contents->add(path, content.toByteArray());
        return std::unique_ptr<File>(std::make_unique<CountedFile>(files));
    }

    QList<GivenFile> files;
    const std::shared_ptr<Contents> contents = std::make_shared<Contents>();
};

} // namespace

Result<CollectedFiles> collectArchive(QIODevice &zip, const std::function<bool()> &cancelled)
{
    MemoryFiles memory;
    UnpackOptions options;
    options.cancelled = cancelled;
    if (const auto unpacked = unpack(zip, memory, options); !unpacked)
        return tl::make_unexpected(unpacked.error());
    CollectedFiles collected{.files = std::move(memory.files), .givenAs = ReadingOptions::GivenAs::Archive};
    collected.read
        = [contents = memory.contents](const QString &path, qint64) { return contents->take(path); };
    return collected;
}

} // namespace Chaincert
