#pragma once

#include "credentials/account.h"
#include "downloads/download.h"
#include "words/warningwords.h"

#include <QString>
#include <QStringList>

namespace Chaincert {

/// What the details of one row say and offer, as a value.
struct Details
{
    DownloadState state = DownloadState::Waiting;
    std::optional<Words::Weight> weight = {}; ///< of its worst warning, where it has any
    QString title; ///< "org1 · admin: Saved"
    QStringList sentences; ///< what happened, what to do next, what to know
    QString raw; ///< the service's or the system's own words; of a saved row where it lies
    QString path; ///< on disk; empty: nothing is there
    std::optional<FailureKind> helpOn = {}; ///< the kind that the help has a paragraph on
    bool canEditAccount = false; ///< the account may be what has to be changed
    bool canAddAuthority = false; ///< a CA certificate may be what is missing
    bool canAllowOpenKeys = false; ///< the disk does not support permissions, which the person may accept
    bool canRetry = false;
    bool canCancel = false;
    bool canTryNow = false; ///< a service asked for a pause
    bool operator==(const Details &) const = default;
};

/// `path`: of the row itself, which may be a file under the download. `account`: the one that the
/// download was asked for with; null: it is gone.
/// `heldUntil`, UTC: nothing is sent before, because the service asked for a pause; null: nothing holds it.
Details detailsOf(const DownloadStatus &status, const QString &path, const Account *account = nullptr,
    const QDateTime &heldUntil = {});

QString asText(const Details &details); ///< for a message to a colleague or to support

} // namespace Chaincert
