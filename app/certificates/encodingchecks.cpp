#include "certificates/checks_p.h"
#include "certificates/goparsing_p.h"
#include "certificates/gorules_p.h"
#include "certificates/x509_p.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastRsaBits = 2048; // NIST SP 800-57, and what Go's own makers of certificates demand
constexpr qsizetype longestSerial = 20; // RFC 5280 4.1.2.2

// The one that is looked at, and which of Fabric's refusals count for it.
struct CheckedCertificate
{
    QLatin1String of;
    FoundCertificate certificate;
    FoundCertificate issuer = {}; // none: it is not there
    bool countsForFabric = false;
    bool isLoadedByFabric = false; // with its folder: what Go cannot read refuses the whole
    bool isJudged = true; // false: it is loaded, and no more
};

// All that Fabric parses in an MSP folder (mspimpl.go, getCertFromPem): its CAs, those for connections, and
// those who administrate.
class LoadedCertificates
{
public:
    explicit LoadedCertificates(const FabricFolder *folder)
    {
        if (!folder)
            return;
        add("ca"_L1, folder->authorities.all());
        add("tls_ca"_L1, folder->tlsAuthorities.all());
        add("admin"_L1, folder->admins);
    }
    bool has(const FoundCertificate &certificate) const { return m_sums.contains(sumOf(certificate)); }
    QList<CheckedCertificate> without(const QList<CheckedCertificate> &looked) const
    {
        QSet<QString> seen;
        for (const CheckedCertificate &each : looked)
            seen.insert(sumOf(each.certificate));
        QList<CheckedCertificate> others;
        for (const CheckedCertificate &each : m_all) {
            if (!seen.contains(sumOf(each.certificate)))
                others << each;
            seen.insert(sumOf(each.certificate));
        }
        return others;
    }

private:
    static QString sumOf(const FoundCertificate &certificate) { return certificate.facts().sha256; }
    void add(QLatin1String of, const QList<FoundCertificate> &certificates)
    {
        for (const FoundCertificate &each : certificates) {
            m_all << CheckedCertificate{
                .of = of, .certificate = each, .isLoadedByFabric = true, .isJudged = false};
            m_sums.insert(sumOf(each));
        }
    }

    QList<CheckedCertificate> m_all;
    QSet<QString> m_sums;
};

QList<CheckedCertificate> certificatesToLookAt(const Examination &examined)
{
    QList<CheckedCertificate> all;
    const auto addChain = [&all](QLatin1String of, const FoundCertificate &own, QLatin1String ofAuthorities,
                              const CaChain &chain, bool countsForFabric) {
        all << CheckedCertificate{.of = of,
            .certificate = own,
            .issuer = chain.isEmpty() ? FoundCertificate() : chain.constFirst(),
            .countsForFabric = countsForFabric};
        for (qsizetype i = 0; i < chain.size(); ++i)
            all << CheckedCertificate{.of = ofAuthorities,
                .certificate = chain[i],
                .issuer = i + 1 < chain.size() ? chain[i + 1] : FoundCertificate(),
                .countsForFabric = countsForFabric};
    };
    const FoundCertificate &own = examined.identity.certificate;
    if (own && !examined.isTls())
        addChain(examined.isAuthority() ? "ca"_L1 : ofCertificate(), own, "ca"_L1, examined.caChain(), true);
    if (examined.tlsCertificate())
        addChain("tls_certificate"_L1, examined.tlsCertificate(), "tls_ca"_L1, examined.tlsChain(), false);
    const LoadedCertificates loaded(examined.folder);
    for (CheckedCertificate &each : all)
        each.isLoadedByFabric = each.countsForFabric || loaded.has(each.certificate);
    return all + loaded.without(all);
}

QVariantMap evidenceOf(const CheckedCertificate &looked, const QString &why)
{
    return {{u"of"_s, QString(looked.of)}, {u"why"_s, why}, {u"subject"_s, subjectOf(looked.certificate)}};
}

void checkStrength(Examination &examined, const CheckedCertificate &looked)
{
    const CertificateFacts &facts = looked.certificate.facts();
    const PublicKeyFacts &key = *facts.publicKey;
    if (key.algorithm.startsWith("RSA"_L1)) {
        if (!key.bits) {
            examined.addNotChecked(Check::Weak, NotCheckedBecause::AlgorithmUnknown);
        } else if (*key.bits < leastRsaBits) {
            QVariantMap evidence = evidenceOf(looked, u"rsa"_s);
            evidence[u"algorithm"_s] = key.algorithm;
            evidence[u"bits"_s] = qlonglong(*key.bits);
            examined.addFinding(Check::Weak, Severity::Error, looked.certificate.at, evidence);
        }
    }
    // Nobody looks at what a root says of itself, but Fabric at ECDSA's, to write it anew with a low S.
    const bool isRoot
        = looked.of.endsWith("ca"_L1) && examined.whole.issuers.isSelfSigned(*looked.certificate.certificate);
    const bool isLookedAt
        = !isRoot || (looked.countsForFabric && facts.signatureAlgorithm.startsWith("ecdsa"_L1));
    if (!isLookedAt || !isWeaklySigned(*looked.certificate.certificate))
        return;
    QVariantMap evidence = evidenceOf(looked, u"signature"_s);
    evidence[u"algorithm"_s] = facts.signatureAlgorithm;
    examined.addFinding(
        Check::Weak, Severity::Error, looked.certificate.at, evidence, looked.countsForFabric);
}

// Fabric writes such a certificate anew when it loads it (msp/cert.go, sanitizeECDSASignedCert).
bool hasHighS(const Certificate &certificate, const Certificate &issuer)
{
    EVP_PKEY *const key = X509_get0_pubkey(issuer.x509.get());
    BIGNUM *readOrder = nullptr;
    if (!key || EVP_PKEY_is_a(key, "EC") != 1
        || EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_ORDER, &readOrder) != 1)
        return false;
    const Owned<BIGNUM, BN_clear_free> half(readOrder);
    BN_rshift1(half.get(), half.get());
    const ASN1_BIT_STRING *bits = nullptr;
    X509_get0_signature(&bits, nullptr, certificate.x509.get());
    const uchar *from = ASN1_STRING_get0_data(bits);
    const Owned<ECDSA_SIG, ECDSA_SIG_free> signature(d2i_ECDSA_SIG(nullptr, &from, ASN1_STRING_length(bits)));
    return signature && BN_cmp(ECDSA_SIG_get0_s(signature.get()), half.get()) > 0;
}

// Of the signer's certificate alone: its bytes are part of each message that it signs, those of CAs are not.
void checkHighS(Examination &examined, const CheckedCertificate &looked)
{
    const FoundCertificate &issuer
        = !looked.issuer && looked.certificate.facts().isSelfIssued ? looked.certificate : looked.issuer;
    if (!issuer)
        examined.addNotChecked(Check::Encoding, NotCheckedBecause::NoAuthority);
    else if (hasHighS(*looked.certificate.certificate, *issuer.certificate))
        examined.addFinding(
            Check::Encoding, Severity::Note, looked.certificate.at, evidenceOf(looked, u"high_s"_s));
}

QStringList unreadableFields(const CertificateFacts &facts)
{
    QStringList fields;
    for (const CertificateField field : facts.unreadable) {
        if (field != CertificateField::Serial && field != CertificateField::PublicKey)
            fields << certificateFieldId(field);
    }
    return fields;
}

QString oddSerial(const CertificateFacts &facts)
{
    if (!facts.serial)
        return u"long_serial"_s; // over CertificateLimits::serialBytes
    if (facts.serial->startsWith(u'-'))
        return u"negative_serial"_s;
    // A first bit that is set takes one more byte.
    const bool hasFirstBit = facts.serial->first(1) >= u"8"_s;
    if (facts.serial->size() / 2 + (hasFirstBit ? 1 : 0) > longestSerial)
        return u"long_serial"_s;
    return *facts.serial == "00"_L1 ? u"zero_serial"_s : QString();
}

// What OpenSSL reads, and Go does not.
void checkParsing(Examination &examined, const CheckedCertificate &looked, const EncodingFacts &encoding)
{
    const Certificate &certificate = *looked.certificate.certificate;
    for (const QString &why : encoding.unreadByGo) {
        QVariantMap evidence = evidenceOf(looked, why);
        if (why == "go_version"_L1)
            evidence[u"version"_s] = qlonglong(certificate.facts.version);
        else if (why == "duplicate_extension"_L1)
            evidence[u"oid"_s] = duplicateExtension(certificate);
        else if (why == "unreadable"_L1)
            evidence[u"fields"_s] = unreadableFields(certificate.facts);
        examined.addFinding(
            Check::Encoding, Severity::Error, looked.certificate.at, evidence, looked.isLoadedByFabric);
    }
}

void checkForm(Examination &examined, const CheckedCertificate &looked)
{
    const CertificateFacts &facts = looked.certificate.facts();
    const FoundAt &at = looked.certificate.at;
    const auto found = [&](Severity severity, const QVariantMap &evidence, bool refused = false) {
        examined.addFinding(Check::Encoding, severity, at, evidence, refused && looked.isLoadedByFabric);
    };
    const EncodingFacts &encoding = examined.whole.encoding(*looked.certificate.certificate);
    checkParsing(examined, looked, encoding);
    if (const QString why = oddSerial(facts); !why.isEmpty()) // Go 1.23 refuses the negative alone
        found(Severity::Warning, evidenceOf(looked, why), why == "negative_serial"_L1);
    const QStringList unreadable = unreadableFields(facts);
    if (!unreadable.isEmpty() && encoding.unreadByGo.isEmpty()) {
        QVariantMap evidence = evidenceOf(looked, u"unreadable"_s);
        evidence[u"fields"_s] = unreadable;
        found(Severity::Warning, evidence);
    }
    if (!encoding.isDer || !encoding.isReadByGo)
        found(encoding.isReadByGo ? Severity::Warning : Severity::Error, evidenceOf(looked, u"not_der"_s),
            !encoding.isReadByGo);
    if (looked.isJudged && !encoding.criticalExtension.isEmpty()) {
        QVariantMap evidence = evidenceOf(looked, u"critical_extension"_s);
        evidence[u"oid"_s] = encoding.criticalExtension;
        examined.addFinding(Check::Encoding, Severity::Error, at, evidence, looked.countsForFabric);
    }
    if (looked.of == ofCertificate())
        checkHighS(examined, looked);
}

} // namespace

void checkEncoding(Examination &examined)
{
    const QList<CheckedCertificate> all = certificatesToLookAt(examined);
    for (const CheckedCertificate &looked : all) {
        if (looked.isJudged)
            checkStrength(examined, looked);
        checkForm(examined, looked);
    }
    if (!examined.identity.certificate) {
        examined.addNotChecked(Check::Weak, NotCheckedBecause::NoCertificate);
        examined.addNotChecked(Check::Encoding, NotCheckedBecause::NoCertificate);
    }
}

} // namespace Chaincert
