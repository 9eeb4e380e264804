#pragma once

#include "certificates/material.h"
#include "platform/folder.h"

#include <QList>
#include <QStringList>

namespace Chaincert {

/// What there is to read at one place, and the way to its bytes, for readMaterial().
struct CollectedFiles
{
    /// At most CertificateLimits::files. A part of a tree that could not be looked into is among them, and
    /// reads as nothing.
    QList<GivenFile> files = {};
    bool hasMore = false; ///< than were collected
    ReadGiven read = {}; ///< not thread-safe; of an archive each path once
    ReadingOptions::GivenAs givenAs = ReadingOptions::GivenAs::File;
    Platform::FolderPtr folder = {}; ///< that was walked; null: there is none
    QStringList linksLeft = {}; ///< paths of links that were not followed (folderfiles.h)
};

} // namespace Chaincert
