#include "certificates/keyreading_p.h"

#include "certificates/derelement_p.h"
#include "certificates/keybytes.h"
#include "certificates/publickey_p.h"

#include <openssl/err.h>
#include <openssl/evperr.h>
#include <openssl/pem.h>
#include <openssl/pemerr.h>
#include <openssl/pkcs12.h>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

KeyContainer containerOf(QByteArrayView label)
{
    if (label == "PRIVATE KEY" || label == "ENCRYPTED PRIVATE KEY")
        return KeyContainer::Pkcs8;
    if (label == "EC PRIVATE KEY")
        return KeyContainer::Sec1;
    return label == "RSA PRIVATE KEY" ? KeyContainer::Pkcs1 : KeyContainer::Other;
}

// The same of bytes that are one: what stands second tells them apart.
KeyContainer containerOfDer(QByteArrayView der)
{
    const auto whole = derElement(der);
    const auto second = derElementIn(whole, 1);
    const bool isSealed = hasTag(derElementIn(whole, 0), DerTag::Sequence);
    if (isSealed || hasTag(second, DerTag::Sequence))
        return KeyContainer::Pkcs8;
    return hasTag(second, DerTag::OctetString) ? KeyContainer::Sec1 : KeyContainer::Pkcs1;
}

// What kind of key it seems to be. OpenSSL 3 tries all that it knows where nobody tells, which takes three
// times as long.
int likelyType(QByteArrayView der)
{
    switch (containerOfDer(der)) {
    case KeyContainer::Sec1:
        return EVP_PKEY_EC;
    case KeyContainer::Pkcs1:
        return EVP_PKEY_RSA;
    case KeyContainer::Pkcs8:
    case KeyContainer::Other:
        break;
    }
    const auto algorithm = derElementIn(derElement(der), 1);
    const auto object = derElementIn(algorithm, 0);
    if (!object)
        return EVP_PKEY_NONE;
    if (object->content == QByteArrayView("\x2a\x86\x48\xce\x3d\x02\x01")) // RFC 5480 2.1.1
        return EVP_PKEY_EC;
    if (object->content == QByteArrayView("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01")) // RFC 8017 A.1
        return EVP_PKEY_RSA;
    return object->content == QByteArrayView("\x2b\x65\x70") ? EVP_PKEY_ED25519 : EVP_PKEY_NONE; // RFC 8410 3
}

// `end` is behind what was read.
KeyPtr readDer(QByteArrayView der, const uchar *&end)
{
    const auto *const begin = reinterpret_cast<const uchar *>(der.data());
    const auto size = static_cast<long>(der.size());
    end = begin;
    if (der.isEmpty())
        return {};
    if (const int type = likelyType(der); type != EVP_PKEY_NONE) {
        if (KeyPtr key{d2i_PrivateKey(type, nullptr, &end, size)})
            return key;
    }
    end = begin;
    return KeyPtr(d2i_AutoPrivateKey(nullptr, &end, size));
}

void keep(PrivateKey &key, KeyPtr read)
{
    if (!read)
        return;
    key.facts.publicKey = publicKeyFacts(*read);
    key.pkey = std::shared_ptr<EVP_PKEY>(std::move(read));
}

KeyReading readPlain(PrivateKey key, QByteArrayView der)
{
    const auto *const begin = reinterpret_cast<const uchar *>(der.data());
    const uchar *end = begin;
    QList<ReadingNote> notes;
    keep(key, readDer(der, end));
    if (key.pkey) {
        key.facts.hasPublicHalf = hasPublicHalf(der);
        if (end - begin < der.size())
            notes << ReadingNote::BytesBehind;
    } else {
        notes << ReadingNote::UnreadableKey;
    }
    return {std::make_shared<const PrivateKey>(std::move(key)), notes};
}

// RFC 5958 3; RFC 8018 says how.
KeyReading readEncryptedPkcs8(PrivateKey key, QByteArrayView der, PasswordBudget &budget)
{
    key.facts.isEncrypted = true;
    const auto *from = reinterpret_cast<const uchar *>(der.data());
    const Owned<X509_SIG, X509_SIG_free> sealed(d2i_X509_SIG(nullptr, &from, static_cast<long>(der.size())));
    const auto closed = [&key](ReadingNote why) {
        return KeyReading{std::make_shared<const PrivateKey>(std::move(key)), {why}};
    };
    if (!sealed)
        return closed(ReadingNote::UnreadableKey);
    if (!budget.password())
        return closed(ReadingNote::PasswordWanted);
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed.get(), &algorithm, nullptr);
    if (!budget.spend(*algorithm))
        return closed(ReadingNote::CipherUnknown);
    ERR_clear_error();
    const QByteArrayView password = *budget.password();
    const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> opened(
        PKCS8_decrypt(sealed.get(), password.data(), static_cast<int>(password.size())));
    if (!opened)
        return closed(lacksCipher() ? ReadingNote::CipherUnknown : ReadingNote::PasswordWrong);
    keep(key, KeyPtr(EVP_PKCS82PKEY(opened.get())));
    if (!key.pkey)
        return closed(ReadingNote::UnreadableKey);
    uchar *plain = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(opened.get(), &plain);
    if (size > 0) {
        key.facts.hasPublicHalf = hasPublicHalf({reinterpret_cast<const char *>(plain), size});
        OPENSSL_clear_free(plain, static_cast<std::size_t>(size));
    }
    return {std::make_shared<const PrivateKey>(std::move(key)), {}};
}

int givePassword(char *buffer, int size, int, void *given)
{
    const auto &password = *static_cast<const QByteArrayView *>(given);
    if (password.size() > size)
        return -1;
    std::copy(password.begin(), password.end(), buffer);
    return static_cast<int>(password.size());
}

// RFC 1421's headers, as OpenSSL wrote keys before PKCS#8: one round of MD5, so any number of tries is cheap.
KeyReading readOlderEncrypted(PrivateKey key, const PemBlock &block, const PasswordBudget &budget)
{
    key.facts.isEncrypted = true;
    auto password = budget.password();
    QList<ReadingNote> notes;
    if (password) {
        ERR_clear_error();
        const QByteArrayView armour = block.armour.view();
        const BioPtr source(BIO_new_mem_buf(armour.data(), static_cast<int>(armour.size())));
        keep(key, KeyPtr(PEM_read_bio_PrivateKey(source.get(), nullptr, givePassword, &*password)));
        if (key.pkey)
            key.facts.hasPublicHalf = true; // OpenSSL alone writes these, and always both
        else
            notes << (lacksCipher() ? ReadingNote::CipherUnknown : ReadingNote::PasswordWrong);
    } else {
        notes << ReadingNote::PasswordWanted;
    }
    return {std::make_shared<const PrivateKey>(std::move(key)), notes};
}

bool hasPublicHalfInSec1(QByteArrayView der)
{
    // RFC 5915 3: version, privateKey, [0] parameters, [1] publicKey
    for (auto part = derElementIn(derElement(der), 0); part; part = derElement(part->after)) {
        if (hasTag(part, DerTag::Context1))
            return true;
    }
    return false;
}

} // namespace

QLatin1String keyContainerId(KeyContainer container)
{
    static constexpr std::array ids{"pkcs8"_L1, "sec1"_L1, "pkcs1"_L1, "other"_L1};
    static_assert(ids.size() == size_t(KeyContainer::Other) + 1);
    return ids.at(size_t(container));
}

bool isKeyLabel(QByteArrayView label)
{
    return label.contains("PRIVATE KEY");
}

QByteArrayView keyLabelOfDer(QByteArrayView der)
{
    switch (containerOfDer(der)) {
    case KeyContainer::Sec1:
        return "EC PRIVATE KEY";
    case KeyContainer::Pkcs1:
        return "RSA PRIVATE KEY";
    case KeyContainer::Pkcs8:
    case KeyContainer::Other:
        break;
    }
    const bool isSealed = hasTag(derElementIn(derElement(der), 0), DerTag::Sequence);
    return isSealed ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY";
}

bool hasPublicHalf(QByteArrayView der)
{
    switch (containerOfDer(der)) {
    case KeyContainer::Sec1:
        return hasPublicHalfInSec1(der);
    case KeyContainer::Pkcs1:
    case KeyContainer::Other:
        return true; // n and e stand among the numbers
    case KeyContainer::Pkcs8:
        break;
    }
    // RFC 5958 2: version, algorithm, privateKey, [0] attributes, [1] publicKey
    const auto whole = derElement(der);
    for (auto part = derElementIn(whole, 3); part; part = derElement(part->after)) {
        if (hasTag(part, DerTag::Context1) || hasTag(part, DerTag::Context1Primitive))
            return true;
    }
    const auto key = derElementIn(whole, 2);
    if (!hasTag(derElementIn(key, 0), DerTag::Sequence)) // Ed25519: 32 bytes within another OCTET STRING
        return false;
    return containerOfDer(key->content) == KeyContainer::Pkcs1 || hasPublicHalfInSec1(key->content);
}

bool lacksCipher()
{
    while (const unsigned long error = ERR_get_error()) {
        const int reason = ERR_GET_REASON(error);
        if (ERR_GET_LIB(error) == ERR_LIB_PEM
            && (reason == PEM_R_UNSUPPORTED_ENCRYPTION || reason == PEM_R_UNSUPPORTED_CIPHER))
            return true;
        if (ERR_GET_LIB(error) == ERR_LIB_EVP
            && (reason == ERR_R_UNSUPPORTED || reason == EVP_R_UNSUPPORTED_ALGORITHM
                || reason == EVP_R_UNKNOWN_PBE_ALGORITHM || reason == EVP_R_UNKNOWN_CIPHER
                || reason == EVP_R_UNSUPPORTED_CIPHER || reason == EVP_R_UNSUPPORTED_PRF
                || reason == EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION))
            return true;
    }
    return false;
}

KeyReading readKey(const PemBlock &block, bool hasParametersBefore, PasswordBudget &budget)
{
    const QuietErrors quiet;
    PrivateKey key{{.container = containerOf(block.label), .hasParametersBefore = hasParametersBefore}};
    if (block.label == "ENCRYPTED PRIVATE KEY")
        return readEncryptedPkcs8(std::move(key), block.der.view(), budget);
    if (block.headers.contains("ENCRYPTED"))
        return readOlderEncrypted(std::move(key), block, budget);
    return readPlain(std::move(key), block.der.view());
}

KeyReading readDerKey(QByteArrayView der, PasswordBudget &budget)
{
    const QuietErrors quiet;
    if (!looksLikeDerKey(der))
        return {};
    PrivateKey key{{.container = containerOfDer(der), .isDer = true}};
    const bool isSealed = hasTag(derElementIn(derElement(der), 0), DerTag::Sequence);
    KeyReading read
        = isSealed ? readEncryptedPkcs8(std::move(key), der, budget) : readPlain(std::move(key), der);
    return read.notes.contains(ReadingNote::UnreadableKey) ? KeyReading() : read;
}

KeyReading keyOfStore(EVP_PKEY *key, bool isEncrypted, bool isWhole, ReadingNote whyNot)
{
    PrivateKey made{{.container = KeyContainer::Pkcs8, .isEncrypted = isEncrypted, .isDer = true}};
    keep(made, KeyPtr(key));
    QList<ReadingNote> notes;
    if (made.pkey)
        made.facts.hasPublicHalf = isWhole;
    else
        notes << whyNot;
    return {std::make_shared<const PrivateKey>(std::move(made)), notes};
}

} // namespace Chaincert
