#include "commandline/usageerror.h"

#include "commandline/typedsecrets.h"
#include "typed/typed.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

} // namespace

tl::unexpected<UsageError> wrongUsage(const QString &argument, const QString &problem, const QString &remedy)
{
    return tl::make_unexpected(UsageError{argument, problem, remedy});
}

tl::unexpected<UsageError> wrongUsage(const QString &argument, const Failure &failure)
{
    const Words::Sentences words = Words::of(failure);
    return wrongUsage(argument, words.summary, words.advice);
}

QString echo(const QString &typed)
{
    // Words that options take are short; of a folder's path people need the whole.
    constexpr qsizetype longestWord = 40;
    constexpr qsizetype longestPath = 300;
    const QString shown = withoutSecretWords(Typed::withoutUserInfo(typed));
    return Typed::visible(shown, QDir::isAbsolutePath(shown) ? longestPath : longestWord);
}

tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other)
{
    return wrongUsage(argument, Text::tr("It cannot be given together with %1.").arg(other),
        Text::tr("Leave one of them out."));
}

} // namespace Chaincert
