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

// QString::arg() would warn of a text that has none of %1 to %3.
QString filled(const QString &text, const std::array<QString, 3> &values)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype value = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].unicode() - u'1' : -1;
        if (value < 0 || value > 2) {
            result += text[i];
            continue;
        }
        result += values.at(size_t(value));
        ++i;
    }
    return result;
}

} // namespace

QString summaryOf(const Summary &summary, const Failure &failure)
{
    const char *text = summary.text;
    std::array<QString, 3> values;
    for (size_t i = 0; i < values.size() && summary.values[i] != Value::None; ++i) {
        values[i] = textOf(summary.values[i], failure);
        if (!values[i].isEmpty())
            continue;
        values[i] = u"…"_s;
        if (summary.textWithoutValue)
            text = summary.textWithoutValue;
    }
    return filled(tr(text), values);
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
        phrase.summary = joined({phrase.summary, shown(withLocalTimes(failure.detail), 400)});
}

} // namespace Chaincert::Words
