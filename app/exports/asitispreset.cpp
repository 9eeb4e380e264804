#include "exports/presets_p.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

// Byte for byte: who takes it so knows what they want. Several files stay together in a folder.
void planAsItIs(PlanBuilder &plan)
{
    const auto &files = plan.source.originals;
    const bool isAlone = files.size() == 1 && !files.front().path.contains(u'/');
    if (isAlone) {
        const QString name = plan.numbered(files.front().path);
        plan.putOriginal(name, files.front());
        plan.unit(name);
        return;
    }
    for (const OriginalFile &file : files)
        plan.putOriginal(plan.label() + u'/' + file.path, file);
    if (!files.empty())
        plan.unit(plan.label());
}

} // namespace Chaincert
