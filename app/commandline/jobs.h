#pragma once

#include "commandline/arguments.h"

#include <QByteArray>

namespace Chaincert {

/// One line of a --jobs file: one download.
struct Job
{
    qint64 line = 0; ///< where it stands in the file, from 1
    QString account; ///< its name or id; empty: `endpoint`, or what the command line says
    QString endpoint;
    QString projectId;
    QString blockchainId;
    QString organization;
    CertType certType = CertType::Admin;
    QString folder; ///< absolute
};

/// A line of a --jobs file that cannot be carried out.
struct BadLine
{
    qint64 line = 0;
    QString problem; ///< sentences
};

/// What a --jobs file holds.
struct Jobs
{
    QList<Job> good; ///< a line of several types is several
    QList<BadLine> bad; ///< in the file's order
};

/// A --jobs file: CSV whose first line names the columns (account, endpoint, project, blockchain, org, type,
/// to, in any order; by comma, semicolon or tab), or a JSON array of objects with these keys. What a line
/// leaves out is taken from the command line. A type may be "all", or several with spaces between.
/// Failures: it is neither, holds no download, or more than MaxJobRows (jobrows.h).
OrUsage<Jobs> parseJobs(
    const QByteArray &text, const DownloadOptions &options, const Environment &environment);

} // namespace Chaincert
