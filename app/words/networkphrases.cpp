#include "words/phrases.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

std::span<const PhraseRow> Phrases::network()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::NameNotFound, QT_TR_NOOP("Host not found"), {QT_TR_NOOP("The host %1 was not found."), {Host}},
            QT_TR_NOOP("Check the spelling of the address and the network connection; a company network may "
                       "require a VPN.")},
        {K::ConnectionRefused, QT_TR_NOOP("Connection refused"),
            {QT_TR_NOOP("%1 refused the connection."), {Host}},
            QT_TR_NOOP("Check the address and port; if they are correct, the service is not running or a "
                       "firewall blocks it.")},
        {K::ConnectionLost, QT_TR_NOOP("Connection lost"),
            {QT_TR_NOOP("The connection to %1 was closed before the response was complete."), {Host}},
            QT_TR_NOOP("Try again; if it happens often, a proxy or firewall may be cutting connections.")},
        {K::ConnectTimedOut, QT_TR_NOOP("Connection timed out"),
            {QT_TR_NOOP("Could not connect to %1 within %2 s."), {Host, Measure}},
            {QT_TR_NOOP("Check the network, VPN and proxy, then try again; a slow network may need a longer "
                        "time limit in the settings."),
                QT_TR_NOOP("Check the network, VPN and proxy, then try again; a slow network may need a "
                           "longer --connect-timeout.")}},
        {K::Stalled, QT_TR_NOOP("Service stopped responding"),
            {QT_TR_NOOP("%1 has sent nothing for %2 s."), {Host, Measure}},
            {QT_TR_NOOP("Try again in a few minutes, or set a longer time limit in the settings."),
                QT_TR_NOOP("Try again in a few minutes, or use a longer --stall-timeout.")}},
        {K::TooSlow, QT_TR_NOOP("Too slow"),
            {QT_TR_NOOP("%1 has sent only %2 per second; the minimum is %3."),
                {Host, MeasureInBytes, LimitInBytes}},
            {QT_TR_NOOP("Try again later, or set a lower minimum speed in the settings."),
                QT_TR_NOOP("Try again later, or use a lower --min-speed or a longer --speed-time.")}},
        {K::TookTooLong, QT_TR_NOOP("Took too long"),
            {QT_TR_NOOP("The response from %1 was not complete after %2 s."), {Host, Measure}},
            {QT_TR_NOOP("Try again later, or set a longer maximum time in the settings."),
                QT_TR_NOOP("Try again later, or use a longer --max-time.")}},
        {K::HeadTooLarge, QT_TR_NOOP("Response headers too large"),
            {QT_TR_NOOP("%1 sent more than %2 of response headers."), {Host, LimitInBytes}},
            QT_TR_NOOP(
                "Check the address and the proxy; something other than the service may be responding.")},
        {K::NoNetwork, QT_TR_NOOP("No network"),
            {QT_TR_NOOP("There is no network connection to reach %1."), {Host}},
            QT_TR_NOOP("Connect this computer to a network, then try again.")},
        {K::NetworkFailed, QT_TR_NOOP("Network error"), {QT_TR_NOOP("Communication with %1 failed."), {Host}},
            QT_TR_NOOP("Check the network, VPN and proxy, then try again."), addDetail},
        {K::TlsExpired, QT_TR_NOOP("Server certificate expired"),
            {QT_TR_NOOP("The certificate of %1 has expired."), {Host}},
            QT_TR_NOOP("Check this computer's date; if it is correct, the server's operator must renew the "
                       "certificate."),
            addDetail},
        {K::TlsNotYetValid, QT_TR_NOOP("Server certificate not yet valid"),
            {QT_TR_NOOP("The certificate of %1 is not valid yet."), {Host}},
            QT_TR_NOOP("Check this computer's date and time."), addDetail},
        {K::TlsWrongHost, QT_TR_NOOP("Server certificate is for another host"),
            {QT_TR_NOOP("The certificate of %1 was issued for another name."), {Host}},
            QT_TR_NOOP("Check the spelling of the address; a proxy or a network's sign-in page may also have "
                       "responded in its place."),
            addDetail},
        {K::TlsWithoutNames, QT_TR_NOOP("Server certificate has no host name"),
            {QT_TR_NOOP("The certificate of %1 has no subject alternative name (SAN); the common name in its "
                        "subject is not used."),
                {Host}},
            QT_TR_NOOP(
                "The server's operator must issue a certificate that lists its name or address as a SAN."),
            addDetail},
        {K::TlsUnknownIssuer, QT_TR_NOOP("Server certificate has an unknown issuer"),
            {QT_TR_NOOP("The certificate of %1 was issued by a certificate authority that this computer does "
                        "not trust."),
                {Host}},
            QT_TR_NOOP("For a private cloud, add its CA certificate to the account; otherwise, something on "
                       "the network is intercepting encrypted connections."),
            addDetail},
        {K::TlsFailed, QT_TR_NOOP("No encrypted connection"),
            {QT_TR_NOOP("Could not establish an encrypted connection to %1."), {Host}},
            QT_TR_NOOP("Check the address and port, and whether a proxy intercepts encrypted connections."),
            addDetail},
        {K::RedirectRefused, QT_TR_NOOP("Redirected"),
            {QT_TR_NOOP("%1 redirected the request to %2; the token was not sent there."), {Host, Detail},
                QT_TR_NOOP("%1 redirected the request to another address; the token was not sent there.")},
            QT_TR_NOOP("If that is the correct service, use its address as the endpoint.")},
        {K::RedirectsTooMany, QT_TR_NOOP("Too many redirects"),
            {QT_TR_NOOP("%1 redirected the request repeatedly."), {Host}},
            QT_TR_NOOP("Check the address; if it is correct, the service's operator must fix this.")},
        {K::Cancelled, QT_TR_NOOP("Cancelled"), QT_TR_NOOP("The download was cancelled."),
            QT_TR_NOOP("Start it again if you still need it.")},
    };
    return rows;
}

} // namespace Chaincert::Words
