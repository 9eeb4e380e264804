#include "credentials/environmentsecrets.h"

#include "platform/process.h"

namespace Chaincert {

namespace {

QByteArrayView withoutLineEnd(QByteArrayView bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

// Blanks around it may belong to a password.
enum class Keep { Nothing, Blanks };

Secret takeVariable(const char *name, Keep keep = Keep::Nothing)
{
    Secret secret;
    Platform::takeVariable(name, [&secret, keep](QByteArrayView value) {
        secret = Secret(keep == Keep::Blanks ? withoutLineEnd(value) : value.trimmed());
    });
    return secret;
}

} // namespace

EnvironmentSecrets EnvironmentSecrets::take()
{
    EnvironmentSecrets taken;
    taken.token = takeVariable("CHAINCERT_TOKEN");
    taken.mfaCode = takeVariable("CHAINCERT_MFA_CODE");
    taken.account.password = takeVariable("CHAINCERT_PASSWORD", Keep::Blanks);
    taken.account.secretKey = takeVariable("CHAINCERT_SECRET_KEY", Keep::Blanks);
    taken.account.securityToken = takeVariable("CHAINCERT_SECURITY_TOKEN", Keep::Blanks);
    taken.account.proxyPassword = takeVariable("CHAINCERT_PROXY_PASSWORD", Keep::Blanks);
    taken.keys = EnvironmentKeys::take();
    return taken;
}

std::vector<Secret> EnvironmentSecrets::all() const
{
    std::vector<Secret> secrets = account.all();
    for (const Secret *const secret : {&token, &mfaCode}) {
        if (!secret->isEmpty())
            secrets.push_back(secret->clone());
    }
    for (const auto &[name, value] : keys.variables) {
        if (name.endsWith("_SK") || name.endsWith("_SECRET_KEY") || name.endsWith("_SECURITY_TOKEN"))
            secrets.push_back(value.clone());
    }
    return secrets;
}

} // namespace Chaincert
