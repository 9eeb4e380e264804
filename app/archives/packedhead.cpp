#include "archives/packedhead.h"

#include "archives/inflating_p.h"
#include "archives/zipfile_p.h"

#include <QBuffer>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace Chaincert {
namespace {

template <typename Number> void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

constexpr quint16 bzip2 = 12; // APPNOTE.TXT 4.4.5

void putSizes(QByteArray &to, quint32 packed)
{
    put<quint16>(to, 0); // flags
    put(to, bzip2);
    put<quint32>(to, 0); // time and date
    put<quint32>(to, 0); // checksum: unknown, reading stops before it counts
    put(to, packed);
    put<quint32>(to, 0x7fffffff); // size: unknown
    put<quint16>(to, 1); // the name's size
    put<quint16>(to, 0); // extra fields' size
}

QByteArray asArchive(QByteArrayView packed)
{
    const auto size = quint32(packed.size());
    QByteArray zip("PK\x03\x04");
    put<quint16>(zip, 20);
    putSizes(zip, size);
    zip += 'a';
    zip += packed;
    const auto directory = quint32(zip.size());
    zip += "PK\x01\x02";
    put<quint16>(zip, 20);
    put<quint16>(zip, 20);
    putSizes(zip, size);
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

QByteArray gunzippedHead(QByteArrayView head, qsizetype most)
{
    Inflating inflating(Inflating::Form::Gzip);
    inflating.setInput(head.toByteArray());
    QByteArray content(most, '\0');
    qint64 got = 0;
    inflating.read(content.data(), most, &got);
    return content.first(got);
}

QByteArray bunzippedHead(QByteArrayView head, qsizetype most)
{
    QBuffer buffer;
    buffer.setData(asArchive(head));
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
