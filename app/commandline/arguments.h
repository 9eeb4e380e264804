#pragma once

#include "cloud/certtype.h"
#include "cloud/endpoint.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Chaincert {

// What the arguments of chaincert-cli ask for, with every value checked as far as it can be without a disk.
struct Order
{
    enum class TokenFrom { Environment, File, StandardInput };

    Endpoint endpoint;
    QStringList authorityFiles; // absolute
    QString projectId;
    QString blockchainId;
    QStringList organizations; // in the order given, each once
    QList<CertType> certTypes; // likewise
    QString folder; // absolute
    TokenFrom tokenFrom = TokenFrom::Environment;
    QString tokenFile; // absolute
    int parallel = 4;
    bool json = false;
    bool quiet = false;
};

struct HelpWanted
{
};

struct VersionWanted
{
};

// Wrong usage: the argument's name, what is wrong and what to do, in the person's language.
struct UsageError
{
    QString argument; // "--org"
    QString problem;
    QString remedy;
};

using Parsed = std::variant<Order, HelpWanted, VersionWanted, UsageError>;

// What arguments mean depends on these alone.
struct Surroundings
{
    QString homeFolder;
    QString workingFolder;
    bool tokenInEnvironment = false;
};

// Pure. `arguments` without the program's name. "--name value" and "--name=value" mean the same; --org,
// --type and
// --ca take several values and may be repeated.
Parsed parseArguments(const QStringList &arguments, const Surroundings &surroundings);

// The language asked for by --language, before anything else is looked at; empty where none is.
QString languageArgument(const QStringList &arguments);

} // namespace Chaincert
