#include "archives/packedhead_p.h"

#include "archives/zipfile_p.h"

#include <QBuffer>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

// RFC 1952 2.3: where the deflate data begin, -1 where the head ends before them.
qsizetype gzipHeaderSize(QByteArrayView head)
{
    constexpr int extra = 4, name = 8, comment = 16, check = 2;
    if (head.size() < 10)
        return -1;
    const int flags = head[3];
    qsizetype at = 10;
    if (flags & extra) {
        if (head.size() < at + 2)
            return -1;
        at += 2 + qFromLittleEndian<quint16>(head.data() + at);
    }
    for (const int text : {name, comment}) {
        if (!(flags & text))
            continue;
        const qsizetype end = at < head.size() ? head.indexOf('\0', at) : -1;
        if (end < 0)
            return -1;
        at = end + 1;
    }
    if (flags & check)
        at += 2;
    return at < head.size() ? at : -1;
}

template <typename Number> void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void putSizes(QByteArray &to, quint16 method, quint32 packed)
{
    put<quint16>(to, 0); // flags
    put(to, method);
    put<quint32>(to, 0); // time and date
    put<quint32>(to, 0); // checksum: unknown, reading stops before it counts
    put(to, packed);
    put<quint32>(to, 0x7fffffff); // size: unknown
    put<quint16>(to, 1); // the name's size
    put<quint16>(to, 0); // extra fields' size
}

QByteArray asArchive(QByteArrayView packed, quint16 method)
{
    const auto size = quint32(packed.size());
    QByteArray zip("PK\x03\x04");
    put<quint16>(zip, 20);
    putSizes(zip, method, size);
    zip += 'a';
    zip += packed;
    const auto directory = quint32(zip.size());
    zip += "PK\x01\x02";
    put<quint16>(zip, 20);
    put<quint16>(zip, 20);
    putSizes(zip, method, size);
    zip.append(14, '\0'); // comment, disk, attributes, offset
    zip += 'a';
    const quint32 directorySize = quint32(zip.size()) - directory;
    zip += "PK\x05\x06";
    put<quint32>(zip, 0); // disks
    put<quint16>(zip, 1);
    put<quint16>(zip, 1);
    put(zip, directorySize);
    put(zip, directory);
    put<quint16>(zip, 0);
    return zip;
}

} // namespace

QByteArray unpackedHead(QByteArrayView head, Packing packing, qsizetype most)
{
    constexpr quint16 deflate = 8, bzip2 = 12; // APPNOTE.TXT 4.4.5
    const qsizetype skipped = packing == Packing::Gzip ? gzipHeaderSize(head) : 0;
    if (skipped < 0)
        return {};
    QBuffer buffer;
    buffer.setData(asArchive(head.sliced(skipped), packing == Packing::Gzip ? deflate : bzip2));
    buffer.open(QIODevice::ReadOnly);
    const auto zip = ZipFile::open(buffer, ZipFile::Check::Lenient);
    if (!zip)
        return {};
    auto reader = ZipEntryReader::open(*zip, 0, u"a"_s);
    if (!reader)
        return {};
    QByteArray content(most, '\0');
    const auto got = reader->read(content.data(), most);
    return got ? content.first(*got) : QByteArray();
}

} // namespace Chaincert
