#pragma once

#include <QByteArrayView>
#include <QString>

namespace Chaincert {

/// All that a Content-Disposition header may decide: the extension of a file that is of no known kind,
/// without its dot. At most eight letters or digits ("zip"), two of them for a compressed tar ("tar.gz");
/// empty where there is none, or where a desktop would run such a file rather than open it. filename* takes
/// precedence over filename (RFC 6266).
QString harmlessSuffix(QByteArrayView header);

} // namespace Chaincert
