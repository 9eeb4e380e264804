#pragma once

#include "failures/failure.h"
#include "words/words.h"

#include <QString>

#include <optional>
#include <variant>

namespace Chaincert {

/// Wrong usage: the argument's name, what is wrong and what to do, in the person's language.
struct UsageError
{
    QString argument; ///< "--org"
    QString problem;
    QString remedy;
};

template <typename T> using OrUsage = tl::expected<T, UsageError>; ///< a value, or what is wrong with it

/// Keeps the first error of many checks, so that options can be put together in one go:
///   UsageCheck check;
///   options.folder = check(pathFrom(…));
///   options.parallel = check(parallelFrom(…));
///   return check.result(options);
class UsageCheck
{
public:
    template <typename T> T operator()(OrUsage<T> value)
    {
        if (value)
            return std::move(*value);
        note(value.error());
        return T();
    }
    void operator()(const OrUsage<void> &checked)
    {
        if (!checked)
            note(checked.error());
    }
    OrUsage<void> result() const
    {
        if (m_error)
            return tl::make_unexpected(*m_error);
        return {};
    }
    template <typename T> OrUsage<T> result(T value) const
    {
        if (m_error)
            return tl::make_unexpected(*m_error);
        return value;
    }

private:
    void note(const UsageError &error)
    {
        if (!m_error)
            m_error = error;
    }

    std::optional<UsageError> m_error;
};

/// Why a command cannot go on: it is used wrongly, or something failed.
using CommandError = std::variant<UsageError, Failure>;
template <typename T> using OrError = tl::expected<T, CommandError>;

tl::unexpected<UsageError> wrongUsage(const QString &argument, const QString &problem, const QString &remedy);
tl::unexpected<UsageError> wrongUsage(const QString &argument, const Failure &failure);
/// Of a failure whose subject is what was typed, which may be a secret in the wrong place.
Words::Sentences wordsOnTyped(Failure failure);
/// What was typed, for a sentence about it: nothing unseen stays unseen, nothing steers a terminal, and an
/// address shows no user or password.
QString echo(const QString &typed);
/// The same of sentences in which it stands.
QString echoIn(const QString &sentences);
tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other);
tl::unexpected<UsageError> isMissing(const QString &argument, const QString &remedy);

} // namespace Chaincert
