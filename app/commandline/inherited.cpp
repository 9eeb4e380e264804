#include "commandline/inherited.h"

#include "platform/process.h"

namespace Chaincert {

namespace {

Secret takeVariable(const char *name)
{
    Secret secret;
    Platform::takeVariable(name, [&secret](QByteArrayView value) { secret = Secret(value.trimmed()); });
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
