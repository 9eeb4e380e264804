#include "failures/failurekind.h"

#include <QByteArray>
#include <QMetaEnum>

#include <vector>

namespace Chaincert {

namespace {

// "TlsWrongHost" → "tls_wrong_host"
QByteArray snakeCase(QByteArrayView name)
{
    QByteArray id;
    for (const char letter : name) {
        const bool isCapital = letter >= 'A' && letter <= 'Z';
        if (isCapital && !id.isEmpty())
            id += '_';
        id += isCapital ? char(letter - 'A' + 'a') : letter;
    }
    return id;
}

std::vector<QByteArray> allIds()
{
    const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
    std::vector<QByteArray> ids;
    for (int kind = 0; kind < kinds.keyCount(); ++kind)
        ids.push_back(snakeCase(kinds.key(kind)));
    return ids;
}

} // namespace

QLatin1String kindId(FailureKind kind)
{
    static const std::vector<QByteArray> ids = allIds();
    return QLatin1String(ids.at(size_t(kind)));
}

} // namespace Chaincert
