#include "downloads/requestjson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr int version = 1;

QJsonObject toObject(const DownloadRequest &request)
{
    return {{u"account"_s, request.accountId.toString(QUuid::WithoutBraces)},
        {u"endpoint"_s, request.query.endpoint.url().toString(QUrl::FullyEncoded)},
        {u"project"_s, request.query.projectId}, {u"blockchain"_s, request.query.blockchainId},
        {u"blockchain_name"_s, request.blockchainName}, {u"org"_s, request.query.orgName},
        {u"msp_id"_s, request.mspId}, {u"type"_s, certTypeId(request.query.certType)},
        {u"folder"_s, request.folder}, {u"folder_template"_s, request.folderTemplate},
        {u"existing_files"_s, onConflictId(request.onConflict)}, {u"unpack"_s, request.unpack},
        {u"allow_open_keys"_s, request.allowOpenKeys}};
}

std::optional<DownloadRequest> fromObject(const QJsonObject &object)
{
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    const auto endpoint = Endpoint::parse(text(u"endpoint"_s));
    const auto type = certTypeFromId(text(u"type"_s));
    DownloadRequest request;
    request.accountId = QUuid::fromString(text(u"account"_s));
    request.folder = text(u"folder"_s);
    if (!endpoint || !type || request.accountId.isNull() || !QDir::isAbsolutePath(request.folder)
        || text(u"blockchain"_s).isEmpty() || text(u"org"_s).isEmpty())
        return {};
    request.query = {*endpoint, text(u"project"_s), text(u"blockchain"_s), text(u"org"_s), *type};
    request.blockchainName = text(u"blockchain_name"_s);
    request.mspId = text(u"msp_id"_s);
    request.folderTemplate = text(u"folder_template"_s);
    request.onConflict = onConflictFromId(text(u"existing_files"_s)).value_or(OnConflict::KeepBoth);
    request.unpack = object.value(u"unpack"_s).toBool(true);
    request.allowOpenKeys = object.value(u"allow_open_keys"_s).toBool(false);
    return request;
}

} // namespace

QByteArray requestsToJson(const QList<DownloadRequest> &requests)
{
    // Each alone: one document of ten thousand objects would take 30 MiB while it is made.
    QByteArray json = "{\"version\":" + QByteArray::number(version) + ",\"unfinished\":[";
    for (qsizetype index = 0; index < requests.size(); ++index) {
        if (index > 0)
            json += ',';
        json += QJsonDocument(toObject(requests.at(index))).toJson(QJsonDocument::Compact);
    }
    return json + "]}";
}

tl::expected<QList<DownloadRequest>, RequestsFault> requestsFromJson(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    const int found = all.value(u"version"_s).toInt();
    if (found > version)
        return tl::make_unexpected(RequestsFault::Newer);
    if (found < 1 || !all.value(u"unfinished"_s).isArray())
        return tl::make_unexpected(RequestsFault::Damaged);
    QList<DownloadRequest> requests;
    const QJsonArray array = all.value(u"unfinished"_s).toArray();
    for (const QJsonValue &value : array) {
        if (const auto request = fromObject(value.toObject()))
            requests.append(*request);
    }
    return requests;
}

} // namespace Chaincert
