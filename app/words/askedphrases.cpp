#include "cloud/identity.h"
#include "words/audience.h"
#include "words/phrases.h"
#include "words/words.h"

// What cannot be asked for, and where the token is kept.
namespace Chaincert::Words {

namespace {

bool onCommandLine()
{
    return currentAudience() == Audience::CommandLine;
}

} // namespace

// All that a run without a keychain needs.
QString Phrases::giveItForThisRun()
{
    return tr(
        "Give it for this run, without --account: --domain and --user with --password-stdin or "
        "CHAINCERT_PASSWORD, --access-key with --secret-key-stdin or CHAINCERT_SECRET_KEY, or a token with "
        "--token-stdin, --token-file or CHAINCERT_TOKEN.");
}

Phrase Phrases::endpointInvalid(const Failure &failure)
{
    return {tr("Invalid address"),
        failure.subject.trimmed().isEmpty() ? tr("No address was given.")
                                            : tr("“%1” is not a valid address.").arg(shown(failure.subject)),
        failure.measure == IdentityAddress
            ? tr("Give only the identity service's address, such as "
                 "https://iam.cn-north-4.myhuaweicloud.com, without a user name, “?” or “#”.")
            : tr("Give only the service's address, such as https://bcs.cn-north-4.myhuaweicloud.com, "
                 "without a "
                 "user name, “?” or “#”.")};
}

Phrase Phrases::endpointNotSecure(const Failure &failure)
{
    return {tr("Address is not encrypted"),
        tr("“%1” is an unencrypted address: anyone on the network path could read your credentials.")
            .arg(shown(failure.subject)),
        tr("Use an address that begins with https; http is accepted only for this computer.")};
}

Phrase Phrases::regionUnknown(const Failure &failure)
{
    return {tr("Unknown region"), tr("There is no region “%1”.").arg(shown(failure.subject)),
        tr("Choose a region from the list, or enter the address of the service.")};
}

Phrase Phrases::regionWithoutService(const Failure &failure)
{
    return {tr("No service in this region"),
        tr("No address of the Blockchain Service is known for the region “%1”.").arg(shown(failure.subject)),
        tr("Choose the region in which the blockchain was created, or enter the address of the service.")};
}

Phrase Phrases::projectIdInvalid(const Failure &failure)
{
    return {tr("Project is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No project was given.")
            : tr("“%1” is not a valid project ID.").arg(shown(failure.subject)),
        tr("Enter the project ID; the console shows it under “My Credentials”.")};
}

Phrase Phrases::blockchainIdInvalid(const Failure &failure)
{
    return {tr("Blockchain is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No blockchain was given.")
            : tr("“%1” is not a valid blockchain ID.").arg(shown(failure.subject)),
        tr("Enter the blockchain ID; the console shows it in the blockchain's details.")};
}

Phrase Phrases::orgNameInvalid(const Failure &failure)
{
    return {tr("Organization is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No organization was given.")
            : tr("“%1” is not a valid organization name.").arg(shown(failure.subject)),
        tr("Enter the organization name exactly as the console shows it.")};
}

Phrase Phrases::tokenMissing(const Failure &)
{
    return {tr("No token"), tr("There is no token for this account."),
        onCommandLine() ? giveItForThisRun()
                        : tr("Paste a token into the account, or choose another way to sign in, then try "
                             "again.")};
}

Phrase Phrases::tokenInvalid(const Failure &failure)
{
    const QString summary = failure.limit > 0 && failure.measure > failure.limit
        ? tr("The token has %1 characters; the limit is %2.")
              .arg(QLocale().toString(failure.measure), QLocale().toString(failure.limit))
        : tr("The token contains characters that cannot be sent.");
    return {tr("Token cannot be sent"), summary,
        onCommandLine()
            ? tr("Copy the token again, without spaces or line breaks.")
            : tr("Copy the token again, without spaces or line breaks, and paste it into the account.")};
}

Phrase Phrases::authorityUnreadable(const Failure &failure)
{
    return {tr("CA file cannot be read"), tr("The CA file “%1” cannot be read.").arg(shown(failure.subject)),
        tr("Check that the file exists and that you can read it.")};
}

Phrase Phrases::authorityWithoutCertificate(const Failure &failure)
{
    return {tr("No certificate in the CA file"),
        tr("The file “%1” contains no certificate.").arg(shown(failure.subject)),
        tr("Choose a file in PEM format, which begins with “-----BEGIN CERTIFICATE-----”.")};
}

Phrase Phrases::keychainMissing(const Failure &)
{
    return {tr("No keychain"), tr("No keychain was found on this computer."),
        onCommandLine() ? giveItForThisRun()
                        : tr("Keep the credentials for this run only, or start a keychain such as GNOME "
                             "Keyring or KWallet.")};
}

Phrase Phrases::keychainLocked(const Failure &failure)
{
    return {tr("Keychain is locked"),
        tr("The keychain is locked, so the credentials of “%1” cannot be read.").arg(shown(failure.subject)),
        onCommandLine() ? tr("Unlock the keychain and try again.") + u' ' + giveItForThisRun()
                        : tr("Unlock the keychain and try again, or enter the token, password or key again "
                             "for this run only.")};
}

Phrase Phrases::keychainDenied(const Failure &failure)
{
    return {tr("Keychain refused access"),
        tr("The keychain refused access to the credentials of “%1”.").arg(shown(failure.subject)),
        onCommandLine() ? tr("Allow Chaincert to use the keychain and try again.") + u' ' + giveItForThisRun()
                        : tr("Allow Chaincert to use the keychain and try again, or enter the token, "
                             "password or key again for this run only.")};
}

Phrase Phrases::keychainTimedOut(const Failure &failure)
{
    return {tr("Keychain is not responding"),
        tr("The keychain has not responded for %1 s.").arg(QLocale().toString(failure.measure)),
        onCommandLine() ? tr("Check whether the keychain is waiting for you to answer a prompt.") + u' '
                + giveItForThisRun()
                        : tr("Check whether the keychain is waiting for you to answer a prompt, or enter the "
                             "token, password or key again for this run only.")};
}

Phrase Phrases::keychainNotFound(const Failure &failure)
{
    //: "it" is the token, password or key with which the account signs in
    return {tr("Not in the keychain"),
        tr("The keychain returned nothing for “%1”: either it has no entry for this account, or it is locked "
           "and its prompt was closed or never appeared.")
            .arg(shown(failure.subject)),
        onCommandLine()
            ? tr("Try again and answer the keychain's prompt. Nothing in the keychain was changed.") + u' '
                + giveItForThisRun()
            : tr("Try again and answer the keychain's prompt, or enter the token, password or key in the "
                 "account again. Nothing in the keychain was changed.")};
}

Phrase Phrases::keychainFailed(const Failure &failure)
{
    return {tr("Keychain failed"),
        failure.detail.isEmpty() ? tr("The keychain failed.")
                                 : tr("The keychain failed: %1").arg(shown(failure.detail)),
        onCommandLine() ? tr("Try again.") + u' ' + giveItForThisRun()
                        : tr("Try again, or enter the token, password or key in the account again: it "
                             "replaces what the keychain holds. It can also be kept for this run only.")};
}

} // namespace Chaincert::Words
