#pragma once

#include "downloads/download.h"
#include "inspection/broughtin.h"
#include "words/warningwords.h"

#include <QHash>
#include <QIcon>

namespace Chaincert {

/// The icons of rows: from the person's icon theme, else ours (themeIcon). A state has a shape of its own, so
/// that its colour is never needed.
class ResultsIcons
{
public:
    QIcon of(const DownloadStatus &status) const; ///< of a saved one what is the worst about it
    QIcon of(const BroughtIn &broughtIn) const; ///< how far its reading is, then its verdict
    QIcon of(DownloadState state) const;
    QIcon of(FileKind kind) const;
    QIcon of(Severity severity) const;
    QIcon of(Verdict verdict) const;
    QIcon folder() const { return named(QLatin1String("folder")); }

private:
    QIcon named(QLatin1String name) const;

    mutable QHash<QLatin1String, QIcon> m_read;
};

} // namespace Chaincert
