#include "commandline/inherited.h"

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
