#pragma once

#include <QString>

// The whole window and its dialogs in every state, on the statuses of statuses.h.
void takeWindowPictures(const QString &folder);
