#include "commandline/report.h"

#include "failures/failurefacts.h"
#include "words/keptanswerwords.h"
#include "words/separated.h"
#include "words/typedwords.h"
#include "words/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

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
    return Text::tr("%1: %2").arg(Words::separated(what), lines) + u'\n';
}

} // namespace

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
        requestId = Text::tr("Request ID: %1").arg(requestId);
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

QString clockLine(qint64 secondsAhead)
{
    const int minutes = static_cast<int>(std::abs(secondsAhead) / 60);
    return secondsAhead > 0
        ? Text::tr("This computer's clock is %n minute(s) ahead of the service's.", nullptr, minutes) + u'\n'
        : Text::tr("This computer's clock is %n minute(s) behind the service's.", nullptr, minutes) + u'\n';
}

QString troubleLines(const DownloadStatus &download, Blockchains blockchains)
{
    QString lines;
    if (download.failure)
        lines += told(download, blockchains, failureLines(*download.failure));
    if (download.saved) {
        for (const SaveWarning &warning : download.saved->warnings)
            lines += told(download, blockchains, harmless(Words::of(warning)));
    }
    return lines;
}

} // namespace Chaincert
