#include "failures/ownsentence.h"

#include <QByteArrayView>

#include <algorithm>
#include <utility>

namespace Chaincert {

OwnSentence::OwnSentence(const char *literal, QStringList values)
    : text(literal)
    , arguments(std::move(values))
{
}

bool OwnSentence::operator==(const OwnSentence &other) const
{
    return QByteArrayView(text) == QByteArrayView(other.text) && arguments == other.arguments;
}

// QString::arg() would warn of a text without places, and fill a place that a value brings with it.
QString withValues(const QString &text, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype value = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].unicode() - u'1' : -1;
        if (value < 0 || value >= std::min<qsizetype>(values.size(), 9)) {
            result += text[i];
            continue;
        }
        result += values.at(value);
        ++i;
    }
    return result;
}

QString inEnglish(const QList<OwnSentence> &sentences)
{
    QStringList texts;
    for (const OwnSentence &sentence : sentences)
        texts += withValues(QString::fromUtf8(sentence.text), sentence.arguments);
    return texts.join(u' ');
}

} // namespace Chaincert
