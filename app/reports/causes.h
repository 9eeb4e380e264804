#pragma once

#include "downloads/download.h"
#include "words/words.h"

#include <QList>

namespace Chaincert {

// Downloads that failed for one reason: the same kind of failure and, where the service answered, the same
// status and code; and where what helps depends on how one signs in, accounts that do so alike.
struct Cause
{
    // What they have in common: the first one's failure as tried once, with the latest time to come back.
    Failure failure;
    bool oneSubject = true; // false: each is about something else, so that the sentence differs
    QList<const DownloadStatus *> downloads; // in their order; they belong to whoever asked
};

// The most frequent first. What has not failed is passed over.
QList<Cause> causesOf(const QList<const DownloadStatus *> &downloads);
QList<Cause> causesOf(const QList<DownloadStatus> &downloads);

QString nameOf(const DownloadStatus &download); // "org1 · admin", on one line, harmless

} // namespace Chaincert
