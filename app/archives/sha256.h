#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

class QIODevice;

namespace Chaincert {

/// OpenSSL's, ten times as fast as QCryptographicHash.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    bool begin(); ///< false: OpenSSL cannot
    void add(QByteArrayView bytes);
    QByteArray end(); ///< 32 bytes; begin() before more is added
    QByteArray hex() { return end().toHex(); } ///< lower case

    /// As hex(), from where it stands; empty where it cannot be read.
    static QByteArray of(QIODevice &device);

private:
    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace Chaincert
