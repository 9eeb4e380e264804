#pragma once

#include "certificates/filekind.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <iterator>

namespace Chaincert {

/// A file that a download saved, or is about to.
struct SavedFile
{
    QString path; ///< within the tree until it is committed; absolute in a SavedDownload
    FileKind kind = FileKind::Other;
    qint64 bytes = 0;
    bool operator==(const SavedFile &) const = default;
};

/// A list of files in little memory: their paths are long and alike, and the window keeps those of 10,000
/// downloads. Each is written as what it does not share with the one before. Read from the first to the last;
/// shared until changed, as Qt's lists are.
class CompactFileList
{
public:
    class const_iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = SavedFile;
        using difference_type = std::ptrdiff_t;
        using pointer = const SavedFile *;
        using reference = const SavedFile &;

        reference operator*() const { return m_file; }
        pointer operator->() const { return &m_file; }
        const_iterator &operator++();
        bool operator==(const const_iterator &other) const { return m_left == other.m_left; }

    private:
        friend class CompactFileList;
        const_iterator() = default; // the end
        explicit const_iterator(const CompactFileList &files);
        void read();

        QByteArray m_packed;
        QByteArray m_path; // UTF-8
        SavedFile m_file;
        qsizetype m_at = 0;
        qsizetype m_left = 0; // with the current one
    };

    CompactFileList() = default;
    CompactFileList(const QList<SavedFile> &files); // NOLINT: a list is what this is
    CompactFileList(std::initializer_list<SavedFile> files)
        : CompactFileList(QList<SavedFile>(files))
    {
    }

    const_iterator begin() const { return const_iterator(*this); }
    const_iterator end() const { return {}; }
    qsizetype size() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    SavedFile first() const { return *begin(); } ///< of a list that is not empty
    QList<SavedFile> list() const;
    operator QList<SavedFile>() const { return list(); } // NOLINT: likewise
    void clear() { *this = {}; }
    bool operator==(const CompactFileList &) const = default;

private:
    QByteArray m_packed;
    qsizetype m_count = 0;
};

} // namespace Chaincert
