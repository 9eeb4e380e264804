#pragma once

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace Sandbox {

struct User;

// How far a credential reaches.
struct Scope
{
    enum class Kind {
        Everything, // the user's projects and the account: the fixed token, and access keys
        Project,
        Domain, // the account-wide services alone: BCS is a service of projects
    };
    Kind kind = Kind::Everything;
    QString projectId = {};
};

struct Token
{
    const User *user = nullptr;
    Scope scope;
    QStringList methods;
    QDateTime issued;
    QDateTime ends;
};

// All tokens handed out; ended ones are remembered as ended, revoked ones are not remembered at all.
class Tokens
{
public:
    explicit Tokens(qint64 lifetimeSeconds);

    QByteArray issue(const User *user, const Scope &scope, const QStringList &methods, const QDateTime &now);
    const Token *find(const QByteArray &text) const; // also one that has ended
    void revokeAll(); // but the fixed one
    // One that never ends and reaches everything.
    QByteArray fix(const User *user, const QDateTime &now);

private:
    qint64 m_lifetime;
    QByteArray m_fixed;
    QHash<QByteArray, Token> m_tokens;
};

} // namespace Sandbox
