#pragma once

#include "downloads/destinations.h"

#include <QStringList>

#include <deque>

namespace Chaincert {

/// Copies of saved files and folders under names of their own, for other programs that take them: by drag or
/// from the clipboard. They lie in a work folder (workfolder.h) of the destination that they are saved in, so
/// on its disk, 0700 and files as they were saved; they go with this, and those of a run that was killed when
/// the next one works there. Copies, and no hard links: a certificate's archive is some KiB, and the saved
/// files stay as they are even if a program changes what it was given. Thread-safe.
class Staging
{
public:
    struct Wanted
    {
        QString destination; ///< absolute: the folder that was chosen for the download
        QString path; ///< below that
        QString name; ///< of the copy: one part
    };
    struct Copies
    {
        QStringList paths; ///< of the copies, as they were asked for; of what is there
        QStringList originals; ///< of these, likewise
        QStringList gone; ///< no longer exist
        QStringList leftOut; ///< links, pipes and the like; nobody can say what their copies would mean
        std::optional<Failure> failure = {}; ///< then there are no copies
        bool isTooMuch = false; ///< likewise: more than `maxBytes` or `maxEntries`
        bool isComplete() const { return !failure && !isTooMuch && gone.isEmpty() && leftOut.isEmpty(); }
    };
    static constexpr qint64 maxBytes = 512 * 1024 * 1024; ///< at a time
    static constexpr int maxEntries = 100'000;
    static constexpr qint64 maxKept = 2 * maxBytes; ///< in all; beyond it the oldest go
    static constexpr size_t softMaxTrees = 100; ///< likewise: calls of make()
    static constexpr std::chrono::minutes kept{10}; ///< but not before: a file manager may still be reading
    static constexpr size_t maxTrees = 500; ///< these go at once: a work folder that holds many is not swept

    Copies make(const QList<Wanted> &wanted); ///< blocks on the disk

private:
    struct Budget;
    class Copier;
    struct Made
    {
        std::shared_ptr<WorkFolder> work;
        QString name; // in it
        qint64 bytes;
        std::chrono::steady_clock::time_point at;
    };
    Result<void> makeIn(const QString &folder, const QList<qsizetype> &indexes, const QList<Wanted> &wanted,
        Budget &budget, QStringList &paths, QStringList &leftOut);
    void remember(Made made);

    Destinations m_destinations;
    QMutex m_mutex;
    std::deque<Made> m_made;
};

} // namespace Chaincert
