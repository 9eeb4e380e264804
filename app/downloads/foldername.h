#pragma once

#include <QString>

namespace Chaincert {

/// A folder name for anything a service or a person may call an organization or a blockchain: harmless on
/// every platform, always the same for the same name, readable, at most 120 bytes of UTF-8, and two different
/// names never share one, also where the file system ignores case or normalises.
///
/// A name of lower-case ASCII letters, digits, "-", "_", "." and letters without case (CJK …) in normal form
/// stays itself. Any other keeps what is readable of it and gains "~" and 64 bits of the exact name's SHA-256
/// ("Org1" becomes "Org1~" and 16 digits); no unchanged name has a "~", so neither kind can be taken for the
/// other.
QString folderName(const QString &name);

} // namespace Chaincert
