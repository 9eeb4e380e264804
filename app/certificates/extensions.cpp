#include "certificates/extensions_p.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"
#include "certificates/publickey_p.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/x509v3.h>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

template <typename T, auto Free>
Owned<T, Free> decoded(CertificateFacts &facts, const X509 &certificate, int nid, CertificateField field)
{
    int critical = -1; // there is none
    Owned<T, Free> found(static_cast<T *>(X509_get_ext_d2i(&certificate, nid, &critical, nullptr)));
    if (!found && critical != -1)
        facts.unreadable << field;
    return found;
}

QString hexOf(const ASN1_OCTET_STRING &bytes)
{
    const auto *from = reinterpret_cast<const char *>(ASN1_STRING_get0_data(&bytes));
    const qsizetype size = qMin<qsizetype>(ASN1_STRING_length(&bytes), CertificateLimits::textLength);
    return QString::fromLatin1(QByteArray(from, size).toHex());
}

QString ipAddress(const ASN1_OCTET_STRING &bytes)
{
    const uchar *const from = ASN1_STRING_get0_data(&bytes);
    const int size = ASN1_STRING_length(&bytes);
    if (size == 4)
        return u"%1.%2.%3.%4"_s.arg(from[0]).arg(from[1]).arg(from[2]).arg(from[3]);
    if (size != 16)
        return hexOf(bytes);
    // RFC 5952: the first of the longest runs of two zeros or more is "::".
    std::array<int, 8> groups = {};
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i] = from[2 * i] << 8 | from[2 * i + 1];
    std::size_t runAt = 0, runLength = 1;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::size_t length = 0;
        while (i + length < groups.size() && groups[i + length] == 0)
            ++length;
        if (length > runLength) {
            runAt = i;
            runLength = length;
        }
    }
    QString text;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (runLength > 1 && i == runAt) {
            text += "::"_L1;
            i += runLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[i], 16);
    }
    return text;
}

AlternativeName alternativeName(const GENERAL_NAME &name)
{
    using Kind = AlternativeName::Kind;
    int type = 0;
    const void *const value = GENERAL_NAME_get0_value(&name, &type);
    const auto text = [value] { return certificateText(*static_cast<const ASN1_STRING *>(value)); };
    switch (type) {
    case GEN_DNS:
        return {Kind::Dns, text()};
    case GEN_EMAIL:
        return {Kind::Email, text()};
    case GEN_URI:
        return {Kind::Uri, text()};
    case GEN_IPADD:
        return {Kind::IpAddress, ipAddress(*static_cast<const ASN1_OCTET_STRING *>(value))};
    case GEN_DIRNAME: {
        const auto directory = certificateName(*static_cast<const X509_NAME *>(value));
        return {Kind::Directory, directory ? directory->text : QString()};
    }
    case GEN_RID:
        return {Kind::Other, dottedObject(static_cast<const ASN1_OBJECT *>(value))};
    case GEN_OTHERNAME:
        return {Kind::Other, dottedObject(static_cast<const OTHERNAME *>(value)->type_id)};
    default:
        return {Kind::Other, {}};
    }
}

// The JSON stands in the extension's OCTET STRING as it is; values are strings (Go's map[string]string).
std::optional<QMap<QString, QString>> attributesIn(const QByteArray &json)
{
    if (json.size() > CertificateLimits::attributesBytes)
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    const QJsonValue attributes = document.object().value("attrs"_L1);
    if (!attributes.isObject())
        return {};
    QMap<QString, QString> read;
    const QJsonObject object = attributes.toObject();
    if (object.size() > CertificateLimits::listed)
        return {};
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!at->isString())
            return {};
        read.insert(certificateText(at.key()), certificateText(at->toString()));
    }
    return read;
}

} // namespace

void addKeyIds(CertificateFacts &facts, const X509 &certificate)
{
    const auto own = decoded<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>(
        facts, certificate, NID_subject_key_identifier, CertificateField::SubjectKeyId);
    if (own)
        facts.subjectKeyId = hexOf(*own);
    const auto issuers = decoded<AUTHORITY_KEYID, AUTHORITY_KEYID_free>(
        facts, certificate, NID_authority_key_identifier, CertificateField::AuthorityKeyId);
    if (issuers && issuers->keyid)
        facts.authorityKeyId = hexOf(*issuers->keyid);
}

void addUsages(CertificateFacts &facts, const X509 &certificate)
{
    // In the order of their bits (RFC 5280 4.2.1.3).
    static constexpr std::array names{"digitalSignature"_L1, "nonRepudiation"_L1, "keyEncipherment"_L1,
        "dataEncipherment"_L1, "keyAgreement"_L1, "keyCertSign"_L1, "cRLSign"_L1, "encipherOnly"_L1,
        "decipherOnly"_L1};
    const auto usage = decoded<ASN1_BIT_STRING, ASN1_BIT_STRING_free>(
        facts, certificate, NID_key_usage, CertificateField::KeyUsage);
    if (usage) {
        facts.keyUsage = QStringList();
        for (std::size_t bit = 0; bit < names.size(); ++bit) {
            if (ASN1_BIT_STRING_get_bit(usage.get(), static_cast<int>(bit)))
                *facts.keyUsage << names[bit];
        }
    }
    const auto extended = decoded<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>(
        facts, certificate, NID_ext_key_usage, CertificateField::ExtendedKeyUsage);
    if (extended) {
        facts.extendedKeyUsage = QStringList();
        const int count = sk_ASN1_OBJECT_num(extended.get());
        for (int i = 0; i < count && i < CertificateLimits::listed; ++i) {
            const ASN1_OBJECT *const purpose = sk_ASN1_OBJECT_value(extended.get(), i);
            const int nid = OBJ_obj2nid(purpose);
            *facts.extendedKeyUsage << (nid == NID_undef ? dottedObject(purpose)
                                                         : QString::fromLatin1(OBJ_nid2sn(nid)));
        }
    }
}

void addBasicConstraints(CertificateFacts &facts, const X509 &certificate)
{
    const auto constraints = decoded<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>(
        facts, certificate, NID_basic_constraints, CertificateField::BasicConstraints);
    if (facts.isUnreadable(CertificateField::BasicConstraints))
        facts.isAuthority = std::nullopt;
    if (!constraints)
        return;
    facts.isAuthority = constraints->ca != 0;
    int64_t length = -1;
    if (!constraints->pathlen)
        return;
    if (ASN1_INTEGER_get_int64(&length, constraints->pathlen) == 1 && length >= 0)
        facts.pathLength = length;
    else
        facts.unreadable << CertificateField::BasicConstraints;
}

void addAlternativeNames(CertificateFacts &facts, const X509 &certificate)
{
    const auto names = decoded<GENERAL_NAMES, GENERAL_NAMES_free>(
        facts, certificate, NID_subject_alt_name, CertificateField::AlternativeNames);
    if (!names)
        return;
    const int count = sk_GENERAL_NAME_num(names.get());
    for (int i = 0; i < count && i < CertificateLimits::listed; ++i)
        facts.alternativeNames << alternativeName(*sk_GENERAL_NAME_value(names.get(), i));
}

void addFabricAttributes(CertificateFacts &facts, const X509 &certificate)
{
    const Owned<ASN1_OBJECT, ASN1_OBJECT_free> oid(OBJ_txt2obj("1.2.3.4.5.6.7.8.1", 1));
    const int at = X509_get_ext_by_OBJ(&certificate, oid.get(), -1);
    if (at < 0)
        return;
    if (X509_get_ext_by_OBJ(&certificate, oid.get(), at) < 0) { // it stands there once
        const ASN1_OCTET_STRING *const content = X509_EXTENSION_get_data(X509_get_ext(&certificate, at));
        facts.attributes = attributesIn(QByteArray(
            reinterpret_cast<const char *>(ASN1_STRING_get0_data(content)), ASN1_STRING_length(content)));
    }
    if (!facts.attributes)
        facts.unreadable << CertificateField::FabricAttributes;
}

} // namespace Chaincert
