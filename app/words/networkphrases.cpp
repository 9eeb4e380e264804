#include "words/audience.h"
#include "words/phrases.h"
#include "words/words.h"

// The way to the service.
namespace Chaincert::Words {

namespace {

bool onCommandLine()
{
    return currentAudience() == Audience::CommandLine;
}

// "%1" followed by the certificate's facts where they are known.
QString withDetail(const QString &sentence, const Failure &failure)
{
    return failure.detail.isEmpty() ? sentence : sentence + QLatin1Char(' ') + shown(failure.detail, 400);
}

} // namespace

Phrase Phrases::nameNotFound(const Failure &failure)
{
    return {tr("Host not found"), tr("The host %1 was not found.").arg(host(failure)),
        tr("Check the spelling of the address and the network connection; a company network may require a "
           "VPN.")};
}

Phrase Phrases::connectionRefused(const Failure &failure)
{
    return {tr("Connection refused"), tr("%1 refused the connection.").arg(host(failure)),
        tr("Check the address and port; if they are correct, the service is not running or a firewall blocks "
           "it.")};
}

Phrase Phrases::connectionLost(const Failure &failure)
{
    return {tr("Connection lost"),
        tr("The connection to %1 was closed before the response was complete.").arg(host(failure)),
        tr("Try again; if it happens often, a proxy or firewall may be cutting connections.")};
}

Phrase Phrases::connectTimedOut(const Failure &failure)
{
    return {tr("Connection timed out"),
        tr("Could not connect to %1 within %2 s.").arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Check the network, VPN and proxy, then try again; a slow network may need a "
                             "longer --connect-timeout.")
                        : tr("Check the network, VPN and proxy, then try again; a slow network may need a "
                             "longer time limit in the settings.")};
}

Phrase Phrases::stalled(const Failure &failure)
{
    return {tr("Service stopped responding"),
        tr("%1 has sent nothing for %2 s.").arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Try again in a few minutes, or use a longer --stall-timeout.")
                        : tr("Try again in a few minutes, or set a longer time limit in the settings.")};
}

Phrase Phrases::tooSlow(const Failure &failure)
{
    return {tr("Too slow"),
        tr("%1 has sent only %2 per second; the minimum is %3.")
            .arg(host(failure), bytes(failure.measure), bytes(failure.limit)),
        onCommandLine() ? tr("Try again later, or use a lower --min-speed or a longer --speed-time.")
                        : tr("Try again later, or set a lower minimum speed in the settings.")};
}

Phrase Phrases::tookTooLong(const Failure &failure)
{
    return {tr("Took too long"),
        tr("The response from %1 was not complete after %2 s.")
            .arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Try again later, or use a longer --max-time.")
                        : tr("Try again later, or set a longer maximum time in the settings.")};
}

Phrase Phrases::headTooLarge(const Failure &failure)
{
    return {tr("Response headers too large"),
        tr("%1 sent more than %2 of response headers.").arg(host(failure), bytes(failure.limit)),
        tr("Check the address and the proxy; something other than the service may be responding.")};
}

Phrase Phrases::noNetwork(const Failure &failure)
{
    return {tr("No network"), tr("There is no network connection to reach %1.").arg(host(failure)),
        tr("Connect this computer to a network, then try again.")};
}

Phrase Phrases::networkFailed(const Failure &failure)
{
    return {tr("Network error"), withDetail(tr("Communication with %1 failed.").arg(host(failure)), failure),
        tr("Check the network, VPN and proxy, then try again.")};
}

Phrase Phrases::tlsExpired(const Failure &failure)
{
    return {tr("Server certificate expired"),
        withDetail(tr("The certificate of %1 has expired.").arg(host(failure)), failure),
        tr("Check this computer's date; if it is correct, the server's operator must renew the "
           "certificate.")};
}

Phrase Phrases::tlsNotYetValid(const Failure &failure)
{
    return {tr("Server certificate not yet valid"),
        withDetail(tr("The certificate of %1 is not valid yet.").arg(host(failure)), failure),
        tr("Check this computer's date and time.")};
}

Phrase Phrases::tlsWrongHost(const Failure &failure)
{
    return {tr("Server certificate is for another host"),
        withDetail(tr("The certificate of %1 was issued for another name.").arg(host(failure)), failure),
        tr("Check the spelling of the address; a proxy or a network's sign-in page may also have responded "
           "in its place.")};
}

Phrase Phrases::tlsWithoutNames(const Failure &failure)
{
    return {tr("Server certificate names no host"),
        withDetail(tr("The certificate of %1 has no subject alternative name (SAN); the common name in its "
                      "subject is not used.")
                       .arg(host(failure)),
            failure),
        tr("The server's operator must issue a certificate that lists its name or address as a SAN.")};
}

Phrase Phrases::tlsUnknownIssuer(const Failure &failure)
{
    return {tr("Server certificate has an unknown issuer"),
        withDetail(tr("The certificate of %1 was issued by a certificate authority that this computer does "
                      "not trust.")
                       .arg(host(failure)),
            failure),
        tr("For a private cloud, add its CA certificate to the account; otherwise, something on the network "
           "is intercepting encrypted connections.")};
}

Phrase Phrases::tlsFailed(const Failure &failure)
{
    return {tr("No encrypted connection"),
        withDetail(tr("Could not establish an encrypted connection to %1.").arg(host(failure)), failure),
        tr("Check the address and port, and whether a proxy intercepts encrypted connections.")};
}

Phrase Phrases::redirectRefused(const Failure &failure)
{
    return {tr("Redirected"),
        failure.detail.isEmpty()
            ? tr("%1 redirected the request to another address; the token was not sent there.")
                  .arg(host(failure))
            : tr("%1 redirected the request to %2; the token was not sent there.")
                  .arg(host(failure), shown(failure.detail)),
        tr("If that is the correct service, use its address as the endpoint.")};
}

Phrase Phrases::redirectsTooMany(const Failure &failure)
{
    return {tr("Too many redirects"), tr("%1 redirected the request repeatedly.").arg(host(failure)),
        tr("Check the address; if it is correct, the service's operator must fix this.")};
}

Phrase Phrases::cancelled(const Failure &)
{
    return {tr("Cancelled"), tr("The download was cancelled."), tr("Start it again if you still need it.")};
}

} // namespace Chaincert::Words
