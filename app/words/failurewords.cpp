#include "failures/failurefacts.h"
#include "words/errorcodes.h"
#include "words/languages.h"
#include "words/localtimes.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

CHAINCERT_TR_CONTEXT(Words)

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

namespace {

QString comeBack(const QDateTime &time)
{
    return tr("The service asks to wait until %1.").arg(timeOrDate(time));
}

// Without a token, of which the service's codes speak.
bool isSigned(const Failure &failure)
{
    return failure.kind == FailureKind::Unauthorized
        && (failure.authMethod == AuthMethod::AccessKey || failure.authMethod == AuthMethod::FoundKeys);
}

} // namespace

Sentences of(const Failure &failure)
{
    const Phrase phrase = phraseOf(failure);
    Sentences sentences{phrase.summary, phrase.advice};
    if (failure.service && failure.service->code && factsOf(failure.kind).is(FailureTrait::FromService)) {
        const bool identityService = failure.service->answeredBy == CloudService::Identity;
        const auto words = codeWords(currentLanguage(), *failure.service->code,
            failure.service->message.value_or(QString()), failure.service->httpStatus.value_or(0),
            identityService, failure.authMethod);
        if (words && words->aboutSignIn && failure.authMethod)
            sentences = {isSigned(failure) ? phrase.summary : words->happened,
                Phrases::signInAdvice(*failure.authMethod)};
        else if (words)
            sentences = {words->happened, words->next};
    }
    sentences.summary = joined({sentences.summary, proxySentence(failure)});
    if (failure.retryAt.isValid())
        sentences.advice = comeBack(failure.retryAt);
    if (failure.tries > 1)
        //: after the sentence that says what happened
        sentences.summary = joined({sentences.summary, tr("Tried %n time(s).", nullptr, failure.tries)});
    return sentences;
}

QString inFull(const Failure &failure)
{
    const Sentences words = of(failure);
    return joined({words.summary, words.advice});
}

QString shortReason(const Failure &failure)
{
    return phraseOf(failure).shortReason;
}

QString keptAnswer(const Failure &failure)
{
    if (failure.keptAnswer.isEmpty())
        return {};
    //: %1 is the path of a file
    return tr("The service's response was saved as “%1”.").arg(QDir::toNativeSeparators(failure.keptAnswer));
}

QString rawAnswer(const Failure &failure)
{
    if (!failure.service)
        return {};
    constexpr qsizetype maxCodeLength = 100;
    constexpr qsizetype maxMessageLength = 2000;
    QStringList parts;
    if (failure.service->httpStatus)
        parts += u"HTTP "_s + QString::number(*failure.service->httpStatus);
    if (failure.service->code)
        parts += shown(*failure.service->code, maxCodeLength);
    if (failure.service->message)
        parts += shown(*failure.service->message, maxMessageLength);
    return separated(parts);
}

} // namespace Chaincert::Words
