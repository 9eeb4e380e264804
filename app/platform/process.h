#pragma once

#include "failures/failure.h"

#include <QByteArrayView>
#include <QStandardPaths>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

/// This process itself: what it inherits, what it may use, and whose it is.
namespace Chaincert::Platform {

/// The first thing a program does, while there is one thread and before Qt is asked for anything. No core
/// dumps (withoutCoreDumps()). What is made without a mode of its own, as by Qt's settings, is for this
/// person alone (umask 077). A file beyond the limit of `ulimit -f` is a failure, and not the end by SIGXFSZ;
/// children are ended by it as usual. HOME, where it is missing or "/", is what the user database says.
/// Standard input and output that were closed stay unusable: no file that is opened later takes their place.
/// As many open files as are allowed without asking, up to 1,024.
void prepareProcess();

/// The last thing: after this time the process ends (exit code 130) even if something hangs. What is being
/// written then is left as after a kill.
void endWithin(std::chrono::seconds limit);

/// Whether so many files more can be opened, and so many threads started, at once and now. Qt and GLib end
/// the program where the first of them fails. Failures: TooManyOpenFiles (limit = files), NoThread.
Result<void> canRun(int files, int threads);

/// While one lives, new processes and files get the umask that this process was started with.
class InheritedUmask
{
public:
    InheritedUmask();
    ~InheritedUmask();
    Q_DISABLE_COPY_MOVE(InheritedUmask)
};

/// Takes a variable out of the environment: `taken` gets the value's very bytes, before they are overwritten
/// where they lie, since /proc/PID/environ shows them even after an unset. One that is there twice is taken
/// as getenv() would, and removed twice. Not called where there is none.
void takeVariable(const char *name, const std::function<void(QByteArrayView value)> &taken);

/// This person's home folder; empty where neither HOME nor the user database names one: "/" is none.
QString homeFolder();
/// QStandardPaths::writableLocation(); empty where that would lie in a home folder that is not known.
QString standardFolder(QStandardPaths::StandardLocation location);
/// The file in which QSettings keeps the settings of this program; nothing where they are kept in another way
/// (registry, property list), empty where no home folder is known.
std::optional<QString> settingsFile();

/// Takes from a file or folder that belongs to this person what others may do with it (0600, 0700).
void keepToOneself(const QString &path);

} // namespace Chaincert::Platform
