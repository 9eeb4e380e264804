#include "words/phrases.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

// Why an archive was not unpacked. Its words also follow "…but it was not unpacked."
// (SaveWarning::NotUnpacked).
namespace Chaincert::Words {

namespace {

// An entry that no honest archive has.
constexpr PhraseRow unsafe(FailureKind kind, Summary summary)
{
    return {kind, QT_TR_NOOP("Unsafe archive"), summary,
        QT_TR_NOOP(
            "Check where it came from; if that is right, show the file to whoever provides it there.")};
}

// An archive that could be made again and then be right.
constexpr PhraseRow broken(FailureKind kind, Summary summary, PhraseRow::Amend amend = nullptr)
{
    return {kind, QT_TR_NOOP("Archive is damaged"), summary,
        QT_TR_NOOP(
            "Download or copy it again; if the problem persists, show the file to whoever provides it."),
        amend};
}

// An archive beyond a bound of ours.
constexpr PhraseRow tooMuch(FailureKind kind, Summary summary)
{
    return {kind, QT_TR_NOOP("Archive is too large"), summary,
        QT_TR_NOOP("Certificates are far smaller, so check where it came from; the file itself can be "
                   "opened with another program.")};
}

} // namespace

std::span<const PhraseRow> Phrases::archive()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        broken(
            K::ArchiveInconsistent, QT_TR_NOOP("The structure of the archive is inconsistent."), addDetail),
        broken(K::ArchiveUnreadable, QT_TR_NOOP("The archive cannot be opened."), addDetail),
        tooMuch(K::ArchiveTooManyEntries,
            {QT_TR_NOOP("The archive has %1 entries; the limit is %2."), {Measure, Limit}}),
        tooMuch(K::ArchiveTooLarge,
            {QT_TR_NOOP("The archive would take more than %1 when unpacked."), {LimitInBytes}}),
        tooMuch(K::ArchiveRatioTooHigh,
            {QT_TR_NOOP("An entry would grow to more than %2 times its size when unpacked; this may be a zip "
                        "bomb: “%1”."),
                {Subject, Limit}}),
        tooMuch(K::ArchiveTooDeep,
            {QT_TR_NOOP("An entry is nested more than %2 folders deep: “%1”."), {Subject, Limit}}),
        tooMuch(
            K::ArchiveNameTooLong, {QT_TR_NOOP("A name is longer than %2 bytes: “%1”."), {Subject, Limit}}),
        broken(K::ArchiveNeedsNewerZip,
            {QT_TR_NOOP("The archive needs version %1 of the ZIP format, which is not supported."), {Detail},
                QT_TR_NOOP("The archive needs a newer version of the ZIP format than is supported.")}),
        {K::ArchiveMethodUnsupported, QT_TR_NOOP("Compression is not supported"),
            {QT_TR_NOOP("An entry is compressed with an unsupported method, %2: “%1”."), {Subject, Detail}},
            QT_TR_NOOP("Open the file with another program that supports this method.")},
        unsafe(K::ArchiveOverlaps,
            {QT_TR_NOOP("The data of an entry overlaps another part of the archive or extends past its end: "
                        "“%1”."),
                {Subject}, QT_TR_NOOP("Parts of the archive overlap.")}),
        unsafe(K::ArchiveTwoInOne,
            QT_TR_NOOP("The file holds two archives, and other programs may show the other one.")),
        {K::ArchiveEntryEncrypted, QT_TR_NOOP("Archive is encrypted"),
            {QT_TR_NOOP("An entry of the archive is encrypted: “%1”."), {Subject}},
            QT_TR_NOOP("Open the file with a program that can ask for its password.")},
        unsafe(K::ArchiveEntryAbsolute,
            {QT_TR_NOOP("An entry of the archive has an absolute path: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntryClimbs,
            {QT_TR_NOOP("An entry of the archive would be written outside the folder: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntryDotsOnly,
            {QT_TR_NOOP("An entry of the archive has a path part that is only dots and spaces, which some "
                        "systems treat as a parent folder: “%1”."),
                {Subject}}),
        unsafe(K::ArchiveEntryLink, {QT_TR_NOOP("An entry of the archive is a link: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntrySpecial,
            {QT_TR_NOOP("An entry of the archive is a device or pipe, not a file: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntryNameHasNul,
            {QT_TR_NOOP("A name in the archive contains a null character: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntryNameControl,
            {QT_TR_NOOP("A name in the archive contains invisible characters: “%1”."), {Subject}}),
        broken(K::ArchiveEntryNameNotUtf8,
            {QT_TR_NOOP("A name in the archive is not in the encoding that the archive declares: “%1”."),
                {Subject}}),
        unsafe(
            K::ArchiveEntryRepeats, {QT_TR_NOOP("An entry appears twice in the archive: “%1”."), {Subject}}),
        unsafe(K::ArchiveEntryCollides,
            {QT_TR_NOOP("Two entries of the archive would be the same file on some systems: “%1” and “%2”."),
                {Subject, Detail}}),
        unsafe(K::ArchiveEntryFileAndFolder,
            {QT_TR_NOOP("An entry of the archive is both a file and a folder: “%1”."), {Subject}}),
        {K::ArchiveEntryReservedName, QT_TR_NOOP("Name is not allowed on this system"),
            {QT_TR_NOOP("An entry of the archive has a name that Windows does not allow: “%1”."), {Subject}},
            QT_TR_NOOP("Unpack the file on another system, or show it to the service's operator.")},
        broken(K::ArchiveEntryCorrupt, {QT_TR_NOOP("An entry of the archive is damaged: “%1”."), {Subject}},
            addDetail),
        broken(K::ArchiveEntryWrongSize,
            {QT_TR_NOOP("The size of an entry differs from what the archive declares: “%1”."), {Subject}}),
    };
    return rows;
}

} // namespace Chaincert::Words
