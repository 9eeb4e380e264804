#pragma once

#include "certificates/summary.h"
#include "failures/failure.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Chaincert {

struct Inspected;
struct InspectionOptions;

/// Unique in its list. Counts from FirstBroughtIn, so that it is no download's id either.
using BroughtInId = quint64;
constexpr BroughtInId FirstBroughtIn = quint64(1) << 63;

/// A file, a folder or an archive that a person brought in to be looked at. It stays where it is and as it
/// is.
struct BroughtIn
{
    enum class State { Waiting, Reading, Read };
    struct File
    {
        QString path; ///< within the folder, with "/"
        FileKind kind = FileKind::Other;
        qint64 bytes = 0;
        bool operator==(const File &) const = default;
    };

    BroughtInId id = 0;
    QString path; ///< absolute
    State state = State::Waiting;
    int looks = 0; ///< how often it was read

    // Of what was read. While it is read anew these are as they were.
    bool isFolder = false;
    MaterialKind kind = MaterialKind::Unknown;
    qint64 bytes = 0; ///< of all files
    QList<File> files = {}; ///< of a folder, in path order
    int parts = 0; ///< of a folder: files and folders directly in it
    bool holdsKey = false; ///< a private key, encrypted or not
    AssessmentSummary summary = {};
    bool wantsPassword = false; ///< a store or a key in it is encrypted and was not opened
    bool isPasswordWrong = false; ///< one was given, and did not open it
    std::shared_ptr<const Failure> failure = {}; ///< why nothing could be read at all; else null
    /// What was read with a password, which is not kept: nobody can read it again. Null: none was given.
    std::shared_ptr<const Inspected> unlocked = {};

    bool operator==(const BroughtIn &) const = default;
};

/// What is at the path of `asked`, read and judged: the same with State::Read. Neither a pipe nor a device is
/// opened. Blocks as long as the disk does: for a thread that may hang. Failures: Cancelled; all others are
/// told in the answer.
Result<BroughtIn> lookAt(const BroughtIn &asked, const InspectionOptions &options);

/// What was opened with a password, after this file with a key in it was made private: nothing is read anew,
/// since nobody has the password any more. `file` as in Material::files. Pure.
BroughtIn madePrivate(const BroughtIn &row, const QString &file);

} // namespace Chaincert
