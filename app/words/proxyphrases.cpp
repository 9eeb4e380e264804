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
    return {tr("Proxy wants a sign-in"),
        tr("The network's proxy wants a user name and a password, or did not accept those it was given."),
        tr("Put both into the account's proxy settings, or into the system's, then try again.")};
}

Phrase Phrases::proxySignInUnsupported(const Failure &failure)
{
    return {tr("Proxy wants another kind of sign-in"),
        failure.detail.isEmpty()
            ? tr("The network's proxy does not take a user name and a password.")
            : tr("The network's proxy does not take a user name and a password, but only %1.")
                  .arg(shown(failure.detail)),
        tr("Ask the network's administrator for a proxy that does, or to let this host through.")};
}

Phrase Phrases::proxyRefused(const Failure &failure)
{
    return {tr("Proxy forbids this host"),
        tr("The network's proxy does not let connections to %1 through.").arg(host(failure)),
        tr("Ask the network's administrator to allow this host, or check the proxy's settings.")};
}

Phrase Phrases::proxyClosed(const Failure &)
{
    return {tr("Proxy ended the connection"),
        tr("The network's proxy asked for a sign-in, and then ended the connection."),
        tr("Check the proxy's user name and password in the account or in the system's settings, then try "
           "again.")};
}

Phrase Phrases::proxyFailed(const Failure &failure)
{
    return {tr("Proxy failed"),
        withDetail(failure.subject.isEmpty() ? tr("The network's proxy could not be used.")
                                             : tr("The proxy %1 could not be used.").arg(host(failure)),
            failure),
        tr("Check the proxy in the account, the system's proxy settings and the variables https_proxy and "
           "no_proxy.")};
}

Phrase Phrases::proxySettingUnusable(const Failure &failure)
{
    if (failure.subject.isEmpty())
        return {tr("Proxy setting cannot be used"),
            withDetail(tr("The proxy in the system's settings cannot be used."), failure),
            tr("Check the proxy in the system's settings, or set the account's own.")};
    return {tr("Proxy setting cannot be used"),
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
