#pragma once

#include "cloud/transferthread.h"
#include "commandline/codeasker.h"
#include "commandline/inherited.h"
#include "commandline/patientstore.h"
#include "commandline/usageerror.h"
#include "credentials/accountstore.h"
#include "credentials/foundkeys.h"
#include "credentials/keychainstore.h"
#include "credentials/sessionstore.h"
#include "sessions/sessions.h"
#include "settings/settingsfile.h"

namespace Chaincert {

// What commands work with: the accounts that the window has too, and what signs in with them. Making one
// touches neither keychain nor network.
class Desk
{
public:
    // `typed`: what the environment held and an argument repeats.
    Desk(Inherited inherited, std::vector<Secret> typed);

    // An account by its name or id. Failures: `argument` is wrong, since there is none, or several have the
    // name.
    OrUsage<Account> named(const QString &nameOrId, const QString &argument) const;
    // An access key in the SDKs' variables, else in the profile file, as the SDKs look for it. One that is
    // malformed is told, and no other taken in its place. A file that others can read is
    // pointed out on stderr. Failures: CredentialMissing, KeysUnreadable, KeysMalformed.
    void lookForKeys(QObject *context, FoundKeys::One answer);
    // What the settings say of the last change: it may not have reached the disk.
    Result<void> settingsWritten();
    // For who adds an account; its folder is made. Failures: nothing can be kept.
    Result<QString> lockFile() const;
    const std::optional<Platform::UnusedFile> &unusedSettings() const { return m_settings.unused(); }
    // Of usage that proved wrong only now. No secret in it is repeated.
    void sayWrong(const UsageError &error) const;

private:
    Result<void> usable() const;

    SettingsFile m_settings;
    std::vector<Secret> m_typed;

public:
    Secret token; // CHAINCERT_TOKEN
    AccountSecrets environment; // inherited.h
    AccountStore accounts;
    KeychainStore keychain;
    PatientStore patient{keychain};
    SessionStore thisRun;
    FoundKeys foundKeys;
    TransferThread thread;
    Sessions sessions;
    CodeAsker codes;
};

} // namespace Chaincert
