#include "commandline/output.h"

#include "commandline/clicommand.h"
#include "failures/failurefacts.h"
#include "failures/outsidetext.h"
#include "options/clitext.h"
#include "options/columns.h"
#include "options/help.h"
#include "words/separated.h"
#include "words/typedwords.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// "org1 · admin: sentence", further lines indented.
QString told(const DownloadStatus &download, Blockchains blockchains, const QString &lines)
{
    QStringList what{
        harmless(download.request.query.orgName), QString(certTypeId(download.request.query.certType))};
    if (blockchains == Blockchains::Several) {
        const QString &name = download.request.blockchainName;
        what.prepend(harmless(name.isEmpty() ? download.request.query.blockchainId : name));
    }
    //: %1 an organization and a certificate type, %2 a sentence about their download
    return CliText::tr("%1: %2").arg(Words::separated(what), lines) + u'\n';
}

} // namespace

void print(FILE *file, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), file);
    std::fflush(file);
}

void print(FILE *file, const QByteArray &json)
{
    std::fputs(json.constData(), file);
    std::fflush(file);
}

void print(FILE *file, const UsageError &error)
{
    print(file, usageText(error));
}

void print(FILE *file, const Failure &failure)
{
    print(file, u"chaincert-cli: "_s + failureLines(failure) + u'\n');
}

int exitCodeOf(const Failure &failure)
{
    if (failure.kind == FailureKind::Cancelled)
        return Interrupted;
    return factsOf(failure.kind).is(FailureTrait::NotSignedIn) ? NotSignedIn : SomeFailed;
}

int exitCodeOfSignIn(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::CredentialRefused) ? NotSignedIn : exitCodeOf(failure);
}

QString savedLine(const DownloadStatus &download)
{
    if (!download.saved)
        return {};
    return (download.saved->folder.isEmpty() ? download.saved->archive : download.saved->folder) + u'\n';
}

QString failureLines(const Failure &failure)
{
    const Words::Sentences words = Words::of(failure);
    QString requestId = failure.service ? failure.service->requestId : QString();
    if (!requestId.isEmpty())
        requestId = CliText::tr("Request ID: %1").arg(requestId);
    QString lines;
    for (const QString &sentence :
        {words.summary, words.advice, Words::keptAnswer(failure), Words::rawAnswer(failure), requestId}) {
        if (!sentence.isEmpty())
            lines += (lines.isEmpty() ? QString() : u"\n    "_s) + harmless(sentence);
    }
    return lines;
}

QStringList hintsOn(const CertQuery &query)
{
    QStringList hints{
        Words::hintAbout(query.endpoint.url().toString(QUrl::FullyEncoded), Typed::Kind::Address),
        Words::hintAbout(query.projectId, Typed::Kind::ProjectId),
        Words::hintAbout(query.blockchainId, Typed::Kind::Blockchain),
        Words::hintAbout(query.orgName, Typed::Kind::Organization)};
    hints.removeAll(QString());
    return hints;
}

bool isAboutWhatWasAsked(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::AboutRequest);
}

QString problemLines(const DownloadStatus &download, Blockchains blockchains)
{
    QString lines;
    if (download.failure)
        lines += told(download, blockchains, failureLines(*download.failure));
    if (download.saved) {
        for (const Words::WarningWords &words : Words::everyWarningOn(*download.saved))
            lines += told(download, blockchains, harmless(words.summary));
    }
    return lines;
}

QString tableOf(const std::vector<QStringList> &rows)
{
    std::vector<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], columnsOf(row.at(i)));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = row.at(i).isEmpty() && i + 1 < row.size() ? u"-"_s : harmless(row.at(i));
            line += cell + QString(std::max(0, widths[size_t(i)] - columnsOf(cell)) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace Chaincert
