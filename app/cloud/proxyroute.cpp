#include "cloud/proxyroute.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr std::array ProxyVariables{
    "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"};
constexpr std::array ExceptionVariables{"no_proxy", "NO_PROXY"};
constexpr quint16 DefaultPort = 1080; // as in curl, for every kind

struct Found
{
    QString name;
    QByteArray value;
};

template <std::size_t N>
std::optional<Found> firstSet(const std::array<const char *, N> &names, const EnvironmentLookup &environment)
{
    for (const char *name : names) {
        const QByteArray value = environment(name).trimmed();
        if (!value.isEmpty())
            return Found{QString::fromLatin1(name), value};
    }
    return {};
}

bool hasPercentFault(const QByteArray &text)
{
    static const QRegularExpression whole(u"%(?![0-9A-Fa-f]{2})"_s);
    return QString::fromUtf8(text).contains(whole);
}

// In words that say what to mend and hold nothing of the value, in which a password may be.
struct Fault
{
    const char *why; // as an OwnSentence has it
};

constexpr Fault NotEncoded{QT_TRANSLATE_NOOP(
    "Words", "The user name or password contains @ : / ? # or %; percent-encode it (@ as %40).")};
constexpr Fault ByTls{
    QT_TRANSLATE_NOOP("Words", "Proxies over TLS (https://) are not supported; use http:// or socks5://.")};
constexpr Fault Automatic{QT_TRANSLATE_NOOP("Words", "PAC files work only in the desktop's settings.")};

tl::expected<ProxyRoute::Kind, Fault> kindOf(const QByteArray &scheme)
{
    if (scheme.isEmpty() || scheme == "http")
        return ProxyRoute::Kind::Http;
    if (scheme == "socks5" || scheme == "socks5h" || scheme == "socks") // the last is what desktops write
        return ProxyRoute::Kind::Socks5;
    if (scheme == "https")
        return tl::make_unexpected(ByTls);
    if (scheme == "socks4" || scheme == "socks4a")
        return tl::make_unexpected(
            Fault{QT_TRANSLATE_NOOP("Words", "SOCKS 4 is not supported; use socks5://.")});
    if (scheme.startsWith("pac") || scheme == "wpad" || scheme == "file")
        return tl::make_unexpected(Automatic);
    return tl::make_unexpected(
        Fault{QT_TRANSLATE_NOOP("Words", "Unknown scheme; use http:// or socks5://.")});
}

tl::expected<quint16, Fault> portOf(const QByteArray &text)
{
    if (text.isEmpty())
        return DefaultPort;
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 65535 || text.startsWith('+'))
        return tl::make_unexpected(
            Fault{QT_TRANSLATE_NOOP("Words", "The port must be a number from 1 to 65535.")});
    return quint16(port);
}

tl::expected<ProxyRoute, Fault> parsed(const QByteArray &value)
{
    const auto fault = [](const char *why) { return tl::make_unexpected(Fault{why}); };
    if (std::any_of(value.begin(), value.end(), [](char c) { return uchar(c) <= ' ' || c == 0x7f; }))
        return fault(QT_TRANSLATE_NOOP("Words", "The address contains spaces or control characters."));
    ProxyRoute route;
    const qsizetype mark = value.indexOf("://");
    const auto kind = kindOf(mark < 0 ? QByteArray() : value.left(mark).toLower());
    if (!kind)
        return tl::make_unexpected(kind.error());
    route.kind = *kind;
    const QByteArray rest = mark < 0 ? value : value.sliced(mark + 3);
    const auto end
        = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    const QByteArray authority = rest.left(std::distance(rest.begin(), end));
    const QByteArray beyond = rest.sliced(authority.size());
    if (rest.count('@') > 1 || beyond.contains('@') || beyond.startsWith('#') || beyond.startsWith('?'))
        return tl::make_unexpected(NotEncoded);
    if (beyond.endsWith(".pac") || beyond.endsWith(".dat"))
        return tl::make_unexpected(Automatic);
    if (beyond.size() > 1)
        return fault(QT_TRANSLATE_NOOP("Words", "The address must not contain a path."));
    const qsizetype at = authority.indexOf('@');
    const QByteArray who = at < 0 ? QByteArray() : authority.left(at);
    QByteArray where = authority.sliced(at + 1);
    if (hasPercentFault(who))
        return tl::make_unexpected(NotEncoded);
    const qsizetype colon = who.indexOf(':');
    if (colon >= 0 && who.indexOf(':', colon + 1) >= 0)
        return tl::make_unexpected(NotEncoded);
    route.user = QString::fromUtf8(QByteArray::fromPercentEncoding(colon < 0 ? who : who.left(colon)));
    if (colon >= 0)
        route.password = Secret(QByteArray::fromPercentEncoding(who.sliced(colon + 1)));
    if (route.user.isEmpty() && !route.password.isEmpty())
        return fault(QT_TRANSLATE_NOOP("Words", "The address has a password but no user name."));

    const qsizetype portMark
        = where.startsWith('[') ? where.indexOf(':', where.indexOf(']') + 1) : where.indexOf(':');
    const auto port = portOf(portMark < 0 ? QByteArray() : where.sliced(portMark + 1));
    if (!port)
        return tl::make_unexpected(port.error());
    route.port = *port;
    if (portMark >= 0)
        where.truncate(portMark);
    QUrl host;
    host.setHost(QString::fromUtf8(where), QUrl::StrictMode);
    route.host = host.host(QUrl::FullyEncoded);
    if (route.host.isEmpty() || where.contains('%'))
        return fault(QT_TRANSLATE_NOOP("Words", "The host is not a valid name or address."));
    return route;
}

QString withoutDotAtEnd(QString host)
{
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.toLower();
}

// A part of the list: its name, address or network, and its port where it has one.
struct Part
{
    QString name;
    std::optional<int> port;
};

Part partOf(const QString &text)
{
    static const QRegularExpression withPort(u"^(\\[[^\\]]*\\]|[^:]*):(\\d{1,5})$"_s);
    const QRegularExpressionMatch match = withPort.match(text);
    if (match.hasMatch())
        return {match.captured(1), match.captured(2).toInt()};
    return {text, {}};
}

bool names(QString name, const QString &host)
{
    if (name == u"*")
        return true;
    const QHostAddress address(host);
    const QString bare = withoutDotAtEnd(name);
    if (!address.isNull()) {
        if (bare.contains(u'/')) {
            const auto network = QHostAddress::parseSubnet(bare);
            return !network.first.isNull() && address.protocol() == network.first.protocol()
                && address.isInSubnet(network);
        }
        return address.isEqual(QHostAddress(bare), QHostAddress::StrictConversion);
    }
    name = bare;
    if (name.startsWith("*."_L1))
        name.remove(0, 1);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return !name.isEmpty() && (host == name || host.endsWith(u'.' + name));
}

} // namespace

QString ProxyRoute::address() const
{
    if (isStraight())
        return {};
    const QString name = host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(port);
}

QString ProxyRoute::name() const
{
    if (isStraight())
        return variable.isEmpty() || exception.isEmpty() ? QString() : u'(' + exception + u')';
    switch (source) {
    case Source::Account:
        return address() + " (account)"_L1;
    case Source::Variable:
        return address() + " ("_L1 + variable + u')';
    case Source::System:
        return address() + " (system)"_L1;
    case Source::None:
        break;
    }
    return address();
}

bool isExcepted(const QString &list, const QString &host, int port)
{
    static const QRegularExpression between(u"[,\\s]+"_s);
    const QString wanted = withoutDotAtEnd(host);
    const auto all = list.split(between, Qt::SkipEmptyParts);
    return std::any_of(all.begin(), all.end(), [&](const QString &text) {
        const Part part = partOf(text);
        return (!part.port || *part.port == port) && names(part.name, wanted);
    });
}

std::optional<Result<SharedRoute>> routeByVariables(const QUrl &url, const EnvironmentLookup &environment)
{
    const auto found = firstSet(ProxyVariables, environment);
    const auto exceptions = firstSet(ExceptionVariables, environment);
    if (exceptions && isExcepted(QString::fromUtf8(exceptions->value), url.host(), url.port(443))) {
        auto straight = std::make_shared<ProxyRoute>();
        straight->exception = exceptions->name;
        straight->variable = found ? found->name : QString();
        return SharedRoute(std::move(straight));
    }
    if (!found)
        return {};
    auto route = parsed(found->value);
    if (!route)
        return Result<SharedRoute>(
            fail(FailureKind::ProxySettingUnusable, found->name, OwnSentence(route.error().why)));
    route->source = ProxyRoute::Source::Variable;
    route->variable = found->name;
    return SharedRoute(std::make_shared<ProxyRoute>(std::move(*route)));
}

void addProxySecrets(std::vector<Secret> &secrets, const QString &user, const Secret &password)
{
    const QString line = user + u':' + QString::fromUtf8(password.reveal());
    secrets.push_back(password.clone());
    secrets.emplace_back(line.toLatin1().toBase64());
    secrets.emplace_back(line.toUtf8().toBase64());
}

std::vector<Secret> proxySecrets(const EnvironmentLookup &environment)
{
    std::vector<Secret> secrets;
    for (const char *name : ProxyVariables) {
        const QByteArray value = environment(name).trimmed();
        const auto route = parsed(value);
        if (route && !route->password.isEmpty())
            addProxySecrets(secrets, route->user, route->password);
        // As it stands there, too: escaped, or in a value that cannot be used.
        const qsizetype mark = value.indexOf("://");
        const qsizetype colon = value.indexOf(':', mark < 0 ? 0 : mark + 3);
        const qsizetype at = value.lastIndexOf('@');
        if (colon >= 0 && at > colon + 1)
            secrets.emplace_back(QByteArrayView(value).sliced(colon + 1, at - colon - 1));
    }
    return secrets;
}

EnvironmentLookup processEnvironment()
{
    return [](const char *name) { return qgetenv(name); };
}

} // namespace Chaincert
