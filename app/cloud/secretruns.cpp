#include "cloud/secretruns_p.h"

#include <QRandomGenerator>
#include <QString>

#include <openssl/crypto.h>

#include <algorithm>

namespace Chaincert {

namespace {

constexpr qsizetype ShortestSecret = 4;

void wipe(QByteArray &bytes)
{
    OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
}

// As folded(reading(text)) would have it.
QByteArray foldedSecret(QByteArrayView secret)
{
    if (QUtf8StringView(secret.data(), secret.size()).isValidUtf8()) {
        QString text = QString::fromUtf8(secret);
        QByteArray bytes = folded(reading(text)).bytes;
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
        return bytes;
    }
    QByteArray bytes;
    bytes.reserve(secret.size());
    for (const char c : secret) {
        if (const int byte = foldedByte(c); byte >= 0)
            bytes += static_cast<char>(byte);
    }
    return bytes;
}

// As lettersAndDigits(reading(text)) would have it.
QByteArray plainSecret(QByteArrayView secret)
{
    QString text = QString::fromUtf8(secret);
    QByteArray bytes = lettersAndDigits(reading(text)).bytes;
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    return bytes;
}

QByteArray foldedAscii(QByteArray text)
{
    for (char &c : text)
        c = static_cast<char>(foldedByte(c));
    return text;
}

// What any base64 that has the secret in it shows of it, where `before` bytes come before (modulo 3).
QByteArray withinBase64(QByteArrayView secret, qsizetype before)
{
    QByteArray bytes(before, '\0');
    bytes.append(secret);
    QByteArray base64 = bytes.toBase64(QByteArray::OmitTrailingEquals);
    wipe(bytes);
    constexpr qsizetype touchedInFront[] = {0, 2, 3}; // characters that hold bits of what comes before
    const qsizetype touchedBehind = bytes.size() % 3 == 0 ? 0 : 1;
    const qsizetype size = base64.size() - touchedInFront[before] - touchedBehind;
    QByteArray result = size > 0 ? base64.mid(touchedInFront[before], size) : QByteArray();
    wipe(base64);
    return result;
}

// The low bits of such a hash hang on few bytes.
size_t spread(quint64 hash)
{
    return static_cast<size_t>((hash * 0x9e3779b97f4a7c15U) >> 24);
}

size_t tableSize(const std::vector<Secret> &secrets)
{
    size_t windows = 0;
    // Of each: itself, three times 4/3, as digits; all but those without punctuation.
    for (const Secret &secret : secrets)
        windows += static_cast<size_t>(secret.size()) * 12;
    size_t size = 16;
    while (size < windows * 2)
        size *= 2;
    return size;
}

} // namespace

SecretRuns::SecretRuns(const std::vector<Secret> &secrets)
    : m_base(QRandomGenerator::system()->generate64() | 1)
    , m_table(tableSize(secrets))
{
    for (qsizetype i = 0; i < Window; ++i)
        m_leaving *= m_base;
    for (const Secret &secret : secrets)
        add(secret);
}

SecretRuns::~SecretRuns()
{
    OPENSSL_cleanse(m_table.data(), m_table.size() * sizeof(quint64));
}

void SecretRuns::add(const Secret &secret)
{
    if (secret.size() < ShortestSecret)
        return;
    QByteArray bytes = foldedSecret(secret.reveal());
    if (bytes.size() < Window) {
        QByteArray exact = reading(QString::fromUtf8(secret.reveal())).bytes;
        m_short.emplace_back(exact);
        wipe(exact);
    }
    addWindows(bytes);
    QByteArray plain = plainSecret(secret.reveal());
    if (plain != bytes)
        addWindows(plain);
    wipe(plain);
    wipe(bytes);
    for (const qsizetype before : {0, 1, 2}) {
        QByteArray base64 = withinBase64(secret.reveal(), before);
        QByteArray caseless = foldedAscii(base64);
        addWindows(caseless);
        caseless.removeIf([](char c) { return c == '+' || c == '/'; });
        if (caseless.size() != base64.size())
            addWindows(caseless);
        wipe(base64);
        wipe(caseless);
    }
    QByteArray digits = secret.reveal().toByteArray().toHex();
    addWindows(digits);
    wipe(digits);
}

void SecretRuns::addWindows(const QByteArray &bytes)
{
    quint64 hash = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        hash = hash * m_base + static_cast<quint8>(bytes[i]) + 1;
        if (i >= Window)
            hash -= (static_cast<quint8>(bytes[i - Window]) + quint64(1)) * m_leaving;
        if (i >= Window - 1)
            insert(hash);
    }
}

void SecretRuns::insert(quint64 hash)
{
    hash = std::max<quint64>(hash, 1);
    const size_t mask = m_table.size() - 1;
    for (size_t place = spread(hash) & mask;; place = (place + 1) & mask) {
        if (m_table[place] == hash)
            return;
        if (m_table[place] == 0) {
            m_table[place] = hash;
            ++m_count;
            return;
        }
    }
}

bool SecretRuns::contains(quint64 hash) const
{
    hash = std::max<quint64>(hash, 1);
    const size_t mask = m_table.size() - 1;
    for (size_t place = spread(hash) & mask;; place = (place + 1) & mask) {
        if (m_table[place] == hash)
            return true;
        if (m_table[place] == 0)
            return false;
    }
}

void SecretRuns::find(const Reading &reading, Marks &marks) const
{
    if (m_count > 0) {
        const Folded text = folded(reading);
        findWindows(reading, text, marks);
        const Folded plain = lettersAndDigits(reading);
        if (plain.bytes != text.bytes)
            findWindows(reading, plain, marks);
    }
    findShort(reading, marks);
}

void SecretRuns::findWindows(const Reading &reading, const Folded &text, Marks &marks) const
{
    const QByteArray &bytes = text.bytes;
    const auto placeOf = [&text](qsizetype i) { return qsizetype(text.at[static_cast<size_t>(i)]); };
    quint64 hash = 0;
    qsizetype markedUntil = 0; // each byte is marked once, however many windows it is in
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        hash = hash * m_base + static_cast<quint8>(bytes[i]) + 1;
        if (i >= Window)
            hash -= (static_cast<quint8>(bytes[i - Window]) + quint64(1)) * m_leaving;
        if (i < Window - 1 || !contains(hash))
            continue;
        const qsizetype end = placeOf(i) + 1;
        marks.mark(reading, std::max(placeOf(i - Window + 1), markedUntil), end);
        markedUntil = end;
    }
}

void SecretRuns::findShort(const Reading &reading, Marks &marks) const
{
    for (const Secret &secret : m_short) {
        const QByteArrayView bytes = secret.reveal();
        for (qsizetype at = reading.bytes.indexOf(bytes); at >= 0;
             at = reading.bytes.indexOf(bytes, at + bytes.size()))
            marks.mark(reading, at, at + bytes.size());
    }
}

} // namespace Chaincert
