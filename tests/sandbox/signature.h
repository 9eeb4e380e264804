#pragma once

#include "request.h"

#include <optional>

// SDK-HMAC-SHA256 as the service checks it, from the bytes of the request as they came.
namespace Sandbox {

struct Authorization
{
    QByteArray accessKey;
    QByteArrayList signedHeaders; // lower case, in the order given
    QByteArray signature; // lower-case hexadecimal

    static bool isMeant(const QByteArray &header); // signed at all?
    static std::optional<Authorization> parse(const QByteArray &header); // nothing: malformed
};

// The SDKs differ where encoding changes an order ("a-" and "a/"): Go's and Python's sort names and values
// before they are encoded, Java's after. Either is accepted.
enum class QueryOrder { Plain, Encoded };

QByteArray canonicalRequest(const Request &request, const QByteArrayList &signedHeaders, QueryOrder order);
bool isSignedBy(const QByteArray &secretKey, const Request &request, const Authorization &authorization);

} // namespace Sandbox
