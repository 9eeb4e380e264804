#pragma once

#include "cloud/endpoint.h"

#include <QList>
#include <QString>

namespace Chaincert {

/// One row of resources/regions.json.
struct Region
{
    QString id; ///< "cn-north-4"
    QString nameEnglish;
    QString nameChinese;
    QString iam; ///< identity service's URL
    QString bcs; ///< blockchain service's URL; empty: none known
    bool bcsUncertain = false; ///< listed until mid-2024: offer it with a word of doubt
    bool operator==(const Region &) const = default;
};

const QList<Region> &regions(); ///< in the table's order; read once
Result<Endpoint> bcsEndpoint(const QString &regionId); ///< failures: RegionUnknown, RegionWithoutService
Result<Endpoint> iamEndpoint(const QString &regionId); ///< likewise

} // namespace Chaincert
