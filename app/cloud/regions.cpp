#include "cloud/regions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

static QList<Region> readRegions()
{
    QFile file(u":/chaincert/regions.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    QList<Region> result;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject row = value.toObject();
        result += Region{row["id"_L1].toString(), row["name_en"_L1].toString(), row["name_zh"_L1].toString(),
            row["iam"_L1].toString(), row["bcs"_L1].toString(), row["bcs_uncertain"_L1].toBool()};
    }
    return result;
}

const QList<Region> &regions()
{
    static const QList<Region> all = readRegions();
    return all;
}

static Result<Endpoint> endpointIn(const QString &regionId, QString Region::*service)
{
    const QList<Region> &all = regions();
    const auto region
        = std::find_if(all.begin(), all.end(), [&](const Region &row) { return row.id == regionId; });
    if (region == all.end())
        return fail(FailureKind::RegionUnknown, regionId);
    if ((*region.*service).isEmpty())
        return fail(FailureKind::RegionWithoutService, regionId);
    return Endpoint::parse(*region.*service);
}

Result<Endpoint> bcsEndpoint(const QString &regionId)
{
    return endpointIn(regionId, &Region::bcs);
}

Result<Endpoint> iamEndpoint(const QString &regionId)
{
    return endpointIn(regionId, &Region::iam);
}

} // namespace Chaincert
