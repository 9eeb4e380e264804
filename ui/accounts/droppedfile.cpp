#include "accounts/droppedfile.h"

#include "fields/draggedfiles.h"

#include <QFileInfo>

namespace Chaincert {

using namespace Qt::StringLiterals;

DroppedFile droppedFile(const QMimeData &data)
{
    const QStringList files = localPaths(data);
    if (files.size() != 1)
        return {};
    const QString &file = files.constFirst();
    const QFileInfo info(file);
    const QString suffix = info.suffix().toLower();
    if (QStringList{u"pem"_s, u"crt"_s, u"cer"_s, u"der"_s}.contains(suffix))
        return {DroppedFile::Authority, file};
    const bool isInHiddenFolder = info.path().section(u'/', -1).startsWith(u'.');
    if (suffix == "csv"_L1 || suffix == "ini"_L1 || (isInHiddenFolder && info.fileName() == "credentials"_L1))
        return {DroppedFile::Keys, file};
    return {};
}

} // namespace Chaincert
