#pragma once

#include "downloads/download.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace Chaincert {

/// What has not finished when a report is made.
enum class Unfinished {
    WillNotEnd, ///< "cancelled": the program ends with this report
    GoesOn, ///< "waiting" or "downloading": the window stays
};

/// The one document that --json prints and the window saves, UTF-8. Keys and values of `status`, `kind` and
/// `failure.kind` are never translated; sentences are in the person's language. What is not known is null.
/// Where the downloads are of several blockchains, each says of which one.
/// Holds no secret: neither the token nor which account it was.
QByteArray jsonReport(const QList<DownloadStatus> &downloads, Unfinished unfinished = Unfinished::WillNotEnd);

QJsonObject failureObject(const Failure &failure);

/// "saved", "unchanged", "failed", "cancelled"; never translated.
QString statusId(DownloadState state, Unfinished unfinished = Unfinished::WillNotEnd);

QLatin1String warningKindId(SaveWarning::Kind kind); ///< "folder_open_to_others"; never translated

/// What every document of --json is made of.
QJsonValue orNull(const QString &text); ///< null where it is empty
template <typename T> QJsonValue valueOrNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}
/// What would steer a terminal is escaped (DEL, C1, direction and zero-width characters).
QByteArray jsonDocument(const QJsonObject &object);

} // namespace Chaincert
