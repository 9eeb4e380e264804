#include "cloud/ntlm.h"

#include <QtEndian>

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeadSize = 64;

void check(bool good)
{
    if (!good)
        std::abort();
}

// The part that a message's field points to (MS-NLMP, 2.2.1.3).
QByteArray part(const QByteArray &message, qsizetype field)
{
    const auto size = qFromLittleEndian<quint16>(message.constData() + field);
    const auto offset = qFromLittleEndian<quint32>(message.constData() + field + 4);
    check(offset >= HeadSize && qint64(offset) + size <= message.size());
    return message.mid(offset, size);
}

} // namespace

// A proxy's second message, and what is answered to it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Secret password("pass word");
    const QByteArray message(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto challenge = Ntlm::parseChallenge(message);
    if (!challenge)
        return 0;
    check(challenge->serverChallenge.size() == 8 && message.contains(challenge->targetInfo));
    const QByteArray client("12345678");
    const QByteArray answer = Ntlm::authenticate(*challenge, {u"CORP\\jürgen"_s, client, 1}, password);

    check(answer.size() > HeadSize && answer.startsWith(QByteArray("NTLMSSP\0\3\0\0\0", 12)));
    qsizetype described = HeadSize;
    for (qsizetype field = 12; field < 60; field += 8)
        described += part(answer, field).size();
    check(described == answer.size());
    check(part(answer, 12).size() == 24);
    const QByteArray strong = part(answer, 20);
    check(strong.size() == 48 + challenge->targetInfo.size()
        && strong.mid(44, challenge->targetInfo.size()) == challenge->targetInfo
        && strong.mid(32, 8) == client);
    check(part(answer, 28).size() == (challenge->unicode ? 8 : 4));
    check(part(answer, 36).size() == (challenge->unicode ? 12 : 6));
    check(!answer.contains("pass word"));
    return 0;
}
