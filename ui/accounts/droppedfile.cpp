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
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "csv"_L1 || QFileInfo(file).fileName() == "credentials"_L1)
        return {DroppedFile::Keys, file};
    if (QStringList{u"pem"_s, u"crt"_s, u"cer"_s, u"der"_s}.contains(suffix))
        return {DroppedFile::Authority, file};
    return {};
}

} // namespace Chaincert
