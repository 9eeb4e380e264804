#include "commandline/fixconfigrun.h"

#include "certificates/certificatelimits.h"
#include "commandline/exportoutput.h"
#include "commandline/output.h"
#include "options/clitext.h"
#include "platform/folder.h"
#include "platform/workers.h"
#include "reports/jsonreport.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

UsageError noSuchPath(const QString &path)
{
    return {path, CliText::tr("There is no such file or folder, or you may not look there."),
        CliText::tr("Check the path; put one that contains spaces in quotation marks.")};
}

// A relative path counts from the configuration's own folder.
bool isThere(const QString &folder, const QString &path)
{
    return QFileInfo::exists(QDir(folder).filePath(path));
}

// What others may not read now stays so.
Platform::Mode modeOf(const QFileInfo &file)
{
    return file.permission(QFile::ReadOther) ? Platform::Mode::Public : Platform::Mode::Private;
}

} // namespace

void FixConfigRun::start()
{
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(), [options = m_options] { return fix(options); },
        [this](const Answer &answer) { onDone(answer); });
}

FixConfigRun::Answer FixConfigRun::fix(const FixConfigOptions &options)
{
    const QFileInfo file(QFileInfo(options.file).canonicalFilePath());
    if (!file.isFile())
        return {.usage = noSuchPath(options.file)};
    for (const QString &path : options.from) {
        if (!QFileInfo::exists(path))
            return {.usage = noSuchPath(path)};
    }
    const auto read = Platform::readPlainFile(file.absoluteFilePath(), CertificateLimits::fileBytes);
    if (!read || !*read)
        return {.failure = read ? Failure{FailureKind::FileUnreadable, options.file} : read.error()};
    const QString folder = file.absolutePath();
    const auto fixed = fixedConfig((*read)->bytes,
        [&folder](const QString &path) { return isThere(folder, path); }, placesIn(options.from));
    if (!fixed)
        return {.usage = UsageError{options.file, CliText::tr("It is neither YAML nor JSON."),
                    CliText::tr("Give the sdk-config file whose paths are to be put right.")}};
    Answer answer{.fixed = *fixed};
    if (options.dryRun || fixed->lines.isEmpty())
        return answer;
    const auto plan = [&](int) {
        ExportPlan all;
        all.files.push_back({file.fileName(), Secret(fixed->text), modeOf(file)});
        all.units = {file.fileName()};
        return all;
    };
    const auto written = writeExport(plan, {folder, OnConflict::Replace, true, {}});
    if (!written)
        answer.failure = written.error();
    else if (!written->record.replaced.isEmpty())
        answer.older = folder + u'/' + written->record.replaced.constFirst().older;
    return answer;
}

void FixConfigRun::onDone(const Answer &answer)
{
    stopWaiting();
    if (answer.usage) {
        endUsage(*answer.usage);
        return;
    }
    if (answer.failure) {
        print(stderr, *answer.failure);
        Q_EMIT finished(exitCodeOf(*answer.failure));
        return;
    }
    for (const LostPath &each : answer.fixed.lost)
        //: %1 is where in a configuration a path stands, %2 the path
        print(stderr,
            u"chaincert-cli: "_s
                + CliText::tr("%1: nothing was found for “%2”.").arg(echo(each.member), echo(each.path))
                + u'\n');
    if (m_options.json)
        print(stdout,
            jsonDocument(fixedConfigObject(m_options.file, answer.fixed, m_options.dryRun, answer.older)));
    else
        print(stdout, fixedConfigLines(answer.fixed));
    Q_EMIT finished(answer.fixed.lost.isEmpty() ? AllWell : SomeFailed);
}

} // namespace Chaincert
