#include "cloud/responseparser_p.h"

#include <algorithm>
#include <cstdlib>

using namespace Chaincert;

namespace {

void check(bool good)
{
    if (!good)
        std::abort();
}

struct Read
{
    ResponseParser parser;
    QByteArray body;
    qsizetype taken = 0;
};

// As a connection hands the bytes over, `step` at a time.
Read readInSteps(QByteArrayView bytes, qsizetype step)
{
    Read read;
    while (read.taken < bytes.size()) {
        QByteArrayView body;
        const QByteArrayView offered = bytes.sliced(read.taken, std::min(step, bytes.size() - read.taken));
        const qsizetype count = read.parser.parse(offered, &body);
        check(count >= 0 && count <= offered.size() && body.size() <= count);
        const bool over = read.parser.isWhole() || read.parser.fault() != ResponseParser::Fault::None;
        check(count > 0 || over);
        read.body += body;
        read.taken += count;
        if (over)
            break;
    }
    return read;
}

} // namespace

// The first byte says in which steps the rest comes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    Read whole = readInSteps(bytes, bytes.size());
    Read steps = readInSteps(bytes, 1 + data[0] % 17);

    // How it comes makes no difference to what it says.
    check(whole.parser.fault() == steps.parser.fault());
    check(whole.taken == steps.taken || whole.parser.fault() != ResponseParser::Fault::None);
    check(whole.body == steps.body && whole.parser.status() == steps.parser.status());
    check(whole.parser.isWhole() == steps.parser.isWhole());
    check(whole.parser.keepsConnection() == steps.parser.keepsConnection());
    check(whole.parser.endsByClosing() == steps.parser.endsByClosing());
    for (const auto name :
        {"content-length", "location", "content-disposition", "x-request-id", "set-cookie"}) {
        const QByteArray value = whole.parser.header(name);
        check(value == steps.parser.header(name));
        check(!value.contains('\r') && !value.contains('\n') && !value.contains('\0'));
    }

    const ResponseParser &parser = whole.parser;
    check(!parser.headIsWhole() || parser.status() == 101
        || (parser.status() >= 200 && parser.status() <= 999));
    if (parser.length() && parser.isWhole())
        check(whole.body.size() == *parser.length() || parser.status() == 204 || parser.status() == 304
            || parser.status() == 101);
    // Another answer is read from the same connection only where everybody knows where this one ended.
    if (parser.keepsConnection())
        check(parser.isWhole() && parser.fault() == ResponseParser::Fault::None
            && !(parser.hasHeader("transfer-encoding") && parser.hasHeader("content-length")));
    return 0;
}
