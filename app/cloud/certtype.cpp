#include "cloud/certtype.h"

namespace Chaincert {

QLatin1String certTypeId(CertType type)
{
    switch (type) {
    case CertType::Admin:
        return QLatin1String("admin");
    case CertType::User:
        return QLatin1String("user");
    case CertType::Ca:
        return QLatin1String("ca");
    }
    Q_UNREACHABLE();
}

std::optional<CertType> certTypeFromId(QStringView id)
{
    for (const CertType type : allCertTypes()) {
        if (id == certTypeId(type))
            return type;
    }
    return {};
}

QList<CertType> allCertTypes()
{
    return {CertType::Admin, CertType::User, CertType::Ca};
}

} // namespace Chaincert
