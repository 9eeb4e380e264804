#include "certificates/containers_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/publickey_p.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs12err.h>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr auto freeSafes = [](STACK_OF(PKCS7) * safes) { sk_PKCS7_pop_free(safes, PKCS7_free); };
constexpr auto freeBags
    = [](STACK_OF(PKCS12_SAFEBAG) * bags) { sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free); };
using Bags = Owned<STACK_OF(PKCS12_SAFEBAG), freeBags>;

// RFC 9579 4. Its rounds stand in parameters of its own, and releases of OpenSSL that know it trust these.
bool isPbmac1(const ASN1_OBJECT *algorithm)
{
    return dottedObject(algorithm) == "1.2.840.113549.1.5.14"_L1;
}

struct Password
{
    const char *text = nullptr; // RFC 7292 B.1 makes a difference between none and an empty one
    int size = 0;
};

class StoreReading
{
public:
    StoreReading(const QString &member, FoundInFile &found, PasswordBudget &budget)
        : m_member(member)
        , m_found(found)
        , m_budget(budget)
    {
    }

    void read(PKCS12 &store)
    {
        const Owned<STACK_OF(PKCS7), freeSafes> safes(PKCS12_unpack_authsafes(&store));
        // Its checksum needs the password; what lies in it open to all does not.
        const auto why = whyClosed(store);
        if (why && !(safes && isOpen(*safes))) {
            m_found.note(*why, m_member);
            return;
        }
        if (!safes)
            m_found.note(ReadingNote::UnreadableContainer, m_member);
        for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
            readSafe(*sk_PKCS7_value(safes.get(), i));
    }

private:
    static bool isOpen(const STACK_OF(PKCS7) & safes)
    {
        for (int i = 0; i < sk_PKCS7_num(&safes); ++i) {
            PKCS7 &safe = *sk_PKCS7_value(&safes, i);
            const Bags bags(PKCS7_type_is_data(&safe) ? PKCS12_unpack_p7data(&safe) : nullptr);
            if (!bags || !areOpen(*bags, 0))
                return false;
        }
        return sk_PKCS7_num(&safes) > 0;
    }

    static bool areOpen(const STACK_OF(PKCS12_SAFEBAG) & bags, int depth)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(&bags); ++i) {
            const PKCS12_SAFEBAG &bag = *sk_PKCS12_SAFEBAG_value(&bags, i);
            const int kind = PKCS12_SAFEBAG_get_nid(&bag);
            const bool isInner = kind == NID_safeContentsBag;
            if (kind == NID_pkcs8ShroudedKeyBag
                || (isInner
                    && (depth >= CertificateLimits::documentDepth
                        || !areOpen(*PKCS12_SAFEBAG_get0_safes(&bag), depth + 1))))
                return false;
        }
        return true;
    }

    // Finds the password by the store's checksum.
    std::optional<ReadingNote> whyClosed(PKCS12 &store)
    {
        if (const auto given = m_budget.password())
            m_password = {given->isEmpty() ? "" : given->data(), static_cast<int>(given->size())};
        else
            m_password = {"", 0};
        if (!PKCS12_mac_present(&store))
            return {};
        const ASN1_INTEGER *iterations = nullptr;
        const X509_ALGOR *algorithm = nullptr;
        PKCS12_get0_mac(nullptr, &algorithm, nullptr, &iterations, &store);
        if (algorithm && isPbmac1(algorithm->algorithm))
            return ReadingNote::CipherUnknown;
        int64_t rounds = 1;
        if (iterations && ASN1_INTEGER_get_int64(&rounds, iterations) != 1)
            return ReadingNote::UnreadableContainer;
        ERR_clear_error();
        if (!m_budget.spend(qMax<qint64>(rounds, 1)))
            return ReadingNote::CipherUnknown;
        if (PKCS12_verify_mac(&store, m_password.text, m_password.size) == 1)
            return {};
        if (lacksCipher())
            return ReadingNote::CipherUnknown;
        if (m_budget.password())
            return ReadingNote::PasswordWrong;
        m_password = {};
        if (m_budget.spend(qMax<qint64>(rounds, 1)) && PKCS12_verify_mac(&store, nullptr, 0) == 1)
            return {};
        return ReadingNote::PasswordWanted;
    }

    // With a checksum the password is known to be right.
    void noteClosed()
    {
        m_found.note(lacksCipher() ? ReadingNote::CipherUnknown : m_budget.whyClosed(), m_member);
    }

    void readSafe(PKCS7 &safe)
    {
        ERR_clear_error();
        if (PKCS7_type_is_data(&safe)) {
            const Bags bags(PKCS12_unpack_p7data(&safe));
            if (!bags)
                m_found.note(ReadingNote::UnreadableContainer, m_member);
            readBags(bags.get(), 0);
        } else if (PKCS7_type_is_encrypted(&safe) && safe.d.encrypted && safe.d.encrypted->enc_data) {
            if (!m_budget.spend(*safe.d.encrypted->enc_data->algorithm)) {
                m_found.note(ReadingNote::CipherUnknown, m_member);
                return;
            }
            const Bags bags(PKCS12_unpack_p7encdata(&safe, m_password.text, m_password.size));
            if (!bags)
                noteClosed();
            readBags(bags.get(), 0);
        } else {
            m_found.note(ReadingNote::CipherUnknown, m_member); // sealed for somebody's key
        }
    }

    void readBags(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i)
            readBag(*sk_PKCS12_SAFEBAG_value(bags, i), depth);
    }

    void readBag(PKCS12_SAFEBAG &bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(&bag)) {
        case NID_keyBag:
            addKey(PKCS12_SAFEBAG_get0_p8inf(&bag), false, ReadingNote::UnreadableKey);
            addLabel(bag);
            break;
        case NID_pkcs8ShroudedKeyBag:
            readShrouded(bag);
            addLabel(bag);
            break;
        case NID_certBag:
            readCertificate(bag);
            break;
        case NID_safeContentsBag:
            if (depth < CertificateLimits::documentDepth)
                readBags(PKCS12_SAFEBAG_get0_safes(&bag), depth + 1);
            break;
        default:
            break;
        }
    }

    void readShrouded(const PKCS12_SAFEBAG &bag)
    {
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(&bag), &algorithm, nullptr);
        if (!m_budget.spend(*algorithm)) {
            addKey(nullptr, true, ReadingNote::CipherUnknown);
            return;
        }
        ERR_clear_error();
        const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> opened(
            PKCS12_decrypt_skey(&bag, m_password.text, m_password.size));
        if (opened)
            addKey(opened.get(), true, ReadingNote::UnreadableKey);
        else
            addKey(nullptr, true, lacksCipher() ? ReadingNote::CipherUnknown : m_budget.whyClosed());
    }

    void addKey(const PKCS8_PRIV_KEY_INFO *info, bool isEncrypted, ReadingNote whyNot)
    {
        bool isWhole = false;
        uchar *der = nullptr;
        const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info, &der) : 0;
        if (size > 0) {
            isWhole = hasPublicHalf({reinterpret_cast<const char *>(der), size});
            OPENSSL_clear_free(der, static_cast<std::size_t>(size));
        }
        m_found.addKey(
            keyOfStore(info ? EVP_PKCS82PKEY(info) : nullptr, isEncrypted, isWhole, whyNot), {}, m_member);
    }

    void addLabel(PKCS12_SAFEBAG &bag)
    {
        char *const name = PKCS12_get_friendlyname(&bag);
        if (name && m_found.file.entries.isEmpty())
            m_found.file.entries << WalletEntry{
                .label = certificateText(QString::fromUtf8(name)), .member = m_member};
        OPENSSL_free(name);
    }

    void readCertificate(const PKCS12_SAFEBAG &bag)
    {
        const X509Ptr certificate(PKCS12_SAFEBAG_get1_cert(&bag));
        uchar *der = nullptr;
        const int size = certificate ? i2d_X509(certificate.get(), &der) : 0;
        if (size <= 0 || !m_found.addCertificate({reinterpret_cast<const char *>(der), size}, {}, m_member))
            m_found.note(ReadingNote::UnreadableCertificate, m_member);
        OPENSSL_free(der);
    }

    const QString &m_member;
    FoundInFile &m_found;
    PasswordBudget &m_budget;
    Password m_password;
};

} // namespace

bool readPkcs12(QByteArrayView der, const QString &member, FoundInFile &found, PasswordBudget &budget)
{
    const QuietErrors quiet;
    const auto *from = reinterpret_cast<const uchar *>(der.data());
    const Owned<PKCS12, PKCS12_free> store(d2i_PKCS12(nullptr, &from, static_cast<long>(der.size())));
    if (!store)
        return false;
    StoreReading(member, found, budget).read(*store);
    return true;
}

} // namespace Chaincert
