#pragma once

#include "failures/failure.h"

#include <QString>

#include <array>
#include <span>

namespace Chaincert::Words {

/// All the words for one failure. `shortReason` fits a table's cell and has no full stop.
struct Phrase
{
    QString shortReason;
    QString summary; ///< what happened
    QString advice; ///< what to do next
};

/// The phrase of a failure's kind, regardless of the service's code.
Phrase phraseOf(const Failure &failure);

/// A text from outside made fit for a sentence: no control or bidirectional characters, one line, not
/// endless, never empty.
QString shown(const QString &text, qsizetype longest = 200);
QString host(const Failure &failure); ///< or "the service"
QString answerer(const Failure &failure); ///< "The Blockchain Service" or another: the code's prefix tells

/// Which proxy was used, or why none; empty: nothing to say of it.
QString proxySentence(const Failure &failure);

/// What %1, %2 and %3 of a summary stand for.
enum class Value {
    None,
    Host, ///< host() above
    Answerer, ///< answerer() above
    Status, ///< "HTTP 404"
    Subject,
    Path, ///< the subject, as this system writes paths
    Detail,
    Measure,
    Limit,
    MeasureInBytes,
    LimitInBytes,
};

/// A sentence, and what stands in its places.
struct Summary
{
    constexpr Summary(
        const char *sentence, std::array<Value, 3> arguments = {}, const char *withoutValue = nullptr)
        : text(sentence)
        , values(arguments)
        , textWithoutValue(withoutValue)
    {
    }
    const char *text;
    std::array<Value, 3> values;
    const char *textWithoutValue; ///< where the failure lacks one of them; nullptr: the same text
};

QString summaryOf(const Summary &summary, const Failure &failure);

/// Only what can be done there is advised in the window, and on the command line.
struct Advice
{
    constexpr Advice(const char *both)
        : Advice(both, both)
    {
    }
    constexpr Advice(const char *inWindow, const char *onCommandLine)
        : window(inWindow)
        , commandLine(onCommandLine)
    {
    }
    const char *window;
    const char *commandLine;
};

/// What is said of one kind, in the context "Words".
struct PhraseRow
{
    using Amend = void (*)(Phrase &phrase, const Failure &failure);

    FailureKind kind;
    const char *shortReason;
    Summary summary;
    Advice advice;
    Amend amend = nullptr; ///< changes the row's phrase where more than its texts and values counts
};

/// The rows of all kinds, and what several of them say.
namespace Phrases {
std::array<std::span<const PhraseRow>, 9> groups(); ///< in all, each kind has one row

std::span<const PhraseRow> input(); ///< what cannot be asked for
std::span<const PhraseRow> network(); ///< the way to the service
std::span<const PhraseRow> proxy();
std::span<const PhraseRow> service(); ///< what it answered, and what the body turned out to be
std::span<const PhraseRow> archive(); ///< why it was not unpacked
std::span<const PhraseRow> disk();
std::span<const PhraseRow> signIn();
std::span<const PhraseRow> keys(); ///< that other tools keep
std::span<const PhraseRow> keychain();

/// what the command line can do where nothing is kept
extern const char GiveItForThisRun[];
QString signInAdvice(AuthMethod authMethod); ///< where a service does not accept the sign-in
QString foundKeysAdvice();

/// Amendments: the detail behind the summary, where found keys are corrected behind the advice, what is
/// wrong with a folder template.
void addDetail(Phrase &phrase, const Failure &failure);
void addFoundKeys(Phrase &phrase, const Failure &failure);
void sayTemplateFault(Phrase &phrase, const Failure &failure);
} // namespace Phrases

} // namespace Chaincert::Words
