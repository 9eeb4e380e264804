#pragma once

#include "cloud/transferthread.h"
#include "commandline/terminalprompts.h"
#include "credentials/accountstore.h"
#include "credentials/environmentsecrets.h"
#include "credentials/foundkeys.h"
#include "credentials/keychainstore.h"
#include "credentials/memorysecretstore.h"
#include "inspection/inspection.h"
#include "options/usageerror.h"
#include "sessions/sessions.h"
#include "settings/settingsfile.h"

namespace Chaincert {

/// What the commands of one run share: the accounts that the window has too, and what signs in with them.
/// Making one touches neither keychain nor network.
class CliContext
{
public:
    /// `typed`: secrets of the environment that an argument repeats.
    CliContext(EnvironmentSecrets secrets, std::vector<Secret> typed);

    /// An account by its name or id. Failures: `argument` is wrong, since there is none, or several have the
    /// name.
    OrUsage<Account> findAccount(const QString &nameOrId, const QString &argument) const;
    /// An access key in the SDKs' variables, else in the profile file, as the SDKs look for it. One that is
    /// malformed is reported, and no other is used in its place. A file that others can read is pointed out
    /// on stderr. Failures: CredentialMissing, KeysUnreadable, KeysMalformed.
    void findKeys(QObject *context, FoundKeys::One answer);
    EndingThresholds endingThresholds(); ///< as the settings say
    /// Whether the last change reached the settings' file.
    Result<void> settingsWritten();
    /// One run at a time adds an account; the folder of this file is made. Failures: nothing can be kept.
    Result<QString> lockFile() const;
    const std::optional<Platform::UnusedFile> &unusedSettings() const { return m_settings.unused(); }
    /// Of usage that proved wrong only now. No secret in it is repeated.
    void printUsageError(const UsageError &error) const;

private:
    Result<void> usable() const;

    SettingsFile m_settings;
    std::vector<Secret> m_typed;

public:
    Secret token; ///< CHAINCERT_TOKEN
    AccountSecrets environmentSecrets;
    AccountStore accounts;
    KeychainStore keychain;
    SlowKeychainNotice slowKeychainNotice{keychain};
    MemorySecretStore thisRun;
    FoundKeys foundKeys;
    TransferThread thread;
    Sessions sessions;
    MfaCodePrompt codes;
};

} // namespace Chaincert
