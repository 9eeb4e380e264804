#pragma once

#include "downloads/canceltoken.h"
#include "downloads/prepareddownload.h"

#include <QHash>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace Chaincert {

/// Makes prepared downloads appear: looks for what is there, flushes the contents of all that are new at
/// once, renames them, archive first, then the tree, flushes the names, and looks whether all is where it
/// should be. Nothing that exists is overwritten. Each ends whole or not at all. The same content as before,
/// be it in a ZIP that was packed anew, is "unchanged" (and completed where a kill had left only the
/// archive); other content goes to "<cert_type> (2)" and so on, or, where the request said so, takes the
/// place of the older one, which is moved aside first (existingbackup.h), or is given up for what is there.
/// Any number of runs may commit to one place at once. Blocks: for a worker. Answers are in the list's
/// order; failures: the Disk… kinds, subject = the folder or file that stands in the way.
std::vector<Result<SavedDownload>> commit(
    const std::vector<std::unique_ptr<PreparedDownload>> &downloads, CreatedFolders &created);

/// Commits by the work of each destination, one list of it after the other; what becomes ready meanwhile
/// makes the next list. Thread-safe; the work keeps it alive.
class Committer : public std::enable_shared_from_this<Committer>
{
public:
    using Done = std::function<void(Result<SavedDownload>)>; ///< called on a worker, once

    explicit Committer(std::shared_ptr<Destinations> destinations);
    void add(std::unique_ptr<PreparedDownload> download, std::shared_ptr<CancelToken> cancelToken, Done done);

private:
    struct Waiting
    {
        std::unique_ptr<PreparedDownload> download;
        std::shared_ptr<CancelToken> cancelToken;
        Done done;
    };
    void run(const QString &destination);
    void commitList(std::vector<Waiting> items);

    const std::shared_ptr<Destinations> m_destinations;
    std::mutex m_mutex;
    // By the destinations where one is at work.
    QHash<QString, std::shared_ptr<std::vector<Waiting>>> m_waiting;
};

} // namespace Chaincert
