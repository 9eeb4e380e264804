#include "reports/reportfile.h"

#include "platform/wholefile.h"
#include "platform/workers.h"
#include "reports/csvreport.h"
#include "reports/jsonreport.h"
#include "reports/markdownreport.h"

#include <QFileInfo>

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
    const auto work = [downloads, path, format, replace] {
        return Platform::writeWhole(path, made(downloads, format), Platform::Mode::Public,
            replace ? Platform::Existing::Replace : Platform::Existing::Keep);
    };
    onThreadFor(MayHang::PersonsFile, context, work, std::move(answer));
}

} // namespace Chaincert
