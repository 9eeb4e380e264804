#include "projects.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Sandbox {

Projects allProjects(const Scale &scale)
{
    Projects all{mainProject, subProject, closedProject, objectStorage};
    for (int number = 1; number <= scale.projects; ++number) {
        const QString name = u"cn-north-4_team-%1"_s.arg(number, 3, 10, QChar(u'0'));
        const QByteArray id = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
        all.push_back({QString::fromLatin1(id), name});
    }
    return all;
}

} // namespace Sandbox
