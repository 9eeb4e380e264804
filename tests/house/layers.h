#pragma once

#include <QDir>
#include <QStringList>

// What the arrows between the rooms (target_link_libraries; arrows.py) cannot say, one sentence for each
// place below <root>/app and <root>/ui where it is not kept: headers of libraries lie in folders that every
// compilation sees, and what differs between systems lies in app/platform alone.
QStringList wrongIncludes(const QDir &root);
