#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Chaincert {

// Bytes that must not be seen: cannot be printed, logged, compared by accident or turned into a QString
// implicitly; overwritten on destruction and when moved from. Copies are allowed where they are spelled out.
// Copies that Qt and the keychain's library make on their way cannot be wiped from here.
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
    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    QByteArrayView reveal() const { return m_bytes; } // for a header or a keychain, at the last moment
    bool equals(const Secret &other) const; // in constant time

private:
    void wipe();
    QByteArray m_bytes;
};

} // namespace Chaincert
