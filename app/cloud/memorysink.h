#pragma once

#include "cloud/bodysink.h"

namespace Chaincert {

/// Keeps a 2xx body in memory, for answers that are read rather than saved (sign-ins, lists). `bytes` may be
/// read once the call has answered; a repeated try starts it over. Failures: BodyTooLarge (limit = what it
/// was given).
class MemorySink : public BodySink
{
public:
    static constexpr qint64 Limit = 2 * 1024 * 1024; ///< bytes

    explicit MemorySink(std::shared_ptr<QByteArray> bytes, qint64 limit = Limit);

    Result<void> begin(const ResponseHead &head) override;
    Result<void> write(QByteArrayView bytes) override;
    Result<void> end() override;

private:
    Failure tooLarge(qint64 size) const;

    const std::shared_ptr<QByteArray> m_bytes;
    const qint64 m_limit;
};

} // namespace Chaincert
