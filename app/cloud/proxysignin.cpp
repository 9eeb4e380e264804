#include "cloud/proxysignin.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxSchemeLength = 40;

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken68Character(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || QByteArrayView("-._~+/").contains(c);
}

// Reads one value of Proxy-Authenticate.
class ChallengeReader
{
public:
    explicit ChallengeReader(const QByteArray &text)
        : m_text(text)
    {
    }

    QList<ProxyChallenge> all()
    {
        QList<ProxyChallenge> found;
        while (skip(" \t,")) {
            const QByteArray name = run(isTokenCharacter);
            if (name.isEmpty())
                break;
            const bool spaced = skip(" \t") && m_at > 0 && m_text.at(m_at - 1) <= ' ';
            if (!found.isEmpty() && m_at < m_text.size() && m_text.at(m_at) == '=') {
                ++m_at;
                found.last().parameters.insert(name.toLower(), value());
                continue;
            }
            found.append({name.toLower(), QString::fromLatin1(name.left(MaxSchemeLength)), {}});
            if (spaced)
                found.last().token = token68();
        }
        return found;
    }

private:
    bool skip(QByteArrayView characters) // whether anything is left
    {
        while (m_at < m_text.size() && characters.contains(m_text.at(m_at)))
            ++m_at;
        return m_at < m_text.size();
    }

    template <typename Belongs> QByteArray run(Belongs belongs)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && belongs(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    QByteArray value()
    {
        if (!skip(" \t") || m_text.at(m_at) != '"')
            return run(isTokenCharacter);
        QByteArray unquoted;
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            unquoted += m_text.at(m_at);
        }
        ++m_at;
        return unquoted;
    }

    // Else the first parameter begins here, and nothing is read.
    QByteArray token68()
    {
        const qsizetype from = m_at;
        QByteArray token = run(isToken68Character);
        token += run([](char c) { return c == '='; });
        const bool ends = !skip(" \t") || m_text.at(m_at) == ',';
        if (ends && !token.isEmpty())
            return token;
        m_at = from;
        return {};
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

std::optional<QCryptographicHash::Algorithm> hashOf(const ProxyChallenge &challenge)
{
    QByteArray name = challenge.parameters.value("algorithm", "MD5").toUpper();
    if (name.endsWith("-SESS"))
        name.chop(5);
    if (name == "MD5")
        return QCryptographicHash::Md5;
    if (name == "SHA-256")
        return QCryptographicHash::Sha256;
    return {};
}

// "auth", or empty for RFC 2069's way; nothing where only the body would be signed, too.
std::optional<QByteArray> qualityOf(const ProxyChallenge &challenge)
{
    const QByteArray offered = challenge.parameters.value("qop");
    if (offered.isEmpty())
        return QByteArray();
    const auto all = offered.toLower().split(',');
    const bool auth
        = std::any_of(all.begin(), all.end(), [](const QByteArray &one) { return one.trimmed() == "auth"; });
    return auth ? std::optional(QByteArray("auth")) : std::nullopt;
}

int rank(const ProxyChallenge &challenge)
{
    if (challenge.scheme == "digest") {
        const auto hash = hashOf(challenge);
        if (!hash || !qualityOf(challenge) || challenge.parameters.value("nonce").isEmpty())
            return 0;
        return *hash == QCryptographicHash::Sha256 ? 4 : 3;
    }
    if (challenge.scheme == "ntlm")
        return 2;
    return challenge.scheme == "basic" ? 1 : 0;
}

// Latin 1 is what proxies have always read; UTF-8 where they say so, or where nothing else can.
QByteArray encoded(const QString &text, const ProxyChallenge &challenge)
{
    const bool latin = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 256; });
    const bool utf8 = challenge.parameters.value("charset").toUpper() == "UTF-8";
    return latin && !utf8 ? text.toLatin1() : text.toUtf8();
}

QByteArray quoted(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

} // namespace

QList<ProxyChallenge> proxyChallenges(const QList<QByteArray> &values)
{
    QList<ProxyChallenge> all;
    for (const QByteArray &value : values)
        all += ChallengeReader(value).all();
    return all;
}

QStringList schemesOf(const QList<ProxyChallenge> &challenges)
{
    QStringList names;
    for (const ProxyChallenge &challenge : challenges)
        names << challenge.shown;
    names.removeDuplicates();
    return names.mid(0, 8);
}

std::optional<ProxyChallenge> answerable(const QList<ProxyChallenge> &challenges)
{
    const auto best = std::max_element(challenges.begin(), challenges.end(),
        [](const ProxyChallenge &a, const ProxyChallenge &b) { return rank(a) < rank(b); });
    return best == challenges.end() || rank(*best) == 0 ? std::nullopt : std::optional(*best);
}

QByteArray basicAuthorization(const ProxySigner &signer, const ProxyChallenge &challenge)
{
    const QString line = signer.user + u':' + QString::fromUtf8(signer.password.reveal());
    return "Basic " + encoded(line, challenge).toBase64();
}

// RFC 7616, sections 3.4.1 to 3.4.4, with RFC 2069's response where no qop is offered.
QByteArray digestAuthorization(
    const ProxySigner &signer, const ProxyChallenge &challenge, const QByteArray &clientNonce)
{
    const QCryptographicHash::Algorithm algorithm = hashOf(challenge).value_or(QCryptographicHash::Md5);
    const auto hash
        = [algorithm](const QByteArray &text) { return QCryptographicHash::hash(text, algorithm).toHex(); };
    const QByteArray realm = challenge.parameters.value("realm");
    const QByteArray nonce = challenge.parameters.value("nonce");
    const QByteArray quality = qualityOf(challenge).value_or(QByteArray());
    const QByteArray count = "00000001"; // each nonce is answered once
    const QByteArray user = encoded(signer.user, challenge);
    const QByteArray password = encoded(QString::fromUtf8(signer.password.reveal()), challenge);

    QByteArray who = hash(user + ':' + realm + ':' + password);
    const QByteArray name = challenge.parameters.value("algorithm");
    if (name.toUpper().endsWith("-SESS"))
        who = hash(who + ':' + nonce + ':' + clientNonce);
    const QByteArray what = hash("CONNECT:" + signer.target);
    const QByteArray response = quality.isEmpty()
        ? hash(who + ':' + nonce + ':' + what)
        : hash(who + ':' + nonce + ':' + count + ':' + clientNonce + ':' + quality + ':' + what);

    QByteArray line = "Digest username=" + quoted(user) + ", realm=" + quoted(realm)
        + ", nonce=" + quoted(nonce) + ", uri=" + quoted(signer.target) + ", response=\"" + response + '"';
    if (!name.isEmpty())
        line += ", algorithm=" + name;
    if (challenge.parameters.contains("opaque"))
        line += ", opaque=" + quoted(challenge.parameters.value("opaque"));
    if (!quality.isEmpty())
        line += ", qop=" + quality + ", nc=" + count + ", cnonce=\"" + clientNonce + '"';
    return line;
}

} // namespace Chaincert
