#pragma once

#include "app/certificates/assessed.h"
#include "inspection/inspection.h"

#include <QTimeZone>

// Identities as downloads bring them, judged on 1 January 2026.
namespace MadeCards {

using namespace Chaincert;

inline Inspected inspectedOf(const Assessed &made)
{
    Inspected inspected{made.given.material(), made.given.identities(made.asked), made.whole()};
    return inspected;
}

// Nothing is wrong with it.
inline Assessed right()
{
    return Assessed::folder();
}

// Without its CA, with a key that others can read, in a folder that is no file's own.
inline Assessed withFindings()
{
    Assessed made = Assessed::folder();
    made.remove(Assessed::msp + QStringLiteral("cacerts/ca.pem"));
    made.remove(Assessed::msp + QStringLiteral("crls/ca.pem"));
    made.given.readers = FileReaders::Others;
    return made;
}

inline QByteArray timeOf(const QDateTime &utc)
{
    return utc.toString(QStringLiteral("yyyyMMddhhmmss'Z'")).toLatin1();
}

// Valid for two years, but not longer than its CA, of which so many days are left at `now`.
inline Assessed endingIn(int days, const QDateTime &now)
{
    Assessed made = Assessed::folder();
    Made::Issue issue = Made::organization().member();
    const QDateTime authority({2025, 1, 1}, {0, 0}, QTimeZone::utc());
    issue.begins = timeOf(qMax(authority, now.addDays(days - 730)));
    issue.ends = timeOf(now.addDays(days).addSecs(3600));
    made.sign(Made::Organization::issuedTo(Made::p256(), issue));
    made.context.now = now;
    return made;
}

inline Assessed sm2()
{
    const Made::Organization organization(Made::sm2());
    Assessed made = Assessed::folder();
    made.put(Assessed::msp + QStringLiteral("cacerts/ca.pem"), organization.ca.certificate);
    made.remove(Assessed::msp + QStringLiteral("crls/ca.pem"));
    const Made::Key key = Made::sm2();
    made.sign({key, Made::issued(key, organization.member())});
    made.context.earlierIssuers.clear(); // its CA is not theirs
    return made;
}

} // namespace MadeCards
