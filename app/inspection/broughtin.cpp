#include "inspection/broughtin.h"

#include "inspection/inspection.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace Chaincert {

namespace {

// A pipe would wait for its writer, and a device may have no end.
std::optional<Failure> whyNotRead(const QFileInfo &facts)
{
    if (!facts.exists())
        return Failure{FailureKind::FileUnreadable, facts.filePath(), qt_error_string(ENOENT)};
    if (!facts.isFile() && !facts.isDir())
        return Failure{.kind = FailureKind::FileUnreadable,
            .subject = facts.filePath(),
            .ownSentences = {OwnSentence(QT_TRANSLATE_NOOP("Words", "It is neither a file nor a folder."))}};
    return {};
}

void takeFiles(BroughtIn &told, const Material &material)
{
    for (const MaterialFile &file : material.files) {
        told.files.append({file.path, file.kind, file.size});
        told.bytes += file.size;
    }
    std::sort(told.files.begin(), told.files.end(),
        [](const BroughtIn::File &a, const BroughtIn::File &b) { return a.path < b.path; });
    QStringList parts;
    for (const BroughtIn::File &file : std::as_const(told.files))
        parts += file.path.section(u'/', 0, 0);
    parts.removeDuplicates();
    told.parts = static_cast<int>(parts.size());
}

} // namespace

Result<BroughtIn> lookAt(const BroughtIn &asked, const InspectionOptions &options)
{
    BroughtIn told{
        .id = asked.id, .path = asked.path, .state = BroughtIn::State::Read, .looks = asked.looks + 1};
    const QFileInfo facts(asked.path);
    if (const std::optional<Failure> why = whyNotRead(facts)) {
        told.summary.verdict = Verdict::Error;
        told.failure = std::make_shared<const Failure>(*why);
        return told;
    }
    told.isFolder = facts.isDir();
    Result<Inspected> inspected = inspect(asked.path, options);
    if (!inspected)
        return tl::make_unexpected(inspected.error());
    told.kind = inspected->material.kind;
    told.summary = summaryOf(inspected->material, inspected->identities, inspected->assessment);
    told.holdsKey = !inspected->material.keys.isEmpty();
    if (told.isFolder)
        takeFiles(told, inspected->material);
    else
        told.bytes = facts.size();
    for (const MaterialFile &file : inspected->material.files) {
        told.isPasswordWrong = told.isPasswordWrong || file.has(ReadingNote::PasswordWrong);
        told.wantsPassword = told.wantsPassword || file.has(ReadingNote::PasswordWanted);
    }
    told.wantsPassword = told.wantsPassword || told.isPasswordWrong;
    if (inspected->failure) {
        told.summary.verdict = Verdict::Error;
        told.failure = std::make_shared<const Failure>(*inspected->failure);
    }
    if (options.password) {
        forgetPrivateKeys(*inspected); // else they would live as long as the row
        told.unlocked = std::make_shared<const Inspected>(std::move(*inspected));
    }
    return told;
}

BroughtIn madePrivate(const BroughtIn &row, const QString &file)
{
    BroughtIn told = row;
    told.state = BroughtIn::State::Read;
    ++told.looks;
    if (!row.unlocked)
        return told;
    Inspected inspected = *row.unlocked;
    noteMadePrivate(inspected, file);
    if (!inspected.failure)
        told.summary = summaryOf(inspected.material, inspected.identities, inspected.assessment);
    told.unlocked = std::make_shared<const Inspected>(std::move(inspected));
    return told;
}

} // namespace Chaincert
