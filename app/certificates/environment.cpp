#include "certificates/environment_p.h"

#include "certificates/certificatelimits.h"

#include <QRegularExpression>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

bool isQuote(QChar letter)
{
    return letter == u'"' || letter == u'\'';
}

// Text that is read line by line, but for what stands between quotation marks.
class VariablesReading
{
public:
    explicit VariablesReading(const QString &text)
        : m_lines(text.split(u'\n'))
    {
    }

    std::optional<QJsonObject> read()
    {
        static const QRegularExpression variable(u"^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)=(.*)$"_s);
        QJsonObject variables;
        while (m_at < m_lines.size()) {
            const QString line = m_lines[m_at++].trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            const auto match = variable.match(line);
            if (!match.hasMatch() || variables.size() >= CertificateLimits::listed)
                return {};
            const auto value = valueOf(match.captured(2));
            if (!value)
                return {};
            variables.insert(match.captured(1), *value);
            m_isMeant = m_isMeant || value->contains("-----BEGIN "_L1)
                || match.capturedView(1).startsWith("CORE_PEER_"_L1);
        }
        return m_isMeant ? std::optional(variables) : std::nullopt;
    }

private:
    // Nothing: its quotation mark is never closed.
    std::optional<QString> valueOf(QString text)
    {
        if (!text.isEmpty() && isQuote(text.front())) {
            const QChar quote = text.front();
            text.remove(0, 1);
            while (!text.contains(quote)) {
                if (m_at >= m_lines.size())
                    return {};
                text += u'\n' + m_lines[m_at++];
            }
            text.truncate(text.indexOf(quote));
        }
        if (text.contains("-----BEGIN "_L1))
            text.replace("\\r\\n"_L1, "\n"_L1).replace("\\n"_L1, "\n"_L1);
        return text;
    }

    const QStringList m_lines;
    qsizetype m_at = 0;
    bool m_isMeant = false;
};

} // namespace

std::optional<QJsonObject> environmentVariables(QByteArrayView text)
{
    const qsizetype end = text.indexOf('=');
    if (end <= 0 || (!text.contains("-----BEGIN ") && !text.contains("CORE_PEER_")))
        return {};
    return VariablesReading(QString::fromUtf8(text)).read();
}

} // namespace Chaincert
