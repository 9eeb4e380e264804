#include "words/warningwords.h"

#include "failures/failurefacts.h"
#include "words/findingwords.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxFolderLength = 400;

WarningWords notUnpacked(const SaveWarning &warning)
{
    const Severity severity = severityOf(warning);
    if (!warning.why)
        return {severity, tr("Saved, not unpacked"), tr("Archive was not unpacked"),
            tr("The file is saved, but it was not unpacked."), tr("Open it with another program.")};
    const Phrase why = phraseOf(*warning.why);
    const bool unsafe = isUnsafeArchive(warning);
    return {severity, unsafe ? tr("Unsafe archive, not unpacked") : tr("Saved, not unpacked"),
        //: %1 = why, in a few words: "Unsafe archive"
        tr("%1, not unpacked").arg(unsafe ? tr("Unsafe archive") : why.shortReason),
        joined({tr("The file is saved, but it was not unpacked."), why.summary}), why.advice};
}

// Where a finding's own few words hold a day.
QString causeOf(const Finding &finding, const QString &state)
{
    const QString of = finding.evidence.value(u"of"_s).toString();
    switch (finding.check) {
    case Check::Expired:
        if (of == u"ca")
            return tr("CA certificate has expired");
        if (of == u"tls_ca")
            return tr("TLS CA certificate has expired");
        return of == u"tls_certificate" ? tr("TLS certificate has expired") : tr("Certificate has expired");
    case Check::ExpiresSoon:
        return tr("Ends soon");
    case Check::NotYetValid:
        return tr("Certificate is not valid yet");
    case Check::AuthorityEndsFirst:
        return tr("CA ends before the certificate");
    case Check::Revoked:
        return tr("Certificate was revoked");
    default:
        return state;
    }
}

} // namespace

bool isUnsafeArchive(const SaveWarning &warning)
{
    return warning.kind == SaveWarning::Kind::NotUnpacked && warning.why
        && factsOf(warning.why->kind).is(FailureTrait::UnsafeArchive);
}

Severity severityOf(const SaveWarning &warning)
{
    switch (warning.kind) {
    case SaveWarning::Kind::NotUnpacked:
        return isUnsafeArchive(warning) ? Severity::Error : Severity::Warning;
    case SaveWarning::Kind::KindUnknown:
    case SaveWarning::Kind::NotZip:
    case SaveWarning::Kind::FolderOpenToOthers:
    case SaveWarning::Kind::PermissionsNotKept:
        return Severity::Warning;
    case SaveWarning::Kind::ArchiveIrregular:
    case SaveWarning::Kind::LegacyName:
    case SaveWarning::Kind::WindowsName:
        return Severity::Note;
    }
    Q_UNREACHABLE();
}

WarningWords wordsOf(const SaveWarning &warning)
{
    const Severity severity = severityOf(warning);
    const QString file = shown(warning.file);
    switch (warning.kind) {
    case SaveWarning::Kind::NotUnpacked:
        return notUnpacked(warning);
    case SaveWarning::Kind::ArchiveIrregular:
        return {severity, tr("Saved, archive irregular"), tr("Archive has irregularities"),
            tr("The archive has minor irregularities; all of it was unpacked and checked."),
            tr("Use the unpacked files; other programs may reject the archive.")};
    case SaveWarning::Kind::KindUnknown:
        return {severity, tr("Saved, unknown type"), tr("File is of an unknown type"),
            tr("The service sent a file of an unknown type; it was saved unchanged."),
            tr("Check that the address is correct; if it is, show the file to the service's operator.")};
    case SaveWarning::Kind::NotZip:
        return {severity, tr("Saved, not unpacked"), tr("Not a ZIP archive, not unpacked"),
            warning.detail.isEmpty()
                ? tr("The service did not send a ZIP archive; the file was saved unchanged.")
                //: %1 = what the file is: "tar", "PEM certificate"
                : tr("The service did not send a ZIP archive (%1); the file was saved unchanged.")
                      .arg(shown(warning.detail)),
            tr("Open the file with a program that supports its type.")};
    case SaveWarning::Kind::LegacyName:
        return {severity, tr("Saved, name unreadable"), tr("Name is in an unknown encoding"),
            tr("A name in the archive is in an unknown encoding; the file was saved as “%1”.").arg(file),
            tr("Rename the file if you know its name; its content is unchanged.")};
    case SaveWarning::Kind::WindowsName:
        return {severity, tr("Saved, name not valid on Windows"), tr("Name is not allowed by Windows"),
            tr("Windows does not allow this name: “%1”.").arg(file),
            tr("Rename the file before you copy it to Windows.")};
    case SaveWarning::Kind::FolderOpenToOthers:
        return {severity, tr("Saved, folder writable by others"), tr("Folder is writable by others"),
            tr("Others can write to “%1” and could replace what is saved there.")
                .arg(shown(warning.detail, MaxFolderLength)),
            tr("Make that folder writable by you alone, or save in another one.")};
    case SaveWarning::Kind::PermissionsNotKept:
        return {severity, tr("Saved, readable by others"), tr("Disk does not support permissions"),
            tr("Others may be able to read the private keys, because the disk does not support file "
               "permissions: “%1”.")
                .arg(shown(warning.detail, MaxFolderLength)),
            tr("Move the keys to a disk that supports file permissions.")};
    }
    Q_UNREACHABLE();
}

QString of(const SaveWarning &warning)
{
    return wordsOf(warning).summary;
}

WarningWords warningWordsOf(const Finding &finding)
{
    const FindingWords words = wordsOf(finding);
    return {finding.severity, words.state, causeOf(finding, words.state), words.summary, words.advice};
}

QList<WarningWords> everyWarningOn(const SavedDownload &saved)
{
    QList<WarningWords> all;
    for (const SaveWarning &warning : saved.warnings)
        all += wordsOf(warning);
    if (!saved.assessment || saved.assessment->toLookAt == 0)
        return all;
    const QList<Finding> findings = saved.assessment->findings();
    for (const Finding &finding : findings) {
        if (needsALook(finding))
            all += warningWordsOf(finding);
    }
    return all;
}

std::optional<Severity> worstSeverityOf(const SavedDownload &saved)
{
    std::optional<Severity> worst;
    if (saved.assessment && saved.assessment->toLookAt > 0)
        worst = saved.assessment->verdict == Verdict::Error ? Severity::Error : Severity::Warning;
    for (const SaveWarning &warning : saved.warnings)
        worst = std::max(worst.value_or(Severity::Note), severityOf(warning));
    return worst;
}

bool isWarned(const SavedDownload &saved)
{
    return !saved.warnings.isEmpty() || (saved.assessment && saved.assessment->toLookAt > 0);
}

QString warningState(const SavedDownload &saved)
{
    if (!isWarned(saved))
        return {};
    const int toLookAt = saved.assessment ? saved.assessment->toLookAt : 0;
    const std::optional<Finding> finding = toLookAt > 0 ? saved.assessment->worst() : std::nullopt;
    const auto warning = std::max_element(saved.warnings.begin(), saved.warnings.end(),
        [](const auto &a, const auto &b) { return severityOf(a) < severityOf(b); });
    const bool isOfWarning
        = warning != saved.warnings.end() && (!finding || severityOf(*warning) >= finding->severity);
    const QString state = isOfWarning ? wordsOf(*warning).state : wordsOf(*finding).state;
    const int more = static_cast<int>(saved.warnings.size()) + toLookAt - 1;
    //: the worst that is to be said of a saved download, and how many other warnings there are
    return more == 0 ? state : tr("%1, and %n more", nullptr, more).arg(state);
}

} // namespace Chaincert::Words
