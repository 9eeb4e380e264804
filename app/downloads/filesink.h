#pragma once

#include "cloud/bodysink.h"
#include "downloads/destinations.h"

#include <QByteArray>

#include <memory>

namespace Chaincert {

/// A body on disk, in a work folder. Written by a FileSink, then handed on from thread to thread, one at a
/// time; its file goes with it unless it was moved to where it belongs.
struct DownloadedFile
{
    DownloadedFile() = default;
    ~DownloadedFile() { discard(); }
    Q_DISABLE_COPY_MOVE(DownloadedFile)
    void discard();
    QString path() const; ///< for what is said; empty: nothing came, or it is gone
    /// The bytes that were written, even if the name leads elsewhere by now; small ones in memory, which
    /// saves two system calls for each entry and header of an archive. Null: the disk failed.
    std::unique_ptr<QIODevice> reader() const;

    Platform::EntryId id() const { return file.id(); }

    std::shared_ptr<WorkFolder> workFolder;
    QString name; ///< in the work folder; empty: nothing came, or it is gone
    Platform::NewFile file; ///< open until all is done
    qint64 bytes = 0;
    QByteArray sha256; ///< lower-case hex
    QByteArray head; ///< its first 64 KiB
};

/// Streams a body to a file of mode 0600 in the destination's work folder and hashes it on the way. Called by
/// the work of its destination, whose disk may hold it up. Failures: the Disk… kinds with subject =
/// destination; ModesNotKept, unless open keys are allowed; DiskFull before the first byte where the
/// announced length does not fit (measure = bytes announced, limit = bytes free).
class FileSink : public BodySink
{
public:
    FileSink(std::shared_ptr<Destinations> destinations, QString destination,
        std::shared_ptr<DownloadedFile> body, bool allowOpenKeys = false);
    ~FileSink() override;

    Result<void> begin(const ResponseHead &head) override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> end() override;
    std::shared_ptr<WorkQueue> workQueue() const override; ///< its destination's

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
