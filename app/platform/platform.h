#pragma once

#include "failures/failure.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

// What differs between operating systems, and nothing else: one header, a file for each platform
// (platform_posix.cpp with platform_linux.cpp or platform_macos.cpp; platform_windows.cpp). No other file of the
// project asks which system it runs on. Failures are the Disk… kinds with subject = path.
namespace Chaincert::Platform {

enum class Mode { Private, Public }; // files 0600 or 0644, folders 0700 always; exact whatever the umask says

Result<void> makeFolder(const QString &path);                       // 0700; one level; exists: FileInTheWay or DiskFailed
Result<void> makeFolders(const QString &path, QStringList *made = nullptr); // and missing parents; lists what it made
Result<std::unique_ptr<QFile>> createFile(const QString &path, Mode mode); // must not exist; open for writing
Result<void> writeAll(QFile &file, QByteArrayView bytes);           // short writes are failures: DiskFull, QuotaExceeded …
bool keepsModes(const QString &folder);                             // false: vfat and some shares

// Atomic, never overwrites: `true` moved, `false` something of that name is already there.
Result<bool> renameNoReplace(const QString &from, const QString &to);
Result<void> flush(const QStringList &paths, const QString &folder); // files and folders reach the disk (one syncfs where offered)
Result<void> flushFolder(const QString &folder);                    // the names in it reach the disk

std::optional<qint64> freeBytes(const QString &folder);
bool sameFileSystem(const QString &a, const QString &b);
qsizetype longestName(const QString &folder);                       // bytes (UTF-8) one name may have there
QString extendedPath(const QString &path);                          // Windows: "\\?\" for long paths; else as it is
bool refusesReservedNames();                                        // Windows: CON, NUL, trailing dots …

// A failed system call as a Failure: the one place that reads errno. `path` becomes the subject.
Failure diskFailure(const QString &path, int systemError);

// SIGTERM, SIGINT, SIGHUP, or Windows' console events: `stop` is called in the thread that asked, from its event loop.
void onStopRequest(QObject *context, std::function<void(int signalNumber)> stop);
void withoutCoreDumps();                                            // RLIMIT_CORE 0
bool isTerminal(int fileDescriptor);
int terminalWidth(int fileDescriptor);

} // namespace Chaincert::Platform
