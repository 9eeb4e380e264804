#include "downloads/compactfilelist.h"

#include <algorithm>

namespace Chaincert {

namespace {

// Seven bits to a byte, the lowest first; the highest bit says that more follow.
void writeNumber(QByteArray &to, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        to.append(char(number | 0x80));
    to.append(char(number));
}

quint64 readNumber(const QByteArray &from, qsizetype &at)
{
    quint64 number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(from.at(at++));
        number |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            return number;
    }
}

} // namespace

CompactFileList::CompactFileList(const QList<SavedFile> &files)
    : m_count(files.size())
{
    QByteArray before;
    for (const SavedFile &file : files) {
        const QByteArray path = file.path.toUtf8();
        const auto differs = std::mismatch(path.begin(), path.end(), before.begin(), before.end()).first;
        const qsizetype shared = differs - path.begin();
        writeNumber(m_packed, quint64(shared));
        writeNumber(m_packed, quint64(path.size() - shared));
        m_packed.append(path.constData() + shared, path.size() - shared);
        writeNumber(m_packed, quint64(file.kind));
        writeNumber(m_packed, quint64(file.bytes));
        before = path;
    }
    m_packed.squeeze();
}

QList<SavedFile> CompactFileList::list() const
{
    QList<SavedFile> files;
    files.reserve(m_count);
    for (const SavedFile &file : *this)
        files.append(file);
    return files;
}

CompactFileList::const_iterator::const_iterator(const CompactFileList &files)
    : m_packed(files.m_packed)
    , m_left(files.m_count)
{
    if (m_left > 0)
        read();
}

CompactFileList::const_iterator &CompactFileList::const_iterator::operator++()
{
    if (--m_left > 0)
        read();
    return *this;
}

void CompactFileList::const_iterator::read()
{
    m_path.truncate(qsizetype(readNumber(m_packed, m_at)));
    const auto length = qsizetype(readNumber(m_packed, m_at));
    m_path.append(m_packed.constData() + m_at, length);
    m_at += length;
    m_file.path = QString::fromUtf8(m_path);
    m_file.kind = FileKind(readNumber(m_packed, m_at));
    m_file.bytes = qint64(readNumber(m_packed, m_at));
}

} // namespace Chaincert
