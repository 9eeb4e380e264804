#pragma once

class QThreadPool;

namespace Chaincert {

// Threads for what must not keep the window waiting: disk, hashes, packed files. Not Qt's own pool, because
// Qt 6.4 draws larger areas in that one, and the window would stand still behind a flush of ours. The program
// waits for them at its end, as for Qt's.
QThreadPool &workers();

} // namespace Chaincert
