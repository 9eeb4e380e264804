#pragma once

#include <QString>

class QScreen;
class QSize;

// The main window with files, folders and archives that a person brought in. `size`: of the window; empty:
// its own.
void takeBroughtInPictures(QScreen &screen, const QString &folder, const QSize &size);
