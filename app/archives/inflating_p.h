#pragma once

#include <QByteArray>

#include <zlib.h>

namespace Chaincert {

/// Undoes Deflate as ZIP or gzip (RFC 1952) hold it, and knows where the packed data end: libzip does not
/// look whether more follows in the room of an entry, from which readers of streams take the next one.
class Inflating
{
public:
    enum class State { Wanting, Ended, Corrupt }; ///< Wanting: more packed data, or room for what they become

    enum class Form { Bare, Gzip };

    explicit Inflating(Form form = Form::Bare);
    ~Inflating();
    Q_DISABLE_COPY_MOVE(Inflating)

    bool wantsInput() const { return m_stream.avail_in == 0; }
    void setInput(QByteArray packed); ///< only where it wants some
    State read(char *to, qint64 most, qint64 *got);
    bool hasInputLeft() const { return m_stream.avail_in > 0; }
    quint32 crc() const { return m_crc; } ///< of all that was taken

private:
    z_stream m_stream = {};
    bool m_begun = false;
    QByteArray m_packed;
    quint32 m_crc = 0;
};

} // namespace Chaincert
