#include "options/columns.h"

namespace Chaincert {

namespace {

bool isWide(QChar c)
{
    return c.unicode() >= 0x1100 && (c.unicode() < 0x2000 || c.unicode() > 0x2e7f);
}

// No line begins with these.
bool isClosing(QChar c)
{
    return QStringView(u"、。，．：；！？）」』】》”’").contains(c);
}

} // namespace

int columnsOf(const QString &text)
{
    int sum = 0;
    for (const QChar c : text)
        sum += isWide(c) ? 2 : 1;
    return sum;
}

QString wrapped(const QString &text, int width, int indent)
{
    QString result;
    QString line;
    QString word; // with the space in front of it, if there is one
    const auto endWord = [&] {
        if (columnsOf(line) + columnsOf(word) > width && !line.trimmed().isEmpty()) {
            while (line.endsWith(u' '))
                line.chop(1);
            result += line + u'\n';
            line = QString(indent, u' ') + word.trimmed();
        } else {
            line += word;
        }
        word.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool breaksBefore
            = c == u' ' || (isWide(c) && !isClosing(c)) || (i > 0 && isWide(text.at(i - 1)) && !isClosing(c));
        if (breaksBefore)
            endWord();
        word += c;
    }
    endWord();
    return result + line;
}

} // namespace Chaincert
