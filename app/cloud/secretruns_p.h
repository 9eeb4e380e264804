#pragma once

#include "cloud/reading_p.h"
#include "credentials/secret.h"

#include <vector>

namespace Chaincert {

/// Finds parts of secrets in texts: each run of 16 bytes of one, at any offset, with any white space in it
/// and in any case; also of the secret's base64 at each of its three alignments, and of its hexadecimal
/// digits; and each of 16 letters and digits, with anything between them. Of a secret of fewer than 16 bytes
/// the whole of it, exactly. Below 4 it would redact ordinary words and is left.
///
/// By a hash of each window of 16 bytes (Karp and Rabin): the work is linear in the secrets' size, once, and
/// in each text's.
class SecretRuns
{
public:
    static constexpr qsizetype Window = 16;

    explicit SecretRuns(const std::vector<Secret> &secrets);
    ~SecretRuns(); ///< overwrites what it made of them
    Q_DISABLE_COPY_MOVE(SecretRuns)

    bool isEmpty() const { return m_count == 0 && m_short.empty(); }
    void find(const Reading &reading, Marks &marks) const;

private:
    void add(const Secret &secret);
    void addWindows(const QByteArray &foldedBytes);
    void insert(quint64 hash);
    bool contains(quint64 hash) const;
    void findWindows(const Reading &reading, const Folded &text, Marks &marks) const;
    void findShort(const Reading &reading, Marks &marks) const;

    quint64 m_base; // of the hash; chance, so that no answer can be made to collide
    quint64 m_leaving = 1; // what the byte that leaves a window counts
    std::vector<quint64> m_table; // open addressing; 0: free
    size_t m_count = 0;
    std::vector<Secret> m_short;
};

} // namespace Chaincert
