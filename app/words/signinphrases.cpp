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
        tr("Read the service's own answer; the account's administrator can say what is missing.")};
}

Phrase Phrases::passwordWrong(const Failure &)
{
    return {tr("Wrong user or password"),
        tr("The tenant (domain) name, the user name or the password is wrong."),
        tr("Check all three. A user with MFA must be marked so in the account: the service answers a missing "
           "code with the same words. A HUAWEI ID cannot sign in this way: create an IAM user with "
           "programmatic access. Five wrong passwords lock the user for 15 minutes, so nothing is tried "
           "again by itself.")};
}

Phrase Phrases::userLocked(const Failure &failure)
{
    return {tr("User is locked"), tr("The user is locked after too many failed sign-ins."),
        //: %n is minutes
        tr("Wait %n minute(s), then try again with the right password; the account's administrator can "
           "unlock "
           "the user earlier.",
            nullptr, minutes(failure, 15))};
}

Phrase Phrases::userDisabled(const Failure &)
{
    return {tr("User is disabled"), tr("The user is disabled."),
        tr("Ask the account's administrator to enable it, or use another user.")};
}

Phrase Phrases::noProgrammaticAccess(const Failure &)
{
    return {tr("No programmatic access"), tr("The user may sign in to the console only, not by a program."),
        tr("Ask the account's administrator to allow programmatic access for this user in IAM, or use an IAM "
           "user that has it.")};
}

Phrase Phrases::passwordExpired(const Failure &)
{
    return {tr("Password has expired"), tr("The user's password has expired."),
        currentAudience() == Audience::CommandLine
            ? tr("Sign in to the console once and change it there, then give the new one.")
            : tr("Sign in to the console once and change it there, then type the new one into the account.")};
}

Phrase Phrases::mfaCodeWrong(const Failure &)
{
    return {tr("Wrong code"), tr("The code was wrong, or had been used before."),
        tr("Wait for the next code of the authenticator and type that one.")};
}

Phrase Phrases::mfaCodeMissing(const Failure &)
{
    return {tr("Code is missing"), tr("Signing in needs a code of the user's authenticator (MFA)."),
        currentAudience() == Audience::CommandLine
            ? tr(
                "Give --mfa and --user-id, with the user's ID that the console shows under “My Credentials”; "
                "the code is asked for on a terminal, or given with --mfa-stdin or in CHAINCERT_MFA_CODE.")
            : tr("Mark the account as one with MFA and give the user's ID, which the console shows under “My "
                 "Credentials”; the code is asked for when it is needed.")};
}

Phrase Phrases::projectUnknown(const Failure &failure)
{
    return {tr("Unknown project"), tr("The project “%1” cannot be found.").arg(shown(failure.subject)),
        tr("Check its ID or name; the console shows both under “My Credentials”.")};
}

Phrase Phrases::regionWrong(const Failure &failure)
{
    return {tr("Wrong region"), tr("%1 does not serve this account or project.").arg(host(failure)),
        tr("Choose the region in which the project lies, or correct the account's addresses.")};
}

Phrase Phrases::accessKeyUnknown(const Failure &failure)
{
    return {tr("Unknown access key"),
        tr("There is no access key that ends in “%1”.").arg(shown(failure.subject)),
        withFoundKeys(tr("Check the access key under “My Credentials” in the console; it may have been "
                         "deleted, or belong to another cloud."),
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
                                                     : tr("Type the secret key into the account again.");
    return {tr("Wrong secret key"),
        tr("The service refused the signature of the access key that ends in “%1”.")
            .arg(shown(failure.subject)),
        again + u' '
            + tr("More than five failures lock the key for five minutes, so nothing is tried again by "
                 "itself.")};
}

Phrase Phrases::securityTokenEnded(const Failure &failure)
{
    QString advice = tr("Get a new temporary key with its security token and put it into the account.");
    if (failure.signInWay == SignInWay::FoundKeys)
        advice = tr(
            "Get a new temporary key with its security token and put it where this one was found, in the "
            "environment variables or in the file that another tool keeps: it is read there anew.");
    else if (currentAudience() == Audience::CommandLine)
        advice = tr("Get a new temporary key and give it with its security token.");
    return {tr("Temporary key has ended"), tr("The temporary access key is no longer valid."), advice};
}

Phrase Phrases::clockWrong(const Failure &failure)
{
    const QDateTime theirs = QDateTime::fromString(failure.detail, Qt::ISODate).toUTC();
    const QString summary = theirs.isValid()
        ? tr("This computer's clock says %1, the service's says %2.")
              .arg(when(theirs.addSecs(failure.measure)), when(theirs))
        : tr("This computer's clock differs from the service's by more than 15 minutes.");
    return {tr("Clock is wrong"), summary, tr("Set this computer's clock: date, time and time zone.")};
}

Phrase Phrases::notIdentityService(const Failure &failure)
{
    return {tr("No identity service"), tr("What answers at %1 is no identity service.").arg(host(failure)),
        tr("Check the account's address for signing in (IAM); it is another than the blockchain service's.")};
}

Phrase Phrases::signInAnswerUnusable(const Failure &failure)
{
    return {tr("Sign-in answer unusable"),
        tr("%1 accepted the sign-in but sent no usable token.").arg(host(failure)),
        currentAudience() == Audience::CommandLine
            ? tr("Check the address for signing in (IAM), or give an access key or a token instead.")
            : tr("Check the account's address for signing in (IAM), or let the account sign in with an "
                 "access key "
                 "or a token.")};
}

Phrase Phrases::tokenEnded(const Failure &failure)
{
    const QDateTime pasted = QDateTime::fromString(failure.detail, Qt::ISODate).toUTC();
    const QString summary = pasted.isValid()
        ? tr("The token of “%1”, pasted %2, is no longer accepted. Tokens live 24 hours at most.")
              .arg(shown(failure.subject), when(pasted))
        : tr("The token of “%1” is no longer accepted. Tokens live 24 hours at most.")
              .arg(shown(failure.subject));
    return {tr("Token has ended"), summary,
        currentAudience() == Audience::CommandLine
            ? tr("Get a new token from IAM, which sends it in the header X-Subject-Token; or sign in with a "
                 "password or an access key, which needs no renewal by hand.")
            : tr("Get a new token from IAM, which sends it in the header X-Subject-Token, and paste it into "
                 "the "
                 "account; or let the account sign in with a password or an access key, which needs no "
                 "renewal "
                 "by hand.")};
}

Phrase Phrases::iamEndpointMissing(const Failure &failure)
{
    return {tr("No address for signing in"),
        tr("The account “%1” has no address of an identity service (IAM).").arg(shown(failure.subject)),
        currentAudience() == Audience::CommandLine ? tr("Give it with --iam.")
                                                   : tr("Type it into the account.")};
}

Phrase Phrases::secretMissing(const Failure &failure)
{
    const QString advice = currentAudience() == Audience::CommandLine ? giveItForThisRun()
                                                                      : tr("Type it into the account again.");
    const QString name = shown(failure.subject);
    if (failure.signInWay == SignInWay::Password)
        return {tr("Password is missing"),
            tr("The password of “%1” is not there; it may have been kept for an earlier run only.").arg(name),
            advice};
    if (failure.signInWay == SignInWay::AccessKey)
        return {tr("Secret key is missing"),
            tr("The secret key of “%1” is not there; it may have been kept for an earlier run only.")
                .arg(name),
            advice};
    return {tr("Password or key is missing"),
        tr("The password or secret key of “%1” is not there; it may have been kept for an earlier run only.")
            .arg(name),
        advice};
}

Phrase Phrases::notAsked(const Failure &failure)
{
    const qsizetype type = failure.subject.lastIndexOf(" · "_L1); // “org1 · admin”, or a project's ID
    const QString whose
        = type < 0 ? failure.subject : separated({failure.subject.left(type), failure.subject.mid(type + 3)});
    return {tr("Not asked"),
        failure.subject.isEmpty()
            ? tr("Not asked, because the sign-in was refused before.")
            : tr("Not asked, because the sign-in was refused for %1.").arg(shown(whose)),
        tr("Mend the sign-in, then try again.")};
}

Phrase Phrases::accountUnknown(const Failure &failure)
{
    return {tr("Unknown account"), tr("There is no account “%1”.").arg(shown(failure.subject)),
        tr("Choose another account; on the command line “account list” names them.")};
}

Phrase Phrases::credentialMissing(const Failure &)
{
    return {tr("Nothing to sign in with"), tr("No account, token or access key was given or found."),
        tr("Name an account with --account, or put a token into CHAINCERT_TOKEN, or an access key into "
           "HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK.")
            + u' ' + giveItForThisRun()};
}

Phrase Phrases::keysNotFound(const Failure &failure)
{
    return {tr("No keys there"), tr("No access key was found in “%1”.").arg(shown(failure.subject)),
        tr("Check that it is there, or choose another place for the keys.")};
}

Phrase Phrases::keysUnreadable(const Failure &failure)
{
    if (failure.measure == FoundKeys::OpenToOthers)
        return {tr("Others may write the key file"),
            tr("Other users may write to “%1”, so the keys in “%2” are not believed.")
                .arg(shown(failure.detail), shown(failure.subject)),
            tr("Let nobody else write there (chmod go-w), then try again.")};
    return {tr("Key file cannot be read"), tr("The file “%1” cannot be read.").arg(shown(failure.subject)),
        tr("Check that it is a plain file and that you may read it.")};
}

Phrase Phrases::keysMalformed(const Failure &failure)
{
    if (failure.measure == 0) {
        return {tr("Environment variable is missing or damaged"),
            //: %1 is the name of an environment variable, %2 what it should hold ("Secret Access Key")
            tr("The environment variable “%1” does not hold what was expected there: %2.")
                .arg(shown(failure.subject), shown(failure.detail)),
            tr("Set it beside the others and start the program again.")};
    }
    return {tr("Key file is damaged"),
        tr("Line %1 of “%2” is not as expected: %3 was expected there.")
            .arg(QLocale().toString(failure.measure), shown(failure.subject), shown(failure.detail)),
        tr("Correct the line, or download the file again.")};
}

} // namespace Chaincert::Words
