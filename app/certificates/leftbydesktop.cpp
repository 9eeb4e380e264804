#include "certificates/leftbydesktop_p.h"

#include "platform/paths.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

bool isLeftByDesktop(const QString &path, QByteArrayView head)
{
    constexpr QByteArrayView appleDouble("\0\x05\x16\x07", 4), folderView("\0\0\0\1Bud1", 8);
    constexpr QByteArrayView compoundFile("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
    const QString name = lastPart(path);
    const auto isCalled
        = [&name](QLatin1String other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    if (name.startsWith("._"_L1))
        return head.startsWith(appleDouble);
    if (isCalled(".DS_Store"_L1))
        return head.startsWith(folderView);
    if (isCalled("Thumbs.db"_L1))
        return head.startsWith(compoundFile);
    if (isCalled("desktop.ini"_L1))
        return head.startsWith("[") || head.startsWith("\r\n[") || head.startsWith("\xff\xfe");
    return head.isEmpty() && (isCalled(".gitkeep"_L1) || isCalled(".keep"_L1));
}

} // namespace Chaincert
