#include "certificates/filekind.h"

#include "certificates/keybytes.h"
#include "certificates/leftbydesktop_p.h"
#include "certificates/publicbytes.h"
#include "certificates/x509_p.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 64 * 1024;

struct Place
{
    explicit Place(const QString &path)
        : folders(path.toLower().split(u'/', Qt::SkipEmptyParts))
    {
        if (!folders.isEmpty())
            name = folders.takeLast();
    }
    bool in(QLatin1String folder) const { return !folders.isEmpty() && folders.constLast() == folder; }
    bool below(QLatin1String folder) const { return folders.contains(folder); }
    // TLS material lies in tls/ in Fabric's layout; in the one of BCS on Besu the names alone say so.
    bool isTls() const
    {
        static const QStringList besu = {u"server.crt"_s, u"server.key"_s, u"client.crt"_s, u"client.key"_s};
        return below("tls"_L1) || besu.contains(name);
    }

    QStringList folders;
    QString name;
};

bool hasEnding(const QString &name, std::initializer_list<QLatin1String> endings)
{
    return std::any_of(
        endings.begin(), endings.end(), [&](QLatin1String ending) { return name.endsWith(ending); });
}

bool isPkcs12Name(const QString &name)
{
    return hasEnding(name, {".p12"_L1, ".pfx"_L1});
}

bool isKeyPlace(const Place &place)
{
    return place.below("keystore"_L1) || hasEnding(place.name, {"_sk"_L1, ".key"_L1, ".p8"_L1, ".pk8"_L1});
}

bool hasCertificateArmour(QByteArrayView head)
{
    return head.contains("-----BEGIN CERTIFICATE-----")
        || head.contains("-----BEGIN TRUSTED CERTIFICATE-----")
        || head.contains("-----BEGIN X509 CERTIFICATE-----");
}

FileKind certificateKind(const Place &place, const std::optional<CertificateOutline> &certificate)
{
    if (place.in("admincerts"_L1))
        return FileKind::AdminCertificate;
    if (place.in("tlscacerts"_L1) || place.in("tlsintermediatecerts"_L1))
        return FileKind::TlsAuthority;
    if (place.in("cacerts"_L1) || place.in("intermediatecerts"_L1))
        return FileKind::CertificateAuthority;
    const bool authority = (certificate && certificate->isAuthority) || place.in("organization.ca"_L1);
    if (place.in("signcerts"_L1))
        return authority ? FileKind::CertificateAuthority : FileKind::Certificate;
    if (place.isTls())
        return authority || place.name.startsWith("ca."_L1) ? FileKind::TlsAuthority
                                                            : FileKind::TlsCertificate;
    return authority ? FileKind::CertificateAuthority : FileKind::Certificate;
}

} // namespace

FileKind fileKind(const QString &path, QByteArrayView head)
{
    const QByteArrayView looked = head.first(qMin(head.size(), LookedAt));
    const Place place(path);
    if (isLeftByDesktop(path, looked))
        return FileKind::Other;
    if (looksLikePkcs12(looked))
        return FileKind::Pkcs12;
    if (looksLikePrivateKey(looked))
        return place.isTls() ? FileKind::TlsPrivateKey : FileKind::PrivateKey;
    const bool hasArmour = hasCertificateArmour(looked);
    const auto certificate = hasArmour ? outlineInPem(looked) : certificateOutline(looked);
    if (hasArmour || certificate)
        return certificateKind(place, certificate);
    if (isZip(looked))
        return FileKind::Archive;
    if (isPkcs12Name(place.name))
        return FileKind::Pkcs12;
    if (looked.contains("-----BEGIN X509 CRL-----") || place.in("crls"_L1))
        return FileKind::RevocationList;
    if (isKeyPlace(place))
        return place.isTls() ? FileKind::TlsPrivateKey : FileKind::PrivateKey;
    if (hasEnding(place.name, {".yaml"_L1, ".yml"_L1, ".json"_L1}))
        return FileKind::Configuration;
    return FileKind::Other;
}

bool isZip(QByteArrayView head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("PK\x07\x08")
        || head.startsWith("PK00PK\x03\x04") || head.startsWith("PK00PK\x05\x06");
}

bool holdsPrivateKey(FileKind kind)
{
    return kind == FileKind::PrivateKey || kind == FileKind::TlsPrivateKey || kind == FileKind::Pkcs12;
}

QLatin1String fileKindId(FileKind kind)
{
    static constexpr std::array ids{"certificate"_L1, "certificate_authority"_L1, "admin_certificate"_L1,
        "tls_certificate"_L1, "tls_authority"_L1, "private_key"_L1, "tls_private_key"_L1, "pkcs12"_L1,
        "revocation_list"_L1, "configuration"_L1, "archive"_L1, "other"_L1};
    static_assert(ids.size() == size_t(FileKind::Other) + 1);
    return ids.at(size_t(kind));
}

bool isNamedAsKey(const QString &path)
{
    const Place place(path);
    return isKeyPlace(place) || isPkcs12Name(place.name);
}

bool isKnownPublic(const QString &path, QByteArrayView content)
{
    return !isNamedAsKey(path) && holdsOnlyPublic(content);
}

} // namespace Chaincert
