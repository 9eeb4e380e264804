#include "reports/reportfile.h"

#include "platform/wholefile.h"
#include "platform/workers.h"
#include "reports/csvreport.h"
#include "reports/jsonreport.h"
#include "reports/markdownreport.h"

#include <QFileInfo>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

struct Format
{
    ReportFormat format;
    QLatin1String suffix;
    QByteArray (*make)(const QList<DownloadStatus> &downloads);
};

using Downloads = QList<DownloadStatus>;

// In the order of the enumeration.
constexpr std::array formats{
    Format{ReportFormat::Markdown, "md"_L1,
        [](const Downloads &all) { return markdownReport(all, QDateTime::currentDateTime()); }},
    Format{
        ReportFormat::Csv, "csv"_L1, [](const Downloads &all) { return csvReport(all, Unfinished::GoesOn); }},
    Format{ReportFormat::Json, "json"_L1,
        [](const Downloads &all) { return jsonReport(all, Unfinished::GoesOn); }},
};

} // namespace

QString suffixOf(ReportFormat format)
{
    return formats.at(size_t(format)).suffix;
}

std::optional<ReportFormat> formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const Format &each : formats) {
        if (suffix.compare(each.suffix, Qt::CaseInsensitive) == 0)
            return each.format;
    }
    return {};
}

void saveReport(const QList<DownloadStatus> &downloads, const QString &path, ReportFormat format,
    bool replace, QObject *context, std::function<void(const Result<void> &)> answer)
{
    const auto work = [downloads, path, format, replace] {
        return Platform::writeWhole(path, formats.at(size_t(format)).make(downloads), Platform::Mode::Public,
            replace ? Platform::Existing::Replace : Platform::Existing::Keep);
    };
    onThreadFor(MayHang::PersonsFile, context, work, std::move(answer));
}

} // namespace Chaincert
