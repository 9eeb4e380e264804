#include "commandline/identitylines.h"

#include "commandline/output.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "options/columns.h"
#include "platform/platform.h"
#include "words/findingwords.h"
#include "words/identitywords.h"
#include "words/separated.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr QLatin1String Indent("  ");
constexpr QLatin1String UnderIdentity("    ");

// ECMA-48: of the word alone, which stands there without a color too.
QString colored(const QString &word, Verdict verdict, Colors colors)
{
    if (colors == Colors::None)
        return word;
    static constexpr std::array numbers{32, 36, 33, 31}; // of Verdict: green, cyan, yellow, red
    return u"\x1b[%1m%2\x1b[0m"_s.arg(QString::number(numbers.at(size_t(verdict))), word);
}

QString coloredSeverity(Severity severity, Colors colors)
{
    return colored(Words::of(severity), verdictOf(severity), colors);
}

// "Label   text", the texts under each other.
QString labelled(const std::vector<std::pair<QString, QString>> &lines)
{
    int width = 0;
    for (const auto &[label, text] : lines)
        width = std::max(width, columnsOf(label));
    QString all;
    for (const auto &[label, text] : lines)
        all += Indent + label + QString(width - columnsOf(label) + 2, u' ') + text + u'\n';
    return all;
}

QString findingLines(const QList<Finding> &findings, QLatin1String indent, bool withPlace, Colors colors)
{
    QString lines;
    for (const Finding &finding : findings) {
        const Words::FindingWords words = Words::wordsOf(finding);
        QString summary = harmlessLine(words.summary);
        if (withPlace && !finding.at.path.isEmpty())
            //: %1 = the file that is meant, %2 = a sentence on the certificate or key in it
            summary = CliText::tr("%1: %2").arg(harmlessLine(finding.at.path), summary);
        //: %1 = how severe it is, or the file that is meant; %2 = a sentence on it
        lines
            += indent + CliText::tr("%1: %2").arg(coloredSeverity(finding.severity, colors), summary) + u'\n';
        if (!words.advice.isEmpty())
            lines += indent + Indent + Indent + harmlessLine(words.advice) + u'\n';
    }
    return lines;
}

// What does not apply is passed over.
QString notCheckedLine(const QList<NotChecked> &notChecked, QLatin1String indent)
{
    QStringList reasons;
    int count = 0;
    for (const NotChecked &each : notChecked) {
        if (each.reason == NotCheckedBecause::NotApplicable)
            continue;
        ++count;
        reasons += Words::of(each.reason);
    }
    reasons.removeDuplicates();
    if (reasons.isEmpty())
        return {};
    //: %n checks that could not be made, %1 why: short clauses with commas between them
    return indent + CliText::tr("Not checked (%n): %1.", nullptr, count).arg(Words::listed(reasons)) + u'\n';
}

QString identityLines(const Identity &identity, const IdentityAssessment &assessment, const QString &place,
    const QDateTime &now, bool withPlace, Colors colors)
{
    const QString word = colored(Words::of(assessment.verdict), assessment.verdict, colors);
    QString verdict = Words::verdictInBrief(assessment.findings);
    if (!place.isEmpty())
        verdict = CliText::tr("%1 (%2)").arg(verdict, harmlessLine(place));
    return labelled({
               //: The six labels of what is said of a certificate in a terminal, from here on.
               {CliText::tr("Verdict"), CliText::tr("%1: %2").arg(word, harmlessLine(verdict))},
               {CliText::tr("Who"), harmlessLine(Words::whose(identity))},
               {CliText::tr("Role"), harmlessLine(Words::roleOf(identity))},
               {CliText::tr("Until"), harmlessLine(Words::endOf(assessment, now))},
               {CliText::tr("Key"), harmlessLine(Words::keyOf(identity, assessment))},
               {CliText::tr("Issuer"), harmlessLine(Words::issuerOf(identity, assessment))},
           })
        + findingLines(assessment.findings, UnderIdentity, withPlace, colors)
        + notCheckedLine(assessment.notChecked, UnderIdentity);
}

// Where an identity lies, if there are several.
QString placeOf(const Identity &identity)
{
    if (identity.certificate)
        return identity.certificate.at.path;
    return identity.key ? identity.key.at.path : identity.folder;
}

} // namespace

Colors colorsFor(bool wanted)
{
    const bool shown = wanted && Platform::isTerminal(1) && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
    return shown ? Colors::OfTerminal : Colors::None;
}

QString inspectedLines(const QString &path, const Inspected &inspected, const QDateTime &now, Colors colors)
{
    //: %1 a path, %2 what it is: "MSP folder"
    QString lines
        = CliText::tr("%1 (%2)").arg(harmlessLine(path), Words::of(inspected.material.kind)) + u'\n';
    if (inspected.failure)
        return lines + Indent
            + CliText::tr("%1: %2").arg(
                coloredSeverity(Severity::Error, colors), failureLines(*inspected.failure))
            + u'\n';
    const bool severalFiles = inspected.material.files.size() > 1;
    const bool several = inspected.identities.size() > 1;
    for (qsizetype i = 0; i < inspected.identities.size(); ++i) {
        const Identity &identity = inspected.identities.at(i);
        lines += identityLines(identity, inspected.assessment.identities.value(i),
            several ? placeOf(identity) : QString(), now, severalFiles, colors);
    }
    return lines + findingLines(inspected.assessment.findings, Indent, severalFiles, colors);
}

} // namespace Chaincert
