#include "platform/ownfile.h"

#include "platform/folder.h"

namespace Chaincert::Platform {

std::optional<UnusedFile> whyUnused(const QString &file)
{
    if (file.isEmpty())
        return UnusedFile{{}, {}, Failure{FailureKind::HomeUnknown}};
    if (const auto part = partOpenToOthers(file))
        return UnusedFile{file, *part};
    return {};
}

} // namespace Chaincert::Platform
