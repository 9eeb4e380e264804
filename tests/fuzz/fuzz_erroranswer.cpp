#include "cloud/errorresponse.h"

#include <algorithm>
#include <cstdlib>

using namespace Chaincert;

namespace {

constexpr char Token[] = "MIIF+secret/token=";

bool shows(const std::optional<QString> &text)
{
    return text && text->contains(QLatin1String(Token));
}

void judge(const Failure &failure)
{
    if (!failure.service || !failure.service->httpStatus)
        std::abort();
    if (shows(failure.service->code) || shows(failure.service->message) || shows(failure.service->requestId))
        std::abort();
    if ((failure.service->code && failure.service->code->isEmpty())
        || (failure.service->message && failure.service->message->isEmpty()))
        std::abort();
}

} // namespace

// The first byte says which Content-Type comes with the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::vector<Secret> secrets = [] {
        std::vector<Secret> list;
        list.push_back(Secret(Token));
        return list;
    }();
    static const QByteArray types[] = {"application/json", "text/html", "text/plain; charset=iso-8859-1", ""};
    if (size == 0)
        return 0;
    const QByteArrayView body(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const QByteArray requestId = body.first(std::min<qsizetype>(body.size(), 8)).toByteArray();
    judge(decodeErrorAnswer(400 + data[0], types[data[0] % 4], requestId, body, secrets, QString()));
    if (const auto failure = errorInSuccess(200, {}, body, secrets, QString()))
        judge(*failure);
    return 0;
}
