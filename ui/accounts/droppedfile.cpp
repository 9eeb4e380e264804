#include "accounts/droppedfile.h"

#include <QFileInfo>
#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace Chaincert {

using namespace Qt::StringLiterals;

DroppedFile droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    const QString file = urls.constFirst().toLocalFile();
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
