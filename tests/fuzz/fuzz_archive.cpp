#include "app/archives/memorytarget.h"
#include "archives/archive.h"
#include "archives/archivelimits.h"
#include "archives/centraldirectory.h"

#include <QBuffer>

#include <cstdlib>

using namespace Chaincert;

// The directory reader over any bytes, then opening, judging and unpacking as a download does.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    if (const auto directory = readCentralDirectory(buffer, ArchiveLimits::entries)) {
        for (const CentralEntry &entry : directory->entries) {
            if (entry.start < 0 || entry.end < entry.start || entry.end > directory->fileSize)
                std::abort();
        }
    }
    MemoryTarget target;
    target.discard = true;
    const auto report = unpack(buffer, target);
    if (!target.broken.isEmpty())
        std::abort();
    if (target.bytes > ArchiveLimits::unpackedBytes)
        std::abort();
    if (verifyWhole(buffer).has_value() < report.has_value())
        std::abort(); // what could be unpacked is whole
    return 0;
}
