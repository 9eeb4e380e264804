#include "special.h"

namespace Sandbox {

const QList<Special> &specials()
{
    static const QList<Special> all = specialErrors() + specialBodies() + specialWires();
    return all;
}

} // namespace Sandbox
