#include "form/listwords.h"

#include "failures/failurefacts.h"
#include "sessions/blamedpart.h"
#include "words/listedwords.h"
#include "words/localtimes.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

CHAINCERT_TR_CONTEXT(Chaincert::ListWords)

namespace Chaincert::ListWords {

using namespace Qt::StringLiterals;

namespace {

// app/cloud/API.md "Lists to choose from": what each list takes.
QString forbidden(List list)
{
    switch (list) {
    case List::Projects:
        return tr("This user is not allowed to list projects: the permission iam:projects:listProjects "
                  "is missing. You can enter a project ID.");
    case List::Blockchains:
        return tr("This user is not allowed to list the blockchains of this project: the permission "
                  "bcs:blockchains:list is missing. You can enter a blockchain ID.");
    case List::Organizations:
        return tr("This user is not allowed to view this blockchain: the permission bcs:blockchain:get "
                  "is missing. You can enter organization names.");
    }
    return {};
}

} // namespace

QString loading(List list)
{
    switch (list) {
    case List::Projects:
        return tr("Loading projects…");
    case List::Blockchains:
        return tr("Loading blockchains…");
    case List::Organizations:
        return tr("Loading organizations…");
    }
    return {};
}

QString empty(List list)
{
    switch (list) {
    case List::Projects:
        return Words::noProjects();
    case List::Blockchains:
        return Words::noBlockchains();
    case List::Organizations:
        return Words::noOrganizations();
    }
    return {};
}

QString accountFirst()
{
    return tr("Add an account first.");
}

QString projectFirst()
{
    return tr("Choose a project first.");
}

QString placeholder(List list)
{
    switch (list) {
    case List::Projects:
        return tr("Available after an account is chosen");
    case List::Blockchains:
        return tr("Available after a project is chosen");
    case List::Organizations:
        return tr("Available after a blockchain is chosen");
    }
    return {};
}

QString choose(List list)
{
    switch (list) {
    case List::Projects:
        return tr("Choose a project");
    case List::Blockchains:
        return tr("Choose a blockchain");
    case List::Organizations:
        return tr("No organizations yet");
    }
    return {};
}

QString waitingForCode()
{
    //: the window asks for a code above the form
    return tr("Waiting for the code above");
}

QString asOf(const QDateTime &when)
{
    //: the age of the lists to choose from: %1 is a time, with its date where it was not today
    return when.isNull() ? QString() : tr("Lists from %1").arg(Words::timeOrDate(when));
}

QString askingAgain()
{
    return tr("Refreshing…");
}

QString failed(List list, const Failure &failure)
{
    if (failure.kind == FailureKind::Forbidden)
        return forbidden(list);
    if (failure.kind == FailureKind::IamEndpointMissing && list == List::Projects)
        return tr("Projects are listed by the identity service, and this account has no address for it. "
                  "You can enter a project ID.");
    const std::optional<QString> reason = failure.service ? failure.service->message : std::nullopt;
    if (failure.kind == FailureKind::SignInRefused && reason && !reason->isEmpty())
        //: %1 is the service's own words
        return tr("Sign-in refused: %1").arg(*reason);
    return Words::of(failure).summary;
}

QString stillShown(const QDateTime &when)
{
    //: a list that could not be loaded again: %1 is a time, with its date where it was not today
    return tr("The list is from %1.").arg(Words::timeOrDate(when));
}

bool helpsToTryAgain(const Failure &failure)
{
    return failure.kind != FailureKind::IamEndpointMissing;
}

QString inFull(List list, const Failure &failure)
{
    return Words::joined({failed(list, failure), Words::of(failure).advice});
}

FieldOf fieldOf(List list)
{
    switch (list) {
    case List::Projects:
        return FieldOf::Project;
    case List::Blockchains:
        return FieldOf::Blockchain;
    case List::Organizations:
        break;
    }
    return FieldOf::Organizations;
}

FieldOf fieldOf(List list, const Failure &failure, bool isSignedIn)
{
    const FieldOf own = fieldOf(list);
    switch (failure.kind) {
    case FailureKind::ProjectUnknown:
    case FailureKind::ProjectIdInvalid:
        return FieldOf::Project;
    case FailureKind::SignInRefused:
    case FailureKind::RegionWrong:
        return list != List::Projects && (isSignedIn || isAboutProject(failure)) ? FieldOf::Project
                                                                                 : FieldOf::Account;
    case FailureKind::NotFound:
        return list == List::Organizations ? FieldOf::Blockchain
            : list == List::Blockchains    ? FieldOf::Project
                                           : own;
    case FailureKind::BlockchainIdInvalid:
        return FieldOf::Blockchain;
    default:
        return factsOf(failure.kind).is(FailureTrait::OfAccount) ? FieldOf::Account : own;
    }
}

} // namespace Chaincert::ListWords
