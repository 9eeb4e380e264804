#pragma once

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace Chaincert {

class HttpConnection;

/// What one account's network remembers between requests: connections that rest, and which addresses did not
/// answer. Lives in the transfer thread.
class ConnectionPool : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionPool(QObject *parent);

    HttpConnection *take(const QUrl &url); ///< one to its origin that can serve at once; null: none
    void put(HttpConnection *connection); ///< one that rests; the oldest goes where there are too many

    /// A name's addresses as the resolver gave them, but those that did not answer last time at the end.
    QList<QHostAddress> inOrder(const QList<QHostAddress> &addresses) const;
    void note(const QHostAddress &address, bool answers);

private:
    void remove(HttpConnection *connection);

    QList<HttpConnection *> m_resting; // children, oldest first
    QSet<QHostAddress> m_silent;
};

} // namespace Chaincert
