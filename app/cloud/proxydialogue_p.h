#pragma once

#include "cloud/proxyroute.h"
#include "cloud/proxysignin.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>

namespace Chaincert {

/// Asks a proxy once to connect to a host, and signs in there where it wants that. Of a proxy's name up to
/// four addresses are tried in turn within the limit, until one answers. At most one password is sent. Ends
/// once, with opened() or failed(); destroyed earlier it is silent. Failures: the Proxy… kinds and
/// HeadTooLarge; subject = the proxy's address, for ProxyRefused the host.
class ProxyDialogue : public QObject
{
    Q_OBJECT
public:
    ProxyDialogue(SharedRoute route, QString host, quint16 port, std::chrono::milliseconds limit,
        QObject *parent = nullptr);
    ~ProxyDialogue() override;

    static ProxyDialogue *make(const SharedRoute &route, const QString &host, quint16 port,
        std::chrono::milliseconds limit, QObject *parent);

    /// What an earlier dialogue with the same proxy learnt: a password that was taken goes out at once.
    virtual void setKnown(const std::optional<ProxyChallenge> &) { }
    virtual std::optional<ProxyChallenge> known() const { return {}; }

    /// The address that answered an earlier one is tried first.
    void setReached(const QHostAddress &address) { m_reached = address; }
    QHostAddress reached() const { return m_reached; } ///< null: none yet

    void start();
    bool hasSentPassword() const { return m_passwordSent; }
    bool hasUnansweredPassword() const { return m_passwordSent && !m_passwordAnswered; }
    QSslSocket *takeSocket(); ///< connected to the host, after opened(), nothing encrypted; without a parent

Q_SIGNALS:
    void opened();
    void failed(const Chaincert::Failure &why);

protected:
    virtual void onConnected() = 0;
    virtual void onBytes() = 0;
    virtual void onClosed() = 0; ///< before the end

    void connectAgain();
    void open();
    void fail(FailureKind kind, const QString &detail = {}, std::optional<int> status = {});
    void fail(FailureKind kind, const OwnSentence &why);
    void fail(Failure failure);
    static const char ClosedSilently[]; ///< as an OwnSentence has it: without any response
    void notePassword() { m_passwordSent = true; }
    void noteAnswer() { m_passwordAnswered = m_passwordSent; }
    bool hasUser() const { return !m_route->user.isEmpty(); }

    const SharedRoute m_route;
    const QString m_host;
    const quint16 m_port;
    QSslSocket *m_socket = nullptr; ///< a child, until it is taken

private Q_SLOTS:
    void onLookedUp(const QHostInfo &found);

private:
    void connectSocket();
    void onSocketConnected();
    void onSocketError();
    // `why`: an OwnSentence's text, of the address and the reason. False: there is no other address.
    bool connectElsewhere(const char *why, const QString &reason = {});
    Failure failureOf(FailureKind kind) const;
    void failOfEach(); // of the addresses

    QTimer m_limitTimer;
    QTimer m_shareTimer; // of the limit, that an address has which is not the last
    int m_lookup = -1;
    QList<QHostAddress> m_addresses;
    qsizetype m_address = 0; // which of them
    QList<OwnSentence> m_notAnswering; // of each address the reason
    QHostAddress m_reached;
    bool m_connected = false;
    bool m_passwordSent = false;
    bool m_passwordAnswered = false;
    bool m_ended = false;
};

} // namespace Chaincert
