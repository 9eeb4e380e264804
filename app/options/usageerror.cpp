#include "options/usageerror.h"

#include "options/clitext.h"
#include "options/typedsecrets.h"
#include "typed/typed.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chaincert {

tl::unexpected<UsageError> wrongUsage(const QString &argument, const QString &problem, const QString &remedy)
{
    return tl::make_unexpected(UsageError{argument, problem, remedy});
}

tl::unexpected<UsageError> wrongUsage(const QString &argument, const Failure &failure)
{
    const Words::Sentences words = wordsOnTyped(failure);
    return wrongUsage(argument, words.summary, words.advice);
}

Words::Sentences wordsOnTyped(Failure failure)
{
    failure.subject = withoutSecretWords(Typed::withoutUserInfo(failure.subject));
    return Words::of(failure);
}

QString echo(const QString &typed)
{
    // Words that options take are short; of a folder's path people need the whole.
    constexpr qsizetype maxWordLength = 40;
    constexpr qsizetype maxPathLength = 300;
    const QString shown = withoutSecretWords(Typed::withoutUserInfo(typed));
    return Typed::visible(shown, QDir::isAbsolutePath(shown) ? maxPathLength : maxWordLength);
}

QString echoIn(const QString &sentences)
{
    constexpr qsizetype MaxLength = 1000; // characters
    static const QRegularExpression userInfo(u"(//)[^\\s”\"]*@"_s);
    const bool alone = !sentences.contains(u' ');
    QString shown = Typed::visible(
        withoutSecretLooks(alone ? Typed::withoutUserInfo(sentences) : sentences), MaxLength);
    return shown.replace(userInfo, u"\\1…@"_s);
}

tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other)
{
    return wrongUsage(argument, CliText::tr("This option cannot be used with %1.").arg(other),
        CliText::tr("Use only one of them."));
}

tl::unexpected<UsageError> isMissing(const QString &argument, const QString &remedy)
{
    return wrongUsage(argument, CliText::tr("This option is required."), remedy);
}

} // namespace Chaincert
