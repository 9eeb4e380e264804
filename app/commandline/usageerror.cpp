#include "commandline/usageerror.h"

#include "typed/typed.h"
#include "words/words.h"

#include <QCoreApplication>

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
    return Typed::visible(Typed::withoutUserInfo(typed));
}

tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other)
{
    return wrongUsage(argument, Text::tr("It cannot be given together with %1.").arg(other),
        Text::tr("Leave one of them out."));
}

} // namespace Chaincert
