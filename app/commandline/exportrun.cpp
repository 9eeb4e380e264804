#include "commandline/exportrun.h"

#include "commandline/exportoutput.h"
#include "commandline/output.h"
#include "commandline/secretinput.h"
#include "options/clitext.h"
#include "platform/workers.h"
#include "reports/jsonreport.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

std::optional<UsageError> missingSource(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            return UsageError{path,
                CliText::tr("There is no such file or folder, or you may not look there."),
                CliText::tr("Check the path; put one that contains spaces in quotation marks.")};
    }
    return {};
}

UsageError noIdentity(const QString &path, int identity)
{
    if (identity == SeveralIdentities)
        return {path, CliText::tr("It holds several certificates."),
            CliText::tr("Give the file or folder of one of them.")};
    return {path, CliText::tr("There is no certificate in it."),
        CliText::tr("Use chaincert-cli inspect to see what it holds.")};
}

} // namespace

void PresetsCommand::start()
{
    if (m_options.json)
        print(stdout, presetsJson());
    else
        print(stdout, presetsTable());
    Q_EMIT finished(AllWell);
}

void ExportRun::start()
{
    if (!m_options.password) {
        run();
        return;
    }
    readSecret(u"--password-stdin"_s, CliText::tr("Password"), m_waiting.get(), [this](OrUsage<Secret> read) {
        if (!read) {
            endUsage(read.error());
            return;
        }
        m_shared->password = std::move(*read);
        m_shared->hasPassword = true;
        run();
    });
}

void ExportRun::interrupt()
{
    m_shared->isCancelled = true;
    if (!m_isRunning)
        CommandOf::interrupt();
}

void ExportRun::run()
{
    m_isRunning = true;
    ExportJob job{.preset = m_options.preset, .from = m_options.from, .isDryRun = m_options.dryRun};
    job.choices.label = m_options.label;
    job.choices.mspId = m_options.mspId;
    job.choices.writeAnyway = m_options.writeAnyway;
    job.writing = {m_options.folder, m_options.onConflict, m_options.allowOpenKeys,
        [shared = m_shared] { return shared->isCancelled.load(); }};
    onThreadFor(
        MayHang::PersonsFile, m_waiting.get(),
        [job, shared = m_shared] {
            if (missingSource(job.from))
                return ExportAnswer();
            ExportJob own = job;
            own.password = shared->hasPassword ? &shared->password : nullptr;
            return carryOut(own);
        },
        [this](const ExportAnswer &answer) { onDone(answer); });
}

void ExportRun::onDone(const ExportAnswer &answer)
{
    stopWaiting();
    if (answer.outcome.preset.isEmpty()) {
        endUsage(missingSource(m_options.from).value_or(noIdentity(m_options.from.constFirst(), NoIdentity)));
        return;
    }
    if (answer.identity < 0) {
        endUsage(noIdentity(m_options.from.constFirst(), answer.identity));
        return;
    }
    const ExportOutcome &outcome = answer.outcome;
    print(stderr, exportRemarks(answer));
    if (m_options.json)
        print(stdout, jsonDocument(exportObject(outcome)));
    else
        print(stdout, exportLines(outcome));
    if (outcome.failure)
        Q_EMIT finished(exitCodeOf(*outcome.failure));
    else
        Q_EMIT finished(outcome.isWell() ? AllWell : SomeFailed);
}

} // namespace Chaincert
