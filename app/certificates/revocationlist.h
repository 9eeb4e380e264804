#pragma once

#include "certificates/foundat.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>

struct X509_crl_st; // OpenSSL's X509_CRL

namespace Chaincert {

/// A list of revoked certificates (RFC 5280 5). Never changed once made.
struct RevocationList
{
    FoundAt at;
    QByteArray der;
    std::shared_ptr<X509_crl_st> crl; ///< for the checks of this room; never null
    QString issuer = {}; ///< the CA's common name, else its whole name; empty: unreadable
    QDateTime thisUpdate = {}; ///< UTC; null: unreadable
    QDateTime nextUpdate = {}; ///< UTC; null: none
};

} // namespace Chaincert
