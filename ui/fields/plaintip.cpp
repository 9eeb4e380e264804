#include "fields/plaintip.h"

#include <QTextDocument>

namespace Chaincert {

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString plainTip(const QStringList &lines)
{
    QStringList said = lines;
    said.removeAll(QString());
    return plainTip(said.join(u'\n'));
}

} // namespace Chaincert
