#include "downloads/treewriter.h"

#include <algorithm>

namespace Chaincert {

namespace {

constexpr qsizetype headSize = 64 * 1024; // what fileKind() looks at

} // namespace

class TreeWriter::OpenFile : public UnpackTarget::File
{
public:
    OpenFile(TreeWriter &writer, QString path, Platform::NewFile file)
        : m_writer(writer)
        , m_path(std::move(path))
        , m_index(writer.m_files.size() - 1)
        , m_file(std::move(file))
    {
    }

    Result<void> write(QByteArrayView bytes) override
    {
        if (const auto written = m_file.write(bytes); !written)
            return m_writer.failed(written.error(), m_path);
        m_writer.m_files[m_index].bytes += bytes.size();
        return {};
    }

    Result<void> close() override
    {
        if (const auto closed = m_file.close(); !closed)
            return m_writer.failed(closed.error(), m_path);
        return {};
    }

private:
    TreeWriter &m_writer;
    const QString m_path;
    const qsizetype m_index;
    Platform::NewFile m_file;
};

TreeWriter::TreeWriter(Platform::FolderPtr root, QString destination)
    : m_folders(std::move(root))
    , m_destination(std::move(destination))
{
}

Result<std::unique_ptr<TreeWriter>> TreeWriter::make(
    const Platform::Folder &folder, const QString &name, const QString &destination)
{
    auto root = folder.makeFolder(name);
    if (!root) {
        root.error().subject = destination;
        return tl::make_unexpected(root.error());
    }
    return std::unique_ptr<TreeWriter>(new TreeWriter(std::move(*root), destination));
}

Result<void> TreeWriter::makeFolder(const QString &path)
{
    if (const auto made = m_folders.makeFolder(path); !made)
        return failed(made.error(), path);
    return {};
}

Result<std::unique_ptr<UnpackTarget::File>> TreeWriter::createFile(
    const QString &path, QByteArrayView content, bool whole)
{
    // A key may lie behind what was looked at: a file of more than a MiB is no certificate anyway.
    const auto mode
        = whole && isKnownPublic(path, content) ? Platform::Mode::Public : Platform::Mode::Private;
    auto file = m_folders.createFile(path, mode);
    if (!file)
        return failed(file.error(), path);
    m_files.append({path, fileKind(path, content.first(std::min(content.size(), headSize))), 0});
    return std::make_unique<OpenFile>(*this, path, std::move(*file));
}

QList<SavedFile> TreeWriter::takeFiles()
{
    std::sort(m_files.begin(), m_files.end(),
        [](const SavedFile &a, const SavedFile &b) { return a.path < b.path; });
    return std::move(m_files);
}

tl::unexpected<Failure> TreeWriter::failed(Failure failure, const QString &path) const
{
    failure.subject = failure.kind == FailureKind::NameTooLongForDisk ? path : m_destination;
    return tl::make_unexpected(std::move(failure));
}

} // namespace Chaincert
