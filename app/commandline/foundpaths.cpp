#include "commandline/foundpaths.h"

#include "commandline/clicontext.h"
#include "commandline/output.h"
#include "commandline/secretinput.h"
#include "options/clitext.h"
#include "typed/typed.h"
#include "words/typedwords.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

UsageError missingPath(const PathOption &path)
{
    const QString cleaned = Typed::cleaned(path.typed, Typed::Kind::Path);
    const QString &shown = path.cleaned.isEmpty() ? path.typed : path.cleaned;
    if (Typed::isMisleading(Typed::oddityOf(cleaned, Typed::Kind::Path)))
        return {shown, Words::hintAbout(cleaned, Typed::Kind::Path),
            CliText::tr("Give the path of a folder or file on this computer.")};
    return {shown, CliText::tr("There is no such file or folder, or you may not look there."),
        CliText::tr("Check the path; put one that contains spaces in quotation marks.")};
}

} // namespace

FoundPaths findPaths(const QList<PathOption> &paths)
{
    FoundPaths found;
    for (const PathOption &path : paths) {
        if (path.isInput()) {
            found.all.append({path.typed, true});
        } else if (QFileInfo::exists(path.typed)) {
            found.all.append({path.typed});
        } else if (!path.cleaned.isEmpty() && QFileInfo::exists(path.cleaned)) {
            found.all.append({path.cleaned});
            //: %1 is an argument such as --org; %2 what was given, %3 what is used
            found.remarks += CliText::tr("%1: “%2” is read as “%3”.")
                                 .arg(u"PATH"_s, Typed::visible(path.typed), Typed::visible(path.cleaned));
        } else {
            found.missing += missingPath(path);
        }
    }
    return found;
}

void printRemarks(const CliContext &cli, const FoundPaths &found)
{
    for (const QString &remark : found.remarks)
        print(stderr, u"chaincert-cli: "_s + remark + u'\n');
    for (const UsageError &missing : found.missing)
        cli.printUsageError(missing);
}

void readPassword(bool isWanted, const std::shared_ptr<SharedInspection> &shared, QObject *context,
    const std::function<void(const OrUsage<void> &)> &answer)
{
    if (!isWanted) {
        answer({});
        return;
    }
    readSecret(u"--password-stdin"_s, CliText::tr("Password of the files"), context,
        [shared, answer](OrUsage<Secret> read) {
            if (read)
                shared->password = std::move(*read);
            shared->hasPassword = read.has_value();
            answer(read ? OrUsage<void>() : tl::make_unexpected(read.error()));
        });
}

InspectionOptions inspectionOptions(
    const SharedInspection &shared, const QList<KnownIdentity> &others, bool hasAllOthers)
{
    InspectionOptions options;
    if (shared.hasPassword)
        options.password = shared.password.reveal();
    options.context.now = shared.now;
    options.context.ending = shared.ending;
    options.context.others = others;
    options.context.hasAllOthers = hasAllOthers;
    options.looksOutside = true; // whoever types a path asks about this computer
    options.cancelled = [&shared] { return shared.isCancelled.load(); };
    return options;
}

Result<Inspected> inspectFound(const FoundPath &path, const InspectionOptions &options)
{
    if (!path.isInput)
        return inspect(path.path, options);
    QFile input;
    if (input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return inspectStream(input, path.path, options);
    Inspected unreadable;
    unreadable.failure = Failure{FailureKind::FileUnreadable, path.path, input.errorString()};
    return unreadable;
}

} // namespace Chaincert
