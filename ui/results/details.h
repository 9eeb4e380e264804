#pragma once

#include "credentials/account.h"
#include "downloads/download.h"
#include "words/warningwords.h"

#include <QString>
#include <QStringList>

namespace Chaincert {

/// What the details of one row, or of several, say and offer, as a value.
struct Details
{
    DownloadState state = DownloadState::Waiting; ///< of several: the one that needs a person most
    std::optional<Severity> severity = {}; ///< of its worst warning, where it has any
    QString title; ///< "Saved", "Failed: permission denied", "12 downloads selected"
    QString whose; ///< "org1 · admin in supply-chain"; of several the blockchain they are under, if any
    bool isOfSeveral = false;
    QStringList sentences; ///< what happened, what to do next, what to know
    QString raw; ///< the service's or the system's own words; of a saved row where it lies
    QString path; ///< on disk; empty: nothing is there
    std::optional<FailureKind> helpOn = {}; ///< the kind that the help has a paragraph on
    bool canEditAccount = false; ///< the account may be what has to be changed
    bool canAddAuthority = false; ///< a CA certificate may be what is missing
    bool canAllowOpenKeys = false; ///< the disk does not support permissions, which the person may accept
    bool canRetry = false;
    bool canCancel = false;
    bool canUnpack = false; ///< an archive that was brought in
    bool wantsPassword = false; ///< something in it is encrypted
    bool isPasswordWrong = false; ///< the one that was given
    bool canTryNow = false; ///< it waits to be tried again, or for the end of a service's pause
    bool operator==(const Details &) const = default;
};

/// `path`: of the row itself, which may be a file under the download. `account`: the one that the download
/// was asked for with; null: it is gone. `heldUntil`, UTC: nothing is sent before, because the service asked
/// for a pause; null: nothing holds it. `hasCard`: a card beside it tells what was found and where it came
/// from, as it is now.
Details detailsOf(const DownloadStatus &status, const QString &path, const Account *account = nullptr,
    const QDateTime &heldUntil = {}, bool hasCard = false);

/// What came of all of them, and what can be done with all. `group`: the blockchain whose row was chosen.
Details detailsOf(const QList<const DownloadStatus *> &several, const QString &group = {});

QString asText(const Details &details); ///< for a message to a colleague or to support

} // namespace Chaincert
