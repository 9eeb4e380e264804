#pragma once

#include "failures/failure.h"

#include <QDateTime>
#include <QStringList>

// What the form says about its lists, in the person's language.
namespace Chaincert::ListWords {

enum class List { Projects, Blockchains, Organizations };

QString loading(List list);
QString empty(List list);
QString asOf(const QDateTime &when); // a list's age; empty for a null time
QString askingAgain(const QDateTime &when);
// Why it could not be loaded, and, where something is missing that an administrator grants, what.
QString failed(List list, const Failure &failure);
QString stillShown(const QDateTime &when); // beside a failure: the older list is there
bool helpsToTryAgain(const Failure &failure);
QStringList inFull(const Failure &failure); // for a tool tip: what to do, and the raw answer

} // namespace Chaincert::ListWords
