#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QtEndian>

#include <optional>

/// Reading ZIP's structures out of a file's bytes (PKWARE's APPNOTE.TXT 4.3).
namespace Chaincert::ZipBytes {

constexpr quint32 localMagic = 0x04034b50, centralMagic = 0x02014b50, endMagic = 0x06054b50;
constexpr quint32 end64Magic = 0x06064b50, locatorMagic = 0x07064b50;
constexpr qint64 localSize = 30, centralSize = 46, endSize = 22, end64Size = 56, locatorSize = 20;
constexpr quint16 full16 = 0xffff; ///< the number stands in a ZIP64 structure
constexpr quint32 full32 = 0xffffffff;

/// Little-endian numbers out of bytes; past their end everything is zero and ok() is false.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    template <typename Number> Number take()
    {
        const QByteArrayView part = bytes(qsizetype(sizeof(Number)));
        return part.isEmpty() ? Number(0) : qFromLittleEndian<Number>(part.data());
    }
    QByteArrayView bytes(qsizetype count)
    {
        m_ok = m_ok && count <= m_bytes.size() - m_at;
        if (!m_ok)
            return {};
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }
    QByteArrayView rest() { return bytes(m_bytes.size() - m_at); }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

/// `count` bytes from `offset` on; nothing where the file has fewer.
inline std::optional<QByteArray> readAt(QIODevice &file, qint64 offset, qint64 count)
{
    if (offset < 0 || count < 0 || offset > file.size() - count || !file.seek(offset))
        return std::nullopt;
    QByteArray bytes = file.read(count);
    if (bytes.size() != count)
        return std::nullopt;
    return bytes;
}

} // namespace Chaincert::ZipBytes
