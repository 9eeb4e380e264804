#pragma once

#include "platform/foldersbelow.h"

#include <optional>

namespace Chaincert {

/// Where configurations that were read name paths: below a folder that is held open, without following a
/// link, and outside of it only where that is wanted.
class NamedPaths
{
public:
    NamedPaths(Platform::FolderPtr base, bool looksOutside)
        : m_below(std::move(base))
        , m_looksOutside(looksOutside)
    {
    }

    /// As AssessmentContext::pathExists.
    std::optional<bool> exists(const QString &path, const QString &folder);

private:
    std::optional<bool> existsBelow(const QString &path);

    FoldersBelow m_below;
    const bool m_looksOutside;
};

} // namespace Chaincert
