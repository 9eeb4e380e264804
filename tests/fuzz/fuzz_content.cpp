#include "downloads/contentkind.h"

#include <cstdlib>

using namespace Chaincert;

// The first byte says how much of the body lies beyond the head.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView head(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const ContentKind kind = contentKind(head, head.size() + qint64(data[0]) * 1000);
    if ((kind == ContentKind::Empty) != (head.isEmpty()))
        std::abort();
    if (kind != contentKind(head, head.size() + qint64(data[0]) * 1000))
        std::abort();
    return suffix(kind).size() > 7 ? 1 : 0;
}
