#pragma once

#include "commandline/usageerror.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace Chaincert {

void print(FILE *file, const QString &text); // in the terminal's encoding
void print(FILE *file, const QByteArray &json);
void print(FILE *file, const UsageError &error);
void print(FILE *file, const Failure &failure); // what happened, what to do, and the service's own words

// NotSignedIn where the failure is a refused sign-in or a credential that is not there; else SomeFailed.
int exitCodeOf(const Failure &failure);
// The same, and NotSignedIn too where a token or signature was refused: of a command that tries nothing else.
int exitCodeOfSignIn(const Failure &failure);

} // namespace Chaincert
