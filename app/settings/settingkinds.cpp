#include "settings/settingkinds_p.h"

#include <QLoggingCategory>

namespace Chaincert::SettingKinds {

namespace {
Q_LOGGING_CATEGORY(log, "chaincert.settings")
}

void warn(QLatin1String key, QStringList &told)
{
    if (told.contains(key))
        return;
    told.append(key);
    qCWarning(log) << "The setting" << key << "holds a value that cannot be used; the default is taken";
}

} // namespace Chaincert::SettingKinds
