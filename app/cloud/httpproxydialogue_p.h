#pragma once

#include "cloud/proxydialogue_p.h"
#include "cloud/proxyhead_p.h"

namespace Chaincert {

/// CONNECT (RFC 9110, section 9.3.6), with Basic, Digest or NTLM.
class HttpProxyDialogue : public ProxyDialogue
{
    Q_OBJECT
public:
    using ProxyDialogue::ProxyDialogue;

    void setKnown(const std::optional<ProxyChallenge> &challenge) override;
    std::optional<ProxyChallenge> known() const override { return m_challenge; }

private:
    enum class Sent { Nothing, NtlmGreeting, Password };

    void onConnected() override;
    void onBytes() override;
    void onClosed() override;

    void ask();
    QByteArray authorization();
    std::optional<ProxyHead> takeHead(); // nothing: not whole yet, or it failed
    void onHead(const ProxyHead &head);
    void onSignInWanted(const ProxyHead &head);
    void onNtlmChallenge(const QList<ProxyChallenge> &offered);
    void resumeReading(const ProxyHead &head); // with the next question, on this connection where it stays
    bool stays(const ProxyHead &head) const;
    void failWith(const ProxyHead &head);

    std::optional<ProxyChallenge> m_challenge;
    QByteArray m_ntlmAnswer;
    QByteArray m_read;
    Sent m_sent = Sent::Nothing; // with the question that is under way
    bool m_renewed = false; // a stale nonce was answered once
    qint64 m_skip = 0; // bytes of an answer's body that are still to come
    bool m_askAfterBody = false;
};

} // namespace Chaincert
