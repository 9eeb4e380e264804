#pragma once

#include "downloads/prepareddownload.h"

namespace Chaincert {

/// One candidate for where a download may land: <cert_type>, <cert_type> (2) … in an open folder. Blocks on
/// the disk.
class TargetCandidate
{
public:
    enum Verdict {
        Free, ///< neither archive nor folder of that name
        Same, ///< this very download is there already; its ZIP may have been packed at another time
        TreeMissing, ///< its archive is there alone: a run was killed between the two renames
        Altered, ///< its archive is there, but not its tree as it was
        Taken, ///< by something else
    };

    TargetCandidate(const PreparedDownload &download, const Platform::FolderPtr &parent, int number);

    QString archive() const { return m_stem + m_download.suffix; } ///< names in the folder
    QString folder() const { return m_stem; }
    bool hasArchive() const; ///< a regular file of that name
    /// by the SHA-256 of the archive, or of every entry in it, and by the tree's bytes
    Verdict judge() const;
    /// Moves archive and tree here. False: something has taken the place meanwhile; nothing was moved then,
    /// nor after a failure. FolderReplaced: what lies here is not what was written.
    Result<bool> moveHere() const;
    Result<bool> moveTreeHere() const; ///< the archive is there

    SavedDownload saved() const; ///< the download's own archive lies there
    /// The archive that was there before does. Same: it is all unchanged; TreeMissing: its tree came now.
    SavedDownload found(Verdict verdict) const;

    /// Takes back what `saved` says, so that a failure leaves nothing; answers with that failure.
    static tl::unexpected<Failure> withdraw(const PreparedDownload &download,
        const Platform::FolderPtr &parent, const SavedDownload &saved, const Failure &failure);

private:
    bool isSameArchive() const;
    bool treeIsOurs() const;
    bool archiveIsOurs() const;
    QByteArray sumOfTheOld() const; ///< SHA-256 of the archive that is there; read once by a candidate

    const PreparedDownload &m_download;
    const Platform::FolderPtr m_parent;
    const QString m_stem;
    mutable QByteArray m_sumOfTheOld;
};

} // namespace Chaincert
