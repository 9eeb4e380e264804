#pragma once

#include <QLatin1String>
#include <QList>
#include <QString>

#include <optional>

namespace Chaincert {

/// The `cert_type` of the download (API reference "Downloading a Certificate").
enum class CertType {
    Admin, ///< the organization's administration certificate and key
    User, ///< for transactions and queries
    Ca, ///< the organization's CA certificate and key
};

QLatin1String certTypeId(CertType type); ///< "admin", "user", "ca": as sent and as shown
std::optional<CertType> certTypeFromId(QStringView id);
QList<CertType> allCertTypes();

} // namespace Chaincert
