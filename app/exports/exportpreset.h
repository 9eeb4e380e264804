#pragma once

#include <QFlags>
#include <QLatin1String>
#include <QString>

#include <vector>

namespace Chaincert {

class PlanBuilder;

/// What a key is to those who read it.
enum class KeyFamily {
    P256 = 0x01,
    P384 = 0x02,
    OtherNist = 0x04, ///< P-224, P-521: Go reads them too
    Ed25519 = 0x08,
    Rsa = 0x10,
    Sm2 = 0x20,
    Other = 0x40, ///< secp256k1 …
};
Q_DECLARE_FLAGS(KeyFamilies, KeyFamily)
Q_DECLARE_OPERATORS_FOR_FLAGS(KeyFamilies)

/// What a preset cannot do without.
enum class ExportNeed {
    Certificate = 0x01,
    Key = 0x02,
    Identity = 0x04, ///< its reader signs with it: no CA, not expired, nothing that Fabric refuses
    Authority = 0x08, ///< the CA it was issued by
    TlsPair = 0x10,
    MspId = 0x20,
    Label = 0x40,
    Password = 0x80,
    NoAuthority = 0x100, ///< it is no CA's: the private key of one goes nowhere else
};
Q_DECLARE_FLAGS(ExportNeeds, ExportNeed)
Q_DECLARE_OPERATORS_FOR_FLAGS(ExportNeeds)

/// A shape that a consumer reads: a row of one table. What each consumer reads is told where its files are
/// made, with the source.
struct ExportPreset
{
    QLatin1String id; ///< on the command line and in settings; never translated
    const char *name; ///< source texts, which words translates
    const char *about;
    const char *writes; ///< paths below the destination, a line each, with <label> and the like in them
    ExportNeeds needs;
    KeyFamilies takes; ///< keys that its reader uses
    KeyFamilies takesIfSetUp; ///< and those that it would use wrongly unless it is set up for them
    void (*plan)(PlanBuilder &);
};

const std::vector<ExportPreset> &exportPresets(); ///< in the order in which they are offered
const ExportPreset *findExportPreset(const QString &id); ///< null: there is none

} // namespace Chaincert
