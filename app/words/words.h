#pragma once

#include "downloads/download.h"
#include "failures/failure.h"
#include "platform/ownfile.h"

#include <QString>
#include <QStringList>

#include <chrono>

namespace Chaincert::Words {

/// What happened and what to do next, each a sentence in the person's language. For a failure of the service
/// the known code's words (resources/error-codes/<language>.json), else those of its prefix and status.
struct Sentences
{
    QString summary;
    QString advice;
};
Sentences of(const Failure &failure);
QString inFull(const Failure &failure); ///< both, one after the other

QString shortReason(const Failure &failure); ///< a few words for a table's cell: "Token not accepted"
QStringList ownSentences(const Failure &failure); ///< Failure::ownSentences, as they stand in the summary
/// "HTTP 401 · BCS.4010401 · message"; empty where nothing answered
QString rawAnswer(const Failure &failure);
/// Where that is which came instead of a file, where it was kept (Failure::keptAnswer): one sentence. Empty:
/// nothing was.
QString keptAnswer(const Failure &failure);
/// "The connection went through the proxy …", of a name as Failure::proxy has it; empty for an empty one.
QString proxyUsed(const QString &name);
QString of(const SaveWarning &warning); ///< one sentence; warningwords.h has all its words
QString of(const Platform::UnusedFile &unused); ///< what is not used, why, and what to do
QString of(DownloadState state); ///< "Waiting", "Saved" …
/// "Downloading, 62%", "Waiting 4 s before attempt 2 of 3" … A connection that has been silent for
/// SilenceTold or longer says for how long.
QString stateLine(const DownloadStatus &status);
inline constexpr std::chrono::seconds SilenceTold{5};
/// "Waiting until 11:49: the service asked for a pause"; where others go on, with how many wait.
QString heldUntil(const QDateTime &until);
QString holdEnd(const QDateTime &until); ///< the time of day in it
QString of(FileKind kind); ///< "Certificate", "Private key" …
QString of(OnConflict onConflict); ///< "Keep both" …
QString meaningOf(OnConflict onConflict); ///< "The new one gets a number." …
QString purposeOf(CertType type); ///< "manages channels and chaincode" …
QString bytes(qint64 count); ///< in the person's locale

} // namespace Chaincert::Words
