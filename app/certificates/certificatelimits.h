#pragma once

#include <QtGlobal>

/// What reading certificates may cost, in one table. An honest MSP folder has a dozen files of 1 to 4 KiB.
namespace Chaincert::CertificateLimits {

constexpr qint64 fileBytes = 1024 * 1024; ///< a longer file is not read: the largest CA bundle has 220 KiB
constexpr qsizetype files = 10'000; ///< of a folder or archive; those behind them in path order are not read
constexpr qsizetype certificatesInFile = 1'000; ///< and as many keys and lists of revoked ones
constexpr qsizetype certificates = 20'000; ///< in all; equal ones share their memory
constexpr qsizetype membersOfFile = 10'000; ///< strings of a JSON or YAML file that may hold something
constexpr qsizetype documentNodes = 40'000; ///< of a YAML file
constexpr int documentDepth = 64; ///< of a YAML file, and of PKCS#12 within PKCS#12
constexpr int depthOfFiles = 3; ///< base64 of PEM in JSON in a Kubernetes secret

constexpr qsizetype nameLength = 4'096; ///< UTF-16 units of a whole name in RFC 4514
constexpr qsizetype textLength = 1'024; ///< likewise of a part of it, a SAN, an attribute's name or value
constexpr qsizetype listed = 1'000; ///< SANs, organizational units, attributes of one certificate
constexpr qsizetype serialBytes = 64; ///< RFC 5280 4.1.2.2 allows 20
constexpr qsizetype attributesBytes = 64 * 1024; ///< of Fabric's extension
constexpr int triesOfIssuer = 64; ///< certificates that bear an issuer's name and are tried for it
constexpr qsizetype chainLength = 16; ///< CAs above a certificate
constexpr qsizetype signatures = 50'000; ///< verified in all while chains are found
constexpr int findings = 100; ///< of one check and one severity, of one identity or of the whole
constexpr qint64 passwordRounds = 5'000'000; ///< of one key or store: seconds; usual are up to 600,000
constexpr qint64 passwordRoundsInAll = 20'000'000; ///< of everything that was given

} // namespace Chaincert::CertificateLimits
