#include "words/audience.h"
#include "words/phrases.h"
#include "words/words.h"

#include <QDir>

namespace Chaincert::Words {

namespace {

QString path(const Failure &failure)
{
    return shown(QDir::toNativeSeparators(failure.subject), 400);
}

} // namespace

Phrase Phrases::diskFull(const Failure &failure)
{
    QString summary = tr("The disk is full.");
    if (failure.measure > 0)
        summary = tr("%1 are needed, but the disk has %2 left.")
                      .arg(bytes(failure.measure), bytes(failure.limit));
    else if (!failure.subject.isEmpty())
        summary = tr("The disk is full: “%1” could not be written.").arg(path(failure));
    return {tr("Disk is full"), summary, tr("Free some space or choose another folder, then try again.")};
}

Phrase Phrases::fileTooLarge(const Failure &failure)
{
    return {tr("File is too large for the disk"),
        tr("A file in “%1” would become larger than the disk, or the limit set for this program, allows.")
            .arg(path(failure)),
        tr("Choose a folder on another disk, or raise the limit (ulimit -f), then try again.")};
}

Phrase Phrases::quotaExceeded(const Failure &failure)
{
    return {tr("Quota is used up"),
        tr("Your share of the disk is used up: “%1” could not be written.").arg(path(failure)),
        tr("Free some space or choose another folder, then try again.")};
}

Phrase Phrases::readOnlyFileSystem(const Failure &failure)
{
    return {tr("Disk is read-only"), tr("“%1” lies on a disk that can only be read.").arg(path(failure)),
        tr("Choose another folder, then try again.")};
}

Phrase Phrases::folderNotWritable(const Failure &failure)
{
    return {tr("Folder cannot be written"),
        tr("You have no permission to write into “%1”.").arg(path(failure)),
        tr("Choose another folder, or change its permissions, then try again.")};
}

Phrase Phrases::folderVanished(const Failure &failure)
{
    return {tr("Folder has vanished"), tr("“%1” is no longer there.").arg(path(failure)),
        tr("If it lies on a removable disk or a share, connect it again, then try again.")};
}

Phrase Phrases::folderReplaced(const Failure &failure)
{
    return {tr("Folder was exchanged"),
        tr("While files were being saved, somebody else exchanged a folder in “%1”. Nothing of it was used.")
            .arg(path(failure)),
        tr("Choose a folder that nobody else can write to, then try again.")};
}

Phrase Phrases::fileInTheWay(const Failure &failure)
{
    return {tr("A file is in the way"), tr("“%1” is a file where a folder should be.").arg(path(failure)),
        tr("Rename or move that file, or choose another folder, then try again.")};
}

Phrase Phrases::nameTooLongForDisk(const Failure &failure)
{
    return {tr("Name is too long for the disk"),
        tr("The disk does not take a name as long as “%1”.").arg(path(failure)),
        tr("Choose a folder with a shorter path, then try again.")};
}

Phrase Phrases::tooManyOpenFiles(const Failure &)
{
    return {tr("Too many open files"), tr("The system lets this program open no further file or connection."),
        tr("Close other programs, or raise the limit (ulimit -n), then try again.")};
}

Phrase Phrases::noThread(const Failure &)
{
    return {tr("No further thread"), tr("The system lets this program start no further thread."),
        tr("Close other programs, or raise the limit of processes (ulimit -u), then try again.")};
}

Phrase Phrases::pathInvalid(const Failure &failure)
{
    return {tr("Folder cannot be used"),
        failure.subject.trimmed().isEmpty() ? tr("No folder is given.")
                                            : tr("“%1” cannot be used as a folder.").arg(path(failure)),
        tr("Give a folder with its whole path.")};
}

Phrase Phrases::homeUnknown(const Failure &)
{
    return {tr("No home folder is known"), tr("“~” stands for the home folder, but this user has none."),
        tr("Give a folder with its whole path, or set HOME.")};
}

Phrase Phrases::otherFileSystem(const Failure &failure)
{
    return {tr("Folder is on another disk"),
        tr("“%1” lies on another disk than the chosen folder, so files cannot be put there in one step.")
            .arg(path(failure)),
        tr("Choose that folder itself, or another one, then try again.")};
}

Phrase Phrases::modesNotKept(const Failure &failure)
{
    return {tr("Disk keeps no permissions"),
        tr("The disk of “%1” keeps no permissions: others could read the private keys.").arg(path(failure)),
        currentAudience() == Audience::CommandLine
            ? tr("Choose a folder on a disk of this computer, or accept with --allow-open-keys that others "
                 "may "
                 "read them.")
            : tr("Choose a folder on a disk of this computer, then try again.")};
}

Phrase Phrases::fileUnreadable(const Failure &failure)
{
    QString summary = tr("“%1” could not be read.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("File could not be read"), summary,
        tr("Check that it is a plain file that you may read, then try again.")};
}

Phrase Phrases::lockUnusable(const Failure &failure)
{
    QString summary = tr("The lock “%1” cannot be used.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("Lock cannot be used"), summary, tr("Look at who made it, and remove it, then try again.")};
}

Phrase Phrases::diskFailed(const Failure &failure)
{
    QString summary = failure.subject.isEmpty() ? tr("Files could not be written.")
                                                : tr("“%1” could not be written.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("Disk failed"), summary, tr("Check the disk and the folder, then try again.")};
}

} // namespace Chaincert::Words
