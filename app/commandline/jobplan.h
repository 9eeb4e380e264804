#pragma once

#include "commandline/jobs.h"
#include "commandline/runaccount.h"
#include "downloads/download.h"

namespace Chaincert {

class Choices;

/// What a --jobs file comes to.
struct JobPlan
{
    QList<DownloadRequest> requests;
    QList<DownloadStatus> refused; ///< downloads whose account's sign-in was refused already
    QList<BadLine> bad;

    /// Reads the file, and looks up what names blockchains. Where lines are bad and it is not to keep going,
    /// there are no requests. Context + callback: one answer, later or at once, none once `context` has died.
    using Answer = std::function<void(OrError<JobPlan>)>;
    static void make(CliContext &cli, Choices &choices, const DownloadOptions &options, QObject *context,
        const Answer &answer);
};

constexpr qsizetype MaxBadLinesTold = 100;
QString badLinesText(const QString &file, const QList<BadLine> &bad); ///< for stderr; of more their number

} // namespace Chaincert
