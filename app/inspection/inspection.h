#pragma once

#include "certificates/assessment.h"
#include "failures/failure.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QFileDevice;

namespace Chaincert {

/// How what is given is read and assessed.
struct InspectionOptions
{
    std::optional<QByteArrayView> password = {}; ///< as in ReadingOptions
    AskedFor asked = {};
    /// `pathExists` and `cancelled` are filled in here: paths are looked up where the files lie on a disk.
    AssessmentContext context = {};
    /// Paths that a configuration names are looked up outside of what is given, too: of what a person wrote
    /// themself alone. Of what came from elsewhere that would follow links, and mount or sign in to whatever
    /// it names.
    bool looksOutside = false;
    std::function<bool()> cancelled = {}; ///< asked before every file and identity; may be empty
};

/// What lies at a path, read, put together and judged.
struct Inspected
{
    Material material = {};
    QList<Identity> identities = {};
    Assessment assessment = {}; ///< of `identities`, by position
    QStringList linksLeft = {}; ///< within a folder: links that were not followed (folderfiles.h); a finding
    /// Why nothing could be read at all: an archive breaks a rule, a folder may not be looked into. Then
    /// `assessment` says nothing.
    std::optional<Failure> failure = {};

    Verdict verdict() const { return failure ? Verdict::Error : assessment.verdict; }
};

/// What is judged stays as it is; the keys themselves are let go.
void forgetPrivateKeys(Inspected &inspected);

/// A file with keys in it was made private since: its readers, and what was found of them, are changed; all
/// else stays as it was judged. `file` as in Material::files. Pure.
void noteMadePrivate(Inspected &inspected, const QString &file);

/// A file, a folder or an archive, by what it is and not by its name; a pipe is read to its end, up to
/// StreamBytes. Nothing is written, nothing is asked. Blocks as long as the disk does: for a thread that may
/// hang. Failures: Cancelled; all others are told in what was inspected.
Result<Inspected> inspect(const QString &path, const InspectionOptions &options = {});

/// The same of what was saved in a folder: `within` it, with "/", no link is followed, whoever exchanged what
/// lies there.
Result<Inspected> inspectBelow(
    const QString &folder, const QString &within, const InspectionOptions &options = {});

/// What comes from an open file that has no place, such as standard input; `name` stands for its path.
Result<Inspected> inspectStream(
    QFileDevice &stream, const QString &name, const InspectionOptions &options = {});

constexpr qint64 StreamBytes = 16 * 1024 * 1024; ///< held in memory: an archive of more is to be a file

} // namespace Chaincert
