#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Chaincert {

/// What lies where in an MSP folder (Fabric's msp/configbuilder.go).
enum class MspPlace {
    SignCerts,
    KeyStore,
    CaCerts,
    IntermediateCerts,
    AdminCerts,
    TlsCaCerts,
    TlsIntermediateCerts,
    Crls,
    Configuration, ///< config.yaml
};
constexpr std::size_t mspPlaces = 9;

/// A folder that has at least one of these folders with a file in it.
struct MspFolder
{
    QString path; ///< "" for the topmost
    /// Whole paths, in the order of their names as Fabric reads them, hidden ones too; without what desktops
    /// leave in folders. By MspPlace.
    std::array<QStringList, mspPlaces> files = {};

    const QStringList &in(MspPlace place) const { return files[static_cast<std::size_t>(place)]; }
    bool isSigner() const { return !in(MspPlace::SignCerts).isEmpty() || !in(MspPlace::KeyStore).isEmpty(); }
};

/// In path order. Folders' names count in any case, since some tools and file systems change it. Pure.
QList<MspFolder> mspFoldersIn(const QStringList &paths);

/// A role's unit in config.yaml, and the certificate that must have issued it.
struct MspUnit
{
    QString unit;
    QString certificate = {}; ///< path below the MSP folder; empty: any of its CAs
    bool operator==(const MspUnit &) const = default;
};

/// config.yaml of an MSP folder. Nothing is set by default: NodeOUs are off.
struct MspConfiguration
{
    bool isReadable = false; ///< false: no YAML, or not of this shape; Fabric refuses the whole folder
    /// Why else Fabric does not read it, though it is YAML of this shape.
    enum class Fault { None, KeyTwice, Enable };
    Fault fault = Fault::None; ///< with another value `isReadable` is false
    bool nodeOus = false; ///< NodeOUs.Enable
    std::optional<MspUnit> client = {};
    std::optional<MspUnit> peer = {};
    std::optional<MspUnit> admin = {};
    std::optional<MspUnit> orderer = {};
    QList<MspUnit> units = {}; ///< OrganizationalUnitIdentifiers
    bool operator==(const MspConfiguration &) const = default;
};

MspConfiguration mspConfiguration(QByteArrayView yaml); ///< Pure.

} // namespace Chaincert
