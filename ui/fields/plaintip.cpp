#include "fields/plaintip.h"

#include <QTextDocument>

namespace Chaincert {

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace Chaincert
