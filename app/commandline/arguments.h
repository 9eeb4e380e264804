#pragma once

#include "cloud/certtype.h"
#include "commandline/accessoptions.h"
#include "commandline/exportoptions.h"
#include "commandline/pathoptions.h"
#include "downloads/downloadqueue.h"
#include "options/completion.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Chaincert {

/// What the arguments of chaincert-cli ask for, with every value checked as far as it can be without a disk.

/// `chaincert-cli download`.
struct DownloadOptions : AccessOptions
{
    QString blockchainId; ///< or its name (blockchainlookup.h)
    QStringList organizations; ///< in the order given, each once
    bool allOrganizations = false; ///< in their place
    QList<CertType> certTypes; ///< likewise
    QString folder; ///< absolute
    OnConflict onConflict = OnConflict::KeepBoth;
    QString preset = {}; ///< each download is exported so as well; empty: none is
    QString exportFolder = {}; ///< absolute
    bool unpack = true;
    bool allowOpenKeys = false; ///< also where the file system keeps no permissions
    QString jobsFile; ///< absolute; each line of it is a download, and what it leaves out stands here
    bool keepGoing = false; ///< the good lines are carried out although others are bad
    int parallel = DownloadQueue::DefaultParallel;
    bool json = false;
    bool quiet = false;
};

/// `chaincert-cli list`.
struct ListOptions : AccessOptions
{
    enum class What { Projects, Blockchains, Organizations };
    What what = What::Projects;
    QString blockchain; ///< Organizations: its id or name
    bool json = false;
};

/// `chaincert-cli account add`.
struct AccountAddOptions : SignInOptions
{
    QString name;
    CloudOptions cloud;
    QString project; ///< id or name; may be empty
    bool json = false;
};

/// `chaincert-cli account list`.
struct AccountListOptions
{
    bool json = false;
};

/// An account that is kept, or one that the arguments describe for this run.
struct AccountTestOptions : AccessOptions
{
    bool json = false;
};

/// `chaincert-cli account remove`.
struct AccountRemoveOptions
{
    QString account; ///< its name or id
    bool json = false;
    bool leaveSecret = false; ///< the keychain is not asked
};

/// `--help`, or `help` in place of a command.
struct HelpRequested
{
    Command command = Command::None;
};

/// `--version`.
struct VersionRequested
{
};

/// `chaincert-cli completion`.
struct CompletionRequested
{
    Shell shell = Shell::Bash;
};

/// What one call of chaincert-cli is to do, or what is wrong with its arguments.
using ParsedArguments
    = std::variant<DownloadOptions, ListOptions, InspectOptions, CompareOptions, PresetsOptions,
        ExportOptions, FixConfigOptions, AccountAddOptions, AccountListOptions, AccountTestOptions,
        AccountRemoveOptions, HelpRequested, VersionRequested, CompletionRequested, UsageError>;

/// By the rules of the requests themselves, so that nothing is started that cannot be asked. An empty project
/// is still to come, and stands as one that is well.
Result<void> checkAskable(const QString &projectId, const QString &blockchain, const QString &organization);

/// `arguments` without the program's name. "--name value" and "--name=value" mean the same; --org,
/// --type and --ca take several values and may be repeated.
ParsedArguments parseArguments(const QStringList &arguments, const Environment &environment);

/// An argument whose bytes are no UTF-8, which `arguments` (with the program's name) holds as U+FFFD.
/// Anything made of it would be about another file or name than was meant.
std::optional<UsageError> undecodableArgument(
    const QStringList &arguments, int argc, const char *const *argv);

/// What was taken off the values of a command that is well: sentences for stderr, to read before anything
/// happens. None with --quiet.
QStringList remarksOn(const QStringList &arguments);

} // namespace Chaincert
