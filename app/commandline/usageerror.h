#pragma once

#include "failures/failure.h"
#include "words/words.h"

#include <QString>

namespace Chaincert {

// Wrong usage: the argument's name, what is wrong and what to do, in the person's language.
struct UsageError
{
    QString argument; // "--org"
    QString problem;
    QString remedy;
};

template <typename T> using OrUsage = tl::expected<T, UsageError>; // a value, or what is wrong with it

tl::unexpected<UsageError> wrongUsage(const QString &argument, const QString &problem, const QString &remedy);
tl::unexpected<UsageError> wrongUsage(const QString &argument, const Failure &failure);
// Of a failure whose subject is what was typed, which may be a secret in the wrong place.
Words::Sentences wordsOnTyped(Failure failure);
// What was typed, for a sentence about it: nothing unseen stays unseen, nothing steers a terminal, and an
// address shows no user or password.
QString echo(const QString &typed);
// The same of sentences in which it stands.
QString echoIn(const QString &sentences);
tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other);

} // namespace Chaincert
