#include "words/errorcodes.h"
#include "words/languages.h"
#include "words/phrases.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString tried(int times)
    {
        //: after the sentence that says what happened
        return tr("It was tried %n time(s).", nullptr, times);
    }
    static QString comeBack(const QDateTime &time)
    {
        const QDateTime local = time.toLocalTime();
        const bool today = local.date() == QDate::currentDate();
        return tr("The service asks to come back after %1.")
            .arg(today ? QLocale().toString(local.time(), QLocale::ShortFormat)
                       : QLocale().toString(local, QLocale::ShortFormat));
    }
};

bool isAnswerOfTheService(FailureKind kind)
{
    return kind >= FailureKind::RequestRefused && kind <= FailureKind::ErrorInSuccess;
}

} // namespace

QString shown(const QString &text, qsizetype longest)
{
    QString result;
    for (const QChar c : QStringView(text).first(std::min(text.size(), longest))) {
        const bool unseen = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        result += unseen ? QChar(u' ') : c;
    }
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    result = result.simplified();
    if (result.isEmpty())
        return u"…"_s;
    return text.size() > longest ? result + u'…' : result;
}

QString host(const Failure &failure)
{
    //: in the place of a host's name
    return failure.subject.isEmpty() ? Phrases::tr("the service") : shown(failure.subject);
}

Sentences of(const Failure &failure)
{
    const Phrase phrase = phraseOf(failure);
    Sentences sentences{phrase.summary, phrase.advice};
    if (failure.service && failure.service->code && isAnswerOfTheService(failure.kind)) {
        const bool identityService = failure.subject.startsWith("iam."_L1);
        const auto words = codeWords(currentLanguage(), *failure.service->code,
            failure.service->message.value_or(QString()), failure.service->httpStatus.value_or(0),
            identityService);
        if (words)
            sentences = {words->happened, words->next};
    }
    if (const QString way = wayOf(failure); !way.isEmpty())
        sentences.summary += u' ' + way;
    if (failure.retryAt.isValid())
        sentences.advice = Texts::comeBack(failure.retryAt);
    if (failure.tries > 1)
        sentences.summary += u' ' + Texts::tried(failure.tries);
    return sentences;
}

QString shortReason(const Failure &failure)
{
    return phraseOf(failure).shortReason;
}

QString rawAnswer(const Failure &failure)
{
    if (!failure.service)
        return {};
    constexpr qsizetype longestCode = 100;
    constexpr qsizetype longestMessage = 2000;
    QStringList parts;
    if (failure.service->httpStatus)
        parts += u"HTTP "_s + QString::number(*failure.service->httpStatus);
    if (failure.service->code)
        parts += shown(*failure.service->code, longestCode);
    if (failure.service->message)
        parts += shown(*failure.service->message, longestMessage);
    return parts.join(u" · "_s);
}

} // namespace Chaincert::Words
