#include "cloud/memorybody.h"

#include <utility>

namespace Chaincert {

namespace {

tl::unexpected<Failure> tooLarge(qint64 size)
{
    return tl::make_unexpected(Failure{FailureKind::BodyTooLarge, {}, {}, size, MemoryBody::Limit});
}

} // namespace

MemoryBody::MemoryBody(std::shared_ptr<QByteArray> bytes)
    : m_bytes(std::move(bytes))
{
}

Result<void> MemoryBody::begin(const AnswerHead &head)
{
    m_bytes->clear();
    if (head.length && *head.length > Limit)
        return tooLarge(*head.length);
    return {};
}

Result<void> MemoryBody::write(QByteArrayView bytes)
{
    const qint64 size = m_bytes->size() + bytes.size();
    if (size > Limit)
        return tooLarge(size);
    m_bytes->append(bytes);
    return {};
}

Result<void> MemoryBody::end()
{
    return {};
}

} // namespace Chaincert
