#pragma once

#include "cloud/bodysink.h"

namespace Chaincert {

// Keeps a 2xx body in memory, for answers that are read rather than saved (sign-ins, lists). `bytes` may be
// read once the call has answered; a repeated try starts it over. Failures: BodyTooLarge (limit = Limit).
class MemoryBody : public BodySink
{
public:
    static constexpr qint64 Limit = 2 * 1024 * 1024; // bytes

    explicit MemoryBody(std::shared_ptr<QByteArray> bytes);

    Result<void> begin(const AnswerHead &head) override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> end() override;

private:
    const std::shared_ptr<QByteArray> m_bytes;
};

} // namespace Chaincert
