#include "words/warningwords.h"

#include "failures/failurefacts.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

constexpr qsizetype MaxFolderLength = 400;

QString moment(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

// A year only where it is not this one.
QString day(const QDateTime &time)
{
    const QDate date = time.toLocalTime().date();
    return QLocale().toString(date,
        date.year() == QDate::currentDate().year()
            //: a day of this year, as QLocale::toString() reads formats
            ? tr("d MMM")
            //: a day of another year, as QLocale::toString() reads formats
            : tr("d MMM yyyy"));
}

QString askForAnother()
{
    return tr("Download it again; if the problem persists, ask the blockchain's administrator for a new "
              "certificate.");
}

WarningWords notUnpacked(const SaveWarning &warning)
{
    const Weight weight = weightOf(warning);
    if (!warning.why)
        return {weight, tr("Saved, not unpacked"), tr("Archive was not unpacked"),
            tr("The file is saved, but it was not unpacked."), tr("Open it with another program.")};
    const Phrase why = phraseOf(*warning.why);
    const bool unsafe = isUnsafeArchive(warning);
    return {weight, unsafe ? tr("Unsafe archive, not unpacked") : tr("Saved, not unpacked"),
        //: %1 = why, in a few words: "Unsafe archive"
        tr("%1, not unpacked").arg(unsafe ? tr("Unsafe archive") : why.shortReason),
        joined({tr("The file is saved, but it was not unpacked."), why.summary}), why.advice};
}

} // namespace

bool isUnsafeArchive(const SaveWarning &warning)
{
    return warning.kind == SaveWarning::Kind::NotUnpacked && warning.why
        && factsOf(warning.why->kind).is(FailureTrait::UnsafeArchive);
}

Weight weightOf(const SaveWarning &warning)
{
    switch (warning.kind) {
    case SaveWarning::Kind::KeyUnreadable:
    case SaveWarning::Kind::KeyDoesNotMatch:
    case SaveWarning::Kind::NotACertificate:
        return Weight::Wrong;
    case SaveWarning::Kind::NotUnpacked:
        return isUnsafeArchive(warning) ? Weight::Wrong : Weight::Warning;
    case SaveWarning::Kind::KindUnknown:
    case SaveWarning::Kind::NotZip:
    case SaveWarning::Kind::CertificateExpired:
    case SaveWarning::Kind::CertificateNotYetValid:
    case SaveWarning::Kind::FolderOpenToOthers:
    case SaveWarning::Kind::PermissionsNotKept:
        return Weight::Warning;
    case SaveWarning::Kind::ArchiveIrregular:
    case SaveWarning::Kind::LegacyName:
    case SaveWarning::Kind::WindowsName:
        return Weight::Note;
    }
    Q_UNREACHABLE();
}

WarningWords wordsOf(const SaveWarning &warning)
{
    const Weight weight = weightOf(warning);
    const QString file = shown(warning.file);
    switch (warning.kind) {
    case SaveWarning::Kind::NotUnpacked:
        return notUnpacked(warning);
    case SaveWarning::Kind::ArchiveIrregular:
        return {weight, tr("Saved, archive irregular"), tr("Archive has irregularities"),
            tr("The archive has minor irregularities; all of it was unpacked and checked."),
            tr("Use the unpacked files; other programs may reject the archive.")};
    case SaveWarning::Kind::KindUnknown:
        return {weight, tr("Saved, unknown type"), tr("File is of an unknown type"),
            tr("The service sent a file of an unknown type; it was saved unchanged."),
            tr("Check that the address is correct; if it is, show the file to the service's operator.")};
    case SaveWarning::Kind::NotZip:
        return {weight, tr("Saved, not unpacked"), tr("Not a ZIP archive, not unpacked"),
            warning.detail.isEmpty()
                ? tr("The service did not send a ZIP archive; the file was saved unchanged.")
                //: %1 = what the file is: "tar", "PEM certificate"
                : tr("The service did not send a ZIP archive (%1); the file was saved unchanged.")
                      .arg(shown(warning.detail)),
            tr("Open the file with a program that supports its type.")};
    case SaveWarning::Kind::LegacyName:
        return {weight, tr("Saved, name unreadable"), tr("Name is in an unknown encoding"),
            tr("A name in the archive is in an unknown encoding; the file was saved as “%1”.").arg(file),
            tr("Rename the file if you know its name; its content is unchanged.")};
    case SaveWarning::Kind::WindowsName:
        return {weight, tr("Saved, name not valid on Windows"), tr("Name is not allowed by Windows"),
            tr("Windows does not allow this name: “%1”.").arg(file),
            tr("Rename the file before you copy it to Windows.")};
    case SaveWarning::Kind::KeyUnreadable:
        return {weight, tr("Key cannot be read"), tr("Private key cannot be read"),
            tr("The private key cannot be read: “%1”.").arg(file), askForAnother()};
    case SaveWarning::Kind::KeyDoesNotMatch:
        return {weight, tr("Key does not match"), tr("Private key does not match its certificate"),
            //: %1 = the key's path, %2 = the certificate's
            tr("The private key does not belong to the certificate: “%1”, “%2”.")
                .arg(file, shown(warning.detail)),
            askForAnother()};
    case SaveWarning::Kind::NotACertificate:
        return {weight, tr("Not a certificate"), tr("File in a certificate folder is not a certificate"),
            tr("This file in a certificate folder is not a certificate: “%1”.").arg(file), askForAnother()};
    case SaveWarning::Kind::CertificateExpired:
        //: %1 = a day: "28 Nov"
        return {weight, tr("Expired %1").arg(day(warning.when)), tr("Certificate has expired"),
            tr("Expired on %2: “%1”.").arg(file, moment(warning.when)),
            tr("Ask the blockchain's administrator to renew the certificate, then download it again.")};
    case SaveWarning::Kind::CertificateNotYetValid:
        //: %1 = a day: "29 Dec"
        return {weight, tr("Not valid before %1").arg(day(warning.when)), tr("Certificate is not valid yet"),
            tr("Not valid before %2: “%1”.").arg(file, moment(warning.when)),
            tr("Use it after that date; if it should be valid now, check this computer's clock.")};
    case SaveWarning::Kind::FolderOpenToOthers:
        return {weight, tr("Saved, folder writable by others"), tr("Folder is writable by others"),
            tr("Others can write to “%1” and could replace what is saved there.")
                .arg(shown(warning.detail, MaxFolderLength)),
            tr("Make that folder writable by you alone, or save in another one.")};
    case SaveWarning::Kind::PermissionsNotKept:
        return {weight, tr("Saved, readable by others"), tr("Disk does not support permissions"),
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

const SaveWarning *worstOf(const QList<SaveWarning> &warnings)
{
    const auto worst = std::min_element(warnings.cbegin(), warnings.cend(),
        [](const auto &a, const auto &b) { return weightOf(a) < weightOf(b); });
    return worst == warnings.cend() ? nullptr : &*worst;
}

QString warningState(const QList<SaveWarning> &warnings)
{
    const SaveWarning *worst = worstOf(warnings);
    if (!worst)
        return {};
    const QString state = wordsOf(*worst).state;
    const int more = static_cast<int>(warnings.size()) - 1;
    //: the worst that is to be said of a saved download, and how many other warnings there are
    return more == 0 ? state : tr("%1, and %n more", nullptr, more).arg(state);
}

} // namespace Chaincert::Words
