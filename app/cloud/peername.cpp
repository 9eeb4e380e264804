#include "cloud/peername.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include <openssl/x509v3.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr unsigned int NamesAlone
    = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
constexpr qsizetype MaxNamesTold = 20;

struct Freer
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(GENERAL_NAMES *names) const { GENERAL_NAMES_free(names); }
};
using Certificate = std::unique_ptr<X509, Freer>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Freer>;

// From the bytes: Qt's handle belongs to the library that its plugin uses.
Certificate read(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, long(der.size())));
}

NamesPtr alternativeNames(const X509 &certificate)
{
    return NamesPtr(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(&certificate, NID_subject_alt_name, nullptr, nullptr)));
}

QByteArrayView contentOf(const ASN1_STRING *text)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), qsizetype(ASN1_STRING_length(text))};
}

bool isAddress(const X509 &certificate, const QHostAddress &host)
{
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 address = host.toIPv4Address();
        const std::array<unsigned char, 4> bytes{
            uchar(address >> 24), uchar(address >> 16), uchar(address >> 8), uchar(address)};
        return X509_check_ip(const_cast<X509 *>(&certificate), bytes.data(), bytes.size(), NamesAlone) == 1;
    }
    const Q_IPV6ADDR address = host.toIPv6Address();
    return X509_check_ip(const_cast<X509 *>(&certificate), address.c, sizeof address.c, NamesAlone) == 1;
}

bool isName(const X509 &certificate, const QString &host)
{
    QByteArray name = QUrl::toAce(host);
    if (name.endsWith('.')) // the root, which no certificate writes
        name.chop(1);
    return !name.isEmpty() && !name.startsWith('.')
        && X509_check_host(
               const_cast<X509 *>(&certificate), name.constData(), size_t(name.size()), NamesAlone, nullptr)
        == 1;
}

QString harmless(QByteArrayView text)
{
    QString shown;
    for (const char c : text)
        shown += c > ' ' && c < '\x7f' ? QString(QLatin1Char(c))
                                       : u"\\x%1"_s.arg(uchar(c), 2, 16, QLatin1Char('0'));
    return shown.size() > 260 ? shown.left(260) + u'…' : shown;
}

QString addressText(QByteArrayView bytes)
{
    if (bytes.size() == 4) {
        const auto *octets = reinterpret_cast<const uchar *>(bytes.data());
        return QHostAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16 | quint32(octets[2]) << 8
            | quint32(octets[3]))
            .toString();
    }
    if (bytes.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.data())).toString();
    return QString::fromLatin1(bytes.toByteArray().toHex(':'));
}

} // namespace

PeerName peerName(const QSslCertificate &certificate, const QString &host)
{
    const Certificate x509 = read(certificate);
    if (!x509)
        return PeerName::None;
    const QHostAddress address(host);
    if (address.isNull() ? isName(*x509, host) : isAddress(*x509, address))
        return PeerName::Matches;
    return namesOf(certificate).isEmpty() ? PeerName::None : PeerName::Other;
}

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList found;
    const Certificate x509 = read(certificate);
    const NamesPtr names = x509 ? alternativeNames(*x509) : NamesPtr();
    const int count = names ? sk_GENERAL_NAME_num(names.get()) : 0;
    for (int i = 0; i < count && found.size() < MaxNamesTold; ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_DNS)
            found << u"DNS:"_s + harmless(contentOf(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            found << u"IP:"_s + addressText(contentOf(name->d.iPAddress));
    }
    return found;
}

} // namespace Chaincert
