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
    return {tr("Not a usable address"),
        failure.subject.trimmed().isEmpty() ? tr("No address was given.")
                                            : tr("“%1” is not a usable address.").arg(shown(failure.subject)),
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
        tr("“%1” is an unencrypted address, on which everybody on the way could read what you sign in "
           "with.")
            .arg(shown(failure.subject)),
        tr("Use an address that begins with https; http is accepted only for this computer.")};
}

Phrase Phrases::regionUnknown(const Failure &failure)
{
    return {tr("Unknown region"), tr("There is no region “%1” in the table.").arg(shown(failure.subject)),
        tr("Choose a region from the list, or type the service's address.")};
}

Phrase Phrases::regionWithoutService(const Failure &failure)
{
    return {tr("No service in this region"),
        tr("No address of the Blockchain Service is known for the region “%1”.").arg(shown(failure.subject)),
        tr("Choose the region in which the blockchain was created, or type the service's address.")};
}

Phrase Phrases::projectIdInvalid(const Failure &failure)
{
    return {tr("Project is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No project is given.")
            : tr("“%1” cannot be a project's ID.").arg(shown(failure.subject)),
        tr("Enter the project's ID; the console shows it under “My Credentials”.")};
}

Phrase Phrases::blockchainIdInvalid(const Failure &failure)
{
    return {tr("Blockchain is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No blockchain is given.")
            : tr("“%1” cannot be a blockchain's ID.").arg(shown(failure.subject)),
        tr("Enter the ID of the blockchain as the console shows it in its details.")};
}

Phrase Phrases::orgNameInvalid(const Failure &failure)
{
    return {tr("Organization is missing"),
        failure.subject.trimmed().isEmpty()
            ? tr("No organization is given.")
            : tr("“%1” cannot be an organization's name.").arg(shown(failure.subject)),
        tr("Enter the organization's name exactly as the console shows it.")};
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
        ? tr("The token has %1 characters; at most %2 can be sent.")
              .arg(QLocale().toString(failure.measure), QLocale().toString(failure.limit))
        : tr("The token holds characters that cannot be sent.");
    return {tr("Token cannot be sent"), summary,
        onCommandLine()
            ? tr("Copy the token again, without spaces or line breaks.")
            : tr("Copy the token again, without spaces or line breaks, and paste it into the account.")};
}

Phrase Phrases::authorityUnreadable(const Failure &failure)
{
    return {tr("CA file cannot be read"), tr("The CA file “%1” cannot be read.").arg(shown(failure.subject)),
        tr("Check that the file is there and that you may read it.")};
}

Phrase Phrases::authorityWithoutCertificate(const Failure &failure)
{
    return {tr("No certificate in the CA file"),
        tr("The file “%1” holds no certificate.").arg(shown(failure.subject)),
        tr("Choose a file in PEM form, which begins with “-----BEGIN CERTIFICATE-----”.")};
}

Phrase Phrases::keychainMissing(const Failure &)
{
    return {tr("No keychain"), tr("No keychain was found on this computer."),
        onCommandLine()
            ? giveItForThisRun()
            : tr("Keep what you sign in with for this run only, or start a keychain such as GNOME "
                 "Keyring or KWallet.")};
}

Phrase Phrases::keychainLocked(const Failure &failure)
{
    return {tr("Keychain is locked"),
        tr("The keychain is locked, so what “%1” signs in with cannot be reached.")
            .arg(shown(failure.subject)),
        onCommandLine() ? tr("Unlock the keychain and try again.") + u' ' + giveItForThisRun()
                        : tr("Unlock the keychain and try again, or enter the token, password or key again, "
                             "for this run only.")};
}

Phrase Phrases::keychainDenied(const Failure &failure)
{
    return {tr("Keychain refused"),
        tr("The keychain refused access to what “%1” signs in with.").arg(shown(failure.subject)),
        onCommandLine()
            ? tr("Allow Chaincert to use the keychain and try again.") + u' ' + giveItForThisRun()
            : tr("Allow Chaincert to use the keychain and try again, or enter the token, password "
                 "or key again, for this run only.")};
}

Phrase Phrases::keychainTimedOut(const Failure &failure)
{
    return {tr("Keychain does not answer"),
        tr("The keychain has not answered for %1 s.").arg(QLocale().toString(failure.measure)),
        onCommandLine()
            ? tr("Look for a question of the keychain that waits for you.") + u' ' + giveItForThisRun()
            : tr(
                "Look for a question of the keychain that waits for you, or enter the token, password or key "
                "again, for this run only.")};
}

Phrase Phrases::keychainNotFound(const Failure &failure)
{
    //: "it" is the token, password or key with which the account signs in
    return {tr("Not in the keychain"),
        tr("The keychain gave nothing for “%1”: either it holds nothing of this account, or it is locked and "
           "its question was closed or never came.")
            .arg(shown(failure.subject)),
        onCommandLine()
            ? tr("Try again and answer the keychain's question. Nothing in the keychain was changed.") + u' '
                + giveItForThisRun()
            : tr("Try again and answer the keychain's question, or enter the token, password or key in the "
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
