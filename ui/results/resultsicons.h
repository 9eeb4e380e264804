#pragma once

#include "downloads/download.h"
#include "words/warningwords.h"

#include <QHash>
#include <QIcon>

namespace Chaincert {

/// The icons of rows: from the person's icon theme, else ours (themeIcon). A state has a shape of its own, so
/// that its colour is never needed.
class ResultsIcons
{
public:
    QIcon of(const DownloadStatus &status) const; ///< a saved one with warnings: the worst one's
    QIcon of(DownloadState state) const;
    QIcon of(FileKind kind) const;
    QIcon of(Words::Weight weight) const;
    QIcon folder() const { return named(QLatin1String("folder")); }

private:
    QIcon named(QLatin1String name) const;

    mutable QHash<QLatin1String, QIcon> m_read;
};

} // namespace Chaincert
