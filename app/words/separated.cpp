#include "words/separated.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

QString separated(QStringList parts)
{
    parts.removeAll(QString());
    //: between two short texts on one line; in Chinese without blanks, since a CJK dot is as wide as a letter
    return parts.join(tr(" · "));
}

QString joined(const QStringList &sentences)
{
    constexpr QStringView wide = u"。！？：；）";
    QString result;
    for (const QString &sentence : sentences) {
        if (!result.isEmpty() && !sentence.isEmpty() && !wide.contains(result.back()))
            result += u' ';
        result += sentence;
    }
    return result;
}

QString listed(const QStringList &names)
{
    //: between the names in a list
    return names.join(tr(", "));
}

} // namespace Chaincert::Words
