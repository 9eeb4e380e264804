#include "credentials/keychainitem.h"

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

bool same(const AccountSecrets &a, const AccountSecrets &b)
{
    const auto equal = [](const Secret &one, const Secret &other) { return one.reveal() == other.reveal(); };
    return equal(a.token, b.token) && equal(a.password, b.password) && equal(a.secretKey, b.secretKey)
        && equal(a.securityToken, b.securityToken) && equal(a.proxyPassword, b.proxyPassword);
}

} // namespace

// What is read of an item, encoded again, reads the same; a cut one never reads as one with fewer secrets.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView item(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString label = u"Production"_s;
    const auto secrets = decodeItem(item, label);
    if (!secrets) {
        if (secrets.error().kind != FailureKind::KeychainFailed || secrets.error().subject != label)
            std::abort();
        return 0;
    }
    const QByteArray encoded = encodeItem(*secrets);
    const auto again = decodeItem(encoded, label);
    if (!again || !same(*secrets, *again))
        std::abort();
    for (qsizetype length = 0; length < encoded.size(); length += qMax<qsizetype>(1, encoded.size() / 64)) {
        if (decodeItem(encoded.first(length), label))
            std::abort();
    }
    return 0;
}
