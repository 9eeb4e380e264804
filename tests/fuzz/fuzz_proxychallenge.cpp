#include "cloud/proxyhead_p.h"
#include "cloud/proxysignin.h"

#include <algorithm>
#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

void check(bool good)
{
    if (!good)
        std::abort();
}

bool isPrintable(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() <= 0x7e) || c == QChar::ReplacementCharacter;
    });
}

// One line, which nobody on the way reads as two; and what the proxy reads in it is what it had asked.
void checkLine(const QByteArray &line, const ProxyChallenge &challenge)
{
    check(!line.contains('\r') && !line.contains('\n') && !line.contains('\0'));
    const QList<ProxyChallenge> again = proxyChallenges({line});
    check(again.size() == 1 && again.first().scheme == challenge.scheme);
    if (challenge.scheme != "digest")
        return;
    const auto &sent = again.first().parameters;
    for (const auto name : {"realm", "nonce", "opaque"})
        check(sent.value(name) == challenge.parameters.value(name));
    check(sent.value("uri") == "bcs.example.com:443" && sent.value("username") == R"(us"er\)");
    check(sent.value("response").size() == 32 || sent.value("response").size() == 64);
}

} // namespace

// The head of a proxy's answer to CONNECT, with what it wants for a sign-in.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Secret password("pass:word");
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ProxyHead head = ProxyHead::read(bytes);
    check(head.status >= 0 && head.status <= 999 && isPrintable(head.line) && head.line.size() <= 120);
    if (const auto body = head.skippableBody())
        check(*body >= 0 && *body <= ProxyHead::MaxBodySize);

    const QList<ProxyChallenge> offered = proxyChallenges(head.values("proxy-authenticate"));
    const QStringList names = schemesOf(offered);
    check(names.size() <= 8);
    for (const QString &name : names)
        check(!name.isEmpty() && name.size() <= 40 && isPrintable(name) && !name.contains(u' '));
    const auto best = answerable(offered);
    if (!best)
        return 0;
    check(best->scheme == "digest" || best->scheme == "ntlm" || best->scheme == "basic");
    const ProxySigner signer{uR"(us"er\)"_s, password, "bcs.example.com:443"};
    if (best->scheme == "digest")
        checkLine(digestAuthorization(signer, *best, "0123456789abcdef"), *best);
    else if (best->scheme == "basic")
        checkLine(basicAuthorization(signer, *best), *best);
    return 0;
}
