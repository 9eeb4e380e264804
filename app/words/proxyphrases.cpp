#include "words/phrases.h"
#include "words/words.h"

// The proxy on the way.
namespace Chaincert::Words {

namespace {

// With what the proxy answered, or what is wrong with a setting, where that is known.
QString withDetail(const QString &sentence, const Failure &failure)
{
    return failure.detail.isEmpty() ? sentence : sentence + QLatin1Char(' ') + shown(failure.detail, 400);
}

bool isOfTheWay(FailureKind kind)
{
    return kind >= FailureKind::NameNotFound && kind <= FailureKind::ProxyFailed;
}

} // namespace

Phrase Phrases::proxySignInNeeded(const Failure &)
{
    return {tr("Proxy requires sign-in"),
        tr("The proxy requires a user name and password, or did not accept those it was given."),
        tr("Enter both in the account's or the system's proxy settings, then try again.")};
}

Phrase Phrases::proxySignInUnsupported(const Failure &failure)
{
    return {tr("Proxy sign-in method not supported"),
        failure.detail.isEmpty()
            ? tr("The proxy does not accept a user name and password.")
            : tr("The proxy does not accept a user name and password, only %1.").arg(shown(failure.detail)),
        tr("Ask the network administrator for a proxy that does, or to allow this host.")};
}

Phrase Phrases::proxyRefused(const Failure &failure)
{
    return {tr("Proxy blocks this host"),
        tr("The proxy does not allow connections to %1.").arg(host(failure)),
        tr("Ask the network administrator to allow this host, or check the proxy settings.")};
}

Phrase Phrases::proxyClosed(const Failure &)
{
    return {tr("Proxy closed the connection"),
        tr("The proxy required sign-in and then closed the connection."),
        tr("Check the proxy's user name and password in the account or in the system's settings, then try "
           "again.")};
}

Phrase Phrases::proxyFailed(const Failure &failure)
{
    return {tr("Proxy error"),
        withDetail(failure.subject.isEmpty() ? tr("The proxy could not be used.")
                                             : tr("The proxy %1 could not be used.").arg(host(failure)),
            failure),
        tr("Check the proxy in the account, the system's proxy settings and the variables https_proxy and "
           "no_proxy.")};
}

Phrase Phrases::proxySettingUnusable(const Failure &failure)
{
    if (failure.subject.isEmpty())
        return {tr("Invalid proxy setting"),
            withDetail(tr("The proxy in the system's settings cannot be used."), failure),
            tr("Check the proxy in the system's settings, or set one for the account.")};
    return {tr("Invalid proxy setting"),
        withDetail(tr("The proxy in %1 cannot be used.").arg(shown(failure.subject)), failure),
        tr("Write it as http://proxy.example.com:3128; special characters in a user name or password are "
           "percent-encoded: @ is written as %40.")};
}

QString proxyUsed(const QString &name)
{
    const qsizetype mark = name.lastIndexOf(u'(');
    if (mark < 0 || !name.endsWith(u')'))
        return {};
    const QString proxy = name.left(mark).trimmed();
    const QString setting = name.sliced(mark + 1, name.size() - mark - 2);
    if (proxy.isEmpty()) //: %1 is no_proxy or NO_PROXY
        return Phrases::tr("No proxy was used, because %1 names this host.").arg(shown(setting));
    if (setting == u"account")
        return Phrases::tr("The connection went through the proxy %1 (from the account's settings).")
            .arg(shown(proxy));
    if (setting == u"system")
        return Phrases::tr("The connection went through the proxy %1 (from the system's settings).")
            .arg(shown(proxy));
    //: %2 is the name of an environment variable, such as https_proxy
    return Phrases::tr("The connection went through the proxy %1 (from %2).")
        .arg(shown(proxy), shown(setting));
}

QString wayOf(const Failure &failure)
{
    return isOfTheWay(failure.kind) ? proxyUsed(failure.proxy) : QString();
}

} // namespace Chaincert::Words
