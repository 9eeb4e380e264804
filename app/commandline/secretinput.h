#pragma once

#include "commandline/usageerror.h"
#include "credentials/secret.h"

#include <QObject>

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

OrUsage<Secret> readTokenFile(const QString &path);
OrUsage<Secret> cleanedToken(const QString &argument, const Secret &token);

} // namespace Chaincert
