#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

// What the cloud hands out: trees of files, packed in memory by libzip.
namespace Sandbox {

// Path with "/" and content; a path that ends in "/" is a folder.
using Tree = QList<QPair<QString, QByteArray>>;

QByteArray zip(const Tree &tree);
QByteArray tar(const Tree &tree); // ustar, as a service might send one day
QByteArray gzip(const QByteArray &bytes);

} // namespace Sandbox
