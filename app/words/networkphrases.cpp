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
    return {tr("Host not found"), tr("No computer with the name %1 was found.").arg(host(failure)),
        tr("Check the spelling of the address and the connection to the network; inside a company a VPN may "
           "be needed.")};
}

Phrase Phrases::connectionRefused(const Failure &failure)
{
    return {tr("Connection refused"), tr("%1 refused the connection.").arg(host(failure)),
        tr("Check the address and its port; if they are right, the service is not running or a firewall is "
           "in the way.")};
}

Phrase Phrases::connectionLost(const Failure &failure)
{
    return {tr("Connection lost"),
        tr("The connection to %1 ended before the answer was whole.").arg(host(failure)),
        tr("Try again; if it happens often, a proxy or firewall on the way may cut connections.")};
}

Phrase Phrases::connectTimedOut(const Failure &failure)
{
    return {tr("No connection in time"),
        tr("No connection to %1 came about within %2 s.")
            .arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Check the network, VPN and proxy, then try again; a slow way may need a longer "
                             "--connect-timeout.")
                        : tr("Check the network, VPN and proxy, then try again; a slow way may need a longer "
                             "time limit in the "
                             "settings.")};
}

Phrase Phrases::stalled(const Failure &failure)
{
    return {tr("Service went silent"),
        tr("%1 has sent nothing for %2 s.").arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Try again in a few minutes, or give a longer --stall-timeout.")
                        : tr("Try again in a few minutes, or set a longer time limit in the settings.")};
}

Phrase Phrases::tooSlow(const Failure &failure)
{
    return {tr("Too slow"),
        tr("%1 has sent only %2 per second; the least is %3.")
            .arg(host(failure), bytes(failure.measure), bytes(failure.limit)),
        onCommandLine() ? tr("Try again later, or give a lower --min-speed or a longer --speed-time.")
                        : tr("Try again later, or set a lower least speed in the settings.")};
}

Phrase Phrases::tookTooLong(const Failure &failure)
{
    return {tr("Took too long"),
        tr("The answer of %1 was not whole after %2 s.")
            .arg(host(failure), QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Try again later, or give a longer --max-time.")
                        : tr("Try again later, or set a longer time in the settings.")};
}

Phrase Phrases::headTooLarge(const Failure &failure)
{
    return {tr("Answer without end"),
        tr("The answer of %1 began with more than %2 of headers.").arg(host(failure), bytes(failure.limit)),
        tr("Check the address and the proxy; what answers there may be something else.")};
}

Phrase Phrases::noNetwork(const Failure &failure)
{
    return {tr("No network"), tr("There is no network by which %1 could be reached.").arg(host(failure)),
        tr("Connect this computer to a network, then try again.")};
}

Phrase Phrases::networkFailed(const Failure &failure)
{
    return {tr("Network failed"), withDetail(tr("The exchange with %1 failed.").arg(host(failure)), failure),
        tr("Check the network, VPN and proxy, then try again.")};
}

Phrase Phrases::tlsExpired(const Failure &failure)
{
    return {tr("Server's certificate expired"),
        withDetail(
            tr("The certificate with which %1 proves its identity has expired.").arg(host(failure)), failure),
        tr("Check this computer's date; if it is right, whoever runs the server has to renew its "
           "certificate.")};
}

Phrase Phrases::tlsNotYetValid(const Failure &failure)
{
    return {tr("Server's certificate not yet valid"),
        withDetail(
            tr("The certificate with which %1 proves its identity is not valid yet.").arg(host(failure)),
            failure),
        tr("Check this computer's date and time.")};
}

Phrase Phrases::tlsWrongHost(const Failure &failure)
{
    return {tr("Server's certificate names another host"),
        withDetail(
            tr("The certificate that %1 showed was issued for another name.").arg(host(failure)), failure),
        tr("Check the spelling of the address; a proxy or sign-in page on the network may also have "
           "answered in its place.")};
}

Phrase Phrases::tlsWithoutNames(const Failure &failure)
{
    return {tr("Server's certificate names no host"),
        withDetail(
            tr("The certificate that %1 showed has no subject alternative name (SAN); the common name in "
               "its subject does not count.")
                .arg(host(failure)),
            failure),
        tr("Whoever runs the server has to issue a certificate that lists its name or address as a SAN.")};
}

Phrase Phrases::tlsUnknownIssuer(const Failure &failure)
{
    return {tr("Server's certificate has an unknown issuer"),
        withDetail(tr("The certificate of %1 was issued by an authority that this computer does not trust.")
                       .arg(host(failure)),
            failure),
        tr("For a private cloud, add its CA certificate to the account; otherwise something on the network "
           "opens encrypted connections.")};
}

Phrase Phrases::tlsFailed(const Failure &failure)
{
    return {tr("No encrypted connection"),
        withDetail(tr("No encrypted connection to %1 came about.").arg(host(failure)), failure),
        tr("Check the address and its port, and whether a proxy opens encrypted connections.")};
}

Phrase Phrases::redirectRefused(const Failure &failure)
{
    return {tr("Redirected"),
        failure.detail.isEmpty()
            ? tr("%1 redirected the request to another place; the token was not sent there.")
                  .arg(host(failure))
            : tr("%1 redirected the request to %2; the token was not sent there.")
                  .arg(host(failure), shown(failure.detail)),
        tr("If that is the right service, give its address as the endpoint.")};
}

Phrase Phrases::redirectsTooMany(const Failure &failure)
{
    return {tr("Redirected too often"), tr("%1 redirected the request again and again.").arg(host(failure)),
        tr("Check the address; if it is right, whoever runs the service has to mend this.")};
}

Phrase Phrases::cancelled(const Failure &)
{
    return {tr("Cancelled"), tr("This was cancelled."), tr("Start it again where it is still wanted.")};
}

} // namespace Chaincert::Words
