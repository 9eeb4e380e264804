#include "words/phrases.h"
#include "words/translation.h"
#include "words/words.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

bool concernsProxy(FailureKind kind)
{
    return kind >= FailureKind::NameNotFound && kind <= FailureKind::ProxyFailed;
}

// What is wrong with a setting; the system's is not written in our form.
void sayWhichSetting(Phrase &phrase, const Failure &failure)
{
    Phrases::addDetail(phrase, failure);
    if (failure.subject.isEmpty())
        phrase.advice = tr("Check the proxy in the system's settings, or set one for the account.");
}

} // namespace

std::span<const PhraseRow> Phrases::proxy()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::ProxySignInNeeded, QT_TR_NOOP("Proxy requires sign-in"),
            QT_TR_NOOP("The proxy requires a user name and password, or did not accept those it was given."),
            QT_TR_NOOP("Enter both in the account's or the system's proxy settings, then try again.")},
        {K::ProxySignInUnsupported, QT_TR_NOOP("Proxy sign-in method not supported"),
            {QT_TR_NOOP("The proxy does not accept a user name and password, only %1."), {Detail},
                QT_TR_NOOP("The proxy does not accept a user name and password.")},
            QT_TR_NOOP("Ask the network administrator for a proxy that does, or to allow this host.")},
        {K::ProxyRefused, QT_TR_NOOP("Proxy blocks this host"),
            {QT_TR_NOOP("The proxy does not allow connections to %1."), {Host}},
            QT_TR_NOOP("Ask the network administrator to allow this host, or check the proxy settings.")},
        {K::ProxyClosed, QT_TR_NOOP("Proxy closed the connection"),
            QT_TR_NOOP("The proxy required sign-in and then closed the connection."),
            QT_TR_NOOP("Check the proxy's user name and password in the account or in the system's settings, "
                       "then try again.")},
        {K::ProxyFailed, QT_TR_NOOP("Proxy error"),
            {QT_TR_NOOP("The proxy %1 could not be used."), {Subject},
                QT_TR_NOOP("The proxy could not be used.")},
            QT_TR_NOOP("Check the proxy in the account, the system's proxy settings and the variables "
                       "https_proxy and no_proxy."),
            addDetail},
        {K::ProxySettingUnusable, QT_TR_NOOP("Invalid proxy setting"),
            {QT_TR_NOOP("The proxy in %1 cannot be used."), {Subject},
                QT_TR_NOOP("The proxy in the system's settings cannot be used.")},
            QT_TR_NOOP("Write it as http://proxy.example.com:3128; special characters in a user name or "
                       "password are percent-encoded: @ is written as %40."),
            sayWhichSetting},
    };
    return rows;
}

QString proxyUsed(const QString &name)
{
    const qsizetype mark = name.lastIndexOf(u'(');
    if (mark < 0 || !name.endsWith(u')'))
        return {};
    const QString proxy = name.left(mark).trimmed();
    const QString setting = name.sliced(mark + 1, name.size() - mark - 2);
    if (proxy.isEmpty()) //: %1 is no_proxy or NO_PROXY
        return tr("No proxy was used, because %1 names this host.").arg(shown(setting));
    if (setting == u"account")
        return tr("The connection went through the proxy %1 (from the account's settings).")
            .arg(shown(proxy));
    if (setting == u"system")
        return tr("The connection went through the proxy %1 (from the system's settings).").arg(shown(proxy));
    //: %2 is the name of an environment variable, such as https_proxy
    return tr("The connection went through the proxy %1 (from %2).").arg(shown(proxy), shown(setting));
}

QString proxySentence(const Failure &failure)
{
    return concernsProxy(failure.kind) ? proxyUsed(failure.proxy) : QString();
}

} // namespace Chaincert::Words
