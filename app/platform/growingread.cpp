#include "platform/growingread.h"

#include <QFileDevice>

#include <algorithm>

namespace Chaincert::Platform {

namespace {

void overwrite(QByteArray &bytes)
{
    volatile char *const behind = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        behind[i] = 0;
}

} // namespace

std::optional<QByteArray> readGrowing(qint64 expected, qint64 most, const ReadSome &read)
{
    constexpr qint64 leastBytes = 4096; // files of /proc say that they have none
    QByteArray bytes(std::min(std::max(expected + 1, leastBytes), most), Qt::Uninitialized);
    qint64 size = 0;
    while (size < most) {
        if (size == bytes.size()) {
            QByteArray larger(std::min(2 * size, most), Qt::Uninitialized);
            std::copy(bytes.cbegin(), bytes.cend(), larger.begin());
            overwrite(bytes);
            bytes.swap(larger);
        }
        const qint64 got = read(bytes.data() + size, bytes.size() - size);
        if (got < 0) {
            overwrite(bytes);
            return {};
        }
        if (got == 0)
            break;
        size += got;
    }
    bytes.truncate(size);
    return bytes;
}

std::optional<QByteArray> readGrowing(QFileDevice &file, qint64 expected, qint64 most)
{
    return readGrowing(expected, most, [&file](char *to, qint64 bytes) {
        const qint64 got = file.read(to, bytes);
        return got < 0 && file.error() == QFileDevice::NoError ? 0 : got; // a pipe that was closed
    });
}

} // namespace Chaincert::Platform
