#include "faults.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace Sandbox {

Answer Faults::spoiled(Answer answer, const Request &request)
{
    if (m_percent <= 0)
        return answer;
    const QByteArray target = request.method + ' ' + request.target();
    const QByteArray lot
        = QByteArray::number(m_seed) + ' ' + QByteArray::number(++m_asked[target]) + ' ' + target;
    const QByteArray drawn = QCryptographicHash::hash(lot, QCryptographicHash::Sha1);
    const auto number = [&drawn](int at) { return static_cast<unsigned char>(drawn.at(at)); };
    if ((number(0) << 8 | number(1)) % 100 >= m_percent)
        return answer;
    ++m_count;
    switch (number(2) % 4) {
    case 0:
        answer.delivery = Delivery::Reset;
        return answer;
    case 1:
        answer.delivery = Delivery::Truncated;
        return answer;
    case 2:
        return bcsError(500, u"BCS.5000500"_s, u"Internal Server Error"_s);
    default:
        return gatewayError(503, u"APIGW.0201"_s, u"Backend unavailable"_s, request.requestId);
    }
}

} // namespace Sandbox
