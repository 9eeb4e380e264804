#pragma once

#include "credentials/account.h"
#include "failures/failure.h"
#include "sessions/signintest.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace Chaincert {

/// What the account commands print. None of it holds a secret: of an access key's id the last four characters
/// alone. JSON is UTF-8; keys and values but sentences are never translated; what is not known is null.

QJsonObject accountObject(const Account &account);
QByteArray accountListJson(const QList<Account> &accounts);
QString accountTable(const QList<Account> &accounts); ///< for people

/// {"account": …} with what came of it: a failure, or nothing.
QByteArray accountJson(const std::optional<Account> &account, const std::optional<Failure> &failure);
QByteArray signInJson(const Account &account, const Result<SignInReport> &answer);
QString signInLines(const SignInReport &report); ///< for people

} // namespace Chaincert
