#pragma once

#include "downloads/prepareddownload.h"

namespace Chaincert {

// One candidate for where a download may land: <cert_type>, <cert_type> (2) … Blocks on the disk.
class Place
{
public:
    enum Verdict {
        Free, // neither archive nor folder of that name
        Same, // this very download is there already; its ZIP may have been packed at another time
        TreeMissing, // its archive is there alone: a run was killed between the two renames
        Altered, // its archive is there, but not its tree as it was
        Taken, // by something else
    };

    Place(const PreparedDownload &download, int number);

    QString archive() const { return m_stem + m_download.suffix; }
    QString folder() const { return m_stem; }
    bool hasArchive() const; // a plain file of that name
    Verdict judge(const QString &newArchive) const; // `newArchive`: where the download's archive lies now
    SavedDownload saved(bool unchanged) const; // the download's own archive lies there
    SavedDownload found(bool unchanged) const; // the one that was there before

    // Takes back what `saved` says, so that a failure leaves nothing; answers with that failure.
    static tl::unexpected<Failure> withdraw(
        const PreparedDownload &download, const SavedDownload &saved, const Failure &failure);

private:
    bool treeIsOurs() const;

    const PreparedDownload &m_download;
    const QString m_stem;
};

} // namespace Chaincert
