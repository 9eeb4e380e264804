#pragma once

#include "downloads/download.h"

// A download's failure, to be changed: statuses share theirs, so it becomes one of its own.
inline Chaincert::Failure &ownFailure(Chaincert::DownloadStatus &status)
{
    const auto failure = std::make_shared<Chaincert::Failure>(*status.failure);
    status.failure = failure;
    return *failure;
}
