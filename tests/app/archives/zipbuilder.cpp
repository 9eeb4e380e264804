#include "app/archives/zipbuilder.h"

#include <QFile>
#include <QtEndian>

#include <zlib.h>

namespace ZipBuilding {
namespace {

template <typename Number> void put(QByteArray &to, Number number)
{
    const Number little = qToLittleEndian(number);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

quint32 crcOf(const QByteArray &bytes)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.constData()), uInt(bytes.size())));
}

QByteArray compressed(const QByteArray &content, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(content.size()))) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

struct Numbers
{
    quint32 crc = 0;
    quint32 size = 0;
    quint32 packed = 0;
    quint32 offset = 0;
};

QByteArray zip64Field(const Numbers &numbers, bool withOffset)
{
    QByteArray field;
    put<quint64>(field, numbers.size);
    put<quint64>(field, numbers.packed);
    if (withOffset)
        put<quint64>(field, numbers.offset);
    return extraField(0x0001, field);
}

QByteArray localHeader(const Entry &entry, const Numbers &numbers)
{
    const bool described = entry.flags & 0x0008;
    const QByteArray name = entry.localName.value_or(entry.name);
    const bool zip64 = entry.zip64 && entry.zip64InLocal;
    const QByteArray extra = (zip64 ? zip64Field(numbers, false) : QByteArray()) + entry.localExtra;
    QByteArray header("PK\x03\x04");
    put<quint16>(header, entry.versionNeeded);
    put<quint16>(header, entry.flags);
    put<quint16>(header, entry.method);
    put<quint32>(header, 0x58210000); // 2024-01-01
    put<quint32>(header, described ? 0 : numbers.crc);
    put<quint32>(header, zip64 ? 0xffffffff : described ? 0 : numbers.packed);
    put<quint32>(header, zip64 ? 0xffffffff : described ? 0 : numbers.size);
    put<quint16>(header, quint16(name.size()));
    put<quint16>(header, quint16(extra.size()));
    return header + name + extra;
}

QByteArray centralHeader(const Entry &entry, const Numbers &numbers)
{
    const bool zip64Offset = entry.zip64 && entry.zip64Offset;
    const QByteArray extra
        = (entry.zip64 ? zip64Field(numbers, zip64Offset) : QByteArray()) + entry.centralExtra;
    QByteArray header("PK\x01\x02");
    put<quint16>(header, entry.madeBy);
    put<quint16>(header, entry.versionNeeded);
    put<quint16>(header, entry.flags);
    put<quint16>(header, entry.method);
    put<quint32>(header, 0x58210000);
    put<quint32>(header, numbers.crc);
    put<quint32>(header, entry.zip64 ? 0xffffffff : numbers.packed);
    put<quint32>(header, entry.zip64 ? 0xffffffff : entry.centralSize.value_or(numbers.size));
    put<quint16>(header, quint16(entry.name.size()));
    put<quint16>(header, quint16(extra.size()));
    put<quint16>(header, 0); // comment
    put<quint16>(header, 0); // disk
    put<quint16>(header, 0); // internal attributes
    put<quint32>(header, entry.externalAttributes);
    put<quint32>(header, zip64Offset ? 0xffffffff : numbers.offset);
    return header + entry.name + extra;
}

QByteArray zip64Ends(
    quint64 count, quint64 size, quint64 offset, quint64 position, const QByteArray &beforeLocator)
{
    QByteArray end("PK\x06\x06");
    put<quint64>(end, 44);
    put<quint16>(end, 45);
    put<quint16>(end, 45);
    put<quint32>(end, 0);
    put<quint32>(end, 0);
    put(end, count);
    put(end, count);
    put(end, size);
    put(end, offset);
    end += beforeLocator + "PK\x06\x07";
    put<quint32>(end, 0);
    put(end, position);
    put<quint32>(end, 1);
    return end;
}

} // namespace

QByteArray Archive::build() const
{
    QByteArray zip = prefix;
    QByteArray directory;
    for (const Entry &entry : entries) {
        Numbers numbers;
        numbers.crc = entry.crc.value_or(crcOf(entry.content));
        const QByteArray packed
            = entry.packed.value_or(entry.method == 8 ? deflated(entry.content) : entry.content);
        numbers.size = entry.size.value_or(quint32(entry.content.size()));
        numbers.packed = entry.compressedSize.value_or(quint32(packed.size()));
        numbers.offset = entry.offset.value_or(quint32(zip.size()));
        if (!entry.withoutLocal) {
            zip += localHeader(entry, numbers) + packed;
            if (entry.flags & 0x0008) {
                zip += "PK\x07\x08";
                put(zip, numbers.crc);
                put(zip, numbers.packed);
                put(zip, numbers.size);
            }
        }
        directory += centralHeader(entry, numbers);
    }
    const auto announced = count.value_or(quint16(entries.size()));
    const auto offset = directoryOffset.value_or(quint32(zip.size()));
    zip += directory + gap;
    if (zip64End)
        zip += zip64Ends(announced, quint64(directory.size()), offset, quint64(zip.size()), beforeLocator);
    zip += "PK\x05\x06";
    put<quint32>(zip, 0); // disks
    put<quint16>(zip, zip64End ? 0xffff : announced);
    put<quint16>(zip, zip64End ? 0xffff : announced);
    put<quint32>(zip, zip64End ? 0xffffffff : quint32(directory.size()));
    put<quint32>(zip, zip64End ? 0xffffffff : offset);
    put<quint16>(zip, quint16(comment.size()));
    return zip + comment + trailing;
}

QByteArray zipOf(const QList<Entry> &entries)
{
    return Archive{.entries = entries}.build();
}

Entry file(const QByteArray &name, const QByteArray &content)
{
    Entry entry;
    entry.name = name;
    entry.content = content;
    return entry;
}

Entry with(Entry entry, const std::function<void(Entry &)> &change)
{
    change(entry);
    return entry;
}

Entry folder(const QByteArray &name)
{
    Entry entry;
    entry.name = name;
    entry.method = 0;
    entry.externalAttributes = unixMode(0040755) | 0x10;
    return entry;
}

QByteArray deflated(const QByteArray &content)
{
    return compressed(content, -MAX_WBITS);
}
QByteArray gzipped(const QByteArray &content)
{
    return compressed(content, MAX_WBITS + 16);
}

QByteArray extraField(quint16 id, const QByteArray &content)
{
    QByteArray field;
    put(field, id);
    put(field, quint16(content.size()));
    return field + content;
}

QByteArray unicodePath(const QByteArray &rawName, const QByteArray &utf8)
{
    QByteArray content(1, '\1');
    put(content, crcOf(rawName));
    return extraField(0x7075, content + utf8);
}

QString ZipFiles::written(const QByteArray &zip)
{
    const QString path = m_folder.filePath(QString::number(++m_count) + QStringLiteral(".zip"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(zip) != zip.size())
        qFatal("The test's archive could not be written.");
    return path;
}

} // namespace ZipBuilding
