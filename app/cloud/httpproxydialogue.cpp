#include "cloud/httpproxydialogue_p.h"

#include "cloud/ntlm.h"
#include "cloud/useragent.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr char NotHttp[] = QT_TRANSLATE_NOOP("Words", "The proxy's response is not HTTP.");
constexpr char ExpectsTls[] = QT_TRANSLATE_NOOP("Words", "The proxy expects TLS, which is not supported.");

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

} // namespace

// A nonce is answered once only, so Digest begins anew each time.
void HttpProxyDialogue::setKnown(const std::optional<ProxyChallenge> &challenge)
{
    if (challenge && challenge->scheme != "digest")
        m_challenge = challenge;
}

void HttpProxyDialogue::onConnected()
{
    m_read.clear();
    ask();
}

void HttpProxyDialogue::ask()
{
    const QByteArray ace = m_host.contains(u':') ? m_host.toLatin1() : QUrl::toAce(m_host);
    const QByteArray name = ace.contains(':') && !ace.startsWith('[') ? '[' + ace + ']' : ace;
    const QByteArray target = name + ':' + QByteArray::number(m_port);
    QByteArray question = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target
        + "\r\nUser-Agent: " + userAgent() + "\r\nProxy-Connection: keep-alive\r\n";
    m_sent = Sent::Nothing;
    if (m_challenge && hasUser()) {
        const ProxySigner signer{m_route->user, m_route->password, target};
        QByteArray line;
        m_sent = Sent::Password;
        if (m_challenge->scheme == "basic") {
            line = basicAuthorization(signer, *m_challenge);
        } else if (m_challenge->scheme == "digest") {
            line = digestAuthorization(signer, *m_challenge, randomBytes(16).toHex());
        } else if (m_ntlmAnswer.isEmpty()) {
            line = "NTLM " + Ntlm::negotiate().toBase64();
            m_sent = Sent::NtlmGreeting;
        } else {
            line = "NTLM " + std::exchange(m_ntlmAnswer, {}).toBase64();
        }
        if (m_sent == Sent::Password)
            notePassword();
        question += "Proxy-Authorization: " + line + "\r\n";
    }
    m_socket->write(question + "\r\n");
}

void HttpProxyDialogue::onBytes()
{
    if (m_skip > 0) {
        m_skip -= m_socket->skip(m_skip);
        if (m_skip > 0)
            return;
    }
    if (std::exchange(m_askAfterBody, false)) {
        ask();
        return;
    }
    if (const std::optional<ProxyHead> head = takeHead())
        onHead(*head);
}

// What lies behind the head stays in the socket: of an open connection it belongs to the host.
std::optional<ProxyHead> HttpProxyDialogue::takeHead()
{
    while (m_socket->canReadLine() || m_socket->bytesAvailable() > 0) {
        const QByteArray line = m_socket->readLine(ProxyHead::MaxHeadSize);
        m_read += line;
        const QByteArrayView start("HTTP/1.");
        if (!m_read.startsWith(start.first(std::min(start.size(), m_read.size())))) {
            const bool tls = uchar(m_read.front()) == 0x15 || uchar(m_read.front()) == 0x16;
            fail(FailureKind::ProxyFailed, OwnSentence(tls ? ExpectsTls : NotHttp));
            return {};
        }
        if (m_read.size() > ProxyHead::MaxHeadSize) {
            Failure failure{FailureKind::HeadTooLarge, m_route->address()};
            failure.limit = ProxyHead::MaxHeadSize;
            fail(std::move(failure));
            return {};
        }
        if (!m_read.endsWith("\n\r\n") && !m_read.endsWith("\n\n"))
            continue;
        return ProxyHead::read(std::exchange(m_read, {}));
    }
    return {};
}

void HttpProxyDialogue::onHead(const ProxyHead &head)
{
    if (head.status >= 100 && head.status < 200 && head.status != 101) {
        onBytes(); // what comes next is the answer
        return;
    }
    noteAnswer();
    if (head.status >= 200 && head.status < 300)
        open();
    else if (head.status == 407)
        onSignInWanted(head);
    else
        failWith(head);
}

void HttpProxyDialogue::failWith(const ProxyHead &head)
{
    const bool forbidden = head.status == 403 || head.status == 451;
    if (head.status == 0)
        fail(FailureKind::ProxyFailed, OwnSentence(NotHttp));
    else
        fail(forbidden ? FailureKind::ProxyRefused : FailureKind::ProxyFailed,
            OwnSentence(QT_TRANSLATE_NOOP("Words", "The proxy responded with “%1”."), {head.line}));
}

void HttpProxyDialogue::onSignInWanted(const ProxyHead &head)
{
    const QList<ProxyChallenge> offered = proxyChallenges(head.values("proxy-authenticate"));
    const std::optional<ProxyChallenge> best = answerable(offered);
    const bool stale = m_sent == Sent::Password && best && best->scheme == "digest"
        && best->parameters.value("stale").toLower() == "true" && !std::exchange(m_renewed, true);
    if (m_sent == Sent::Password && !stale) {
        fail(FailureKind::ProxySignInNeeded, {}, 407);
    } else if (m_sent == Sent::NtlmGreeting) {
        if (stays(head))
            onNtlmChallenge(offered);
        else
            fail(FailureKind::ProxyClosed, {}, 407); // NTLM signs in a connection
        if (!m_ntlmAnswer.isEmpty())
            resumeReading(head);
    } else if (!best) {
        fail(FailureKind::ProxySignInUnsupported, schemesOf(offered).join(", "_L1), 407);
    } else if (!hasUser()) {
        fail(FailureKind::ProxySignInNeeded, {}, 407);
    } else {
        m_challenge = best;
        resumeReading(head);
    }
}

void HttpProxyDialogue::onNtlmChallenge(const QList<ProxyChallenge> &offered)
{
    const auto found = std::find_if(offered.begin(), offered.end(),
        [](const ProxyChallenge &one) { return one.scheme == "ntlm" && !one.token.isEmpty(); });
    const auto challenge
        = found == offered.end() ? std::nullopt : Ntlm::parseChallenge(QByteArray::fromBase64(found->token));
    if (!challenge) {
        fail(FailureKind::ProxySignInNeeded, {}, 407);
        return;
    }
    m_ntlmAnswer
        = Ntlm::authenticate(*challenge, {m_route->user, randomBytes(8), Ntlm::now()}, m_route->password);
}

void HttpProxyDialogue::resumeReading(const ProxyHead &head)
{
    if (!stays(head)) {
        connectAgain();
        return;
    }
    m_skip = head.skippableBody().value_or(0);
    m_askAfterBody = m_skip > 0;
    if (!m_askAfterBody)
        ask();
    else if (m_socket->bytesAvailable() > 0)
        onBytes();
}

bool HttpProxyDialogue::stays(const ProxyHead &head) const
{
    return head.skippableBody() && m_socket->state() == QAbstractSocket::ConnectedState;
}

void HttpProxyDialogue::onClosed()
{
    if (m_sent != Sent::Nothing)
        fail(FailureKind::ProxyClosed);
    else if (m_askAfterBody)
        connectAgain(); // before the password was sent
    else
        fail(FailureKind::ProxyFailed, OwnSentence(ClosedSilently));
}

} // namespace Chaincert
