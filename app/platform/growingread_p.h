#pragma once

#include <QByteArray>

#include <algorithm>

namespace Chaincert::Platform {

/// Reads to the end, into memory of about the size that is expected: it grows where there is more, and what
/// it leaves behind is overwritten, since it may be a key. `read(to, bytes)` is like read(2). The bytes that
/// were read; -1: read() failed. More than `limit` is noticed by one byte beyond it.
template <typename Read> qint64 readGrowing(QByteArray &bytes, qint64 expected, qint64 limit, Read read)
{
    constexpr qint64 MinSize = 4096; // files of /proc say that they have no bytes
    bytes.resize(std::clamp(expected + 1, std::min(MinSize, limit + 1), limit + 1));
    for (qint64 size = 0;;) {
        if (size == bytes.size()) {
            if (size > limit)
                return size;
            QByteArray larger(std::min(2 * size, limit + 1), Qt::Uninitialized);
            std::copy(bytes.cbegin(), bytes.cend(), larger.begin());
            volatile char *const behind = bytes.data();
            for (qint64 i = 0; i < size; ++i)
                behind[i] = 0;
            bytes.swap(larger);
        }
        const qint64 got = read(bytes.data() + size, bytes.size() - size);
        if (got < 0)
            return -1;
        if (got == 0) {
            bytes.truncate(size);
            return size;
        }
        size += got;
    }
}

} // namespace Chaincert::Platform
