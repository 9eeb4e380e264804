#pragma once

#include "tokens.h"
#include "users.h"

namespace Sandbox {

// Whose request it is, and how far the credential reaches.
struct Caller
{
    const User *user = nullptr;
    Scope scope = {};

    bool reaches(const QString &projectId) const
    {
        return user->projectIds.contains(projectId)
            && (scope.kind == Scope::Kind::Everything
                || (scope.kind == Scope::Kind::Project && scope.projectId == projectId));
    }
};

} // namespace Sandbox
