#pragma once

#include "certificates/foundat.h"
#include "platform/folder.h"

#include <optional>

class QFileInfo;

namespace Chaincert {

/// `isReached`: others get as far as the file's folder (Platform::isReachedByOthers()).
inline FileReaders fileReaders(const Platform::EntryFacts &facts, std::optional<bool> isReached)
{
    if (!facts.isOpenToReaders || !isReached)
        return FileReaders::Unknown;
    return *facts.isOpenToReaders && *isReached ? FileReaders::Others : FileReaders::OwnerAlone;
}

FileReaders readersOf(const QFileInfo &file); // which is there

} // namespace Chaincert
