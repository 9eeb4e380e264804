#pragma once

#include "caller.h"
#include "signin.h"

namespace Sandbox {

// The calls of IAM, for callers who are known.
class IdentityService
{
public:
    IdentityService(const Tokens &tokens, const Clock &clock);

    Answer answer(const Request &request, const Caller &caller) const;
    static bool knows(const Request &request); // is there such a call?

private:
    Answer validation(const Request &request) const;

    const Tokens &m_tokens;
    Clock m_clock;
};

} // namespace Sandbox
