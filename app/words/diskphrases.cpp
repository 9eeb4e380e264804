#include "words/phrases.h"
#include "words/translation.h"
#include "words/words.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

void sayWhatIsNeeded(Phrase &phrase, const Failure &failure)
{
    if (failure.measure > 0)
        phrase.summary = tr("%1 are needed, but the disk has %2 left.")
                             .arg(bytes(failure.measure), bytes(failure.limit));
}

} // namespace

std::span<const PhraseRow> Phrases::disk()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::DiskFull, QT_TR_NOOP("Disk is full"),
            {QT_TR_NOOP("The disk is full: “%1” could not be written."), {Path},
                QT_TR_NOOP("The disk is full.")},
            QT_TR_NOOP("Free some space or choose another folder, then try again."), sayWhatIsNeeded},
        {K::FileTooLarge, QT_TR_NOOP("File is too large for the disk"),
            {QT_TR_NOOP("A file in “%1” would exceed the size that the disk, or the limit for this program, "
                        "allows."),
                {Path}},
            QT_TR_NOOP("Choose a folder on another disk, or raise the limit (ulimit -f), then try again.")},
        {K::QuotaExceeded, QT_TR_NOOP("Disk quota is used up"),
            {QT_TR_NOOP("Your disk quota is used up: “%1” could not be written."), {Path}},
            QT_TR_NOOP("Free some space or choose another folder, then try again.")},
        {K::ReadOnlyFileSystem, QT_TR_NOOP("Disk is read-only"),
            {QT_TR_NOOP("“%1” is on a read-only disk."), {Path}},
            QT_TR_NOOP("Choose another folder, then try again.")},
        {K::FolderNotWritable, QT_TR_NOOP("Folder cannot be written"),
            {QT_TR_NOOP("You do not have permission to write to “%1”."), {Path}},
            QT_TR_NOOP("Choose another folder, or change its permissions, then try again.")},
        {K::FolderVanished, QT_TR_NOOP("Folder no longer exists"),
            {QT_TR_NOOP("“%1” no longer exists."), {Path}},
            QT_TR_NOOP("If it is on a removable disk or a network share, reconnect that, then try again.")},
        {K::FolderReplaced, QT_TR_NOOP("Folder was replaced"),
            {QT_TR_NOOP("While files were being saved, someone else replaced a folder in “%1”. Nothing from "
                        "it was used."),
                {Path}},
            QT_TR_NOOP("Choose a folder that nobody else can write to, then try again.")},
        {K::FileInTheWay, QT_TR_NOOP("A file is in the way"),
            {QT_TR_NOOP("“%1” is a file where a folder should be."), {Path}},
            QT_TR_NOOP("Rename or move that file, or choose another folder, then try again.")},
        {K::NameTooLongForDisk, QT_TR_NOOP("Name is too long for the disk"),
            {QT_TR_NOOP("The disk does not allow a name as long as “%1”."), {Path}},
            QT_TR_NOOP("Choose a folder with a shorter path, then try again.")},
        {K::TooManyOpenFiles, QT_TR_NOOP("Too many open files"),
            QT_TR_NOOP("The system does not allow this program to open any more files or connections."),
            QT_TR_NOOP("Close other programs, or raise the limit (ulimit -n), then try again.")},
        {K::NoThread, QT_TR_NOOP("Too many threads"),
            QT_TR_NOOP("The system does not allow this program to start any more threads."),
            QT_TR_NOOP("Close other programs, or raise the process limit (ulimit -u), then try again.")},
        {K::PathInvalid, QT_TR_NOOP("Folder cannot be used"),
            {QT_TR_NOOP("“%1” cannot be used as a folder."), {Path}, QT_TR_NOOP("No folder was given.")},
            QT_TR_NOOP("Use the full path of a folder.")},
        {K::HomeUnknown, QT_TR_NOOP("Home folder unknown"),
            QT_TR_NOOP("“~” stands for the home folder, but this user has none."),
            QT_TR_NOOP("Use the full path of a folder, or set HOME.")},
        {K::OtherFileSystem, QT_TR_NOOP("Folder is on another disk"),
            {QT_TR_NOOP("“%1” is on a different disk than the chosen folder, so files cannot be moved there "
                        "in one step."),
                {Path}},
            QT_TR_NOOP("Choose that folder itself, or another one, then try again.")},
        {K::ModesNotKept, QT_TR_NOOP("Disk does not support permissions"),
            {QT_TR_NOOP(
                 "The disk of “%1” does not support file permissions: others could read the private keys."),
                {Path}},
            {QT_TR_NOOP("Choose a folder on a local disk, then try again."),
                QT_TR_NOOP("Choose a folder on a local disk, or use --allow-open-keys to accept that others "
                           "may read the keys.")}},
        {K::FileUnreadable, QT_TR_NOOP("File could not be read"),
            {QT_TR_NOOP("“%1” could not be read."), {Path}},
            QT_TR_NOOP("Check that it is a regular file and that you can read it, then try again."),
            addDetail},
        {K::LockUnusable, QT_TR_NOOP("Lock file cannot be used"),
            {QT_TR_NOOP("The lock file “%1” cannot be used."), {Path}},
            QT_TR_NOOP("Check who created it and remove it, then try again."), addDetail},
        {K::DiskFailed, QT_TR_NOOP("Disk error"),
            {QT_TR_NOOP("“%1” could not be written."), {Path}, QT_TR_NOOP("Files could not be written.")},
            QT_TR_NOOP("Check the disk and the folder, then try again."), addDetail},
    };
    return rows;
}

} // namespace Chaincert::Words
