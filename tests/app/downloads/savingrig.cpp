#include "savingrig.h"

#include "failures/failurekind.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

#include <sys/mount.h>
#include <sys/stat.h>
#include <zip.h>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace SavingRig {

QByteArray zip(const Files &files)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"made.zip"_s);
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, nullptr);
    for (const auto &[name, content] : files) {
        const QByteArray utf8 = name.toUtf8();
        if (name.endsWith(u'/')) {
            zip_dir_add(archive, utf8.constData(), ZIP_FL_ENC_UTF_8);
            continue;
        }
        zip_source_t *source
            = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const auto index = zip_uint64_t(zip_file_add(archive, utf8.constData(), source, ZIP_FL_ENC_UTF_8));
        zip_file_set_mtime(archive, index, 1'700'000'000, 0);
    }
    zip_close(archive);
    return SavingRig::contentOf(path);
}

Files organization(const QByteArray &mark)
{
    return {
        {u"abc.peer/msp/keystore/key_sk"_s,
            "-----BEGIN PRIVATE KEY-----\n" + mark + "\n-----END PRIVATE KEY-----\n"},
        {u"abc.peer/msp/signcerts/admin.pem"_s,
            "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"},
        {u"abc.peer/tls/server.key"_s, "key" + mark},
        {u"abc.peer/tls/server.crt"_s, "certificate"},
    };
}

QByteArray archive(const QByteArray &mark)
{
    static const QByteArray unmarked = zip(organization());
    return mark.isEmpty() ? unmarked : zip(organization(mark));
}

DownloadRequest request(const QTemporaryDir &folder, OnConflict onConflict)
{
    DownloadRequest request = SavingRig::request(folder.path());
    request.onConflict = onConflict;
    return request;
}

DownloadRequest request(const QString &folder, const QString &org, CertType type)
{
    DownloadRequest request;
    request.query.endpoint = *Endpoint::parse(u"http://127.0.0.1:1"_s);
    request.query.projectId = u"project"_s;
    request.query.blockchainId = u"chain"_s;
    request.query.orgName = org;
    request.query.certType = type;
    request.folder = folder;
    return request;
}

Result<std::shared_ptr<DownloadedFile>> Run::receive(
    const QString &folder, const QByteArray &body, const ResponseHead &head) const
{
    auto received = std::make_shared<DownloadedFile>();
    FileSink sink(destinations, folder, received);
    Result<void> done = sink.begin(head);
    for (qsizetype at = 0; done && at < body.size(); at += 16384)
        done = sink.write(QByteArrayView(body).sliced(at, std::min<qsizetype>(16384, body.size() - at)));
    if (done)
        done = sink.end();
    if (!done)
        return tl::make_unexpected(done.error());
    return received;
}

Result<std::unique_ptr<PreparedDownload>> Run::prepare(
    const DownloadRequest &request, const QByteArray &body, bool withLength) const
{
    ResponseHead head;
    head.httpStatus = 200;
    if (withLength)
        head.length = body.size();
    auto received = receive(request.folder, body, head);
    if (!received)
        return tl::make_unexpected(received.error());
    const JudgedBy judgedBy{
        {request.mspId, request.query.orgName, certTypeId(request.query.certType)}, ending};
    return prepareDownload(
        request, *FolderTemplate::of(request), judgedBy, head, std::move(*received), {}, {});
}

Result<SavedDownload> Run::save(const DownloadRequest &request, const QByteArray &body, bool withLength) const
{
    auto prepared = prepare(request, body, withLength);
    if (!prepared)
        return tl::make_unexpected(prepared.error());
    std::vector<std::unique_ptr<PreparedDownload>> list;
    list.push_back(std::move(*prepared));
    return std::move(commit(list, destinations->createdFolders()).front());
}

QStringList everythingUnder(const QString &folder)
{
    QStringList found;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        found += path.mid(folder.size() + 1) + (each.fileInfo().isDir() ? u"/"_s : QString());
    }
    found.sort();
    return found;
}

unsigned modeOf(const QString &path)
{
    struct stat facts = {};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777U : 0U;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

void ageLocks(const QString &folder)
{
    for (const QString &path : everythingUnder(folder)) {
        QFile file(folder + u'/' + path);
        if (path.endsWith(u"/lock"_s) && file.size() == 0
            && !(file.open(QIODevice::ReadWrite)
                && file.setFileTime(
                    QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime)))
            qFatal("cannot age %s", qPrintable(path));
    }
}

QString name(const Failure &failure)
{
    return kindId(failure.kind) + u' ' + failure.subject + u' ' + failure.detail;
}

QList<SaveWarning::Kind> kinds(const SavedDownload &saved)
{
    QList<SaveWarning::Kind> all;
    for (const SaveWarning &warning : saved.warnings)
        all += warning.kind;
    return all;
}

Mounted::Mounted(const QString &at, const QByteArray &options)
    : m_at(at)
    , m_worked(::mount("tmpfs", QFile::encodeName(at).constData(), "tmpfs", 0, options.constData()) == 0)
{
}

Mounted::~Mounted()
{
    if (m_worked)
        ::umount2(QFile::encodeName(m_at).constData(), MNT_DETACH);
}

bool Mounted::remount(const QByteArray &options)
{
    return ::mount("tmpfs", QFile::encodeName(m_at).constData(), "tmpfs", MS_REMOUNT | MS_RDONLY,
               options.constData())
        == 0;
}

} // namespace SavingRig
