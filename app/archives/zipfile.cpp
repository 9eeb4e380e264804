#include "archives/centraldirectory.h"
#include "archives/zipfile_p.h"
#include "failures/outsidetext.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

// RFC 1951, section 3.2: a block without content takes two bytes, or five where it is stored; a flush puts
// one of five in front.
bool canBeNothing(zip_uint64_t packedSize)
{
    return packedSize == 2 || packedSize == 5 || packedSize == 7 || packedSize == 10;
}

// The state behind one zip_source_t: libzip frees it by ZIP_SOURCE_FREE.
struct Source
{
    QIODevice &device;
    qint64 at = 0;
    zip_error_t error = {};
};

zip_int64_t answer(void *state, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto *source = static_cast<Source *>(state);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
            ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        source->at = 0;
        return 0;
    case ZIP_SOURCE_READ: {
        if (source->device.pos() != source->at && !source->device.seek(source->at)) {
            zip_error_set(&source->error, ZIP_ER_SEEK, 0);
            return -1;
        }
        const qint64 got = source->device.read(static_cast<char *>(data), qint64(size));
        if (got < 0) {
            zip_error_set(&source->error, ZIP_ER_READ, 0);
            return -1;
        }
        source->at += got;
        return got;
    }
    case ZIP_SOURCE_SEEK: {
        const auto to = zip_source_seek_compute_offset(
            zip_uint64_t(source->at), zip_uint64_t(source->device.size()), data, size, &source->error);
        if (to < 0)
            return -1;
        source->at = to;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return source->at;
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(source->device.size());
        stat->valid = ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source->error, data, size);
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_FREE:
        zip_error_fini(&source->error);
        delete source;
        return 0;
    default:
        zip_error_set(&source->error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

QString words(zip_error_t *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

struct Method
{
    quint16 number;
    QLatin1String name;
};

constexpr char seenDifferently[]
    = QT_TRANSLATE_NOOP("Words", "Two ways of reading it find different entries.");
constexpr qsizetype packedPiece = 16 * 1024;
constexpr quint16 methodAes = 99; // libzip shows the one beneath, from the entry's extra field
constexpr Method Methods[] = {{1, "Shrink"_L1}, {2, "Reduce"_L1}, {3, "Reduce"_L1}, {4, "Reduce"_L1},
    {5, "Reduce"_L1}, {6, "Implode"_L1}, {8, "Deflate"_L1}, {9, "Deflate64"_L1},
    {10, "PKWARE DCL Implode"_L1}, {12, "BZIP2"_L1}, {14, "LZMA"_L1}, {16, "IBM CMPSC"_L1},
    {18, "IBM TERSE"_L1}, {19, "IBM LZ77"_L1}, {20, "Zstandard"_L1}, {93, "Zstandard"_L1}, {94, "MP3"_L1},
    {95, "XZ"_L1}, {96, "JPEG"_L1}, {97, "WavPack"_L1}, {98, "PPMd"_L1}, {99, "AES"_L1}};

} // namespace

QString unsupportedMethod(quint16 method)
{
    if (zip_compression_method_supported(method, 0))
        return {};
    const auto known = std::find_if(
        std::begin(Methods), std::end(Methods), [method](const Method &one) { return one.number == method; });
    return known != std::end(Methods) ? QString(known->name) : QString::number(method);
}

Result<ZipFile> ZipFile::open(QIODevice &device, Check check)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *state = new Source{device};
    zip_error_init(&state->error);
    zip_source_t *source = zip_source_function_create(&answer, state, &error);
    if (!source)
        delete state;
    ZipFile file;
    if (source)
        file.m_zip.reset(
            zip_open_from_source(source, ZIP_RDONLY | (check == Check::Strict ? ZIP_CHECKCONS : 0), &error));
    if (source && !file.m_zip)
        zip_source_free(source);
    const int code = zip_error_code_zip(&error);
    const QString detail = words(&error);
    zip_error_fini(&error);
    if (!file.m_zip)
        return fail(code == ZIP_ER_INCONS ? FailureKind::ArchiveInconsistent : FailureKind::ArchiveUnreadable,
            {}, detail);
    return file;
}

Result<void> agree(const ZipFile &zip, const CentralDirectory &directory)
{
    if (zip.count() != directory.entries.size())
        return fail(FailureKind::ArchiveInconsistent, {}, OwnSentence(seenDifferently));
    for (qsizetype i = 0; i < directory.entries.size(); ++i) {
        const CentralEntry &entry = directory.entries.at(i);
        zip_stat_t stat;
        const bool known = zip_stat_index(zip.handle(), zip_uint64_t(i), ZIP_FL_ENC_RAW, &stat) == 0;
        if (!known || entry.name != stat.name || stat.size != zip_uint64_t(entry.size)
            || stat.comp_size != zip_uint64_t(entry.compressedSize) || stat.crc != entry.crc
            || (stat.comp_method != entry.method && entry.method != methodAes))
            return fail(
                FailureKind::ArchiveInconsistent, displayRawName(entry.name), OwnSentence(seenDifferently));
    }
    return {};
}

Result<ZipEntryReader> ZipEntryReader::open(const ZipFile &zip, qint64 index, const QString &name)
{
    ZipEntryReader reader;
    reader.m_name = name;
    zip_stat_t stat;
    const bool known = zip_stat_index(zip.handle(), zip_uint64_t(index), 0, &stat) == 0;
    const bool isDeflate
        = known && stat.comp_method == ZIP_CM_DEFLATE && stat.encryption_method == ZIP_EM_NONE;
    // libzip 1.11 has no packed data of an entry that says it is empty, and unpacks and checks it itself.
    const bool inflates = isDeflate && stat.size > 0;
    reader.m_hasMoreThanNothing = isDeflate && stat.size == 0 && !canBeNothing(stat.comp_size);
    reader.m_file.reset(zip_fopen_index(zip.handle(), zip_uint64_t(index), inflates ? ZIP_FL_COMPRESSED : 0));
    if (!reader.m_file) {
        zip_error_t *error = zip_get_error(zip.handle());
        const int code = zip_error_code_zip(error);
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
            return fail(FailureKind::ArchiveEntryEncrypted, displayName(name));
        if (code == ZIP_ER_COMPNOTSUPP && known)
            return fail(FailureKind::ArchiveMethodUnsupported, displayName(name),
                unsupportedMethod(stat.comp_method));
        return fail(FailureKind::ArchiveEntryCorrupt, displayName(name), words(error));
    }
    if (known)
        reader.m_declared = qint64(stat.size);
    if (inflates) {
        reader.m_inflating = std::make_unique<Inflating>();
        reader.m_crc = stat.crc;
    }
    return reader;
}

Result<qint64> ZipEntryReader::read(char *to, qint64 most)
{
    if (m_inflating)
        return inflate(to, most);
    qint64 got = 0;
    while (got < most) {
        const zip_int64_t step = zip_fread(m_file.get(), to + got, zip_uint64_t(most - got));
        if (step < 0) {
            zip_error_t *error = zip_file_get_error(m_file.get());
            Failure failure{FailureKind::ArchiveEntryCorrupt, displayName(m_name), words(error)};
            if (zip_error_code_zip(error) == ZIP_ER_INCONS) // its checksum held
                return m_hasMoreThanNothing && m_got == 0 ? inconsistent() : wrongSize();
            return tl::make_unexpected(failure);
        }
        if (step == 0)
            break;
        got += step;
        m_got += step;
    }
    if (m_hasMoreThanNothing)
        return m_got == 0 ? inconsistent() : wrongSize();
    return got;
}

tl::unexpected<Failure> ZipEntryReader::corrupt(const char *why) const
{
    return fail(FailureKind::ArchiveEntryCorrupt, displayName(m_name), OwnSentence(why));
}

tl::unexpected<Failure> ZipEntryReader::inconsistent() const
{
    return fail(FailureKind::ArchiveInconsistent, displayName(m_name),
        OwnSentence(
            QT_TRANSLATE_NOOP("Words", "There is extra data after the compressed data of an entry.")));
}

tl::unexpected<Failure> ZipEntryReader::wrongSize() const
{
    return tl::make_unexpected(
        Failure{FailureKind::ArchiveEntryWrongSize, displayName(m_name), {}, m_got, m_declared});
}

Result<qint64> ZipEntryReader::inflate(char *to, qint64 most)
{
    qint64 got = 0;
    while (got < most && !m_ended) {
        if (m_inflating->wantsInput()) {
            QByteArray packed(packedPiece, Qt::Uninitialized);
            const zip_int64_t read = zip_fread(m_file.get(), packed.data(), zip_uint64_t(packed.size()));
            if (read < 0)
                return fail(FailureKind::ArchiveEntryCorrupt, displayName(m_name),
                    words(zip_file_get_error(m_file.get())));
            packed.truncate(qsizetype(read));
            m_inflating->setInput(std::move(packed));
            if (read == 0)
                m_isCut = true; // what zlib holds back may still come
        }
        qint64 step = 0;
        const auto state = m_inflating->read(to + got, most - got, &step);
        got += step;
        m_got += step;
        if (state == Inflating::State::Corrupt)
            return corrupt(QT_TRANSLATE_NOOP("Words", "Its compressed data is damaged."));
        if (state == Inflating::State::Ended) {
            if (const auto end = atEnd(); !end)
                return tl::make_unexpected(end.error());
            m_ended = true;
        } else if (m_isCut && step == 0) {
            return corrupt(QT_TRANSLATE_NOOP("Words", "Its compressed data is truncated."));
        }
    }
    return got;
}

Result<void> ZipEntryReader::atEnd()
{
    char more = 0;
    if (m_inflating->hasInputLeft() || zip_fread(m_file.get(), &more, 1) > 0)
        return inconsistent();
    if (m_inflating->crc() != m_crc)
        return corrupt(QT_TRANSLATE_NOOP("Words", "Its checksum (CRC) is wrong."));
    if (m_got != m_declared)
        return wrongSize();
    return {};
}

} // namespace Chaincert
