#include "commandline/exportoutput.h"

#include "commandline/output.h"
#include "exports/exportpreset.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "options/usageerror.h"
#include "reports/jsonreport.h"
#include "words/exportwords.h"
#include "words/separated.h"
#include "words/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QLatin1String stateId(ForeseenFile::State state)
{
    switch (state) {
    case ForeseenFile::State::New:
        return "new"_L1;
    case ForeseenFile::State::Same:
        return "same"_L1;
    case ForeseenFile::State::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
}

QString stateWord(ForeseenFile::State state)
{
    switch (state) {
    case ForeseenFile::State::New:
        //: of a file that would be written: there is none of that name
        return CliText::tr("new");
    case ForeseenFile::State::Same:
        //: of a file that would be written: it is there with this content
        return CliText::tr("there already");
    case ForeseenFile::State::Other:
        //: of a file that would be written: one with other content is there
        return CliText::tr("replaces another");
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString remark(const QString &text)
{
    return u"chaincert-cli: "_s + harmless(text) + u'\n';
}

QString below(const QString &folder, const QString &path)
{
    return folder + u'/' + path;
}

QJsonArray refusedArray(const ExportOutcome &outcome)
{
    QJsonArray array;
    for (const Refused &each : outcome.refused) {
        const Words::Sentences words = Words::of(each);
        array.append(QJsonObject{{u"refusal"_s, exportRefusalId(each.why)},
            {u"check"_s, each.finding ? QJsonValue(checkId(each.finding->check)) : QJsonValue()},
            {u"may_write_anyway"_s, each.mayWriteAnyway}, {u"sentence"_s, words.summary},
            {u"advice"_s, words.advice}});
    }
    return array;
}

} // namespace

QJsonObject exportObject(const ExportOutcome &outcome)
{
    QJsonArray files;
    for (const ForeseenFile &file : outcome.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"state"_s, stateId(file.state)}});
    QJsonArray replaced;
    for (const ExportRecord::Replaced &each : outcome.replaced)
        replaced.append(QJsonObject{{u"path"_s, each.path}, {u"older"_s, textOrNull(each.older)}});
    QJsonArray mended;
    for (const MendedAt &each : outcome.mended)
        mended.append(QJsonObject{{u"mended"_s, exportMendId(each.what)}, {u"file"_s, each.file},
            {u"sentence"_s, Words::of(each.what)}});
    QJsonArray hints;
    for (const ExportHint hint : outcome.hints)
        hints.append(QJsonObject{{u"hint"_s, exportHintId(hint)}, {u"sentence"_s, Words::of(hint)}});
    return {{u"preset"_s, outcome.preset}, {u"folder"_s, outcome.folder},
        {u"label"_s, textOrNull(outcome.label)}, {u"msp_id"_s, textOrNull(outcome.mspId)},
        {u"dry_run"_s, outcome.isDryRun}, {u"skipped"_s, outcome.isSkipped},
        {u"written"_s, outcome.isWell() && !outcome.isDryRun && !outcome.isSkipped}, {u"files"_s, files},
        {u"replaced"_s, replaced}, {u"mended"_s, mended}, {u"hints"_s, hints},
        {u"refused"_s, refusedArray(outcome)},
        {u"failure"_s, outcome.failure ? QJsonValue(failureObject(*outcome.failure)) : QJsonValue()}};
}

QString exportLines(const ExportOutcome &outcome)
{
    if (!outcome.isWell())
        return {};
    if (!outcome.isDryRun) {
        QString lines;
        for (const QString &unit : outcome.units)
            lines += harmless(below(outcome.folder, unit)) + u'\n';
        return lines;
    }
    std::vector<QStringList> rows;
    for (const ForeseenFile &file : outcome.files)
        rows.push_back({below(outcome.folder, file.path), stateWord(file.state)});
    return tableOf(rows);
}

QString exportRemarks(const ExportAnswer &answer)
{
    const ExportOutcome &outcome = answer.outcome;
    QString lines;
    if (answer.identity < 0)
        return remark(answer.identity == SeveralIdentities ? CliText::tr("It holds several certificates.")
                                                           : CliText::tr("There is no certificate in it."));
    if (outcome.failure)
        return u"chaincert-cli: "_s + failureLines(*outcome.failure) + u'\n';
    for (const Refused &each : outcome.refused) {
        const Words::Sentences words = Words::of(each);
        QStringList all{words.summary, words.advice};
        if (each.mayWriteAnyway && outcome.isRefused)
            all += CliText::tr("Use --write-anyway to write it all the same.");
        lines += remark(Words::joined(all));
    }
    if (!outcome.authorityFolder.isEmpty())
        //: %1 is a folder
        lines += remark(CliText::tr("The CA certificate was taken from %1.").arg(outcome.authorityFolder));
    for (const MendedAt &each : outcome.mended)
        //: %1 a file, %2 a sentence about it
        lines += remark(CliText::tr("%1: %2").arg(each.file, Words::of(each.what)));
    for (const ExportHint hint : outcome.hints)
        lines += remark(Words::of(hint));
    for (const ExportRecord::Replaced &each : outcome.replaced) {
        if (!each.older.isEmpty())
            //: %1 and %2 are paths
            lines += remark(CliText::tr("What was there as %1 is now %2.")
                                .arg(below(outcome.folder, each.path), below(outcome.folder, each.older)));
    }
    if (outcome.isSkipped)
        lines += remark(CliText::tr("Something else is there: nothing was written."));
    if (!outcome.partOpenToOthers.isEmpty())
        lines += remark(
            Words::of(SaveWarning{SaveWarning::Kind::FolderOpenToOthers, {}, outcome.partOpenToOthers}));
    if (!outcome.keptModes)
        lines += remark(Words::of(SaveWarning{SaveWarning::Kind::PermissionsNotKept, {}, outcome.folder}));
    return lines;
}

QJsonObject fixedConfigObject(
    const QString &file, const FixedConfig &fixed, bool isDryRun, const QString &older)
{
    QJsonArray lines;
    for (const ConfigLine &line : fixed.lines)
        lines.append(
            QJsonObject{{u"line"_s, line.number}, {u"before"_s, line.before}, {u"after"_s, line.after}});
    QJsonArray lost;
    for (const LostPath &each : fixed.lost)
        lost.append(QJsonObject{{u"member"_s, each.member}, {u"path"_s, each.path}});
    return {{u"file"_s, file}, {u"dry_run"_s, isDryRun}, {u"lines"_s, lines}, {u"not_found"_s, lost},
        {u"older"_s, textOrNull(older)}};
}

QString fixedConfigLines(const FixedConfig &fixed)
{
    QString text;
    for (const ConfigLine &line : fixed.lines)
        text += u"%1\n- %2\n+ %3\n"_s.arg(
            QString::number(line.number), harmlessLine(line.before), harmlessLine(line.after));
    return text;
}

QByteArray presetsJson()
{
    QJsonArray presets;
    for (const ExportPreset &preset : exportPresets()) {
        QJsonArray needs;
        const std::pair<ExportNeed, QLatin1String> names[]
            = {{ExportNeed::Certificate, "certificate"_L1}, {ExportNeed::Key, "private_key"_L1},
                {ExportNeed::Authority, "ca"_L1}, {ExportNeed::TlsPair, "tls_pair"_L1},
                {ExportNeed::MspId, "msp_id"_L1}, {ExportNeed::Password, "password"_L1}};
        for (const auto &[need, name] : names) {
            if (preset.needs.testFlag(need))
                needs.append(name);
        }
        presets.append(QJsonObject{{u"preset"_s, preset.id}, {u"name"_s, Words::nameOf(preset)},
            {u"about"_s, Words::aboutOf(preset)}, {u"needs"_s, needs},
            {u"writes"_s, QJsonArray::fromStringList(QString::fromUtf8(preset.writes).split(u'\n'))}});
    }
    return jsonDocument({{u"presets"_s, presets}});
}

QString presetsTable()
{
    QString text;
    for (const ExportPreset &preset : exportPresets()) {
        text += u"%1  %2\n    %3\n"_s.arg(preset.id, Words::nameOf(preset), Words::aboutOf(preset));
        const QStringList paths = QString::fromUtf8(preset.writes).split(u'\n');
        for (const QString &path : paths)
            text += u"    → "_s + path + u'\n';
        if (const QString needs = Words::needsOf(preset); !needs.isEmpty())
            //: %1 is a list of what a format needs
            text += u"    "_s + CliText::tr("needs: %1").arg(needs) + u'\n';
    }
    return text;
}

} // namespace Chaincert
