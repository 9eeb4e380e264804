#include "commandline/inherited.h"

#include <cstdlib>
#include <cstring>

namespace Chaincert {

namespace {

Secret takeVariable(const char *name)
{
    char *const value = std::getenv(name);
    if (!value)
        return {};
    const QByteArrayView bytes(value, static_cast<qsizetype>(std::strlen(value)));
    Secret secret(bytes.trimmed());
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
    inherited.keys = EnvironmentKeys::take();
    return inherited;
}

} // namespace Chaincert
