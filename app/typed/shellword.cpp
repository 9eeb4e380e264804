#include "typed/shellword.h"

using namespace Qt::StringLiterals;

namespace Chaincert::Typed {

QString shellWord(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace Chaincert::Typed
