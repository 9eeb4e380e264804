#include "credentials/foundkeys.h"
#include "words/audience.h"
#include "words/localtimes.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

namespace {

QDateTime detailAsTime(const Failure &failure)
{
    return QDateTime::fromString(failure.detail, Qt::ISODate).toUTC();
}

// The service's usual time where the failure names none (app/cloud/API.md "Password").
int minutes(const Failure &failure, int usual)
{
    return failure.measure > 0 ? static_cast<int>(failure.measure) : usual;
}

void sayHowLongUserIsLocked(Phrase &phrase, const Failure &failure)
{
    //: %n is minutes
    phrase.advice = tr("Wait %n minute(s), then try again with the correct password; the account's "
                       "administrator can unlock the user earlier.",
        nullptr, minutes(failure, 15));
}

void sayHowLongKeyIsLocked(Phrase &phrase, const Failure &failure)
{
    //: %n is minutes
    phrase.advice
        = tr("Wait %n minute(s), correct the secret key, then try again.", nullptr, minutes(failure, 5));
    Phrases::addFoundKeys(phrase, failure);
}

void warnOfLock(Phrase &phrase, const Failure &failure)
{
    if (failure.authMethod == AuthMethod::FoundKeys)
        phrase.advice = Phrases::foundKeysAdvice();
    phrase.advice = joined({phrase.advice,
        tr("More than five failures lock the key for five minutes, so there is no automatic retry.")});
}

void sayWhereTemporaryKeyGoes(Phrase &phrase, const Failure &failure)
{
    if (failure.authMethod == AuthMethod::FoundKeys)
        phrase.advice = tr(
            "Get a new temporary key with its security token and put it where this one was found, in the "
            "environment variables or in another tool's file: it is read again from there.");
}

void sayBothTimes(Phrase &phrase, const Failure &failure)
{
    if (const QDateTime theirs = detailAsTime(failure); theirs.isValid())
        phrase.summary = tr("This computer's clock shows %1, the service's shows %2.")
                             .arg(dateAndTime(theirs.addSecs(failure.measure)), dateAndTime(theirs));
}

void sayWhenPasted(Phrase &phrase, const Failure &failure)
{
    if (const QDateTime pasted = detailAsTime(failure); pasted.isValid())
        phrase.summary = tr(
            "The token of “%1”, pasted %2, is no longer accepted. Tokens are valid for at most 24 hours.")
                             .arg(shown(failure.subject), dateAndTime(pasted));
}

void sayWhichSecret(Phrase &phrase, const Failure &failure)
{
    if (failure.authMethod == AuthMethod::Password) {
        phrase.shortReason = tr("Password is missing");
        phrase.summary
            = tr("The password of “%1” was not found; it may have been kept for an earlier run only.")
                  .arg(shown(failure.subject));
    } else if (failure.authMethod == AuthMethod::AccessKey) {
        phrase.shortReason = tr("Secret key is missing");
        phrase.summary
            = tr("The secret key of “%1” was not found; it may have been kept for an earlier run only.")
                  .arg(shown(failure.subject));
    }
}

void sayWhoseSignIn(Phrase &phrase, const Failure &failure)
{
    if (failure.subject.isEmpty())
        return;
    const qsizetype type = failure.subject.lastIndexOf(" · "_L1); // “org1 · admin”, or a project's ID
    const QString whose
        = type < 0 ? failure.subject : separated({failure.subject.left(type), failure.subject.mid(type + 3)});
    phrase.summary = tr("Not requested, because the sign-in was refused for %1.").arg(shown(whose));
}

void addGiveItForThisRun(Phrase &phrase, const Failure &)
{
    phrase.advice = joined({phrase.advice, tr(Phrases::GiveItForThisRun)});
}

void sayWhoCanWrite(Phrase &phrase, const Failure &failure)
{
    if (failure.measure == FoundKeys::OpenToOthers)
        phrase = {tr("Others can write to the key file"),
            tr("Other users can write to “%1”, so the keys in “%2” are not trusted.")
                .arg(shown(failure.detail), shown(failure.subject)),
            tr("Make it writable by you alone (chmod go-w), then try again.")};
}

void sayWhichVariable(Phrase &phrase, const Failure &failure)
{
    if (failure.measure == 0)
        phrase = {tr("Environment variable is missing or invalid"),
            //: %1 is the name of an environment variable, %2 what it should hold ("Secret Access Key")
            tr("The environment variable “%1” does not contain what was expected: %2.")
                .arg(shown(failure.subject), shown(failure.detail)),
            tr("Set it together with the others and restart the program.")};
}

} // namespace

std::span<const PhraseRow> Phrases::signIn()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::SignInRefused, QT_TR_NOOP("Sign-in refused"), {QT_TR_NOOP("%1 refused the sign-in."), {Host}},
            QT_TR_NOOP(
                "Read the service's response; the account's administrator can tell you what is missing.")},
        {K::PasswordWrong, QT_TR_NOOP("Wrong user or password"),
            QT_TR_NOOP("The tenant (domain) name, the user name or the password is wrong."),
            QT_TR_NOOP("Check all three. If the user has MFA, check “This user has MFA” in the account: the "
                       "service's response to a missing code is the same. A HUAWEI ID cannot sign in this "
                       "way: create an IAM "
                       "user with programmatic access. Five wrong passwords lock the user for 15 minutes, so "
                       "there is no automatic retry.")},
        {K::UserLocked, QT_TR_NOOP("User is locked"),
            QT_TR_NOOP("The user is locked after too many failed sign-ins."), nullptr,
            sayHowLongUserIsLocked},
        {K::UserDisabled, QT_TR_NOOP("User is disabled"), QT_TR_NOOP("The user is disabled."),
            QT_TR_NOOP("Ask the account's administrator to enable it, or use another user.")},
        {K::NoProgrammaticAccess, QT_TR_NOOP("No programmatic access"),
            QT_TR_NOOP("The user can sign in to the console only, not from a program."),
            QT_TR_NOOP("Ask the account's administrator to allow programmatic access for this user in IAM, "
                       "or use an IAM user that has it.")},
        {K::PasswordExpired, QT_TR_NOOP("Password has expired"),
            QT_TR_NOOP("The user's password has expired."),
            {QT_TR_NOOP("Change it in the console, then enter the new one in the account."),
                QT_TR_NOOP("Change it in the console, then give the new one.")}},
        {K::MfaCodeWrong, QT_TR_NOOP("Wrong code"), QT_TR_NOOP("The code is wrong or has already been used."),
            QT_TR_NOOP("Wait for the next code of the authenticator and enter it.")},
        {K::MfaCodeMissing, QT_TR_NOOP("Code is missing"),
            QT_TR_NOOP("Signing in requires a code from the user's authenticator (MFA)."),
            {QT_TR_NOOP("In the account, say that the user has MFA and enter the user ID, which the console "
                        "shows under “My Credentials”; you are asked for the code when it is needed."),
                QT_TR_NOOP("Use --mfa and --user-id, with the user ID that the console shows under “My "
                           "Credentials”; the code is asked for in a terminal, or given with --mfa-stdin or "
                           "in CHAINCERT_MFA_CODE.")}},
        {K::ProjectUnknown, QT_TR_NOOP("Unknown project"),
            {QT_TR_NOOP("The project “%1” cannot be found."), {Subject}},
            QT_TR_NOOP("Check its ID or name; the console shows both under “My Credentials”.")},
        {K::RegionWrong, QT_TR_NOOP("Wrong region"),
            {QT_TR_NOOP("%1 does not serve this account or project."), {Host}},
            QT_TR_NOOP("Choose the region of the project, or correct the account's addresses.")},
        {K::AccessKeyUnknown, QT_TR_NOOP("Unknown access key"),
            {QT_TR_NOOP("There is no access key that ends in “%1”."), {Subject}},
            QT_TR_NOOP("Check the access key under “My Credentials” in the console; it may have been deleted "
                       "or belong to another cloud."),
            addFoundKeys},
        {K::AccessKeyDisabled, QT_TR_NOOP("Access key is disabled"),
            {QT_TR_NOOP(
                 "The access key that ends in “%1” is disabled or has expired, or its user is disabled."),
                {Subject}},
            QT_TR_NOOP("Enable it in the console under “My Credentials”, or use another one."), addFoundKeys},
        {K::AccessKeyLocked, QT_TR_NOOP("Access key is locked"),
            {QT_TR_NOOP("The access key that ends in “%1” is locked after too many wrong signatures."),
                {Subject}},
            nullptr, sayHowLongKeyIsLocked},
        {K::SignatureRefused, QT_TR_NOOP("Wrong secret key"),
            {QT_TR_NOOP("The service refused the signature of the access key that ends in “%1”."), {Subject}},
            {QT_TR_NOOP("Enter the secret key in the account again."),
                QT_TR_NOOP("Give the secret key again.")},
            warnOfLock},
        {K::SecurityTokenEnded, QT_TR_NOOP("Temporary key has expired"),
            QT_TR_NOOP("The temporary access key is no longer valid."),
            {QT_TR_NOOP("Get a new temporary key with its security token and enter both in the account."),
                QT_TR_NOOP("Get a new temporary key and give it with its security token.")},
            sayWhereTemporaryKeyGoes},
        {K::ClockWrong, QT_TR_NOOP("Clock is wrong"),
            QT_TR_NOOP("This computer's clock differs from the service's by more than 15 minutes."),
            QT_TR_NOOP("Set this computer's date, time and time zone."), sayBothTimes},
        {K::NotIdentityService, QT_TR_NOOP("Not an identity service"),
            {QT_TR_NOOP("The server at %1 is not an identity service."), {Host}},
            QT_TR_NOOP("Check the account's IAM address; it differs from that of the blockchain service.")},
        {K::SignInAnswerUnusable, QT_TR_NOOP("Unusable sign-in response"),
            {QT_TR_NOOP("%1 accepted the sign-in but sent no usable token."), {Host}},
            {QT_TR_NOOP("Check the account's IAM address, or use an access key or a token in the account."),
                QT_TR_NOOP("Check the IAM address, or use an access key or a token instead.")}},
        {K::TokenEnded, QT_TR_NOOP("Token has expired"),
            {QT_TR_NOOP("The token of “%1” is no longer accepted. Tokens are valid for at most 24 hours."),
                {Subject}},
            {QT_TR_NOOP("Get a new token from IAM, which sends it in the X-Subject-Token header, and paste "
                        "it into the account; or use a password or an access key in the account, which need "
                        "no manual renewal."),
                QT_TR_NOOP("Get a new token from IAM, which sends it in the X-Subject-Token header; or sign "
                           "in with a password or an access key, which need no manual renewal.")},
            sayWhenPasted},
        {K::IamEndpointMissing, QT_TR_NOOP("IAM address is missing"),
            {QT_TR_NOOP("The account “%1” has no address for the identity service (IAM)."), {Subject}},
            {QT_TR_NOOP("Enter it in the account."), QT_TR_NOOP("Specify it with --iam.")}},
        {K::SecretMissing, QT_TR_NOOP("Password or key is missing"),
            {QT_TR_NOOP("The password or secret key of “%1” was not found; it may have been kept for an "
                        "earlier run only."),
                {Subject}},
            {QT_TR_NOOP("Enter it in the account again."), GiveItForThisRun}, sayWhichSecret},
        {K::NotAsked, QT_TR_NOOP("Not requested"),
            QT_TR_NOOP("Not requested, because the sign-in had already been refused."),
            QT_TR_NOOP("Correct the sign-in, then try again."), sayWhoseSignIn},
        {K::AccountUnknown, QT_TR_NOOP("Unknown account"),
            {QT_TR_NOOP("There is no account “%1”."), {Subject}},
            {QT_TR_NOOP("Choose another account."),
                QT_TR_NOOP("Use a name that chaincert-cli account list shows.")}},
        {K::CredentialMissing, QT_TR_NOOP("No credentials"),
            QT_TR_NOOP("No account, token or access key was given or found."),
            QT_TR_NOOP(
                "Specify an account with --account, or put a token in CHAINCERT_TOKEN, or an access key "
                "in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK."),
            addGiveItForThisRun},
    };
    return rows;
}

std::span<const PhraseRow> Phrases::keys()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::KeysNotFound, QT_TR_NOOP("No keys found"),
            {QT_TR_NOOP("No access key was found in “%1”."), {Subject}},
            QT_TR_NOOP("Check that it exists, or choose another source for the keys.")},
        {K::KeysUnreadable, QT_TR_NOOP("Key file cannot be read"),
            {QT_TR_NOOP("The file “%1” cannot be read."), {Subject}},
            QT_TR_NOOP("Check that it is a regular file and that you can read it."), sayWhoCanWrite},
        {K::KeysMalformed, QT_TR_NOOP("Key file is damaged"),
            {QT_TR_NOOP("Line %1 of “%2” is not valid: expected %3."), {Measure, Subject, Detail}},
            QT_TR_NOOP("Correct the line, or download the file again."), sayWhichVariable},
    };
    return rows;
}

} // namespace Chaincert::Words
