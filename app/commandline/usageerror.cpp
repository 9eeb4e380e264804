#include "commandline/usageerror.h"

#include "commandline/typedsecrets.h"
#include "typed/typed.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

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
    constexpr qsizetype longestWord = 40;
    constexpr qsizetype longestPath = 300;
    const QString shown = withoutSecretWords(Typed::withoutUserInfo(typed));
    return Typed::visible(shown, QDir::isAbsolutePath(shown) ? longestPath : longestWord);
}

QString echoIn(const QString &sentences)
{
    constexpr qsizetype longest = 1000; // characters
    static const QRegularExpression userInfo(u"(//)[^\\s”\"]*@"_s);
    const bool alone = !sentences.contains(u' ');
    QString shown
        = Typed::visible(withoutSecretLooks(alone ? Typed::withoutUserInfo(sentences) : sentences), longest);
    return shown.replace(userInfo, u"\\1…@"_s);
}

tl::unexpected<UsageError> notTogether(const QString &argument, const QString &other)
{
    return wrongUsage(argument, Text::tr("It cannot be given together with %1.").arg(other),
        Text::tr("Leave one of them out."));
}

} // namespace Chaincert
