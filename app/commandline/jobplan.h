#pragma once

#include "commandline/jobs.h"
#include "commandline/runaccount.h"
#include "downloads/download.h"

#include <QHash>

namespace Chaincert {

// What a --jobs file comes to: the downloads, and as whom each one is made.
struct JobPlan
{
    QList<DownloadRequest> requests;
    QHash<QUuid, QString> accounts; // their names
    QList<BadLine> bad;

    // Reads the file. Where lines are bad and it is not to keep going, there are no requests. Context +
    // callback: one answer, later or at once, none once `context` has died.
    using Answer = std::function<void(tl::expected<JobPlan, RunAccount::Trouble>)>;
    static void make(Desk &desk, const DownloadOrder &order, QObject *context, const Answer &answer);
};

QString badLineText(const QString &file, const BadLine &bad); // for stderr

} // namespace Chaincert
