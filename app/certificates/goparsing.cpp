#include "certificates/goparsing_p.h"

#include "certificates/publickey_p.h"
#include "certificates/x509_p.h"

#include <openssl/x509v3.h>

#include <QSet>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QByteArrayView contentOf(const ASN1_STRING &text)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(&text)), ASN1_STRING_length(&text)};
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char each) { return static_cast<uchar>(each) < 0x80; });
}

// Go takes "*" and "&" as well, since authorities write them (encoding/asn1, isPrintable).
bool isPrintable(char each)
{
    constexpr QByteArrayView others(" '()+,-./:=?*&");
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9')
        || others.contains(each);
}

bool isReadText(const ASN1_STRING &text)
{
    const QByteArrayView content = contentOf(text);
    switch (ASN1_STRING_type(&text)) {
    case V_ASN1_T61STRING:
        return true;
    case V_ASN1_PRINTABLESTRING:
        return std::all_of(content.begin(), content.end(), isPrintable);
    case V_ASN1_UTF8STRING:
        return content.isValidUtf8();
    case V_ASN1_BMPSTRING:
        return content.size() % 2 == 0;
    case V_ASN1_IA5STRING:
        return isAscii(content);
    case V_ASN1_NUMERICSTRING:
        return std::all_of(content.begin(), content.end(),
            [](char each) { return (each >= '0' && each <= '9') || each == ' '; });
    default:
        return false;
    }
}

bool isReadName(const X509_NAME &name)
{
    for (int i = 0; i < X509_NAME_entry_count(&name); ++i) {
        if (!isReadText(*X509_NAME_ENTRY_get_data(X509_NAME_get_entry(&name, i))))
            return false;
    }
    return true;
}

QString whyKeyIsUnread(const X509 &certificate)
{
    const uchar *bits = nullptr;
    int size = 0;
    X509_ALGOR *algorithm = nullptr;
    ASN1_OBJECT *object = nullptr;
    X509_PUBKEY_get0_param(&object, &bits, &size, &algorithm, X509_get_X509_PUBKEY(&certificate));
    int type = V_ASN1_UNDEF;
    X509_ALGOR_get0(nullptr, &type, nullptr, algorithm);
    switch (OBJ_obj2nid(object)) {
    case NID_X9_62_id_ecPublicKey:
        if (type != V_ASN1_OBJECT)
            return u"explicit_curve"_s;
        return size > 0 && bits[0] == 0x04 ? QString() : u"compressed_point"_s; // SEC 1 2.3.3
    case NID_rsaEncryption:
        return type == V_ASN1_NULL ? QString() : u"key_parameters"_s;
    case NID_ED25519:
        return type == V_ASN1_UNDEF ? QString() : u"key_parameters"_s;
    default:
        return {}; // unknown to Go, which reads the rest
    }
}

bool areReadAlternativeNames(const X509 &certificate)
{
    int critical = -1;
    const Owned<GENERAL_NAMES, GENERAL_NAMES_free> names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(&certificate, NID_subject_alt_name, &critical, nullptr)));
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        int type = 0;
        const void *const value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type);
        if (type != GEN_DNS && type != GEN_EMAIL && type != GEN_URI && type != GEN_IPADD)
            continue;
        const QByteArrayView content = contentOf(*static_cast<const ASN1_STRING *>(value));
        const bool isRead
            = type == GEN_IPADD ? content.size() == 4 || content.size() == 16 : isAscii(content);
        if (!isRead)
            return false;
    }
    return true;
}

bool hasUnreadExtension(const CertificateFacts &facts)
{
    using Field = CertificateField;
    const auto isDecoded = [](Field field) {
        return field == Field::SubjectKeyId || field == Field::AuthorityKeyId || field == Field::KeyUsage
            || field == Field::ExtendedKeyUsage || field == Field::BasicConstraints
            || field == Field::AlternativeNames;
    };
    return std::any_of(facts.unreadable.begin(), facts.unreadable.end(), isDecoded);
}

} // namespace

QString duplicateExtension(const Certificate &certificate)
{
    const X509 &read = *certificate.x509;
    QSet<QString> seen;
    for (int i = 0; i < X509_get_ext_count(&read); ++i) {
        X509_EXTENSION *const extension = X509_get_ext(&read, i);
        const QString name = dottedObject(X509_EXTENSION_get_object(extension));
        if (seen.contains(name))
            return name;
        seen.insert(name);
    }
    return {};
}

QStringList whyNotParsedByGo(const Certificate &certificate)
{
    const QuietErrors quiet;
    const X509 &read = *certificate.x509;
    QStringList why;
    if (X509_get_version(&read) < X509_VERSION_1 || X509_get_version(&read) > X509_VERSION_3)
        why << u"go_version"_s;
    if (!isReadName(*X509_get_subject_name(&read)) || !isReadName(*X509_get_issuer_name(&read)))
        why << u"name_text"_s;
    if (const QString ofKey = whyKeyIsUnread(read); !ofKey.isEmpty())
        why << ofKey;
    const bool isTwice = !duplicateExtension(certificate).isEmpty();
    if (isTwice) // of which OpenSSL decodes neither
        why << u"duplicate_extension"_s;
    if (!areReadAlternativeNames(read))
        why << u"alternative_names"_s;
    if (!isTwice && hasUnreadExtension(certificate.facts))
        why << u"unreadable"_s;
    return why;
}

} // namespace Chaincert
