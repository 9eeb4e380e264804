#include "commandline/inherited.h"

#include <cstdlib>
#include <cstring>

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
    char *const value = std::getenv(name);
    if (!value)
        return {};
    const QByteArrayView bytes(value, static_cast<qsizetype>(std::strlen(value)));
    Secret secret(keep == Keep::Blanks ? withoutLineEnd(bytes) : bytes.trimmed());
    std::memset(value, 0, static_cast<std::size_t>(bytes.size()));
    qunsetenv(name);
    return secret;
}

} // namespace

Inherited Inherited::take()
{
    Inherited inherited;
    inherited.token = takeVariable("CHAINCERT_TOKEN");
    inherited.mfaCode = takeVariable("CHAINCERT_MFA_CODE");
    inherited.secrets.password = takeVariable("CHAINCERT_PASSWORD", Keep::Blanks);
    inherited.secrets.secretKey = takeVariable("CHAINCERT_SECRET_KEY", Keep::Blanks);
    inherited.secrets.securityToken = takeVariable("CHAINCERT_SECURITY_TOKEN", Keep::Blanks);
    inherited.secrets.proxyPassword = takeVariable("CHAINCERT_PROXY_PASSWORD", Keep::Blanks);
    inherited.keys = EnvironmentKeys::take();
    return inherited;
}

} // namespace Chaincert
