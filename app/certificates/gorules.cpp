#include "certificates/gorules_p.h"

#include "certificates/derelement_p.h"
#include "certificates/x509_p.h"

#include <openssl/x509v3.h>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

bool isValidAt(const CertificateFacts &facts, const QDateTime &when)
{
    return facts.notBefore.isValid() && facts.notAfter.isValid() && facts.notBefore <= when
        && when <= facts.notAfter;
}

QDateTime fabricVerificationTime(const CertificateFacts &facts)
{
    return facts.notBefore.addSecs(1);
}

bool allowsServerAuth(const CertificateFacts &facts)
{
    const auto &usages = facts.extendedKeyUsage;
    return !usages || usages->isEmpty() || usages->contains("serverAuth"_L1)
        || usages->contains("anyExtendedKeyUsage"_L1);
}

QStringList lacksAsAuthority(const CertificateFacts &facts)
{
    QStringList lacks;
    if (!facts.isCa())
        lacks << u"ca_flag"_s;
    if (facts.keyUsage && !facts.keyUsage->contains("keyCertSign"_L1))
        lacks << u"cert_sign"_s;
    if (!facts.subjectKeyId)
        lacks << u"subject_key_id"_s;
    return lacks;
}

bool isWeaklySigned(const Certificate &certificate)
{
    int digest = NID_undef;
    if (X509_get_signature_info(certificate.x509.get(), &digest, nullptr, nullptr, nullptr) != 1)
        return false;
    return digest == NID_md2 || digest == NID_md4 || digest == NID_md5 || digest == NID_sha1
        || digest == NID_md5_sha1;
}

bool knowsKey(const PublicKeyFacts &key)
{
    static const QStringList curves{u"P-224"_s, u"P-256"_s, u"P-384"_s, u"P-521"_s};
    if (key.algorithm == "EC"_L1)
        return curves.contains(key.curve);
    return key.algorithm == "RSA"_L1 || key.algorithm == "ED25519"_L1;
}

bool isParsedByGo(QByteArrayView certificate)
{
    constexpr uchar isConstructed = 0x20, indefinite = 0x80;
    constexpr qsizetype largestShort = 0x7f;
    QList<QByteArrayView> left{certificate};
    while (!left.isEmpty()) {
        const QByteArrayView bytes = left.takeLast();
        const auto found = derElement(bytes);
        if (!found || static_cast<uchar>(bytes[1]) == indefinite)
            return false;
        const QByteArrayView content = found->content;
        qsizetype header = 2;
        for (qsizetype rest = content.size(); content.size() > largestShort && rest > 0; rest >>= 8)
            ++header;
        if (bytes.size() - content.size() - found->after.size() != header)
            return false;
        if (hasTag(found, DerTag::Boolean) && content != QByteArrayView("\0", 1) && content != "\xff")
            return false;
        if (!found->after.isEmpty())
            left << found->after;
        if ((found->tag & isConstructed) != 0 && !content.isEmpty())
            left << content;
    }
    return true;
}

bool hasNameConstraints(const CaChain &chain)
{
    return std::any_of(chain.begin(), chain.end(), [](const FoundCertificate &each) {
        return X509_get_ext_by_NID(each.certificate->x509.get(), NID_name_constraints, -1) >= 0;
    });
}

QList<FoundCertificate> withExceededPathLength(const CaChain &chain)
{
    QList<FoundCertificate> found;
    for (qsizetype below = 0; below < chain.size(); ++below) {
        const auto &length = chain[below].facts().pathLength;
        if (length && *length < below)
            found << chain[below];
    }
    return found;
}

bool isAcceptedByGo(const FoundCertificate &certificate, const CaChain &chain)
{
    const QDateTime clock = fabricVerificationTime(certificate.facts());
    const auto isAccepted = [&clock](const FoundCertificate &each) {
        return isValidAt(each.facts(), clock) && allowsServerAuth(each.facts())
            && knowsKey(*each.facts().publicKey);
    };
    const auto mayIssue = [](const FoundCertificate &each) {
        const QStringList lacks = lacksAsAuthority(each.facts());
        return !lacks.contains("ca_flag"_L1) && !lacks.contains("cert_sign"_L1);
    };
    const auto isSignedWell = [](const FoundCertificate &each) { return !isWeaklySigned(*each.certificate); };
    const bool isItself = chain.isEmpty(); // its own signature is not looked at, nor is a root's
    return isAccepted(certificate) && std::all_of(chain.begin(), chain.end(), isAccepted)
        && std::all_of(chain.begin(), chain.end(), mayIssue) && withExceededPathLength(chain).isEmpty()
        && (isItself
            || (isSignedWell(certificate) && std::all_of(chain.begin(), chain.end() - 1, isSignedWell)));
}

} // namespace Chaincert
