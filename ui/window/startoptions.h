#pragma once

#include "options/commonoptions.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Chaincert {

/// What `chaincert` was started with: the options of the one table (options/optiontable.h) that the window
/// has. A secret is never among them: a token comes in CHAINCERT_TOKEN.
struct StartOptions : CloudOptions
{
    enum class Action { OpenWindow, PrintHelp, PrintVersion };
    Action action = Action::OpenWindow;
    QString projectId;
    QString blockchainId;
    QStringList organizations;
    QList<CertType> types;
    QString folder; ///< absolute, or with a leading "~"
    QStringList paths; ///< absolute: files, folders and archives to look at
    QString language;
    bool verbose = false;
    QStringList remarks; ///< sentences for stderr: what was taken off a value
    bool operator==(const StartOptions &) const = default;
};

/// `arguments` with the program's name first. The error names the argument and the remedy, for stderr.
tl::expected<StartOptions, QString> parseStartOptions(const QStringList &arguments);

} // namespace Chaincert
