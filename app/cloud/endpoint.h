#pragma once

#include "failures/failure.h"

#include <QString>
#include <QUrl>

namespace Chaincert {

/// A service's base address: https with any host, or http with a loopback address; a port and a path prefix
/// are kept (private clouds have them). Never a user, query or fragment.
class Endpoint
{
public:
    /// `text` as a person types it; without a scheme https is meant. "localhost" is accepted for http here
    /// and checked against what it resolves to before anything is sent (HttpCall). Failures: EndpointInvalid,
    /// EndpointNotSecure; subject = text.
    static Result<Endpoint> parse(const QString &text);

    QUrl url() const { return m_url; } ///< no trailing slash
    QString host() const { return m_url.host(); }
    bool operator==(const Endpoint &) const = default;

private:
    QUrl m_url;
};

/// 127.0.0.0/8, ::1, or the name "localhost" (whose address HttpCall checks).
bool isLoopbackHost(const QString &host);

} // namespace Chaincert
