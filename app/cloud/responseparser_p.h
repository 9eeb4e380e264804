#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QPair>

#include <optional>

namespace Chaincert {

/// Takes the bytes of one HTTP/1.x answer apart as they come (RFC 9112), for a request that is no HEAD. Keeps
/// its final head and nothing else; of all its heads (the interim ones too), of a chunk's size and of
/// trailers at most MaxHead bytes are read.
class ResponseParser
{
public:
    static constexpr qsizetype MaxHead = 256 * 1024; ///< bytes; a token in a header has at most 32 KiB

    enum class Fault {
        None,
        HeadTooLarge,
        NotHttp, ///< no status line
        BadChunks ///< what stands where a chunk's size should be is none, or a chunk does not end there
    };

    /// How many of the bytes were taken: up to the end of the head, of a piece of the body, or of the answer.
    /// `body`: those among them that are the body's. Nothing is taken after the end or a fault.
    qsizetype parse(QByteArrayView bytes, QByteArrayView *body);
    /// The connection has closed: whether that is this answer's end (a body without length or chunks), so
    /// that it is whole now.
    bool endsByClosing();

    Fault fault() const { return m_fault; }
    bool hasBegun() const { return m_headSize > 0; }
    bool headIsWhole() const { return m_part != Part::Head; }
    bool isWhole() const { return m_part == Part::Whole; }
    int status() const { return m_status; }
    bool hasHeader(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const; ///< of several, joined by ", " (RFC 9110, section 5.3)
    std::optional<qint64> length() const { return m_length; } ///< Content-Length, where it came and counts
    bool keepsConnection() const; ///< once it is whole: another request may follow on the same connection

private:
    enum class Part { Head, Counted, UntilClosed, ChunkSize, ChunkEnd, Trailers, Whole };

    qsizetype takeLine(QByteArrayView bytes, bool *ended);
    void onHeadLine();
    void onHeadEnd();
    void onChunkSize();
    bool readStatus();
    void stop(Fault fault) { m_fault = fault; }

    Part m_part = Part::Head;
    Fault m_fault = Fault::None;
    QByteArray m_line; // what came of it so far, without its end
    qsizetype m_headSize = 0;
    int m_minor = 1; // HTTP/1.<minor>
    int m_status = 0;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    std::optional<qint64> m_length;
    qint64 m_left = 0; // of the body, or of the chunk
    bool m_chunked = false;
};

} // namespace Chaincert
