#include "words/phrases.h"

#include "failures/outsidetext.h"
#include "words/audience.h"
#include "words/localtimes.h"
#include "words/separated.h"
#include "words/translation.h"
#include "words/words.h"

#include <QDir>

#include <algorithm>

CHAINCERT_TR_CONTEXT(Words)

using namespace Qt::StringLiterals;

namespace Chaincert::Words {

namespace {

constexpr qsizetype LongestDetail = 400;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString status(const Failure &failure)
{
    const std::optional<int> code = failure.service ? failure.service->httpStatus : std::nullopt;
    return code ? u"HTTP %1"_s.arg(*code) : u"HTTP"_s;
}

QString path(const Failure &failure)
{
    return shown(QDir::toNativeSeparators(failure.subject), 400);
}

// Empty where the failure does not have it.
QString textOf(Value value, const Failure &failure)
{
    switch (value) {
    case Value::None:
        return {};
    case Value::Host:
        return host(failure);
    case Value::Answerer:
        return answerer(failure);
    case Value::Status:
        return status(failure);
    case Value::Subject:
        return failure.subject.trimmed().isEmpty() ? QString() : shown(failure.subject);
    case Value::Path:
        return failure.subject.trimmed().isEmpty() ? QString() : path(failure);
    case Value::Detail:
        return failure.detail.isEmpty() ? QString() : shown(failure.detail);
    case Value::Measure:
        return number(failure.measure);
    case Value::Limit:
        return number(failure.limit);
    case Value::MeasureInBytes:
        return bytes(failure.measure);
    case Value::LimitInBytes:
        return bytes(failure.limit);
    }
    Q_UNREACHABLE();
}

} // namespace

QString summaryOf(const Summary &summary, const Failure &failure)
{
    const char *text = summary.text;
    QStringList values;
    for (const Value value : summary.values) {
        if (value == Value::None)
            break;
        values << textOf(value, failure);
        if (!values.last().isEmpty())
            continue;
        values.last() = u"…"_s;
        if (summary.textWithoutValue)
            text = summary.textWithoutValue;
    }
    return withValues(tr(text), values);
}

QStringList ownSentences(const Failure &failure)
{
    QStringList sentences;
    for (const OwnSentence &sentence : failure.ownSentences) {
        QStringList values;
        for (const QString &value : sentence.arguments)
            values << shown(withLocalTimes(value));
        sentences << withValues(tr(sentence.text), values);
    }
    return sentences;
}

Phrase phraseOf(const Failure &failure)
{
    const bool commandLine = currentAudience() == Audience::CommandLine;
    for (const auto rows : Phrases::groups()) {
        const auto row = std::ranges::find(rows, failure.kind, &PhraseRow::kind);
        if (row == rows.end())
            continue;
        Phrase phrase = {tr(row->shortReason), summaryOf(row->summary, failure),
            tr(commandLine ? row->advice.commandLine : row->advice.window)};
        if (row->amend)
            row->amend(phrase, failure);
        if (const QStringList own = ownSentences(failure); !own.isEmpty())
            phrase.summary = joined({phrase.summary, shown(joined(own), LongestDetail)});
        return phrase;
    }
    Q_UNREACHABLE();
}

QString shown(const QString &text, qsizetype longest)
{
    const QString line = spacedLine(text, longest);
    return line.isEmpty() ? u"…"_s : line;
}

QString host(const Failure &failure)
{
    //: in the place of a host's name
    return failure.subject.isEmpty() ? tr("the service") : shown(failure.subject);
}

QString answerer(const Failure &failure)
{
    const QString code = failure.service ? failure.service->code.value_or(QString()) : QString();
    if (code.startsWith("BCS."_L1))
        return tr("The Blockchain Service");
    if (code.startsWith("APIGW."_L1))
        return tr("The cloud's API gateway");
    if (code.startsWith("IAM."_L1))
        return tr("The identity service");
    return tr("The service");
}

std::array<std::span<const PhraseRow>, 9> Phrases::groups()
{
    return {input(), network(), proxy(), service(), archive(), disk(), signIn(), keys(), keychain()};
}

void Phrases::addDetail(Phrase &phrase, const Failure &failure)
{
    if (!failure.detail.isEmpty())
        phrase.summary = joined({phrase.summary, shown(withLocalTimes(failure.detail), LongestDetail)});
}

} // namespace Chaincert::Words
