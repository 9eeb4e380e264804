#pragma once

#include "cloud/certtype.h"
#include "commandline/accountarguments.h"
#include "commandline/cloudarguments.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Chaincert {

// What the arguments of chaincert-cli ask for, with every value checked as far as it can be without a disk.

// `chaincert-cli download`.
struct DownloadOrder
{
    // Account: `account`. Keys: what the SDKs' variables or the profile file hold.
    enum class CredentialFrom { Account, TokenFile, TokenInput, TokenEnvironment, Keys };

    QString account; // its name or id
    CloudOrder cloud; // empty with an account
    QString projectId; // may be empty with an account or with keys, which may name one
    QString blockchainId;
    QStringList organizations; // in the order given, each once
    QList<CertType> certTypes; // likewise
    QString folder; // absolute
    CredentialFrom credentialFrom = CredentialFrom::Account;
    QString tokenFile; // absolute
    int parallel = 4;
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

using Parsed = std::variant<DownloadOrder, AccountAddOrder, AccountListOrder, AccountTestOrder,
    AccountRemoveOrder, HelpWanted, VersionWanted, UsageError>;

// What arguments mean depends on these alone.
struct Surroundings
{
    QString homeFolder;
    QString workingFolder;
    bool tokenInEnvironment = false;
};

// Pure. `arguments` without the program's name. "--name value" and "--name=value" mean the same; --org,
// --type and --ca take several values and may be repeated.
Parsed parseArguments(const QStringList &arguments, const Surroundings &surroundings);

// The language asked for by --language, before anything else is looked at; empty where none is.
QString languageArgument(const QStringList &arguments);

} // namespace Chaincert
