#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Chaincert {

/// The head of what a proxy answers to CONNECT (RFC 9110, section 9.3.6).
struct ProxyHead
{
    static constexpr qsizetype MaxHeadSize = 64 * 1024; ///< bytes
    static constexpr qint64 MaxBodySize = 256 * 1024; ///< of a refusal that is skipped, in bytes

    int status = 0; ///< 0: the line has none
    QString line; ///< the status line, harmless to show
    QList<std::pair<QByteArray, QByteArray>> fields; ///< names in lower case, values without CR and NUL

    static ProxyHead read(const QByteArray &bytes); ///< up to and including the empty line

    QList<QByteArray> values(QByteArrayView name) const;
    /// How long the body is that follows, where the next question can be asked on the same connection behind
    /// it. Nothing: the connection ends, or nobody knows where the body does, or it is larger than
    /// MaxBodySize.
    std::optional<qint64> skippableBody() const;
};

} // namespace Chaincert
