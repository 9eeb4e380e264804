#pragma once

namespace Chaincert {

/// How an account signs in (app/cloud/API.md "Signing in"). FoundKeys: with an access key that another tool
/// keeps on this computer. Under everything, since a failure says it: what helps differs.
enum class AuthMethod { Token, Password, AccessKey, FoundKeys };

} // namespace Chaincert
