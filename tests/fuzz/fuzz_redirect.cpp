#include "cloud/redirect.h"

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

// The first byte says what was asked and what the answer's status was, the rest is its Location.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QUrl asked[] = {QUrl(u"https://bcs.example.com/v2/p/blockchains/b/orgs/certs?org=1"_s),
        QUrl(u"https://bcs.example.com:8443/prefix/v2"_s), QUrl(u"http://127.0.0.1:8080/v2"_s),
        QUrl(u"https://[::1]/v2"_s)};
    static constexpr int statuses[] = {301, 302, 303, 307, 308, 300, 304, 200};
    if (size == 0)
        return 0;
    const QUrl &from = asked[data[0] % std::size(asked)];
    const int status = statuses[(data[0] >> 2) % std::size(statuses)];
    const QByteArray location(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto next = resolveRedirect(from, location, data[0] >> 5, status);
    if (!next)
        return 0;
    // Read again as the connection will read it, it leads to nowhere else.
    const QUrl sent = QUrl::fromEncoded(next->toEncoded(), QUrl::StrictMode);
    for (const QUrl &url : {*next, sent}) {
        const bool same = url.isValid() && url.scheme() == from.scheme() && url.host() == from.host()
            && effectivePort(url) == effectivePort(from) && url.userInfo().isEmpty() && !url.hasFragment();
        if (!same)
            std::abort();
    }
    const bool redirect = status != 300 && status != 304 && status != 200;
    if (!redirect || (data[0] >> 5) >= MaxRedirects || next->toEncoded().contains('\n'))
        std::abort();
    return 0;
}
