#pragma once

#include <QDateTime>
#include <QString>

namespace Chaincert::Words {

// Times and names on certificates.

/// A point of time as people read it: local, to the minute, with its zone; a certificate that has no end ends
/// never.
QString moment(const QDateTime &utc);
QString momentWithSeconds(const QDateTime &utc); ///< likewise to the second
QString day(const QDateTime &utc); ///< "28 Nov", with the year where it is another one
bool hasNoEnd(const QDateTime &utc); ///< 9999-12-31T23:59:59Z (RFC 5280 4.1.2.5)

/// What a fact of a certificate is called: "Issuer", "Valid until"; by its key in JSON (reports/). One that
/// is not known is what it was.
QString certificateFieldName(const QString &id);

} // namespace Chaincert::Words
