#include "reports/harmless.h"

#include "failures/outsidetext.h"

namespace Chaincert {

QString harmless(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isHarmful(pair ? QChar::surrogateToUcs4(c, text.at(i + 1)) : c.unicode()))
            safe += QChar(QChar::ReplacementCharacter);
        else
            safe += QStringView(text).sliced(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return safe;
}

QString harmlessLine(const QString &text)
{
    return harmless(text.simplified());
}

} // namespace Chaincert
