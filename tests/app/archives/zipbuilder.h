#pragma once

#include <QByteArray>
#include <QList>
#include <QTemporaryDir>

#include <functional>
#include <optional>

// Archives written byte by byte, so that a test can lie in any field. Nothing of app/ is used.
namespace ZipBuilding {

constexpr quint32 unixMode(quint32 mode)
{
    return mode << 16;
}

struct Entry
{
    QByteArray name;
    QByteArray content;
    quint16 method = 8; // 0 stored, 8 deflated; other numbers store
    quint16 flags = 0; // 0x0001 encrypted, 0x0008 sizes follow, 0x0800 UTF-8
    quint16 versionNeeded = 20;
    quint16 madeBy = 0x0314; // Unix, 2.0
    quint32 externalAttributes = unixMode(0100644);
    QByteArray centralExtra, localExtra;
    bool zip64 = false; // sizes and offset in ZIP64 fields
    bool zip64InLocal = true; // with zip64: in the local header too
    bool zip64Offset = true; // with zip64: the offset too
    // Lies; the truth where not set.
    std::optional<quint32> crc;
    std::optional<quint32> size; // in both headers
    std::optional<quint32> centralSize; // only in the directory
    std::optional<quint32> compressedSize;
    std::optional<quint32> offset; // of the local header, in the directory
    std::optional<QByteArray> localName;
    std::optional<QByteArray> packed; // the data as they lie in the file
    bool withoutLocal = false; // only in the directory: needs offset
};

struct Archive
{
    QList<Entry> entries;
    QByteArray prefix = {}; // before the first header, offsets count it
    QByteArray gap = {}; // between the directory and its end
    QByteArray trailing = {}; // behind the end
    QByteArray comment = {};
    bool zip64End = false;
    QByteArray beforeLocator = {}; // between the ZIP64 end and its locator
    std::optional<quint16> count = {}; // as the end of the directory announces it
    std::optional<quint32> directoryOffset = {};
    QByteArray build() const;
};

QByteArray zipOf(const QList<Entry> &entries);
Entry file(const QByteArray &name, const QByteArray &content = "content of a file\n");
Entry folder(const QByteArray &name);
Entry with(Entry entry, const std::function<void(Entry &)> &change);
QByteArray deflated(const QByteArray &content); // raw, as ZIP holds it
QByteArray gzipped(const QByteArray &content);
QByteArray extraField(quint16 id, const QByteArray &content);
QByteArray unicodePath(const QByteArray &rawName, const QByteArray &utf8); // Info-ZIP's 0x7075

// Archives as files, which go with this.
class ZipFiles
{
public:
    QString written(const QByteArray &zip); // its path; ends the test where it cannot be written
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace ZipBuilding
