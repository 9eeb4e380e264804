#include "exports/exportrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

// Nothing that climbs or is absolute: it may have been tampered with.
bool isBelow(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return std::none_of(parts.begin(), parts.end(),
        [](const QString &part) { return part.isEmpty() || part == u"." || part == u".."; });
}

} // namespace

QByteArray recordJson(const ExportRecord &record)
{
    QJsonArray files;
    for (const ExportRecord::File &file : record.files)
        files.append(QJsonObject{{u"path"_s, file.path}, {u"sha256"_s, QString::fromLatin1(file.sha256)}});
    QJsonArray replaced;
    for (const ExportRecord::Replaced &each : record.replaced)
        replaced.append(QJsonObject{{u"path"_s, each.path}, {u"older"_s, each.older},
            {u"device"_s, QString::number(each.id.device)}, {u"number"_s, QString::number(each.id.number)}});
    return QJsonDocument(
        QJsonObject{{u"folder"_s, record.folder}, {u"files"_s, files},
            {u"folders"_s, QJsonArray::fromStringList(record.folders)}, {u"replaced"_s, replaced}})
        .toJson(QJsonDocument::Compact);
}

std::optional<ExportRecord> recordFromJson(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return {};
    ExportRecord record{document[u"folder"_s].toString()};
    bool isWell = true;
    const auto path = [&isWell](const QJsonValue &value) {
        const QString text = value.toString();
        isWell = isWell && isBelow(text);
        return text;
    };
    const auto array = [&document](QLatin1String name) { return document[name].toArray(); };
    for (const QJsonValue &each : array("files"_L1))
        record.files.append({path(each[u"path"_s]), each[u"sha256"_s].toString().toLatin1()});
    for (const QJsonValue &each : array("folders"_L1))
        record.folders.append(path(each));
    for (const QJsonValue &each : array("replaced"_L1)) {
        ExportRecord::Replaced replaced{path(each[u"path"_s])};
        if (const QString older = each[u"older"_s].toString(); !older.isEmpty())
            replaced.older = path(each[u"older"_s]);
        replaced.id
            = {each[u"device"_s].toString().toULongLong(), each[u"number"_s].toString().toULongLong()};
        record.replaced.append(replaced);
    }
    return isWell ? std::optional(record) : std::nullopt;
}

} // namespace Chaincert
