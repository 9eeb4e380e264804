#include "archive.h"

#include <zip.h>

#include <stdexcept>

namespace Sandbox {

QByteArray zip(const Tree &tree)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *const archive = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    if (!archive)
        throw std::runtime_error("libzip cannot make an archive");
    zip_source_keep(target);
    for (const auto &[path, content] : tree) {
        const QByteArray name = path.toUtf8();
        if (name.endsWith('/')) {
            zip_dir_add(archive, name.constData(), ZIP_FL_ENC_UTF_8);
            continue;
        }
        // The bytes are lent: `tree` outlives zip_close, which reads them.
        zip_source_t *const source
            = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        if (zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            zip_source_free(source);
    }
    if (zip_close(archive) != 0)
        throw std::runtime_error("libzip cannot finish an archive");

    QByteArray bytes;
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    bytes.resize(zip_source_tell(target));
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray tar(const Tree &tree)
{
    QByteArray bytes;
    for (const auto &[path, content] : tree) {
        QByteArray header(512, '\0');
        const auto put
            = [&header](qsizetype at, const QByteArray &field) { header.replace(at, field.size(), field); };
        // ustar: a path over 100 bytes is cut at a slash into prefix (at 345) and name.
        QByteArray name = path.toUtf8();
        if (name.size() > 100) {
            const qsizetype cut = name.indexOf('/', name.size() - 101);
            put(345, name.left(cut));
            name = name.mid(cut + 1);
        }
        put(0, name.left(100));
        put(100, path.endsWith(u'/') ? "0000700" : "0000600");
        put(108, "0000000");
        put(116, "0000000");
        put(124, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
        put(136, "00000000000");
        put(148, QByteArray(8, ' '));
        put(156, path.endsWith(u'/') ? "5" : "0");
        put(257, QByteArray("ustar\00000", 8));
        int sum = 0;
        for (const char byte : std::as_const(header))
            sum += static_cast<unsigned char>(byte);
        put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
        bytes += header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
    }
    return bytes + QByteArray(1024, '\0');
}

QByteArray gzip(const QByteArray &bytes)
{
    // Stored blocks only: the frame is what a client has to notice.
    QByteArray out("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    const auto little = [](quint32 value, int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += static_cast<char>((value >> (8 * i)) & 0xffU);
        return text;
    };
    for (qsizetype at = 0; at == 0 || at < bytes.size(); at += 65535) {
        const QByteArray block = bytes.mid(at, 65535);
        const auto length = static_cast<quint32>(block.size());
        out += (at + 65535 >= bytes.size() ? '\1' : '\0') + little(length, 2) + little(~length, 2) + block;
    }
    return out + little(~crc, 4) + little(static_cast<quint32>(bytes.size()), 4);
}

} // namespace Sandbox
