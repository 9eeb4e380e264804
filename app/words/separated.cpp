#include "words/separated.h"

#include <QCoreApplication>

namespace Chaincert::Words {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    //: between two short texts on one line; in Chinese without blanks, since a CJK dot is as wide as a letter
    static QString separator() { return tr(" · "); }
    //: between the names in a list
    static QString comma() { return tr(", "); }
};

} // namespace

QString separated(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Texts::separator());
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
    return names.join(Texts::comma());
}

} // namespace Chaincert::Words
