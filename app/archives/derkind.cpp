#include "archives/derkind_p.h"

#include <optional>

namespace Chaincert {
namespace {

constexpr quint8 tagInteger = 0x02, tagBits = 0x03, tagOctets = 0x04, tagOid = 0x06, tagSequence = 0x30;
constexpr quint8 tagContext0 = 0xa0, tagContext1 = 0xa1;

struct Value
{
    quint8 tag = 0;
    QByteArrayView content; // as far as the head reaches
    qint64 length = 0;
};

// Values one after another. Lengths must be definite (DER), or end with the head where indefinite is allowed
// (BER).
class Values
{
public:
    explicit Values(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    std::optional<Value> next(bool indefiniteToo = false)
    {
        if (m_bytes.size() < 2)
            return std::nullopt;
        Value value;
        value.tag = quint8(m_bytes[0]);
        const auto first = quint8(m_bytes[1]);
        qsizetype header = 2;
        value.length = first;
        if (first == 0x80) {
            if (!indefiniteToo)
                return std::nullopt;
            value.length = m_bytes.size() - header;
        } else if (first > 0x80) {
            const qsizetype count = first & 0x7f;
            if (count > 4 || m_bytes.size() < header + count)
                return std::nullopt;
            value.length = 0;
            for (qsizetype i = 0; i < count; ++i)
                value.length = value.length << 8 | quint8(m_bytes[header + i]);
            header += count;
        }
        value.content = m_bytes.sliced(header, qMin<qsizetype>(value.length, m_bytes.size() - header));
        m_bytes = m_bytes.sliced(header + value.content.size());
        m_taken += header + value.length;
        return value;
    }
    // Takes values while their tags are these.
    bool are(std::initializer_list<quint8> tags)
    {
        for (const quint8 tag : tags) {
            const auto value = next();
            if (!value || value->tag != tag)
                return false;
        }
        return true;
    }
    qint64 taken() const { return m_taken; }

private:
    QByteArrayView m_bytes;
    qint64 m_taken = 0;
};

// RFC 5280 4.1: version [0] may be left out; a revocation list has a time where validity's SEQUENCE stands, a
// request attributes [0].
bool isToBeSigned(QByteArrayView bytes)
{
    Values version(bytes);
    const auto first = version.next();
    if (!first)
        return false;
    if (first->tag == tagContext0)
        return version.are({tagInteger, tagSequence, tagSequence, tagSequence, tagSequence, tagSequence});
    return first->tag == tagInteger
        && version.are({tagSequence, tagSequence, tagSequence, tagSequence, tagSequence});
}

bool startsWithOid(const Value &value)
{
    return value.tag == tagSequence && Values(value.content).are({tagOid});
}

} // namespace

ContentKind derKind(QByteArrayView head, qint64 size)
{
    Values outer(head);
    const auto body = outer.next(true);
    if (!body || body->tag != tagSequence)
        return ContentKind::Unknown;
    const bool indefinite = quint8(head[1]) == 0x80;
    if (!indefinite && (outer.taken() > size || size - outer.taken() > 2)) // a line end behind it is forgiven
        return ContentKind::Unknown;
    Values values(body->content);
    const auto first = values.next();
    const auto second = values.next(indefinite);
    if (!first || !second)
        return ContentKind::Unknown;
    if (first->tag == tagInteger && first->length == 1 && !first->content.isEmpty()) {
        const int version = first->content[0];
        if (version == 3 && second->tag == tagSequence) // RFC 7292 4: a PFX, its content named by an OID
            return Values(second->content).are({tagOid}) ? ContentKind::Pkcs12 : ContentKind::Unknown;
        if (indefinite)
            return ContentKind::Unknown;
        if (version <= 1 && startsWithOid(*second) && values.are({tagOctets})) // RFC 5958
            return ContentKind::DerKey;
        if (version <= 1 && second->tag == tagInteger
            && values.are({tagInteger, tagInteger, tagInteger})) // RFC 8017 A.1.2
            return ContentKind::DerKey;
        if (version == 1 && second->tag == tagOctets) { // RFC 5915
            const auto third = values.next();
            if (!third || third->tag == tagContext0 || third->tag == tagContext1)
                return ContentKind::DerKey;
        }
        return ContentKind::Unknown;
    }
    if (indefinite)
        return ContentKind::Unknown;
    if (startsWithOid(*first) && second->tag == tagOctets) // RFC 5958 3, encrypted
        return ContentKind::DerKey;
    if (first->tag == tagSequence && isToBeSigned(first->content) && second->tag == tagSequence
        && (first->content.size() < first->length || values.are({tagBits})))
        return ContentKind::DerCertificate;
    return ContentKind::Unknown;
}

} // namespace Chaincert
