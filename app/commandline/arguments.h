#pragma once

#include "cloud/certtype.h"
#include "commandline/accessarguments.h"
#include "commandline/accountarguments.h"
#include "commandline/listarguments.h"
#include "downloads/downloadqueue.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Chaincert {

// What the arguments of chaincert-cli ask for, with every value checked as far as it can be without a disk.

// `chaincert-cli download`.
struct DownloadOrder : AccessOrder
{
    QString blockchainId; // or its name (blockchainlookup.h)
    QStringList organizations; // in the order given, each once
    bool allOrganizations = false; // in their place
    QList<CertType> certTypes; // likewise
    QString folder; // absolute
    OnConflict onConflict = OnConflict::KeepBoth;
    bool unpack = true;
    bool allowOpenKeys = false; // also where the file system keeps no permissions
    QString jobsFile; // absolute; each line of it is a download, and what it leaves out stands here
    bool keepGoing = false; // the good lines are carried out although others are bad
    int parallel = DownloadQueue::UsualParallel;
    bool json = false;
    bool quiet = false;
};

struct HelpWanted
{
    Command command = Command::None;
};

struct VersionWanted
{
};

using Parsed = std::variant<DownloadOrder, ListOrder, AccountAddOrder, AccountListOrder, AccountTestOrder,
    AccountRemoveOrder, HelpWanted, VersionWanted, UsageError>;

// What arguments mean depends on these alone.
struct Surroundings
{
    QString homeFolder; // empty: none is known
    QString workingFolder;
    bool tokenInEnvironment = false;
    bool passwordInEnvironment = false;
    bool secretKeyInEnvironment = false;
};

// Pure. `arguments` without the program's name. "--name value" and "--name=value" mean the same; --org,
// --type and --ca take several values and may be repeated.
Parsed parseArguments(const QStringList &arguments, const Surroundings &surroundings);

// An argument whose bytes are no UTF-8, which `arguments` (with the program's name) holds as U+FFFD. Anything
// made of it would be about another file or name than was meant.
std::optional<UsageError> undecodableArgument(
    const QStringList &arguments, int argc, const char *const *argv);

// What was taken off the values of a command that is well: sentences for stderr, to read before anything
// happens. None with --quiet.
QStringList remarksOn(const QStringList &arguments);

// The language asked for by --language, before anything else is looked at; empty where none is.
QString languageArgument(const QStringList &arguments);

} // namespace Chaincert
