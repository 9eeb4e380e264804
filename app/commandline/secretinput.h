#pragma once

#include "commandline/accessoptions.h"
#include "credentials/accountsecrets.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace Chaincert {

class CliContext;

/// What is read beside the secrets of the sign-in itself.
struct ExtraSecrets
{
    bool token = false; ///< where the way is a token
    bool code = false; ///< of MFA: kept for when it is asked for
};

/// Reads the secrets of a sign-in: from the environment where they stand there, else a line of standard input
/// each, of which only the line's end is taken off, or asked for without echo where that is a terminal. In
/// this order: password, secret key, security token, token, code, the proxy's password. A token that comes
/// alone may have several lines. Context + callback: one answer, later, none once `context` has died.
void readSecrets(CliContext &cli, const SignInOptions &signIn, const CloudOptions &cloud, ExtraSecrets extra,
    QObject *context, std::function<void(OrUsage<AccountSecrets>)> answer);

/// From a file, or from a program that writes into a pipe of that name. Context + callback: one answer,
/// later, none once `context` has died. Failures: it cannot be read, holds no token, or nothing came within
/// `limit`.
void readTokenFile(const QString &path, std::chrono::milliseconds limit, QObject *context,
    std::function<void(OrUsage<Secret>)> answer);
inline constexpr std::chrono::seconds TokenFileLimit{60};

/// One line of standard input for `argument`, or asked for as `question` without echo where that is a
/// terminal. As readSecrets().
void readSecret(const QString &argument, const QString &question, QObject *context,
    std::function<void(OrUsage<Secret>)> answer);

OrUsage<Secret> cleanedToken(const QString &argument, const Secret &token);

} // namespace Chaincert
