#include "downloads/destinations.h"

using namespace std::chrono_literals;

namespace Chaincert {

namespace {

constexpr auto MaxStep = 3s;
constexpr auto MaxSaving = 30s; // a large archive takes its time

} // namespace

Result<std::shared_ptr<WorkFolder>> Destinations::workFolder(const QString &destination)
{
    Destination &there = at(destination);
    const QMutexLocker opening(&there.opening);
    // One that someone has exchanged ends with the downloads that use it; the next ones get another.
    if (auto shared = there.folder.lock(); shared && shared->isStillThere())
        return shared;
    auto folder = WorkFolder::make(destination, m_createdFolders, m_clock);
    if (folder)
        there.folder = *folder;
    return folder;
}

const DestinationWork &Destinations::workAt(const QString &destination)
{
    return at(destination).work;
}

QSet<QString> Destinations::stuck()
{
    QSet<QString> stuck;
    const QMutexLocker lock(&m_mutex);
    for (const auto &[destination, there] : m_destinations) {
        if (there.work.writing->isHeldUp(MaxStep) || there.work.saving->isHeldUp(MaxSaving))
            stuck.insert(destination);
    }
    return stuck;
}

Destinations::Destination &Destinations::at(const QString &destination)
{
    const QMutexLocker lock(&m_mutex);
    return m_destinations[destination];
}

} // namespace Chaincert
