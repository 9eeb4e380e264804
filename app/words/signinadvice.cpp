#include "words/audience.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

// What helps where a sign-in is not accepted: it depends on how the account signs in, and on who reads it.
namespace Chaincert::Words {

const char Phrases::GiveItForThisRun[]
    = QT_TR_NOOP("Give it for this run, without --account: --domain and --user with --password-stdin or "
                 "CHAINCERT_PASSWORD, --access-key with --secret-key-stdin or CHAINCERT_SECRET_KEY, or a "
                 "token with --token-stdin, --token-file or CHAINCERT_TOKEN.");

QString Phrases::signInAdvice(AuthMethod authMethod)
{
    const bool onCommandLine = currentAudience() == Audience::CommandLine;
    switch (authMethod) {
    case AuthMethod::Token:
        return onCommandLine
            ? tr("Check the region and the project, and get a new token from IAM, which sends it in the "
                 "X-Subject-Token header: a token is valid for at most 24 hours. Signing in with a password "
                 "or an access key needs no manual renewal.")
            : tr("Check that the account belongs to this region and project, get a new token from IAM, which "
                 "sends it in the X-Subject-Token header, and paste it into the account: a token is valid "
                 "for at most 24 hours.");
    case AuthMethod::Password:
        return onCommandLine
            ? tr("Check the region and the project, then try again to sign in anew with the password.")
            : tr("Check that the account belongs to this region and project, then try again to sign in anew "
                 "with the password.");
    case AuthMethod::AccessKey:
        return onCommandLine
            ? tr("Check the region and the project, then give the complete access key and secret key again.")
            : tr("Check that the account belongs to this region and project, then enter the complete access "
                 "key and secret key in the account again.");
    case AuthMethod::FoundKeys:
        return joined({tr("Check the region and the project."), foundKeysAdvice()});
    }
    return {};
}

QString Phrases::foundKeysAdvice()
{
    return tr("Correct the access key where it was found, in the environment variables or in another tool's "
              "file: it is read again from there.");
}

void Phrases::addFoundKeys(Phrase &phrase, const Failure &failure)
{
    if (failure.authMethod == AuthMethod::FoundKeys)
        phrase.advice = joined({phrase.advice, foundKeysAdvice()});
}

} // namespace Chaincert::Words
