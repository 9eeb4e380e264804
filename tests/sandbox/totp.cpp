#include "totp.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace Sandbox {

namespace {

QByteArray fromBase32(const QByteArray &text)
{
    static const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const char letter : text.toUpper()) {
        const qsizetype value = alphabet.indexOf(letter);
        if (value < 0)
            continue;
        bits = (bits << 5 | static_cast<quint32>(value)) & 0xfff;
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xff);
        }
    }
    return bytes;
}

} // namespace

QByteArray totp(const QByteArray &secret, qint64 secondsSinceEpoch)
{
    QByteArray moment(8, '\0');
    qToBigEndian(static_cast<quint64>(secondsSinceEpoch / TotpStep), moment.data());
    const QByteArray mac
        = QMessageAuthenticationCode::hash(moment, fromBase32(secret), QCryptographicHash::Sha1);
    const int offset = mac.back() & 0xf; // RFC 4226, 5.3
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    return QByteArray::number(number % 1'000'000).rightJustified(6, '0');
}

} // namespace Sandbox
