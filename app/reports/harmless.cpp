#include "reports/harmless.h"

namespace Chaincert {

namespace {

bool steers(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e))
        || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200e) || c == QChar(0x200f)
        || c == QChar(0x061c);
}

} // namespace

QString harmless(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe) {
        if (steers(c))
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

QString harmlessLine(const QString &text)
{
    return harmless(text.simplified());
}

} // namespace Chaincert
