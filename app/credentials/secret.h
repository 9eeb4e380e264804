#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Chaincert {

/// Bytes that must not be seen: cannot be printed, logged, compared by accident or turned into a QString
/// implicitly; overwritten on destruction and when moved from. They lie in OpenSSL's secure heap (locked in
/// memory, left out of core dumps, between guard pages), made with the first secret; where that cannot be
/// locked, or is full, in pages of their own (Platform::allocatePages). May be made, moved and destroyed in
/// any thread. Copies are allowed where they are spelled out. Copies that Qt and the keychain's library make
/// on their way cannot be wiped from here.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    Secret clone() const;
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    /// For a header or a keychain, at the last moment.
    QByteArrayView reveal() const { return {m_bytes, m_size}; }
    bool equals(const Secret &other) const; ///< in constant time

private:
    enum class Memory { None, Heap, Pages };
    void wipe() noexcept;

    char *m_bytes = nullptr;
    qsizetype m_size = 0;
    Memory m_memory = Memory::None;
};

/// Whether every secret of this run could be locked in memory, which the system limits (ulimit -l): one that
/// could not may reach the swap. Nothing: there was none yet.
std::optional<bool> secretsStayOutOfSwap();

} // namespace Chaincert
