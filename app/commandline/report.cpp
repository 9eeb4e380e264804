#include "commandline/report.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Chaincert::CommandLine)
};

QString statusId(DownloadState state)
{
    switch (state) {
    case DownloadState::Saved:
        return u"saved"_s;
    case DownloadState::Unchanged:
        return u"unchanged"_s;
    case DownloadState::Failed:
        return u"failed"_s;
    case DownloadState::Waiting:
    case DownloadState::Connecting:
    case DownloadState::Downloading:
    case DownloadState::WaitingToRetry:
    case DownloadState::Unpacking:
    case DownloadState::Cancelled:
        return u"cancelled"_s; // what had not ended when the report was asked for will not end any more
    }
    Q_UNREACHABLE();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename T> QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray filesArray(const QList<SavedFile> &files)
{
    QJsonArray array;
    for (const SavedFile &file : files)
        array.append(QJsonObject{
            {u"path"_s, file.path}, {u"kind"_s, fileKindId(file.kind)}, {u"bytes"_s, file.bytes}});
    return array;
}

QJsonObject downloadObject(const DownloadStatus &download)
{
    const bool saved = download.saved.has_value();
    const SavedDownload what = download.saved.value_or(SavedDownload());
    QJsonArray warnings;
    for (const SaveWarning &warning : what.warnings)
        warnings.append(Words::of(warning));
    QJsonObject object{{u"org_name"_s, download.request.query.orgName},
        {u"cert_type"_s, certTypeId(download.request.query.certType)},
        {u"status"_s, statusId(download.state)}, {u"archive"_s, orNull(what.archive)},
        {u"folder"_s, orNull(what.folder)}, {u"bytes"_s, saved ? QJsonValue(what.bytes) : QJsonValue()},
        {u"sha256"_s, orNull(QString::fromLatin1(what.sha256))}, {u"files"_s, filesArray(what.files)},
        {u"warnings"_s, warnings}};
    if (download.failure)
        object.insert(u"failure"_s, failureObject(*download.failure));
    return object;
}

bool steers(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e))
        || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200e) || c == QChar(0x200f)
        || c == QChar(0x061c);
}

// "org1 · admin: sentence", further lines indented.
QString told(const DownloadStatus &download, const QString &lines)
{
    const QString what
        = harmless(download.request.query.orgName) + u" · "_s + certTypeId(download.request.query.certType);
    //: %1 an organization and a certificate type, %2 a sentence about their download
    return Text::tr("%1: %2").arg(what, lines) + u'\n';
}

} // namespace

QJsonObject failureObject(const Failure &failure)
{
    const Words::Sentences words = Words::of(failure);
    const ServiceError service = failure.service.value_or(ServiceError());
    return {{u"kind"_s, kindId(failure.kind)}, {u"summary"_s, words.summary}, {u"advice"_s, words.advice},
        {u"http_status"_s, orNull(service.httpStatus)}, {u"error_code"_s, orNull(service.code)},
        {u"error_msg"_s, orNull(service.message)}, {u"request_id"_s, orNull(service.requestId)},
        {u"tries"_s, failure.tries}};
}

QByteArray jsonReport(const QList<DownloadStatus> &downloads)
{
    QJsonArray array;
    for (const DownloadStatus &download : downloads)
        array.append(downloadObject(download));
    return QJsonDocument(QJsonObject{{u"downloads"_s, array}}).toJson(QJsonDocument::Indented);
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
        requestId = Text::tr("Request ID: %1").arg(requestId);
    QString lines;
    for (const QString &sentence : {words.summary, words.advice, Words::rawAnswer(failure), requestId}) {
        if (!sentence.isEmpty())
            lines += (lines.isEmpty() ? QString() : u"\n    "_s) + harmless(sentence);
    }
    return lines;
}

QString clockLine(qint64 secondsAhead)
{
    const int minutes = static_cast<int>(std::abs(secondsAhead) / 60);
    return secondsAhead > 0
        ? Text::tr("This computer's clock is %n minute(s) ahead of the service's.", nullptr, minutes) + u'\n'
        : Text::tr("This computer's clock is %n minute(s) behind the service's.", nullptr, minutes) + u'\n';
}

QString troubleLines(const DownloadStatus &download)
{
    QString lines;
    if (download.failure)
        lines += told(download, failureLines(*download.failure));
    if (download.saved) {
        for (const SaveWarning &warning : download.saved->warnings)
            lines += told(download, harmless(Words::of(warning)));
    }
    return lines;
}

QString harmless(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe) {
        if (steers(c))
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

} // namespace Chaincert
