#include "downloads/filesink.h"

#include "archives/archivelimits.h"
#include "archives/sha256.h"
#include "downloads/contentkind.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// The disk starts on each piece while the next one comes, so that little is left to flush at the end.
constexpr qint64 writebackPiece = 8 * 1024 * 1024;

} // namespace

void DownloadedFile::discard()
{
    file = {};
    if (!name.isEmpty())
        workFolder->folder()->removeFile(name);
    name.clear();
    workFolder.reset();
}

QString DownloadedFile::path() const
{
    return name.isEmpty() ? QString() : workFolder->folder()->pathOf(name);
}

std::unique_ptr<QIODevice> DownloadedFile::reader() const
{
    auto reader = file.reader();
    if (!reader || bytes > ArchiveLimits::memoryBytes)
        return reader;
    auto memory = std::make_unique<QBuffer>();
    memory->setData(reader->read(bytes));
    if (memory->size() != bytes || !memory->open(QIODevice::ReadOnly))
        return {};
    return memory;
}

class FileSink::Private
{
public:
    Private(std::shared_ptr<Destinations> lent, QString place, std::shared_ptr<DownloadedFile> result,
        bool openKeys)
        : destinations(std::move(lent))
        , destination(std::move(place))
        , body(std::move(result))
        , allowOpenKeys(openKeys)
    {
    }

    tl::unexpected<Failure> failed(Failure failure) const
    {
        failure.subject = destination; // the hidden file says nothing to a person
        return tl::make_unexpected(std::move(failure));
    }

    std::shared_ptr<Destinations> destinations;
    QString destination;
    std::shared_ptr<DownloadedFile> body;
    const bool allowOpenKeys;
    Sha256 digest;
    qint64 handedToDisk = 0;
};

FileSink::FileSink(std::shared_ptr<Destinations> destinations, QString destination,
    std::shared_ptr<DownloadedFile> body, bool allowOpenKeys)
    : d(std::make_unique<Private>(
        std::move(destinations), std::move(destination), std::move(body), allowOpenKeys))
{
}

FileSink::~FileSink() = default;

Result<void> FileSink::begin(const ResponseHead &head)
{
    DownloadedFile &body = *d->body;
    body.file = {};
    if (!body.name.isEmpty())
        body.workFolder->folder()->removeFile(body.name);
    body.name.clear();
    body.bytes = 0;
    body.head.clear();
    d->handedToDisk = 0;
    if (!body.workFolder) {
        auto work = d->destinations->workFolder(d->destination);
        if (!work)
            return tl::make_unexpected(work.error());
        body.workFolder = *work;
    }
    if (!body.workFolder->keepsModes() && !d->allowOpenKeys)
        return d->failed({FailureKind::ModesNotKept, {}, {}});
    const Platform::Folder &folder = *body.workFolder->folder();
    const auto free = folder.freeBytes();
    if (head.length && free && *head.length > *free)
        return d->failed({FailureKind::DiskFull, {}, {}, *head.length, *free});
    const QString name = body.workFolder->unusedName(".body"_L1);
    auto file = folder.createFile(name, Platform::Mode::Private);
    if (!file)
        return d->failed(file.error());
    body.name = name;
    body.file = std::move(*file);
    if (!d->digest.begin())
        return d->failed({FailureKind::DiskFailed, {}, u"SHA-256"_s});
    return {};
}

Result<void> FileSink::write(QByteArrayView bytes)
{
    if (const auto written = d->body->file.write(bytes); !written)
        return d->failed(written.error());
    d->digest.add(bytes);
    DownloadedFile &body = *d->body;
    if (body.head.size() < contentHeadBytes)
        body.head.append(bytes.first(std::min(bytes.size(), contentHeadBytes - body.head.size())));
    body.bytes += bytes.size();
    if (body.bytes - d->handedToDisk >= writebackPiece) {
        body.file.startWriteback(d->handedToDisk, body.bytes - d->handedToDisk);
        d->handedToDisk = body.bytes;
    }
    return {};
}

Result<void> FileSink::end()
{
    if (const auto closed = d->body->file.finish(); !closed)
        return d->failed(closed.error());
    d->body->sha256 = d->digest.hex();
    d->body.reset(); // its new owner decides when its work folder goes, not the lifetime of this
    return {};
}

std::shared_ptr<WorkQueue> FileSink::workQueue() const
{
    return d->destinations->workAt(d->destination).writing;
}

} // namespace Chaincert
