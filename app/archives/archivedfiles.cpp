#include "archives/archivedfiles.h"

namespace Chaincert {

namespace {

class KeepingTarget : public UnpackTarget
{
public:
    explicit KeepingTarget(qint64 most)
        : m_most(most)
    {
    }

    QList<ArchivedFile> take() { return std::move(m_files); }

    Result<void> makeFolder(const QString &) override { return {}; }

    Result<std::unique_ptr<File>> createFile(const QString &path, QByteArrayView content, bool whole) override
    {
        ArchivedFile file{path};
        if (whole && content.size() <= m_most)
            file.content = content.toByteArray();
        m_files << std::move(file);
        return std::make_unique<Counting>(m_files.last().size);
    }

private:
    // One at a time: the list does not move while bytes come.
    class Counting : public File
    {
    public:
        explicit Counting(qint64 &size)
            : m_size(size)
        {
        }
        Result<void> write(QByteArrayView bytes) override
        {
            m_size += bytes.size();
            return {};
        }
        Result<void> close() override { return {}; }

    private:
        qint64 &m_size;
    };

    const qint64 m_most;
    QList<ArchivedFile> m_files;
};

} // namespace

Result<QList<ArchivedFile>> archivedFiles(QIODevice &zip, qint64 most, const UnpackOptions &options)
{
    KeepingTarget target(most);
    if (const auto done = unpack(zip, target, options); !done)
        return tl::make_unexpected(done.error());
    return target.take();
}

} // namespace Chaincert
