#pragma once

#include "downloads/download.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace Chaincert {

/// A saved file or folder of which a copy is to go out: by a drag, or by the clipboard.
struct ToCopy
{
    DownloadRequest request; ///< of the download that it belongs to
    QString path; ///< absolute
    QString whole; ///< what the download as such has on disk, its tree or its one file; often `path` itself
    bool operator==(const ToCopy &) const = default;
};

/// Without those that lie under another one of the list, and come with that one; each path once.
QList<ToCopy> outermost(const QList<ToCopy> &parts);

/// An organization and a type, of which there are certificates of several blockchains.
QString keyOfName(const DownloadRequest &request);
QSet<QString> namesOfSeveral(const QList<DownloadRequest> &downloads); ///< keyOfName()

/// What the copies are called, in the same order. Two folders "admin" in one place would be merged by a file
/// manager, and so would two organizations' keys: a whole download is called "org1-admin"; where `several`
/// has its name, "org1-admin-supply-chain-0b6a7a1e". What stands behind the type on disk stays: "org1-admin
/// (2)", "org1-admin.zip". A part of a download keeps its name, unless another of the same name goes out with
/// it: then both say whose they are ("org1-admin-msp-signcerts-cert.pem"). No two are equal, also where case
/// is ignored.
QStringList copyNames(const QList<ToCopy> &parts, const QSet<QString> &several);

} // namespace Chaincert
