#pragma once

#include <QString>

class QMimeData;

namespace Chaincert {

/// What was dropped onto a window, told by the file's name: a look at it could stop the window. Keys are the
/// console's CSV, a profile in INI form, or the file called "credentials" in a hidden folder (elsewhere it
/// may be a folder, which is to be looked at); an authority is a certificate.
struct DroppedFile
{
    enum Kind { Other, Keys, Authority };
    Kind kind = Other;
    QString file = {};
};
DroppedFile droppedFile(const QMimeData &data); ///< Other, where it is not one local file

} // namespace Chaincert
