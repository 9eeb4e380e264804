#include "words/phrases.h"
#include "words/words.h"

// Why an archive was not unpacked. Its words also follow "…but it was not unpacked."
// (SaveWarning::NotUnpacked).
namespace Chaincert::Words {

namespace {

class Common
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    // An entry that no honest archive has.
    static Phrase unsafe(const QString &summary)
    {
        return {tr("Unsafe archive"), summary,
            tr("Check that the address is correct; if it is, show the file to the service's operator.")};
    }

    // An archive that could be made again and then be right.
    static Phrase broken(const QString &summary)
    {
        return {tr("Archive is damaged"), summary,
            tr("Download it again; if the problem persists, show the file to the service's operator.")};
    }

    // An archive beyond a bound of ours.
    static Phrase tooMuch(const QString &summary)
    {
        return {tr("Archive is too large"), summary,
            tr("Certificates are far smaller, so check the address; the file itself can be opened with "
               "another program.")};
    }
};

QString entry(const Failure &failure)
{
    return shown(failure.subject);
}

QString withDetail(const QString &sentence, const Failure &failure)
{
    return failure.detail.isEmpty() ? sentence : sentence + QLatin1Char(' ') + shown(failure.detail, 400);
}

} // namespace

Phrase Phrases::archiveInconsistent(const Failure &failure)
{
    return Common::broken(withDetail(tr("The structure of the archive is inconsistent."), failure));
}

Phrase Phrases::archiveUnreadable(const Failure &failure)
{
    return Common::broken(withDetail(tr("The archive cannot be opened."), failure));
}

Phrase Phrases::archiveTooManyEntries(const Failure &failure)
{
    return Common::tooMuch(tr("The archive has %1 entries; the limit is %2.")
                               .arg(QLocale().toString(failure.measure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveTooLarge(const Failure &failure)
{
    return Common::tooMuch(
        tr("The archive would take more than %1 when unpacked.").arg(bytes(failure.limit)));
}

Phrase Phrases::archiveRatioTooHigh(const Failure &failure)
{
    return Common::tooMuch(
        tr("An entry would grow to more than %2 times its size when unpacked; this may be a zip bomb: “%1”.")
            .arg(entry(failure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveTooDeep(const Failure &failure)
{
    return Common::tooMuch(tr("An entry is nested more than %2 folders deep: “%1”.")
                               .arg(entry(failure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveNameTooLong(const Failure &failure)
{
    return Common::tooMuch(
        tr("A name is longer than %2 bytes: “%1”.").arg(entry(failure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveNeedsNewerZip(const Failure &failure)
{
    return Common::broken(failure.detail.isEmpty()
            ? tr("The archive needs a newer version of the ZIP format than is supported.")
            : tr("The archive needs version %1 of the ZIP format, which is not supported.")
                  .arg(shown(failure.detail)));
}

Phrase Phrases::archiveMethodUnsupported(const Failure &failure)
{
    return {tr("Compression is not supported"),
        tr("An entry is compressed with an unsupported method, %2: “%1”.")
            .arg(entry(failure), shown(failure.detail)),
        tr("Open the file with another program that supports this method.")};
}

Phrase Phrases::archiveOverlaps(const Failure &failure)
{
    return Common::unsafe(failure.subject.isEmpty()
            ? tr("Parts of the archive overlap.")
            : tr("The data of an entry overlaps another part of the archive: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveTwoInOne(const Failure &)
{
    return Common::unsafe(tr("The file holds two archives, and other programs may show the other one."));
}

Phrase Phrases::archiveEntryEncrypted(const Failure &failure)
{
    return {tr("Archive is encrypted"), tr("An entry of the archive is encrypted: “%1”.").arg(entry(failure)),
        tr("Open the file with a program that can ask for its password.")};
}

Phrase Phrases::archiveEntryAbsolute(const Failure &failure)
{
    return Common::unsafe(tr("An entry of the archive has an absolute path: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryClimbs(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive would be written outside the folder: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryDotsOnly(const Failure &failure)
{
    return Common::unsafe(tr("An entry of the archive has a path part that is only dots and spaces, which "
                             "some systems treat as a parent folder: “%1”.")
                              .arg(entry(failure)));
}

Phrase Phrases::archiveEntryLink(const Failure &failure)
{
    return Common::unsafe(tr("An entry of the archive is a link: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntrySpecial(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive is a device or pipe, not a file: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryNameHasNul(const Failure &failure)
{
    return Common::unsafe(tr("A name in the archive contains a null character: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryNameControl(const Failure &failure)
{
    return Common::unsafe(
        tr("A name in the archive contains invisible characters: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryNameNotUtf8(const Failure &failure)
{
    return Common::broken(tr("A name in the archive is not in the encoding that the archive declares: “%1”.")
                              .arg(entry(failure)));
}

Phrase Phrases::archiveEntryRepeats(const Failure &failure)
{
    return Common::unsafe(tr("An entry appears twice in the archive: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryCollides(const Failure &failure)
{
    return Common::unsafe(
        tr("Two entries of the archive would be the same file on some systems: “%1” and “%2”.")
            .arg(entry(failure), shown(failure.detail)));
}

Phrase Phrases::archiveEntryFileAndFolder(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive is both a file and a folder: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryReservedName(const Failure &failure)
{
    return {tr("Name is not allowed on this system"),
        tr("An entry of the archive has a name that Windows does not allow: “%1”.").arg(entry(failure)),
        tr("Unpack the file on another system, or show it to the service's operator.")};
}

Phrase Phrases::archiveEntryCorrupt(const Failure &failure)
{
    return Common::broken(
        withDetail(tr("An entry of the archive is damaged: “%1”.").arg(entry(failure)), failure));
}

Phrase Phrases::archiveEntryWrongSize(const Failure &failure)
{
    return Common::broken(
        tr("The size of an entry differs from what the archive declares: “%1”.").arg(entry(failure)));
}

} // namespace Chaincert::Words
