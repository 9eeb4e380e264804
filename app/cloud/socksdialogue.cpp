#include "cloud/socksdialogue_p.h"

#include <QHostAddress>
#include <QtEndian>

namespace Chaincert {

namespace {

constexpr qsizetype MaxField = 255; // of a name, user or password
constexpr char Version = 5;
constexpr char NoSignIn = 0;
constexpr char UserAndPassword = 2;
constexpr char ToIPv4 = 1;
constexpr char ToName = 3;
constexpr char ToIPv6 = 4;
constexpr char NotAllowed = 2;
constexpr char NotSocks[] = QT_TRANSLATE_NOOP("Words", "The proxy's response is not SOCKS 5.");

QByteArray counted(QByteArrayView text)
{
    return QByteArray(1, char(text.size())) + text.toByteArray();
}

// RFC 1928, section 6; nullptr: no reply that it knows.
const char *replyInWords(char reply)
{
    switch (reply) {
    case 1:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: general failure.");
    case 3:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: network unreachable.");
    case 4:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: host unreachable.");
    case 5:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: connection refused.");
    case 6:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: TTL expired.");
    case 7:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: command not supported.");
    case 8:
        return QT_TRANSLATE_NOOP("Words", "The proxy reported: address type not supported.");
    default:
        return nullptr;
    }
}

} // namespace

void SocksDialogue::onConnected()
{
    QByteArray methods(1, NoSignIn);
    if (hasUser())
        methods += UserAndPassword;
    m_socket->write(QByteArray(1, Version) + counted(methods));
}

void SocksDialogue::onBytes()
{
    if (m_step == Step::Connect) {
        onReply();
        return;
    }
    if (m_socket->bytesAvailable() < 2) {
        if (m_step == Step::Greeting && m_socket->peek(1) != QByteArray(1, Version))
            fail(FailureKind::ProxyFailed, OwnSentence(NotSocks));
        return;
    }
    const QByteArray answer = m_socket->read(2);
    noteAnswer();
    if (m_step == Step::SignIn) {
        if (answer.at(1) == 0)
            askToConnect();
        else
            fail(FailureKind::ProxySignInNeeded);
    } else if (answer.at(0) != Version) {
        fail(FailureKind::ProxyFailed, OwnSentence(NotSocks));
    } else {
        onMethod(answer.at(1));
    }
}

void SocksDialogue::onMethod(char method)
{
    const QByteArray user = m_route->user.toUtf8();
    if (method == NoSignIn) {
        askToConnect();
    } else if (method == UserAndPassword && hasUser()) {
        if (user.size() > MaxField || m_route->password.size() > MaxField) {
            fail(FailureKind::ProxySignInUnsupported,
                OwnSentence(QT_TRANSLATE_NOOP(
                    "Words", "With SOCKS 5, a user name or password can be at most 255 bytes long.")));
            return;
        }
        m_step = Step::SignIn;
        notePassword();
        m_socket->write(QByteArray(1, '\x01') + counted(user) + counted(m_route->password.reveal()));
    } else if (hasUser()) {
        fail(FailureKind::ProxySignInUnsupported);
    } else {
        fail(FailureKind::ProxySignInNeeded);
    }
}

void SocksDialogue::askToConnect()
{
    m_step = Step::Connect;
    QByteArray target;
    const QHostAddress address(m_host);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        QByteArray bytes(4, '\0');
        qToBigEndian(address.toIPv4Address(), bytes.data());
        target = ToIPv4 + bytes;
    } else if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        target = ToIPv6 + QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof(bytes.c));
    } else {
        target = ToName + counted(QUrl::toAce(m_host).left(MaxField));
    }
    QByteArray port(2, '\0');
    qToBigEndian(m_port, port.data());
    m_socket->write(QByteArray("\x05\x01\x00", 3) + target + port);
}

// Read only once it is whole: what comes behind it belongs to the host.
void SocksDialogue::onReply()
{
    const QByteArray head = m_socket->peek(5);
    if (head.isEmpty())
        return;
    if (head.at(0) != Version) {
        fail(FailureKind::ProxyFailed, OwnSentence(NotSocks));
        return;
    }
    if (head.size() >= 2 && head.at(1) == NotAllowed) {
        fail(FailureKind::ProxyRefused);
        return;
    }
    if (head.size() >= 2 && head.at(1) != 0) {
        const char *known = replyInWords(head.at(1));
        fail(FailureKind::ProxyFailed,
            known ? OwnSentence(known)
                  : OwnSentence(QT_TRANSLATE_NOOP("Words", "The proxy reported error %1."),
                      {QString::number(uchar(head.at(1)))}));
        return;
    }
    if (head.size() < 5)
        return;
    const qint64 address = head.at(3) == ToIPv4 ? 4 : head.at(3) == ToIPv6 ? 16 : 1 + uchar(head.at(4));
    if (m_socket->bytesAvailable() < 4 + address + 2)
        return;
    m_socket->skip(4 + address + 2);
    open();
}

void SocksDialogue::onClosed()
{
    if (m_step == Step::SignIn)
        fail(FailureKind::ProxyClosed);
    else
        fail(FailureKind::ProxyFailed, OwnSentence(ClosedSilently));
}

} // namespace Chaincert
