#include "downloads/bodyfile.h"

#include "platform/platform.h"

#include <QFile>

#include <algorithm>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype headSize = 64 * 1024;
// The disk starts on each piece while the next one comes, so that little is left to flush at the end.
constexpr qint64 writebackPiece = 8 * 1024 * 1024;

struct DigestFree
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

} // namespace

void ReceivedBody::discard()
{
    if (!path.isEmpty())
        QFile::remove(path);
    path.clear();
    work.reset();
}

class BodyFile::Private
{
public:
    Private(std::shared_ptr<WorkFolders> lent, QString place, std::shared_ptr<ReceivedBody> result)
        : folders(std::move(lent))
        , destination(std::move(place))
        , body(std::move(result))
    {
    }

    tl::unexpected<Failure> failed(Failure failure) const
    {
        failure.subject = destination; // the hidden file says nothing to a person
        return tl::make_unexpected(std::move(failure));
    }

    std::shared_ptr<WorkFolders> folders;
    QString destination;
    std::shared_ptr<ReceivedBody> body;
    Platform::NewFile file;
    // OpenSSL's, ten times as fast as QCryptographicHash.
    std::unique_ptr<EVP_MD_CTX, DigestFree> digest{EVP_MD_CTX_new()};
    qint64 handedToDisk = 0;
};

BodyFile::BodyFile(
    std::shared_ptr<WorkFolders> folders, QString destination, std::shared_ptr<ReceivedBody> body)
    : d(std::make_unique<Private>(std::move(folders), std::move(destination), std::move(body)))
{
}

BodyFile::~BodyFile() = default;

Result<void> BodyFile::begin(const AnswerHead &head)
{
    d->file = {};
    if (!d->body->path.isEmpty())
        QFile::remove(d->body->path);
    d->body->path.clear();
    d->body->bytes = 0;
    d->body->head.clear();
    d->handedToDisk = 0;
    if (!d->body->work) {
        auto work = d->folders->in(d->destination);
        if (!work)
            return tl::make_unexpected(work.error());
        d->body->work = *work;
    }
    const auto free = Platform::freeBytes(d->body->work->path());
    if (head.length && free && *head.length > *free)
        return d->failed({FailureKind::DiskFull, {}, {}, *head.length, *free});
    const QString path = d->body->work->unusedPath(".body"_L1);
    auto file = Platform::createFile(path, Platform::Mode::Private);
    if (!file)
        return d->failed(file.error());
    d->body->path = path;
    d->file = std::move(*file);
    if (!d->digest || EVP_DigestInit_ex(d->digest.get(), EVP_sha256(), nullptr) != 1)
        return d->failed({FailureKind::DiskFailed, {}, u"SHA-256"_s});
    return {};
}

Result<void> BodyFile::write(QByteArrayView bytes)
{
    if (const auto written = d->file.write(bytes); !written)
        return d->failed(written.error());
    EVP_DigestUpdate(d->digest.get(), bytes.data(), size_t(bytes.size()));
    ReceivedBody &body = *d->body;
    if (body.head.size() < headSize)
        body.head.append(bytes.first(std::min(bytes.size(), headSize - body.head.size())));
    body.bytes += bytes.size();
    if (body.bytes - d->handedToDisk >= writebackPiece) {
        d->file.startWriteback(d->handedToDisk, body.bytes - d->handedToDisk);
        d->handedToDisk = body.bytes;
    }
    return {};
}

Result<void> BodyFile::end()
{
    if (const auto closed = d->file.close(); !closed)
        return d->failed(closed.error());
    QByteArray sum(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_DigestFinal_ex(d->digest.get(), reinterpret_cast<unsigned char *>(sum.data()), &length);
    d->body->sha256 = sum.first(qsizetype(length)).toHex();
    d->body.reset(); // whoever has it now decides when its work folder goes, however long this lives
    return {};
}

} // namespace Chaincert
