#pragma once

#include "downloads/download.h"

#include <QElapsedTimer>
#include <QList>
#include <QString>

namespace Chaincert {

// One line that says where the downloads stand, at most `width` columns. Pure.
QString progressText(const QList<DownloadStatus> &downloads, int width);

// Keeps that line up to date at the bottom of a terminal, on stderr. Does nothing where stderr is no
// terminal.
class Progress
{
public:
    explicit Progress(bool wanted);
    ~Progress() { clear(); }
    Q_DISABLE_COPY_MOVE(Progress)

    bool isDue() const; // at most ten times a second
    void show(const QList<DownloadStatus> &downloads);
    void clear(); // before anything else is printed

private:
    bool m_wanted;
    bool m_shown = false;
    QElapsedTimer m_since;
};

} // namespace Chaincert
