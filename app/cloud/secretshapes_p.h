#pragma once

#include "cloud/reading_p.h"

namespace Chaincert {

// Finds anything that looks like a secret. Linear.

/// The values behind names such as X-Auth-Token, Authorization, password, private_key or sk, in headers,
/// JSON, forms and XML, and the private members of a JSON Web Key (RFC 7518, section 6).
void findNamedSecrets(const Reading &reading, Marks &marks);

/// PEM's private keys (RFC 7468, OpenSSH's and PuTTY's too), also without their footer.
void findPrivateKeys(const Reading &reading, Marks &marks);

/// Base64 and hexadecimal digits of a key, an archive or a key store: by how they begin, or by being long.
void findPackedKeys(const Reading &reading, Marks &marks);

/// The bytes of a key one by one, in hexadecimal or decimal digits, with any separators: 24 and more of them,
/// as fingerprints of SHA-1 have fewer; and 64 hexadecimal digits and more in several groups. UUIDs are none.
/// Lines of fewer belong together where only as much stands between them as beside the bytes of a dump.
void findByteLists(const Reading &reading, Marks &marks);

/// Dumps, as xxd, hexdump, od and debuggers write them, with anything in their lines: by the offsets at their
/// beginning, which rise by the same number of bytes. What stands beside the bytes is found with them, and so
/// are bytes that programs escape among letters, as in "0\x81\x87m0k".
void findDumps(const Reading &reading, Marks &marks);

} // namespace Chaincert
