#include "harness/harness.h"

namespace Harness {

std::map<std::string, Make> &classes()
{
    static std::map<std::string, Make> all;
    return all;
}

} // namespace Harness
