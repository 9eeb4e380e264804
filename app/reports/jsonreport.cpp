#include "reports/jsonreport.h"

#include "reports/identityjson.h"
#include "words/warningwords.h"
#include "words/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

QJsonArray filesArray(const QList<SavedFile> &files)
{
    QJsonArray array;
    for (const SavedFile &file : files)
        array.append(QJsonObject{
            {u"path"_s, file.path}, {u"kind"_s, fileKindId(file.kind)}, {u"bytes"_s, file.bytes}});
    return array;
}

QJsonObject warningObject(const SaveWarning &warning)
{
    const Words::WarningWords words = Words::wordsOf(warning);
    return {{u"kind"_s, warningKindId(warning.kind)}, {u"state"_s, words.state},
        {u"summary"_s, words.summary}, {u"advice"_s, words.advice}, {u"file"_s, orNull(warning.file)},
        {u"failure_kind"_s, warning.why ? QJsonValue(kindId(warning.why->kind)) : QJsonValue()}};
}

bool ofSeveralBlockchains(const QList<DownloadStatus> &downloads)
{
    const auto differ = [](const DownloadStatus &a, const DownloadStatus &b) {
        return a.request.query.projectId != b.request.query.projectId
            || a.request.query.blockchainId != b.request.query.blockchainId;
    };
    return std::adjacent_find(downloads.begin(), downloads.end(), differ) != downloads.end();
}

QJsonObject downloadObject(const DownloadStatus &download, Unfinished unfinished)
{
    const bool saved = download.saved.has_value();
    const SavedDownload what = download.saved.value_or(SavedDownload());
    QJsonArray warnings;
    QJsonArray details;
    for (const SaveWarning &warning : what.warnings) {
        warnings.append(Words::of(warning));
        details.append(warningObject(warning));
    }
    QJsonObject object{{u"org_name"_s, download.request.query.orgName},
        {u"cert_type"_s, certTypeId(download.request.query.certType)},
        {u"status"_s, statusId(download.state, unfinished)}, {u"archive"_s, orNull(what.archive)},
        {u"folder"_s, orNull(what.folder)}, {u"bytes"_s, saved ? QJsonValue(what.bytes) : QJsonValue()},
        {u"sha256"_s, orNull(QString::fromLatin1(what.sha256))}, {u"files"_s, filesArray(what.files)},
        {u"warnings"_s, warnings},
        {u"verdict"_s, what.assessment ? QJsonValue(verdictId(what.assessment->verdict)) : QJsonValue()},
        {u"ends"_s,
            orNull(what.assessment ? what.assessment->ends.toUTC().toString(Qt::ISODate) : QString())},
        {u"findings"_s, what.assessment ? findingsArray(what.assessment->findings()) : QJsonArray()}};
    if (!details.isEmpty())
        object.insert(u"warning_details"_s, details);
    if (what.skipped)
        object.insert(u"skipped"_s, true);
    if (what.renewed)
        object.insert(u"renewed"_s, true);
    if (!what.olderArchive.isEmpty())
        object.insert(u"older_archive"_s, what.olderArchive);
    if (!what.olderFolder.isEmpty())
        object.insert(u"older_folder"_s, what.olderFolder);
    if (download.failure)
        object.insert(u"failure"_s, failureObject(*download.failure));
    return object;
}

// QJsonDocument escapes what JSON must, U+0000 to U+001F; a terminal that shows the document obeys more.
bool steers(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
        return c != u'\n'; // between the document's lines
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

// Outside of strings a document is ASCII, so all that is found stands in one.
QByteArray escaped(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    if (std::none_of(text.begin(), text.end(), steers))
        return json;
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (steers(c))
            safe += u"\\u"_s + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            safe += c;
    }
    return safe.toUtf8();
}

} // namespace

QString statusId(DownloadState state, Unfinished unfinished)
{
    const bool goesOn = unfinished == Unfinished::GoesOn;
    switch (state) {
    case DownloadState::Saved:
        return u"saved"_s;
    case DownloadState::Unchanged:
        return u"unchanged"_s;
    case DownloadState::Failed:
        return u"failed"_s;
    case DownloadState::Waiting:
        return goesOn ? u"waiting"_s : u"cancelled"_s;
    case DownloadState::Connecting:
    case DownloadState::Downloading:
    case DownloadState::WaitingToRetry:
    case DownloadState::Unpacking:
        return goesOn ? u"downloading"_s : u"cancelled"_s;
    case DownloadState::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QLatin1String warningKindId(SaveWarning::Kind kind)
{
    static constexpr std::array ids{"not_unpacked"_L1, "archive_irregular"_L1, "kind_unknown"_L1,
        "not_zip"_L1, "legacy_name"_L1, "windows_name"_L1, "folder_open_to_others"_L1,
        "permissions_not_kept"_L1};
    static_assert(ids.size() == size_t(SaveWarning::Kind::PermissionsNotKept) + 1);
    return ids.at(size_t(kind));
}

QJsonObject failureObject(const Failure &failure)
{
    const Words::Sentences words = Words::of(failure);
    const ServiceError service = failure.service.value_or(ServiceError());
    QJsonObject object{{u"kind"_s, kindId(failure.kind)}, {u"summary"_s, words.summary},
        {u"advice"_s, words.advice}, {u"http_status"_s, valueOrNull(service.httpStatus)},
        {u"error_code"_s, valueOrNull(service.code)}, {u"error_msg"_s, valueOrNull(service.message)},
        {u"request_id"_s, orNull(service.requestId)}, {u"tries"_s, failure.tries},
        {u"proxy"_s, orNull(failure.proxy)}};
    if (!failure.keptAnswer.isEmpty())
        object.insert(u"kept_answer"_s, failure.keptAnswer);
    return object;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QByteArray jsonDocument(const QJsonObject &object)
{
    return escaped(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QByteArray jsonReport(const QList<DownloadStatus> &downloads, Unfinished unfinished)
{
    const bool several = ofSeveralBlockchains(downloads);
    QJsonArray array;
    for (const DownloadStatus &download : downloads) {
        QJsonObject object = downloadObject(download, unfinished);
        if (several) {
            object.insert(u"project_id"_s, orNull(download.request.query.projectId));
            object.insert(u"blockchain_id"_s, orNull(download.request.query.blockchainId));
        }
        array.append(object);
    }
    return jsonDocument({{u"downloads"_s, array}});
}

} // namespace Chaincert
