#include "words/certificatewords.h"

#include "words/localtimes.h"
#include "words/translation.h"

#include <QHash>
#include <QLocale>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

using namespace Qt::StringLiterals;

bool hasNoEnd(const QDateTime &utc)
{
    return utc.isValid() && utc.date() == QDate(9999, 12, 31);
}

static QString withZone(const QDateTime &utc, QString (*text)(const QDateTime &utc))
{
    if (hasNoEnd(utc))
        //: in place of a date: a certificate that is valid for ever
        return tr("no end date");
    return text(utc) + u' ' + utc.toLocalTime().timeZoneAbbreviation();
}

QString moment(const QDateTime &utc)
{
    return withZone(utc, dateAndTime);
}

QString momentWithSeconds(const QDateTime &utc)
{
    return withZone(utc, dateAndTimeWithSeconds);
}

QString day(const QDateTime &utc)
{
    if (hasNoEnd(utc))
        return moment(utc);
    const QDate date = utc.toLocalTime().date();
    return QLocale().toString(date,
        date.year() == QDate::currentDate().year()
            //: a day of this year, as QLocale::toString() reads formats
            ? tr("d MMM")
            //: a day of another year, as QLocale::toString() reads formats
            : tr("d MMM yyyy"));
}

QString certificateFieldName(const QString &id)
{
    static const QHash<QString, const char *> names{
        {u"subject"_s, QT_TR_NOOP("Subject")},
        {u"issuer"_s, QT_TR_NOOP("Issuer")},
        {u"common_name"_s, QT_TR_NOOP("Common name")},
        {u"organizational_units"_s, QT_TR_NOOP("Organizational units")},
        {u"serial"_s, QT_TR_NOOP("Serial number")},
        {u"version"_s, QT_TR_NOOP("Version")},
        {u"not_before"_s, QT_TR_NOOP("Valid from")},
        {u"not_after"_s, QT_TR_NOOP("Valid until")},
        {u"public_key"_s, QT_TR_NOOP("Public key")},
        {u"signature_algorithm"_s, QT_TR_NOOP("Signature")},
        {u"sha256"_s, QT_TR_NOOP("SHA-256")},
        {u"subject_key_id"_s, QT_TR_NOOP("Subject key identifier")},
        {u"authority_key_id"_s, QT_TR_NOOP("Authority key identifier")},
        {u"fabric_ski"_s, QT_TR_NOOP("Fabric's SKI")},
        {u"is_ca"_s, QT_TR_NOOP("CA certificate")},
        {u"basic_constraints"_s, QT_TR_NOOP("Basic constraints")},
        {u"key_usage"_s, QT_TR_NOOP("Key usage")},
        {u"extended_key_usage"_s, QT_TR_NOOP("Extended key usage")},
        {u"sans"_s, QT_TR_NOOP("Alternative names")},
        {u"alternative_names"_s, QT_TR_NOOP("Alternative names")},
        {u"attributes"_s, QT_TR_NOOP("Attributes")},
        {u"fabric_attributes"_s, QT_TR_NOOP("Attributes")},
    };
    const char *const name = names.value(id);
    return name ? tr(name) : id;
}

} // namespace Chaincert::Words
