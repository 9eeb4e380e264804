#include "certificates/certificatename_p.h"

#include "certificates/certificatelimits.h"
#include "failures/outsidetext.h"

namespace Chaincert {

namespace {

QString onOneLine(const QString &text, qsizetype longest)
{
    QString line = harmless(text.first(qMin(text.size(), longest)));
    for (const char16_t lineEnd : {u'\n', u'\r', u'\t'})
        line.replace(QChar(lineEnd), QChar::ReplacementCharacter);
    return text.size() > longest ? line + u'…' : line;
}

} // namespace

QString certificateText(const QString &text)
{
    return onOneLine(text, CertificateLimits::textLength);
}

QString certificateText(const ASN1_STRING &text)
{
    uchar *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, &text);
    if (size < 0)
        return certificateText(
            QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(&text)),
                qMin<qsizetype>(ASN1_STRING_length(&text), CertificateLimits::textLength)));
    const QString read = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return certificateText(read);
}

std::optional<CertificateName> certificateName(const X509_NAME &name)
{
    // RFC 4514 escapes what RFC 2253 did; letters beyond ASCII stand for themselves.
    constexpr unsigned long flags = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    const BioPtr target(BIO_new(BIO_s_mem()));
    if (X509_NAME_print_ex(target.get(), &name, 0, flags) < 0)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(target.get(), &text);
    CertificateName read{onOneLine(QString::fromUtf8(text, size), CertificateLimits::nameLength)};
    const int parts = X509_NAME_entry_count(&name);
    for (int at = 0; at < parts && at < CertificateLimits::listed; ++at) {
        const X509_NAME_ENTRY *const entry = X509_NAME_get_entry(&name, at);
        const int nid = OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry));
        if (nid != NID_commonName && nid != NID_organizationName && nid != NID_organizationalUnitName)
            continue;
        const QString part = certificateText(*X509_NAME_ENTRY_get_data(entry));
        if (nid == NID_organizationName)
            read.organizations << part;
        else if (nid == NID_organizationalUnitName)
            read.organizationalUnits << part;
        else if (read.commonName.isEmpty())
            read.commonName = part;
    }
    return read;
}

} // namespace Chaincert
