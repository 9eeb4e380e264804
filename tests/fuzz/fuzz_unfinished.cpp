#include "downloads/requestjson.h"

#include <QDir>

#include <cstdlib>

using namespace Chaincert;

// What is read of a file of unfinished work is whole, and written again it reads the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto requests = requestsFromJson(json);
    if (!requests)
        return 0;
    for (const DownloadRequest &request : *requests) {
        const bool whole = !request.accountId.isNull() && QDir::isAbsolutePath(request.folder)
            && !request.query.blockchainId.isEmpty() && !request.query.orgName.isEmpty();
        if (!whole)
            std::abort();
    }
    const auto again = requestsFromJson(requestsToJson(*requests));
    if (!again || *again != *requests)
        std::abort();
    return 0;
}
