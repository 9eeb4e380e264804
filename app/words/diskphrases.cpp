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
        tr("A file in “%1” would exceed the size that the disk, or the limit for this program, allows.")
            .arg(path(failure)),
        tr("Choose a folder on another disk, or raise the limit (ulimit -f), then try again.")};
}

Phrase Phrases::quotaExceeded(const Failure &failure)
{
    return {tr("Disk quota is used up"),
        tr("Your disk quota is used up: “%1” could not be written.").arg(path(failure)),
        tr("Free some space or choose another folder, then try again.")};
}

Phrase Phrases::readOnlyFileSystem(const Failure &failure)
{
    return {tr("Disk is read-only"), tr("“%1” is on a read-only disk.").arg(path(failure)),
        tr("Choose another folder, then try again.")};
}

Phrase Phrases::folderNotWritable(const Failure &failure)
{
    return {tr("Folder cannot be written"),
        tr("You do not have permission to write to “%1”.").arg(path(failure)),
        tr("Choose another folder, or change its permissions, then try again.")};
}

Phrase Phrases::folderVanished(const Failure &failure)
{
    return {tr("Folder no longer exists"), tr("“%1” no longer exists.").arg(path(failure)),
        tr("If it is on a removable disk or a network share, reconnect that, then try again.")};
}

Phrase Phrases::folderReplaced(const Failure &failure)
{
    return {tr("Folder was replaced"),
        tr("While files were being saved, someone else replaced a folder in “%1”. Nothing from it was used.")
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
        tr("The disk does not allow a name as long as “%1”.").arg(path(failure)),
        tr("Choose a folder with a shorter path, then try again.")};
}

Phrase Phrases::tooManyOpenFiles(const Failure &)
{
    return {tr("Too many open files"),
        tr("The system does not allow this program to open any more files or connections."),
        tr("Close other programs, or raise the limit (ulimit -n), then try again.")};
}

Phrase Phrases::noThread(const Failure &)
{
    return {tr("Too many threads"), tr("The system does not allow this program to start any more threads."),
        tr("Close other programs, or raise the process limit (ulimit -u), then try again.")};
}

Phrase Phrases::pathInvalid(const Failure &failure)
{
    return {tr("Folder cannot be used"),
        failure.subject.trimmed().isEmpty() ? tr("No folder was given.")
                                            : tr("“%1” cannot be used as a folder.").arg(path(failure)),
        tr("Use the full path of a folder.")};
}

Phrase Phrases::homeUnknown(const Failure &)
{
    return {tr("Home folder unknown"), tr("“~” stands for the home folder, but this user has none."),
        tr("Use the full path of a folder, or set HOME.")};
}

Phrase Phrases::otherFileSystem(const Failure &failure)
{
    return {tr("Folder is on another disk"),
        tr("“%1” is on a different disk than the chosen folder, so files cannot be moved there in one step.")
            .arg(path(failure)),
        tr("Choose that folder itself, or another one, then try again.")};
}

Phrase Phrases::modesNotKept(const Failure &failure)
{
    return {tr("Disk does not support permissions"),
        tr("The disk of “%1” does not support file permissions: others could read the private keys.")
            .arg(path(failure)),
        currentAudience() == Audience::CommandLine
            ? tr("Choose a folder on a local disk, or use --allow-open-keys to accept that others may read "
                 "the keys.")
            : tr("Choose a folder on a local disk, then try again.")};
}

Phrase Phrases::fileUnreadable(const Failure &failure)
{
    QString summary = tr("“%1” could not be read.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("File could not be read"), summary,
        tr("Check that it is a regular file and that you can read it, then try again.")};
}

Phrase Phrases::lockUnusable(const Failure &failure)
{
    QString summary = tr("The lock “%1” cannot be used.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("Lock cannot be used"), summary, tr("Check who created it and remove it, then try again.")};
}

Phrase Phrases::diskFailed(const Failure &failure)
{
    QString summary = failure.subject.isEmpty() ? tr("Files could not be written.")
                                                : tr("“%1” could not be written.").arg(path(failure));
    if (!failure.detail.isEmpty())
        summary += QLatin1Char(' ') + shown(failure.detail, 400);
    return {tr("Disk error"), summary, tr("Check the disk and the folder, then try again.")};
}

} // namespace Chaincert::Words
