#include "inspection/archivefiles.h"

#include "archives/archive.h"
#include "archives/unpacktarget.h"
#include "certificates/certificatelimits.h"

#include <QHash>

#include <memory>

namespace Chaincert {

namespace {

using Contents = QHash<QString, QByteArray>;

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
            contents.insert(path, content.toByteArray());
        return std::unique_ptr<File>(std::make_unique<CountedFile>(files));
    }

    QList<GivenFile> files;
    Contents contents;
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
    // Taken out, so that who wipes the bytes has the only ones.
    const auto contents = std::make_shared<Contents>(std::move(memory.contents));
    collected.read = [contents](const QString &path, qint64) -> std::optional<QByteArray> {
        const auto found = contents->find(path);
        if (found == contents->end())
            return {};
        QByteArray bytes = std::move(*found);
        contents->erase(found);
        return bytes;
    };
    return collected;
}

} // namespace Chaincert
