#pragma once

#include "failures/failure.h"

#include <QDateTime>
#include <QStringList>

/// What the form says about its lists, in the person's language.
namespace Chaincert::ListWords {

/// Which of the form's lists.
enum class List { Projects, Blockchains, Organizations };

QString loading(List list);
QString empty(List list);
QString accountFirst(); ///< why there is no list yet: there is no account
QString projectFirst();
/// Stands in the empty field while there is no account, or no project, or no blockchain.
QString placeholder(List list);
QString choose(List list); ///< in the empty field once there can be a list
QString waitingForCode(); ///< the sign-in waits for the person's code
QString asOf(const QDateTime &when); ///< the age of the lists
QString askingAgain();
/// Why it could not be loaded, and, where something is missing that an administrator grants, what.
QString failed(List list, const Failure &failure);
QString stillShown(const QDateTime &when); ///< beside a failure: the older list is there
bool helpsToTryAgain(const Failure &failure);
QString inFull(List list, const Failure &failure); ///< with what to do

/// The field a failure is about: a project that is not known was found out by asking for its blockchains.
enum class FieldOf { Account, Project, Blockchain, Organizations };
FieldOf fieldOf(List list); ///< of its own field
/// `isSignedIn`: another list came all right.
FieldOf fieldOf(List list, const Failure &failure, bool isSignedIn);

} // namespace Chaincert::ListWords
