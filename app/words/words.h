#pragma once

#include "downloads/download.h"
#include "failures/failure.h"
#include "platform/ownfile.h"

#include <QString>

namespace Chaincert::Words {

// What happened and what to do next, each a sentence in the person's language. For a failure of the service
// the known code's words (resources/error-codes/<language>.json), else those of its prefix and status.
struct Sentences
{
    QString summary;
    QString advice;
};
Sentences of(const Failure &failure);

QString shortReason(const Failure &failure); // a few words for a table's cell: "Sign-in token not accepted"
QString rawAnswer(const Failure &failure); // "HTTP 401 · BCS.4010401 · message"; empty where nothing answered
// "The connection went through the proxy …", of a name as Failure::proxy has it; empty for an empty one.
QString proxyUsed(const QString &name);
QString of(const SaveWarning &warning); // one sentence
QString of(const Platform::UnusedFile &unused); // what is not used, why, and what to do
QString of(DownloadState state); // "Waiting", "Saved" …
QString stateLine(const DownloadStatus &status); // "Downloading, 62 %", "waiting 4 s, then try 2 of 3" …
QString of(FileKind kind); // "Certificate", "Private key — only you can read it" …
QString purposeOf(CertType type); // "manages channels and chaincode" …
QString bytes(qint64 count); // in the person's locale

} // namespace Chaincert::Words
