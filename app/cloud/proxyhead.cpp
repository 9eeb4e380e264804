#include "cloud/proxyhead_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr qsizetype MaxShownLine = 120;

QString harmlessLine(const QByteArray &line)
{
    QString text = QString::fromLatin1(line.left(MaxShownLine));
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            c = QChar::ReplacementCharacter;
    }
    return text.simplified();
}

int statusOf(const QByteArray &line)
{
    const QByteArray digits = line.trimmed().mid(9, 3);
    const bool all = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return all && digits.size() == 3 ? digits.toInt() : 0;
}

} // namespace

ProxyHead ProxyHead::read(const QByteArray &bytes)
{
    ProxyHead head;
    const QList<QByteArray> lines = bytes.split('\n');
    head.line = harmlessLine(lines.constFirst().trimmed());
    head.status = statusOf(lines.constFirst());
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        QByteArray value = line.mid(colon + 1);
        value.replace('\r', ' ').replace('\0', ' '); // RFC 9110, section 5.5: parts of it are sent back
        head.fields.append({line.left(colon).trimmed().toLower(), value.trimmed()});
    }
    return head;
}

QList<QByteArray> ProxyHead::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[field, value] : fields) {
        if (field == name)
            found << value;
    }
    return found;
}

std::optional<qint64> ProxyHead::skippableBody() const
{
    QByteArray said;
    for (const auto name : {"connection", "proxy-connection"})
        said += values(name).join(',').toLower() + ',';
    const bool keeps = line.startsWith("HTTP/1.1"_L1) ? !said.contains("close") : said.contains("keep-alive");
    const QList<QByteArray> lengths = values("content-length");
    bool isNumber = lengths.isEmpty();
    const qint64 length = lengths.isEmpty() ? 0 : lengths.constFirst().toLongLong(&isNumber);
    const bool skippable
        = keeps && isNumber && length >= 0 && length <= MaxBodySize && values("transfer-encoding").isEmpty();
    return skippable ? std::optional(length) : std::nullopt;
}

} // namespace Chaincert
