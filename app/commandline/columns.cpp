#include "commandline/columns.h"

#include "commandline/report.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

int columnsOf(const QString &text)
{
    int sum = 0;
    for (const QChar c : text)
        sum += c.unicode() >= 0x1100 && (c.unicode() < 0x2000 || c.unicode() > 0x2e7f) ? 2 : 1;
    return sum;
}

QString columnsOf(const std::vector<QStringList> &rows)
{
    std::vector<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), size_t(row.size())));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[size_t(i)] = std::max(widths[size_t(i)], columnsOf(row.at(i)));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = row.at(i).isEmpty() && i + 1 < row.size() ? u"-"_s : harmless(row.at(i));
            line += cell + QString(std::max(0, widths[size_t(i)] - columnsOf(cell)) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace Chaincert
