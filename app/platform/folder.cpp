#include "platform/folder.h"

#include <chrono>
#include <thread>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

// What is the same everywhere.
namespace Chaincert::Platform {

namespace {

constexpr qsizetype batch = 1000;
constexpr int firstMoved = 1 << 20; // beyond the numbers that a work folder gives
constexpr int maxMoves = 1 << 20;
constexpr int maxWaits = 100; // for others to close what they have open
constexpr auto wait = 10ms;

Result<FolderPtr> openPatiently(const Folder &parent, const QString &name)
{
    for (int waited = 0;; ++waited) {
        Result<FolderPtr> folder = parent.openFolder(name);
        if (folder || folder.error().kind != FailureKind::TooManyOpenFiles || waited == maxWaits)
            return folder;
        std::this_thread::sleep_for(wait);
    }
}

} // namespace

bool Folder::removeTree(const QString &name) const
{
    std::vector<QString> waiting{name};
    int number = firstMoved;
    const auto moveUp = [&](const Folder &from, const QString &entry) {
        for (; number < firstMoved + maxMoves; ++number) {
            const QString free = QString::number(number) + QLatin1String(".tree");
            const Result<bool> moved = from.move(entry, *this, free);
            if (!moved)
                return false;
            if (!*moved)
                continue;
            ++number;
            waiting.push_back(free);
            return true;
        }
        return false;
    };
    while (!waiting.empty()) {
        const QString next = waiting.back();
        waiting.pop_back();
        const Result<FolderPtr> folder = openPatiently(*this, next);
        if (!folder)
            return false;
        for (QStringList entries = (*folder)->names(batch); !entries.isEmpty();
             entries = (*folder)->names(batch)) {
            bool gone = false;
            for (const QString &entry : std::as_const(entries))
                gone = (*folder)->removeFile(entry) || (*folder)->removeFolder(entry)
                    || moveUp(**folder, entry) || gone;
            if (!gone)
                return false;
        }
        if (!removeFolder(next))
            return false;
    }
    return true;
}

} // namespace Chaincert::Platform
