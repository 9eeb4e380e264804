#include "credentials/foundkeys.h"
#include "words/audience.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/words.h"

#include <QLocale>

// Signing in, and keys that other tools keep.
namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

QString when(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

// The service's usual time where the failure names none (app/cloud/API.md "Password").
int minutes(const Failure &failure, int usual)
{
    return failure.measure > 0 ? static_cast<int>(failure.measure) : usual;
}

} // namespace

Phrase Phrases::signInRefused(const Failure &failure)
{
    return {tr("Sign-in refused"), tr("%1 refused the sign-in.").arg(host(failure)),
        tr("Read the service's response; the account's administrator can tell you what is missing.")};
}

Phrase Phrases::passwordWrong(const Failure &)
{
    return {tr("Wrong user or password"),
        tr("The tenant (domain) name, the user name or the password is wrong."),
        tr("Check all three. If the user has MFA, say so in the account: the service's response to a missing "
           "code is the same. A HUAWEI ID cannot sign in this way: create an IAM user with programmatic "
           "access. Five wrong passwords lock the user for 15 minutes, so there is no automatic retry.")};
}

Phrase Phrases::userLocked(const Failure &failure)
{
    return {tr("User is locked"), tr("The user is locked after too many failed sign-ins."),
        //: %n is minutes
        tr("Wait %n minute(s), then try again with the correct password; the account's administrator can "
           "unlock the user earlier.",
            nullptr, minutes(failure, 15))};
}

Phrase Phrases::userDisabled(const Failure &)
{
    return {tr("User is disabled"), tr("The user is disabled."),
        tr("Ask the account's administrator to enable it, or use another user.")};
}

Phrase Phrases::noProgrammaticAccess(const Failure &)
{
    return {tr("No programmatic access"), tr("The user can sign in to the console only, not from a program."),
        tr("Ask the account's administrator to allow programmatic access for this user in IAM, or use an IAM "
           "user that has it.")};
}

Phrase Phrases::passwordExpired(const Failure &)
{
    return {tr("Password has expired"), tr("The user's password has expired."),
        currentAudience() == Audience::CommandLine
            ? tr("Change it in the console, then give the new one.")
            : tr("Change it in the console, then enter the new one in the account.")};
}

Phrase Phrases::mfaCodeWrong(const Failure &)
{
    return {tr("Wrong code"), tr("The code is wrong or has already been used."),
        tr("Wait for the next code of the authenticator and enter it.")};
}

Phrase Phrases::mfaCodeMissing(const Failure &)
{
    return {tr("Code is missing"), tr("Signing in requires a code from the user's authenticator (MFA)."),
        currentAudience() == Audience::CommandLine
            ? tr("Use --mfa and --user-id, with the user ID that the console shows under “My Credentials”; "
                 "the code is asked for in a terminal, or given with --mfa-stdin or in CHAINCERT_MFA_CODE.")
            : tr("In the account, say that the user has MFA and enter the user ID, which the console shows "
                 "under “My Credentials”; you are asked for the code when it is needed.")};
}

Phrase Phrases::projectUnknown(const Failure &failure)
{
    return {tr("Unknown project"), tr("The project “%1” cannot be found.").arg(shown(failure.subject)),
        tr("Check its ID or name; the console shows both under “My Credentials”.")};
}

Phrase Phrases::regionWrong(const Failure &failure)
{
    return {tr("Wrong region"), tr("%1 does not serve this account or project.").arg(host(failure)),
        tr("Choose the region of the project, or correct the account's addresses.")};
}

Phrase Phrases::accessKeyUnknown(const Failure &failure)
{
    return {tr("Unknown access key"),
        tr("There is no access key that ends in “%1”.").arg(shown(failure.subject)),
        withFoundKeys(tr("Check the access key under “My Credentials” in the console; it may have been "
                         "deleted or belong to another cloud."),
            failure)};
}

Phrase Phrases::accessKeyDisabled(const Failure &failure)
{
    return {tr("Access key is disabled"),
        tr("The access key that ends in “%1” is disabled or has expired, or its user is disabled.")
            .arg(shown(failure.subject)),
        withFoundKeys(tr("Enable it in the console under “My Credentials”, or use another one."), failure)};
}

Phrase Phrases::accessKeyLocked(const Failure &failure)
{
    return {tr("Access key is locked"),
        tr("The access key that ends in “%1” is locked after too many wrong signatures.")
            .arg(shown(failure.subject)),
        //: %n is minutes
        withFoundKeys(
            tr("Wait %n minute(s), correct the secret key, then try again.", nullptr, minutes(failure, 5)),
            failure)};
}

Phrase Phrases::signatureRefused(const Failure &failure)
{
    const QString again = failure.signInWay == SignInWay::FoundKeys ? foundKeysAdvice()
        : currentAudience() == Audience::CommandLine                ? tr("Give the secret key again.")
                                                     : tr("Enter the secret key in the account again.");
    return {tr("Wrong secret key"),
        tr("The service refused the signature of the access key that ends in “%1”.")
            .arg(shown(failure.subject)),
        again + u' '
            + tr("More than five failures lock the key for five minutes, so there is no automatic retry.")};
}

Phrase Phrases::securityTokenEnded(const Failure &failure)
{
    QString advice = tr("Get a new temporary key with its security token and enter both in the account.");
    if (failure.signInWay == SignInWay::FoundKeys)
        advice = tr("Get a new temporary key with its security token and put it where this one was found, in "
                    "the environment variables or in another tool's file: it is read again from there.");
    else if (currentAudience() == Audience::CommandLine)
        advice = tr("Get a new temporary key and give it with its security token.");
    return {tr("Temporary key has expired"), tr("The temporary access key is no longer valid."), advice};
}

Phrase Phrases::clockWrong(const Failure &failure)
{
    const QDateTime theirs = QDateTime::fromString(failure.detail, Qt::ISODate).toUTC();
    const QString summary = theirs.isValid()
        ? tr("This computer's clock shows %1, the service's shows %2.")
              .arg(when(theirs.addSecs(failure.measure)), when(theirs))
        : tr("This computer's clock differs from the service's by more than 15 minutes.");
    return {tr("Clock is wrong"), summary, tr("Set this computer's date, time and time zone.")};
}

Phrase Phrases::notIdentityService(const Failure &failure)
{
    return {tr("Not an identity service"),
        tr("The server at %1 is not an identity service.").arg(host(failure)),
        tr("Check the account's IAM address; it differs from that of the blockchain service.")};
}

Phrase Phrases::signInAnswerUnusable(const Failure &failure)
{
    return {tr("Unusable sign-in response"),
        tr("%1 accepted the sign-in but sent no usable token.").arg(host(failure)),
        currentAudience() == Audience::CommandLine
            ? tr("Check the IAM address, or use an access key or a token instead.")
            : tr("Check the account's IAM address, or use an access key or a token in the account.")};
}

Phrase Phrases::tokenEnded(const Failure &failure)
{
    const QDateTime pasted = QDateTime::fromString(failure.detail, Qt::ISODate).toUTC();
    const QString summary = pasted.isValid()
        ? tr("The token of “%1”, pasted %2, is no longer accepted. Tokens are valid for at most 24 hours.")
              .arg(shown(failure.subject), when(pasted))
        : tr("The token of “%1” is no longer accepted. Tokens are valid for at most 24 hours.")
              .arg(shown(failure.subject));
    return {tr("Token has expired"), summary,
        currentAudience() == Audience::CommandLine
            ? tr("Get a new token from IAM, which sends it in the X-Subject-Token header; or sign in with a "
                 "password or an access key, which need no manual renewal.")
            : tr("Get a new token from IAM, which sends it in the X-Subject-Token header, and paste it into "
                 "the account; or use a password or an access key in the account, which need no manual "
                 "renewal.")};
}

Phrase Phrases::iamEndpointMissing(const Failure &failure)
{
    return {tr("IAM address is missing"),
        tr("The account “%1” has no address for the identity service (IAM).").arg(shown(failure.subject)),
        currentAudience() == Audience::CommandLine ? tr("Give it with --iam.")
                                                   : tr("Enter it in the account.")};
}

Phrase Phrases::secretMissing(const Failure &failure)
{
    const QString advice = currentAudience() == Audience::CommandLine ? giveItForThisRun()
                                                                      : tr("Enter it in the account again.");
    const QString name = shown(failure.subject);
    if (failure.signInWay == SignInWay::Password)
        return {tr("Password is missing"),
            tr("The password of “%1” was not found; it may have been kept for an earlier run only.")
                .arg(name),
            advice};
    if (failure.signInWay == SignInWay::AccessKey)
        return {tr("Secret key is missing"),
            tr("The secret key of “%1” was not found; it may have been kept for an earlier run only.")
                .arg(name),
            advice};
    return {tr("Password or key is missing"),
        tr("The password or secret key of “%1” was not found; it may have been kept for an earlier run only.")
            .arg(name),
        advice};
}

Phrase Phrases::notAsked(const Failure &failure)
{
    const qsizetype type = failure.subject.lastIndexOf(" · "_L1); // “org1 · admin”, or a project's ID
    const QString whose
        = type < 0 ? failure.subject : separated({failure.subject.left(type), failure.subject.mid(type + 3)});
    return {tr("Not requested"),
        failure.subject.isEmpty()
            ? tr("Not requested, because the sign-in had already been refused.")
            : tr("Not requested, because the sign-in was refused for %1.").arg(shown(whose)),
        tr("Correct the sign-in, then try again.")};
}

Phrase Phrases::accountUnknown(const Failure &failure)
{
    return {tr("Unknown account"), tr("There is no account “%1”.").arg(shown(failure.subject)),
        tr("Choose another account; on the command line “account list” names them.")};
}

Phrase Phrases::credentialMissing(const Failure &)
{
    return {tr("No credentials"), tr("No account, token or access key was given or found."),
        tr("Give an account with --account, or put a token in CHAINCERT_TOKEN, or an access key in "
           "HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.")
            + u' ' + giveItForThisRun()};
}

Phrase Phrases::keysNotFound(const Failure &failure)
{
    return {tr("No keys found"), tr("No access key was found in “%1”.").arg(shown(failure.subject)),
        tr("Check that it exists, or choose another source for the keys.")};
}

Phrase Phrases::keysUnreadable(const Failure &failure)
{
    if (failure.measure == FoundKeys::OpenToOthers)
        return {tr("Others can write to the key file"),
            tr("Other users can write to “%1”, so the keys in “%2” are not trusted.")
                .arg(shown(failure.detail), shown(failure.subject)),
            tr("Make it writable by you alone (chmod go-w), then try again.")};
    return {tr("Key file cannot be read"), tr("The file “%1” cannot be read.").arg(shown(failure.subject)),
        tr("Check that it is a regular file and that you can read it.")};
}

Phrase Phrases::keysMalformed(const Failure &failure)
{
    if (failure.measure == 0) {
        return {tr("Environment variable is missing or invalid"),
            //: %1 is the name of an environment variable, %2 what it should hold ("Secret Access Key")
            tr("The environment variable “%1” does not contain what was expected: %2.")
                .arg(shown(failure.subject), shown(failure.detail)),
            tr("Set it together with the others and restart the program.")};
    }
    return {tr("Key file is damaged"),
        tr("Line %1 of “%2” is not valid: expected %3.")
            .arg(QLocale().toString(failure.measure), shown(failure.subject), shown(failure.detail)),
        tr("Correct the line, or download the file again.")};
}

} // namespace Chaincert::Words
