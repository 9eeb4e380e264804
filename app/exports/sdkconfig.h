#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Chaincert {

/// A line of a configuration that is about to change.
struct ConfigLine
{
    int number = 0; ///< from 1
    QString before;
    QString after;
    bool operator==(const ConfigLine &) const = default;
};

/// A path that a configuration names and that does not exist here.
struct LostPath
{
    QString member; ///< "organizations.org1.cryptoPath"
    QString path;
    bool operator==(const LostPath &) const = default;
};

/// A configuration with its paths put right: everything else, comments and order too, is as it was.
struct FixedConfig
{
    QByteArray text;
    QList<ConfigLine> lines = {};
    QList<LostPath> lost = {}; ///< for which nothing was found, or several things alike
    bool operator==(const FixedConfig &) const = default;
};

/// Replaces in YAML or JSON (BCS's sdk-config.yaml, connection profiles) the paths that do not exist, which
/// `exists` says, by those of `places`, absolute files and folders, that end like them: the longest common
/// end that one of them has alone. Where a file is called otherwise, the only one in the folder that ends
/// like its own is taken. Values whose name ends with "path" count; those with a variable in them stay.
/// Nothing: it is neither YAML nor JSON. Pure, but for `exists`.
std::optional<FixedConfig> fixedConfig(
    QByteArrayView text, const std::function<bool(const QString &path)> &exists, const QStringList &places);

/// All that lies at these files and in these folders, for `places`: no link is followed out of them. Blocks.
QStringList placesIn(const QStringList &paths);

} // namespace Chaincert
