#include "special.h"

namespace Sandbox {

namespace {

std::function<Answer(const Asked &)> delivered(Delivery delivery)
{
    return [delivery](const Asked &asked) {
        Answer answer = file(asked.organization.archive(asked.certType), asked.certType.toUtf8() + ".zip");
        answer.delivery = delivery;
        return answer;
    };
}

Answer redirect(const QByteArray &target)
{
    Answer answer = bytes(302, "text/plain", "elsewhere");
    answer.headers = {{"Location", target}};
    return answer;
}

} // namespace

QList<Special> specialWires()
{
    return {
        {"slow", "the archive, in 40 pieces over 20 s", delivered(Delivery::Dripping)},
        {"chunked", "the archive in chunks, without a length", delivered(Delivery::Chunked)},
        {"no-length", "the archive with neither length nor chunks", delivered(Delivery::Open)},
        {"truncated", "half of what Content-Length announces, then the end", delivered(Delivery::Truncated)},
        {"reset", "half the archive, then a reset", delivered(Delivery::Reset)},
        {"stalled", "half the archive, then silence", delivered(Delivery::Stalled)},
        {"silent", "no answer at all", delivered(Delivery::Silent)},
        {"chunks-cut", "closed between two chunks", delivered(Delivery::ChunksCut)},
        {"chunks-garbled", "a chunk size that is no number", delivered(Delivery::ChunksGarbled)},
        {"redirect", "302 within the origin, then the archive",
            [](const Asked &asked) { return redirect(asked.origin + asked.target + "&followed=1"); }},
        {"redirect-away", "302 to another host",
            [](const Asked &asked) { return redirect("https://example.invalid" + asked.target); }},
        {"redirect-loop", "302 to itself for ever",
            [](const Asked &asked) { return redirect(asked.origin + asked.target); }},
        {"redirect-nowhere", "302 without a target",
            [](const Asked &) { return bytes(302, "text/plain", "elsewhere"); }},
    };
}

} // namespace Sandbox
