#include "cloud/memorybody.h"

#include <utility>

namespace Chaincert {

MemoryBody::MemoryBody(std::shared_ptr<QByteArray> bytes, qint64 limit)
    : m_bytes(std::move(bytes))
    , m_limit(limit)
{
}

Failure MemoryBody::tooLarge(qint64 size) const
{
    return {FailureKind::BodyTooLarge, {}, {}, size, m_limit};
}

Result<void> MemoryBody::begin(const AnswerHead &head)
{
    m_bytes->clear();
    if (head.length && *head.length > m_limit)
        return tl::make_unexpected(tooLarge(*head.length));
    return {};
}

Result<void> MemoryBody::write(QByteArrayView bytes)
{
    const qint64 size = m_bytes->size() + bytes.size();
    if (size > m_limit)
        return tl::make_unexpected(tooLarge(size));
    m_bytes->append(bytes);
    return {};
}

Result<void> MemoryBody::end()
{
    return {};
}

} // namespace Chaincert
