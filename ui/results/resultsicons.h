#pragma once

#include "downloads/download.h"

#include <QIcon>

#include <array>

namespace Chaincert {

// The icons of rows, read once: from the person's icon theme, else ours. A state has a shape of its own, so
// that its colour is never needed.
class ResultsIcons
{
public:
    ResultsIcons();

    const QIcon &of(const DownloadStatus &status) const; // a saved one with warnings: the warning's
    const QIcon &of(DownloadState state) const { return m_states[static_cast<size_t>(state)]; }
    const QIcon &of(FileKind kind) const;

    QIcon warning;
    QIcon folder;
    QIcon archive;

private:
    std::array<QIcon, 9> m_states;
    QIcon m_file;
    QIcon m_key;
    QIcon m_certificate;
};

} // namespace Chaincert
