#pragma once

#include <QByteArray>

#include <openssl/crypto.h>
#include <utility>

namespace Chaincert {

/// Bytes that may hold a private key: overwritten when they go, where nobody else shares them.
class WipedBytes
{
public:
    WipedBytes() = default;
    explicit WipedBytes(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    WipedBytes(WipedBytes &&other) noexcept { std::swap(m_bytes, other.m_bytes); }
    WipedBytes &operator=(WipedBytes &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    WipedBytes(const WipedBytes &) = delete;
    WipedBytes &operator=(const WipedBytes &) = delete;
    ~WipedBytes() { wipe(m_bytes); }

    static void wipe(QByteArray &bytes)
    {
        if (!bytes.isEmpty() && bytes.isDetached())
            OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    }
    QByteArrayView view() const { return m_bytes; }
    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    QByteArray take() { return std::exchange(m_bytes, {}); } ///< to somebody who overwrites them

private:
    QByteArray m_bytes;
};

} // namespace Chaincert
