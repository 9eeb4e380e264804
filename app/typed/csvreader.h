#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Chaincert {

/// One row of a CSV text.
struct CsvRow
{
    enum class Fault {
        None,
        QuoteNotClosed,
        TextBehindQuote, ///< the rest of the line is left out
    };

    qint64 line = 0; ///< where it begins, from 1
    std::vector<QByteArray> fields = {};
    bool hasMore = false; ///< something stands in fields behind the last that may be kept
    Fault fault = Fault::None;

    bool isBlank() const; ///< nothing but white space in all fields
    QByteArrayView field(qsizetype column) const; ///< without blanks around it; null where there is none
};

/// Reads the rows of a table that people made or saved, in UTF-8: RFC 4180, with any line ends (CRLF, LF,
/// CR), a byte order mark, and semicolons or tabs between the fields where the first line has no comma, as
/// spreadsheets save it where the comma is the decimal mark. A field that may be a secret has no second copy.
class CsvReader
{
public:
    /// No more than `maxFields` fields of a row are kept. `text` must live as long as the reader.
    CsvReader(QByteArrayView text, qsizetype maxFields);

    bool atEnd() const { return m_pos >= m_text.size(); }
    char separator() const { return m_separator; }
    void skipEmptyLines();
    CsvRow row(); ///< not at the end

private:
    bool endsField(char c) const { return c == m_separator || c == '\n' || c == '\r'; }
    bool takeLineEnd();
    QByteArray field(CsvRow::Fault &fault);
    QByteArray quoted(qsizetype mark, CsvRow::Fault &fault);
    qsizetype closing(qsizetype mark) const;

    QByteArrayView m_text;
    const qsizetype m_maxFields;
    qsizetype m_pos = 0;
    qint64 m_line = 1;
    char m_separator = ',';
};

} // namespace Chaincert
