#pragma once

#include "cloud/certtype.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>

namespace Chaincert {

// What `chaincert` was started with. A token is never among it: that comes in CHAINCERT_TOKEN.
struct StartOptions
{
    enum class Wish { Window, Help, Version };
    Wish wish = Wish::Window;
    QString helpText; // with Wish::Help
    QString endpoint; // checked; empty: not given
    QStringList authorityFiles; // absolute paths
    QString regionId; // checked; empty: not given
    QString projectId;
    QString blockchainId;
    QStringList organizations;
    QList<CertType> types;
    QString folder; // absolute, or with a leading "~"
    QString language;
    bool verbose = false;
    bool operator==(const StartOptions &) const = default;
};

// `arguments` with the program's name first. The error names the argument and the remedy, for stderr.
tl::expected<StartOptions, QString> parseStartOptions(const QStringList &arguments);

} // namespace Chaincert
