#include "certificates/checks_p.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// A longer file is found by its name alone (fileks.go, searchKeystoreForSKI).
constexpr qint64 largestSearched = 64 * 1024;

// SM2's forks of Fabric differ in the hash.
QStringList skisOf(const std::optional<PublicKeyFacts> &key)
{
    QStringList skis;
    if (key) {
        for (const QString &ski : {key->fabricSki, key->fabricSkiSm3}) {
            if (!ski.isEmpty())
                skis << ski;
        }
    }
    return skis;
}

// BCCSP takes a file of such a name for that key without a look inside (fileks.go, GetKey).
QString skiInName(const QString &name)
{
    static const QRegularExpression named(u"^([0-9a-f]{64})_(?:sk|pk|key)$"_s);
    return named.match(name).captured(1);
}

void checkNameOf(Examination &examined, const FoundPrivateKey &key, bool isSigners)
{
    const QString name = lastPart(key.at.path);
    const QString named = skiInName(name);
    const QStringList skis = skisOf(key.facts().publicKey);
    if (skis.isEmpty()) {
        examined.addNotChecked(Check::KeyFileName, NotCheckedBecause::KeyClosed);
        examined.addNotChecked(Check::KeyNamedAsAnother, NotCheckedBecause::KeyClosed);
        return;
    }
    if (!named.isEmpty() && !skis.contains(named)) {
        // A peer that looks for that very key takes what is in the file, and signs wrongly.
        const FoundCertificate &own = examined.identity.certificate;
        const bool isTaken = own && skisOf(own.facts().publicKey).contains(named);
        examined.addFinding(Check::KeyNamedAsAnother, Severity::Error, key.at,
            {{u"name"_s, name}, {u"ski"_s, skis.constFirst()}}, isTaken);
        return;
    }
    QStringList expected;
    for (const QString &ski : skis)
        expected << ski + "_sk"_L1;
    const MaterialFile *const file = examined.material().file(key.at.path);
    if (isSigners && file && file->size > largestSearched && !expected.contains(name)) {
        examined.addFinding(Check::KeyFileName, Severity::Warning, key.at,
            {{u"name"_s, name}, {u"expected"_s, expected}, {u"why"_s, u"large"_s}}, true);
        return;
    }
    expected << u"priv_sk"_s;
    if (isSigners && !expected.contains(name))
        examined.addFinding(
            Check::KeyFileName, Severity::Note, key.at, {{u"name"_s, name}, {u"expected"_s, expected}});
}

void checkNames(Examination &examined)
{
    const Identity &identity = examined.identity;
    QList<FoundPrivateKey> keys;
    for (const FoundPrivateKey &key : QList<FoundPrivateKey>{identity.key} + identity.otherKeys) {
        if (key && examined.isInFolder(MspPlace::KeyStore, key.at.path))
            keys << key;
    }
    for (const FoundPrivateKey &key : std::as_const(keys))
        checkNameOf(examined, key, key.at == identity.key.at);
    if (!keys.isEmpty())
        return;
    const auto reason = identity.key ? NotCheckedBecause::NotApplicable : NotCheckedBecause::NoKey;
    examined.addNotChecked(Check::KeyFileName, reason);
    examined.addNotChecked(Check::KeyNamedAsAnother, reason);
}

void checkReaders(Examination &examined)
{
    const auto keys = examined.keys();
    for (const auto &[of, key] : keys) {
        switch (key.readers) {
        case FileReaders::Others:
            examined.addFinding(Check::KeyReaders, Severity::Warning, key.at,
                {{u"of"_s, QString(of)}, {u"why"_s, u"others"_s}});
            break;
        case FileReaders::Unknown:
            examined.addNotChecked(Check::KeyReaders, NotCheckedBecause::ReadersUnknown);
            break;
        case FileReaders::OwnerAlone:
            break;
        }
    }
    if (keys.isEmpty())
        examined.addNotChecked(Check::KeyReaders, NotCheckedBecause::NoKey);
}

} // namespace

void checkKeyFiles(Examination &examined)
{
    checkNames(examined);
    checkReaders(examined);
}

} // namespace Chaincert
