#include "cloud/memorysink.h"

#include <utility>

namespace Chaincert {

MemorySink::MemorySink(std::shared_ptr<QByteArray> bytes, qint64 limit)
    : m_bytes(std::move(bytes))
    , m_limit(limit)
{
}

Failure MemorySink::tooLarge(qint64 size) const
{
    return {FailureKind::BodyTooLarge, {}, {}, size, m_limit};
}

Result<void> MemorySink::begin(const ResponseHead &head)
{
    m_bytes->clear();
    if (head.length && *head.length > m_limit)
        return tl::make_unexpected(tooLarge(*head.length));
    return {};
}

Result<void> MemorySink::write(QByteArrayView bytes)
{
    const qint64 size = m_bytes->size() + bytes.size();
    if (size > m_limit)
        return tl::make_unexpected(tooLarge(size));
    m_bytes->append(bytes);
    return {};
}

Result<void> MemorySink::end()
{
    return {};
}

} // namespace Chaincert
