#include "commandline/exportjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

void takePlan(ExportOutcome &outcome, const ExportPlan &plan)
{
    outcome.label = plan.label;
    outcome.mspId = plan.mspId;
    outcome.units = plan.units;
    outcome.mended = plan.mended;
    outcome.hints = plan.hints;
    outcome.refused = plan.refused;
    outcome.isRefused = plan.isRefused();
}

void look(ExportOutcome &outcome, const NumberedPlan &plan, const ExportWriting &writing)
{
    const auto seen = foresee(plan, writing);
    if (!seen) {
        outcome.failure = seen.error();
        return;
    }
    takePlan(outcome, seen->plan);
    outcome.files = seen->files;
    outcome.isSkipped = seen->isSkipped;
    for (const QString &unit : seen->replaced)
        outcome.replaced.append({unit});
}

void write(ExportOutcome &outcome, const NumberedPlan &plan, const ExportWriting &writing)
{
    const auto written = writeExport(plan, writing);
    if (!written) {
        outcome.failure = written.error();
        return;
    }
    takePlan(outcome, written->plan);
    outcome.isSkipped = written->isSkipped;
    outcome.replaced = written->record.replaced;
    outcome.keptModes = written->keptModes;
    outcome.partOpenToOthers = written->partOpenToOthers;
    for (const ExportFile &file : written->plan.files) {
        const bool isNew = std::any_of(written->record.files.begin(), written->record.files.end(),
            [&file](const ExportRecord::File &each) { return each.path == file.path; });
        outcome.files.append({file.path, isNew ? ForeseenFile::State::New : ForeseenFile::State::Same});
    }
}

} // namespace

ExportAnswer carryOut(const ExportJob &job)
{
    ExportAnswer answer{0, {.preset = job.preset, .folder = job.writing.folder, .isDryRun = job.isDryRun}};
    const ExportPreset &preset = *findExportPreset(job.preset);
    InspectionOptions options;
    options.cancelled = job.writing.cancelled;
    if (job.password)
        options.password = job.password->reveal();
    const bool isAsItIs = !preset.needs;
    const auto input = readExportInput(job.from, options, isAsItIs);
    if (!input || input->failure) {
        answer.outcome.failure = input ? *input->failure : input.error();
        return answer;
    }
    answer.identity = isAsItIs ? 0 : input->identity;
    if (answer.identity < 0)
        return answer;
    answer.outcome.authorityFolder = input->authorityFolder;
    ExportChoices choices = job.choices;
    choices.password = job.password;
    choices.destination = job.writing.folder;
    const NumberedPlan plan = [&](int number) {
        choices.number = number;
        return planExport(preset, input->source, choices);
    };
    if (job.isDryRun)
        look(answer.outcome, plan, job.writing);
    else
        write(answer.outcome, plan, job.writing);
    return answer;
}

} // namespace Chaincert
