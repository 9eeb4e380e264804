#pragma once

#include <QString>

// The accounts window in every state.
void takeAccountPictures(const QString &folder);
