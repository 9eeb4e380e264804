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
            tr("Check that the address is the right one; if it is, show the file to whoever runs the "
               "service.")};
    }

    // An archive that could be made again and then be right.
    static Phrase broken(const QString &summary)
    {
        return {tr("Damaged archive"), summary,
            tr("Download it again; if it stays, show the file to whoever runs the service.")};
    }

    // An archive beyond a bound of ours.
    static Phrase tooMuch(const QString &summary)
    {
        return {tr("Archive is too large"), summary,
            tr("Certificates take far less: check the address; the file itself can be opened with another "
               "program.")};
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
    return Common::broken(withDetail(tr("The archive contradicts itself."), failure));
}

Phrase Phrases::archiveUnreadable(const Failure &failure)
{
    return Common::broken(withDetail(tr("The archive cannot be opened."), failure));
}

Phrase Phrases::archiveTooManyEntries(const Failure &failure)
{
    return Common::tooMuch(tr("The archive has %1 entries; at most %2 are unpacked.")
                               .arg(QLocale().toString(failure.measure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveTooLarge(const Failure &failure)
{
    return Common::tooMuch(tr("Unpacked, the archive would take more than %1.").arg(bytes(failure.limit)));
}

Phrase Phrases::archiveRatioTooHigh(const Failure &failure)
{
    return Common::tooMuch(tr("An entry would grow more than %2 times its size when unpacked, as an archive "
                              "made to fill disks does: “%1”.")
                               .arg(entry(failure), QLocale().toString(failure.limit)));
}

Phrase Phrases::archiveTooDeep(const Failure &failure)
{
    return Common::tooMuch(tr("An entry lies more than %2 folders deep: “%1”.")
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
            ? tr("The archive needs a newer version of the ZIP format than is known here.")
            : tr("The archive needs version %1 of the ZIP format, which is not known here.")
                  .arg(shown(failure.detail)));
}

Phrase Phrases::archiveMethodUnsupported(const Failure &failure)
{
    return {tr("Compression is not supported"),
        tr("An entry is compressed by a method that is not supported here, %2: “%1”.")
            .arg(entry(failure), shown(failure.detail)),
        tr("Open the file with another program that knows this method.")};
}

Phrase Phrases::archiveOverlaps(const Failure &failure)
{
    return Common::unsafe(failure.subject.isEmpty()
            ? tr("Parts of the archive overlap.")
            : tr("The data of an entry overlap with another part of the archive: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveTwoInOne(const Failure &)
{
    return Common::unsafe(tr("The file holds two archives, and other programs may show the other one."));
}

Phrase Phrases::archiveEntryEncrypted(const Failure &failure)
{
    return {tr("Encrypted archive"), tr("An entry of the archive is encrypted: “%1”.").arg(entry(failure)),
        tr("Open the file with a program that can ask for its password.")};
}

Phrase Phrases::archiveEntryAbsolute(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive names a place outside the folder: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryClimbs(const Failure &failure)
{
    return Common::unsafe(tr("An entry of the archive leads out of the folder: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryDotsOnly(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive has a part of dots and spaces alone, which some systems "
           "read as a way out of the folder: “%1”.")
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
    return Common::unsafe(tr("A name in the archive goes on behind its end: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryNameControl(const Failure &failure)
{
    return Common::unsafe(tr("A name in the archive holds invisible characters: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryNameNotUtf8(const Failure &failure)
{
    return Common::broken(
        tr("A name in the archive is not written as the archive says: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryRepeats(const Failure &failure)
{
    return Common::unsafe(tr("An entry is twice in the archive: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryCollides(const Failure &failure)
{
    return Common::unsafe(tr("Two entries of the archive would be one file on some systems: “%1” and “%2”.")
                              .arg(entry(failure), shown(failure.detail)));
}

Phrase Phrases::archiveEntryFileAndFolder(const Failure &failure)
{
    return Common::unsafe(
        tr("An entry of the archive is both a file and a folder: “%1”.").arg(entry(failure)));
}

Phrase Phrases::archiveEntryReservedName(const Failure &failure)
{
    return {tr("Name is not allowed here"),
        tr("An entry of the archive has a name that Windows does not allow: “%1”.").arg(entry(failure)),
        tr("Unpack the file on another system, or show it to whoever runs the service.")};
}

Phrase Phrases::archiveEntryCorrupt(const Failure &failure)
{
    return Common::broken(
        withDetail(tr("An entry of the archive is damaged: “%1”.").arg(entry(failure)), failure));
}

Phrase Phrases::archiveEntryWrongSize(const Failure &failure)
{
    return Common::broken(tr("An entry is not as large as the archive says: “%1”.").arg(entry(failure)));
}

} // namespace Chaincert::Words
