#pragma once

#include <QSize>
#include <QString>

// The whole window, `size` large, and its dialogs in every state, on the statuses of statuses.h.
void takeWindowPictures(const QString &folder, const QSize &size);
