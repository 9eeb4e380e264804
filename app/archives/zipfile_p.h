#pragma once

#include "archives/inflating_p.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <zip.h>

namespace Chaincert {

/// The name of a compression method (APPNOTE.TXT 4.4.5) that the libzip at hand cannot undo, or its number
/// where it has no name; empty where it can.
QString unsupportedMethod(quint16 method);

/// libzip over a QIODevice, read only: no path, so neither locale nor platform matters, and it reads the very
/// bytes that the directory reader saw. The device must outlive it. Failures: ArchiveInconsistent (the strict
/// check alone) or ArchiveUnreadable, detail = libzip's words.
class ZipFile
{
public:
    enum class Check { Strict, Lenient };
    static Result<ZipFile> open(QIODevice &device, Check check);

    qint64 count() const { return zip_get_num_entries(m_zip.get(), 0); }
    zip_t *handle() const { return m_zip.get(); }

private:
    struct Discard
    {
        void operator()(zip_t *zip) const { zip_discard(zip); }
    };
    std::unique_ptr<zip_t, Discard> m_zip;
};

struct CentralDirectory;
/// libzip must see the very entries that were judged, else one of two readers was deceived:
/// ArchiveInconsistent.
Result<void> agree(const ZipFile &zip, const CentralDirectory &directory);

/// One entry's content, decompressed as it is read. Failures: ArchiveEntryCorrupt, detail = libzip's words,
/// if it found it; ArchiveEntryWrongSize where it ends before the declared size; ArchiveEntryEncrypted;
/// ArchiveMethodUnsupported; ArchiveInconsistent where its packed data end before the room that they have.
class ZipEntryReader
{
public:
    static Result<ZipEntryReader> open(const ZipFile &zip, qint64 index, const QString &name);
    /// Up to `most` bytes; fewer only at the end, where the checksum was compared too.
    Result<qint64> read(char *to, qint64 most);

private:
    struct Close
    {
        void operator()(zip_file_t *file) const { zip_fclose(file); }
    };
    Result<qint64> inflate(char *to, qint64 most);
    Result<void> atEnd();
    tl::unexpected<Failure> corrupt(const char *why) const; // as an OwnSentence has it
    tl::unexpected<Failure> inconsistent() const;
    tl::unexpected<Failure> wrongSize() const;

    std::unique_ptr<zip_file_t, Close> m_file; // its packed data where they are inflated here
    std::unique_ptr<Inflating> m_inflating; // null: libzip does it
    bool m_ended = false;
    bool m_isCut = false; // no more packed data come
    bool m_hasMoreThanNothing = false; // it says that it is empty, in a room that holds more
    quint32 m_crc = 0; // declared
    QString m_name;
    qint64 m_got = 0;
    qint64 m_declared = 0;
};

} // namespace Chaincert
