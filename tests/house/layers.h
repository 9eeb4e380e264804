#pragma once

#include <QDir>
#include <QStringList>

// Reads every #include below <root>/app and <root>/ui and returns one sentence for each that points where the
// house's table of arrows (README.md, "Where things are") does not allow.
QStringList wrongArrows(const QDir &root);
