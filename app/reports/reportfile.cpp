#include "reports/reportfile.h"

#include "platform/platform.h"
#include "platform/workers.h"
#include "reports/csvreport.h"
#include "reports/jsonreport.h"
#include "reports/markdownreport.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QByteArray made(const QList<DownloadStatus> &downloads, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return markdownReport(downloads, QDateTime::currentDateTime());
    case ReportFormat::Csv:
        return csvReport(downloads, Unfinished::GoesOn);
    case ReportFormat::Json:
        return jsonReport(downloads, Unfinished::GoesOn);
    }
    Q_UNREACHABLE();
}

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    Result<Platform::NewFile> file = Platform::createFile(path, Platform::Mode::Public);
    if (!file)
        return tl::make_unexpected(file.error());
    Result<void> written = file->write(bytes);
    const Result<void> closed = file->close();
    return written ? closed : written;
}

Result<void> moveTo(const QString &path, const QString &from, bool replace)
{
    if (!replace) {
        const Result<bool> moved = Platform::renameNoReplace(from, path);
        if (!moved)
            return tl::make_unexpected(moved.error());
        if (!*moved)
            return fail(FailureKind::FileInTheWay, path);
        return {};
    }
    std::error_code failed;
    std::filesystem::rename(from.toStdU16String(), path.toStdU16String(), failed);
    if (failed)
        return tl::make_unexpected(Platform::diskFailure(path, failed.value()));
    return {};
}

Result<void> save(const QString &path, const QByteArray &bytes, bool replace)
{
    const QString folder = QFileInfo(path).path();
    const QString part
        = u"%1/.chaincert-%2.part"_s.arg(folder, QUuid::createUuid().toString(QUuid::WithoutBraces));
    Result<void> done = writeNew(part, bytes);
    if (done)
        done = Platform::flush({part}, folder);
    if (done)
        done = moveTo(path, part, replace);
    if (!done) {
        QFile::remove(part);
        if (done.error().kind != FailureKind::FileInTheWay)
            done.error().subject = path; // not the name it had meanwhile
        return done;
    }
    return Platform::flushFolder(folder);
}

} // namespace

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return u"md"_s;
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Json:
        return u"json"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ReportFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const ReportFormat format : {ReportFormat::Markdown, ReportFormat::Csv, ReportFormat::Json}) {
        if (suffix.compare(suffixOf(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return {};
}

void saveReport(const QList<DownloadStatus> &downloads, const QString &path, ReportFormat format,
    bool replace, QObject *context, std::function<void(const Result<void> &)> answer)
{
    const auto work
        = [downloads, path, format, replace] { return save(path, made(downloads, format), replace); };
    onThreadFor(MayHang::PersonsFile, context, work, std::move(answer));
}

} // namespace Chaincert
