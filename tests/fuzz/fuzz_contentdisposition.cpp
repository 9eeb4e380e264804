#include "cloud/contentdisposition.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString suffix
        = Chaincert::harmlessSuffix({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    const bool letters = std::all_of(suffix.begin(), suffix.end(),
        [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.'; });
    if (!letters || suffix.size() > 8 || suffix.startsWith(u'.') || suffix.count(u'.') > 1)
        std::abort();
    return 0;
}
