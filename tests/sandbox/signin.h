#pragma once

#include "answer.h"
#include "clock.h"
#include "projects.h"
#include "request.h"
#include "tokens.h"

namespace Sandbox {

struct User;
class Users;

// POST /v3/auth/tokens.
class SignIn
{
public:
    SignIn(const Projects &projects, Users &users, Tokens &tokens, const Clock &clock);

    Answer answer(const Request &request); // 201 with a token, or the refusal

    // What is told of a token when it is handed out, and when it is validated.
    static QJsonObject tokenBody(const Token &token, const Projects &projects, bool withCatalog);

private:
    struct Wanted;

    User &passedUser(const Wanted &wanted);
    Scope allowedScope(const Wanted &wanted, const User &user) const;

    const Projects &m_projects;
    Users &m_users;
    Tokens &m_tokens;
    Clock m_clock;
};

} // namespace Sandbox
