#pragma once

#include <QSize>
#include <QString>

class QScreen;

// The main window with the identity card of real certificates in it: right, with findings, expired, SM2, of a
// file, compared.
void takeCardPictures(QScreen &screen, const QString &folder, const QSize &size);
