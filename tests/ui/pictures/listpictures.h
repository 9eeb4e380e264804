#pragma once

#include <QString>

// The form with its lists in every state, and the settings window.
void takeListPictures(const QString &folder);
