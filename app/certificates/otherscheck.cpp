#include "certificates/checks_p.h"

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownOthers = 10; // a thousand that share a key would name each other a million times

QString placeOf(const Identity &identity)
{
    if (!identity.label.isEmpty())
        return identity.label;
    return identity.certificate ? identity.certificate.at.path : identity.key.at.path;
}

} // namespace

QList<KnownIdentity> knownIdentities(const QList<Identity> &identities, const QString &place)
{
    QList<KnownIdentity> known;
    for (const Identity &identity : identities) {
        const auto &key = identity.certificate ? identity.certificate.facts().publicKey
            : identity.key                     ? identity.key.facts().publicKey
                                               : std::nullopt;
        if (!key)
            continue;
        const QString at = placeOf(identity);
        const bool isFileItself = at == lastPart(place) || at.isEmpty();
        known << KnownIdentity{isFileItself ? place : within(place, at),
            identity.certificate ? identity.certificate.facts().sha256 : QString(), key->spkiSha256};
    }
    return known;
}

void checkOthers(Examination &examined)
{
    const Identity &identity = examined.identity;
    const ExaminedMaterial &whole = examined.whole;
    const auto &key = identity.certificate ? identity.certificate.facts().publicKey
        : identity.key                     ? identity.key.facts().publicKey
                                           : std::nullopt;
    if (!key) {
        examined.addNotChecked(Check::UsedElsewhere,
            identity.key ? NotCheckedBecause::KeyClosed : NotCheckedBecause::NoCertificate);
        return;
    }
    const QString sum = identity.certificate ? identity.certificate.facts().sha256 : QString();
    QStringList same, sameKey;
    for (const qsizetype at : whole.withKey(key->spkiSha256)) {
        const Identity &other = whole.identities[at];
        if (&other == &identity)
            continue;
        if (same.size() + sameKey.size() >= shownOthers)
            break;
        const bool isSame = other.certificate && other.certificate.facts().sha256 == sum;
        (isSame ? same : sameKey) << placeOf(other);
    }
    for (const KnownIdentity *other : whole.othersLike(sum, key->spkiSha256)) {
        if (same.size() + sameKey.size() >= shownOthers)
            break;
        (!sum.isEmpty() && other->sha256 == sum ? same : sameKey) << other->where;
    }
    const FoundAt &at = identity.certificate ? identity.certificate.at : identity.key.at;
    if (!same.isEmpty())
        examined.addFinding(
            Check::UsedElsewhere, Severity::Note, at, {{u"where"_s, same}, {u"same_certificate"_s, true}});
    if (!sameKey.isEmpty())
        examined.addFinding(Check::UsedElsewhere, Severity::Note, at,
            {{u"where"_s, sameKey}, {u"same_certificate"_s, false}});
    if (whole.identities.size() == 1 && whole.context.others.isEmpty() && !whole.context.hasAllOthers)
        examined.addNotChecked(Check::UsedElsewhere, NotCheckedBecause::NoOthers);
}

} // namespace Chaincert
