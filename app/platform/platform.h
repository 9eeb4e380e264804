#pragma once

#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QFile;
class QObject;

/// What differs between operating systems, and nothing else: one header, a file for each platform
/// (platform_posix.cpp with platform_linux.cpp or platform_macos.cpp; platform_windows.cpp; what they share
/// in platform.cpp). No other file of the project asks which system it runs on. Failures are the Disk… kinds
/// with subject = path.
namespace Chaincert::Platform {

/// files 0600 or 0644, folders 0700 always; regardless of the umask
enum class Mode { Private, Public };

/// Identifies an entry independently of its name: no two that exist at the same time on one computer have the
/// same.
struct EntryId
{
    quint64 device = 0;
    quint64 number = 0;
    bool operator==(const EntryId &) const = default;
};

/// A file that did not exist before, open for writing; destroyed it is closed and stays as far as it was
/// written.
class NewFile
{
public:
    NewFile() = default;
    NewFile(NewFile &&other) noexcept;
    NewFile &operator=(NewFile &&other) noexcept;
    ~NewFile();

    bool isOpen() const { return m_handle != -1; }
    Result<void> write(QByteArrayView bytes); ///< short writes are failures: DiskFull, QuotaExceeded …
    /// A hint: these bytes may go to the disk while more come.
    void startWriteback(qint64 offset, qint64 bytes);
    Result<void> close(); ///< network file systems tell of a full disk only here
    /// As close(), but the same open file can be read from now on, by reader(): these are the bytes that were
    /// written, even if its name leads elsewhere by now.
    Result<void> finish();
    EntryId id() const;
    /// at its beginning, unbuffered; one at a time, not longer than this
    std::unique_ptr<QFile> reader() const;

private:
    friend class Folder;
    qintptr m_handle = -1;
    QString m_path;
};

Result<void> makeFolder(const QString &path); ///< 0700; one level; exists: FileInTheWay
/// The folder and its missing parents; appends those it made to `made`.
Result<void> makeFolders(const QString &path, QStringList *made = nullptr);
/// Atomic, never overwrites: `true` moved, `false` something of that name is already there.
Result<bool> renameNoReplace(const QString &from, const QString &to);
/// Moves a file that cannot be understood out of the way, as "….damaged" or "….damaged2" and so on; nothing
/// is lost. The name it has now; empty: it is still where it was.
QString setAside(const QString &file);

/// The content of a small file.
struct PlainFile
{
    QByteArray bytes; ///< never shared, so that they can be overwritten
    bool readableByOthers = false; ///< by its mode; never where modes do not exist
};
/// Nothing where there is no such file. Never waits for a writer of a FIFO: anything but a regular file is a
/// failure, and so is one of more than `limit` bytes (measure, limit). Failures: FileUnreadable,
/// TooManyOpenFiles.
Result<std::optional<PlainFile>> readPlainFile(const QString &path, qint64 limit);

QList<QByteArray> environmentNames(); ///< names alone, without copying values

qsizetype maxPathLength(); ///< bytes (UTF-8) a whole path may have
bool refusesReservedNames(); ///< Windows: CON, NUL, trailing dots …

/// A failed system call as a Failure: the one place that knows the system's error numbers (errno,
/// GetLastError). `path` becomes the subject.
Failure diskFailure(const QString &path, int systemError);

/// SIGTERM, SIGINT, SIGHUP, SIGQUIT, or Windows' console events: `stop` is called in the thread that asked,
/// from its event loop, until `context` dies. The same signal a second time ends the process at once, and so
/// does the first one eight seconds later, even if the program hangs (exit code 130). One context at a time.
void onStopRequest(QObject *context, std::function<void(int signalNumber)> stop);
/// RLIMIT_CORE 0; children inherit it. Not PR_SET_DUMPABLE: it gives /proc/PID to root, and the portals look
/// there to learn who asks, so that their file dialogs would refuse us. A core that goes to a pipe is not
/// bound by the limit (core(5)); the collectors obey it by themselves, and secrets lie in pages that are left
/// out of every core (credentials/secret.h).
void withoutCoreDumps();

/// Pages of their own for bytes that must not be seen: kept out of the swap where the system lets us
/// (RLIMIT_MEMLOCK), and out of core dumps where it can. Null where there is no memory. Wipe them before
/// freeing them.
void *allocatePages(std::size_t bytes, bool *locked); ///< locked: they stay out of the swap
void freePages(void *pages, std::size_t bytes);
bool isTerminal(int fileDescriptor);
int terminalWidth(int fileDescriptor); ///< columns; 80 where it cannot be told

/// Asks for a line on the terminal that belongs to this process, even if its standard input is another one,
/// and does not show what is typed. Answers later and once: the bytes without the line's end (the asker
/// overwrites them), or nothing where there is no terminal or the person ended the input (Ctrl+D). With
/// `context` the question dies unanswered, and the terminal shows again what is typed. One question at a
/// time.
bool canReadPassword(); ///< there is a terminal, and someone in front of it
void readPassword(
    QObject *context, const QByteArray &prompt, std::function<void(std::optional<QByteArray>)> answer);

} // namespace Chaincert::Platform
