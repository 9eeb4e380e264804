#pragma once

#include "caller.h"
#include "signin.h"

namespace Sandbox {

// The calls of IAM, for callers who are known.
class IdentityService
{
public:
    // Both are lent. Lists come in pages of `pageSize` entries; 0: whole.
    IdentityService(const Projects &projects, const Tokens &tokens, const Clock &clock, int pageSize);

    Answer answer(const Request &request, const Caller &caller) const;
    static bool knows(const Request &request); // is there such a call?

private:
    Answer validation(const Request &request) const;

    const Projects &m_projects;
    const int m_pageSize;
    const Tokens &m_tokens;
    Clock m_clock;
};

} // namespace Sandbox
