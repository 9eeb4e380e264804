#include "tokens.h"

#include <QRandomGenerator>

namespace Sandbox {

namespace {

// As long as a real token, which is a CMS structure in base64.
QByteArray newText()
{
    QByteArray random(1'200, '\0');
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return "MII" + random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Tokens::Tokens(qint64 lifetimeSeconds)
    : m_lifetime(lifetimeSeconds)
{
}

QByteArray Tokens::issue(
    const User *user, const Scope &scope, const QStringList &methods, const QDateTime &now)
{
    const QByteArray text = newText();
    m_tokens.insert(text, {user, scope, methods, now, now.addSecs(m_lifetime)});
    return text;
}

QByteArray Tokens::fix(const User *user, const QDateTime &now)
{
    m_fixed = newText();
    m_tokens.insert(m_fixed, {user, {}, {QStringLiteral("password")}, now, now.addYears(100)});
    return m_fixed;
}

const Token *Tokens::find(const QByteArray &text) const
{
    const auto token = m_tokens.constFind(text);
    return token == m_tokens.cend() ? nullptr : &*token;
}

void Tokens::revokeAll()
{
    m_tokens.removeIf([this](const auto &entry) { return entry.key() != m_fixed; });
}

} // namespace Sandbox
