#pragma once

#include "downloads/onconflict.h"
#include "options/commonoptions.h"

#include <QString>
#include <QStringList>

namespace Chaincert {

/// `chaincert-cli presets`.
struct PresetsOptions
{
    bool json = false;
};

/// `chaincert-cli export`.
struct ExportOptions
{
    QString preset; ///< one of exportPresets()
    QStringList from; ///< absolute; one at least
    QString folder; ///< absolute
    QString mspId = {};
    QString label = {};
    OnConflict onConflict = OnConflict::KeepBoth;
    bool password = false; ///< is to be read
    bool allowOpenKeys = false;
    bool writeAnyway = false;
    bool dryRun = false;
    bool json = false;
};

/// `chaincert-cli fix-config`.
struct FixConfigOptions
{
    QString file; ///< absolute
    QStringList from; ///< likewise; one at least
    bool dryRun = false;
    bool json = false;
};

OrUsage<ExportOptions> exportFrom(const ParsedOptions &given, const Environment &environment);
OrUsage<FixConfigOptions> fixConfigFrom(const ParsedOptions &given, const Environment &environment);

/// --preset; empty where it is not given. Failures: there is none of that name.
OrUsage<QString> presetFrom(const ParsedOptions &given);
OrUsage<OnConflict> onConflictFrom(const ParsedOptions &given); ///< --existing-files

} // namespace Chaincert
