#include "inspection/boundedread_p.h"

#include <QFileDevice>

#include <algorithm>

namespace Chaincert {

std::optional<QByteArray> readBounded(QFileDevice &file, qint64 expected, qint64 most)
{
    constexpr qint64 leastBytes = 4096; // files of /proc say that they have none
    QByteArray bytes(std::min(std::max(expected + 1, leastBytes), most), Qt::Uninitialized);
    qint64 size = 0;
    while (size < most) {
        if (size == bytes.size()) {
            QByteArray larger(std::min(2 * size, most), Qt::Uninitialized);
            std::copy(bytes.cbegin(), bytes.cend(), larger.begin());
            bytes.fill('\0');
            bytes.swap(larger);
        }
        const qint64 got = file.read(bytes.data() + size, bytes.size() - size);
        if (got < 0 && file.error() != QFileDevice::NoError) {
            bytes.fill('\0');
            return {};
        }
        if (got <= 0)
            break;
        size += got;
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace Chaincert
