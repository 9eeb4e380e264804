#pragma once

#include "rawserver/rawserver.h"

#include <QString>
#include <QStringList>

// A service that says again all it was told, in every way a reader could be deceived by: the token whole, its
// end, its middle, in capitals, over lines and encoded, a private key, and what steers a terminal. One text,
// in bodies, headers, lists and names; for tests that no output shows any of it.
namespace HostileAnswer {

QByteArray token();
QString text(); // all of it
QString name(); // a part, as a name in a list

// The organizations for which a download gets it; each in another shape of answer.
QStringList organizations();

RawServer::Script script();

// What of the text an output shows: runs of 16 bytes of the token or the key, white space skipped and case
// ignored, and characters that control, turn round or are not seen. Line ends and tabs are left out of it.
QStringList shownIn(const QString &output);

} // namespace HostileAnswer
