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
};

} // namespace

QString separated(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Texts::separator());
}

} // namespace Chaincert::Words
