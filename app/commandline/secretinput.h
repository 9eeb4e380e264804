#pragma once

#include "commandline/usageerror.h"
#include "credentials/secret.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <vector>

namespace Chaincert {

// A secret that an option says is to be read.
struct SecretWanted
{
    QString argument; // "--password-stdin"
    QString question; // for a terminal: "Password of ada"
    bool token = false; // is cleaned as people copy it (token.h); others are kept to the last space
};

// Reads secrets, in their order: a line of standard input each, of which only the line's end is taken off, or
// asked for without echo where that is a terminal. A token that comes alone may have several lines. Context +
// callback: one answer, later, none once `context` has died.
void readSecrets(std::vector<SecretWanted> wanted, QObject *context,
    std::function<void(OrUsage<std::vector<Secret>>)> answer);

// From a file, or from a program that writes into a pipe of that name. Context + callback: one answer, later,
// none once `context` has died. Failures: it cannot be read, holds no token, or nothing came within `limit`.
void readTokenFile(const QString &path, std::chrono::milliseconds limit, QObject *context,
    std::function<void(OrUsage<Secret>)> answer);
inline constexpr std::chrono::seconds TokenFileLimit{60};

OrUsage<Secret> cleanedToken(const QString &argument, const Secret &token);

} // namespace Chaincert
