#include "cloud/ntlm.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace Chaincert::Ntlm {

namespace {

constexpr char Signature[] = "NTLMSSP"; // with its NUL: eight bytes
constexpr qsizetype SignatureSize = 8;
constexpr qsizetype ChallengeHead = 48; // up to the target info's fields
constexpr quint16 MaxTargetInfoSize = 0xffff - 64; // goes back behind 48 bytes of ours, 65,535 in all

// 2.2.2.5
constexpr quint32 Unicode = 0x1;
constexpr quint32 RequestTarget = 0x4;
constexpr quint32 NtlmKey = 0x200;
constexpr quint32 AlwaysSign = 0x8000;
constexpr quint32 ExtendedSecurity = 0x80000;
constexpr quint32 TargetInfo = 0x800000;
constexpr quint32 Flags = Unicode | RequestTarget | NtlmKey | AlwaysSign | ExtendedSecurity;

constexpr quint16 PairEnd = 0; // 2.2.2.1
constexpr quint16 PairTime = 7;

template <typename T> QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

template <typename T> T littleAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * 2);
    for (const QChar c : text)
        bytes += little<quint16>(c.unicode());
    return bytes;
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Md5);
}

// The time among the target info's pairs, as it stands there.
QByteArray timeIn(const QByteArray &pairs)
{
    for (qsizetype at = 0; at + 4 <= pairs.size();) {
        const auto id = littleAt<quint16>(pairs, at);
        const auto size = littleAt<quint16>(pairs, at + 2);
        if (id == PairEnd || at + 4 + size > pairs.size())
            break;
        if (id == PairTime && size == 8)
            return pairs.mid(at + 4, 8);
        at += 4 + size;
    }
    return {};
}

} // namespace

QByteArray negotiate()
{
    return QByteArray(Signature, SignatureSize) + little<quint32>(1) + little<quint32>(Flags)
        + QByteArray(16, '\0'); // neither domain nor workstation
}

std::optional<Challenge> parseChallenge(const QByteArray &message)
{
    if (message.size() < 32 || !message.startsWith(QByteArrayView(Signature, SignatureSize))
        || littleAt<quint32>(message, 8) != 2)
        return {};
    const auto flags = littleAt<quint32>(message, 20);
    Challenge challenge{message.mid(24, 8), {}, (flags & Unicode) != 0};
    if ((flags & TargetInfo) != 0 && message.size() >= ChallengeHead) {
        const auto size = littleAt<quint16>(message, 40);
        const auto offset = littleAt<quint32>(message, 44);
        if (qint64(offset) + size > message.size() || size > MaxTargetInfoSize)
            return {};
        challenge.targetInfo = message.mid(offset, size);
    }
    return challenge;
}

// 3.3.2
QByteArray authenticate(const Challenge &challenge, const Answer &answer, const Secret &password)
{
    const qsizetype mark = answer.user.indexOf(u'\\');
    const QString domain = mark < 0 ? QString() : answer.user.left(mark);
    const QString user = answer.user.mid(mark + 1);

    const QByteArray hash
        = QCryptographicHash::hash(utf16(QString::fromUtf8(password.reveal())), QCryptographicHash::Md4);
    const QByteArray key = hmac(hash, utf16(user.toUpper() + domain));
    QByteArray time = timeIn(challenge.targetInfo);
    const bool theirTime = !time.isEmpty();
    if (!theirTime)
        time = little<qint64>(answer.time);
    const QByteArray blob = QByteArray("\x01\x01\0\0\0\0\0\0", 8) + time + answer.clientChallenge
        + QByteArray(4, '\0') + challenge.targetInfo + QByteArray(4, '\0');
    const QByteArray strong = hmac(key, challenge.serverChallenge + blob) + blob;
    // 3.1.5.1.2: where the proxy told its time the older answer is left out.
    const QByteArray older = theirTime
        ? QByteArray(24, '\0')
        : hmac(key, challenge.serverChallenge + answer.clientChallenge) + answer.clientChallenge;

    const auto text
        = [&challenge](const QString &given) { return challenge.unicode ? utf16(given) : given.toLatin1(); };
    const QList<QByteArray> parts{older, strong, text(domain), text(user), {}, {}};
    QByteArray head = QByteArray(Signature, SignatureSize) + little<quint32>(3);
    QByteArray payload;
    constexpr quint32 headSize = 8 + 4 + 6 * 8 + 4;
    for (const QByteArray &part : parts) { // the last two: workstation and session key
        const auto size = quint16(part.size());
        head += little(size) + little(size) + little<quint32>(headSize + quint32(payload.size()));
        payload += part;
    }
    const quint32 flags = challenge.unicode ? Flags | TargetInfo : (Flags | TargetInfo) & ~Unicode;
    return head + little(flags) + payload;
}

qint64 now()
{
    constexpr qint64 from1601To1970 = Q_INT64_C(11644473600000); // milliseconds
    return (QDateTime::currentMSecsSinceEpoch() + from1601To1970) * 10'000;
}

} // namespace Chaincert::Ntlm
