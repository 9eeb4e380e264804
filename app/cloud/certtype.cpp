#include "cloud/certtype.h"

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

QLatin1String certTypeId(CertType type)
{
    static constexpr std::array ids{"admin"_L1, "user"_L1, "ca"_L1};
    static_assert(ids.size() == size_t(CertType::Ca) + 1);
    return ids.at(size_t(type));
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
