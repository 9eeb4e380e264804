#include "certificates/publicbytes.h"

#include "certificates/x509_p.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace Chaincert {

namespace {

// Read by `read`, and to its last byte: nothing may hide behind it.
template <typename Pointer, typename Read> Pointer whole(QByteArrayView der, Read read)
{
    const auto *from = reinterpret_cast<const uchar *>(der.data());
    const uchar *const end = from + der.size();
    Pointer found(read(nullptr, &from, static_cast<long>(der.size())));
    return from == end ? std::move(found) : Pointer();
}

bool isTrustedCertificate(QByteArrayView der)
{
    return whole<X509Ptr>(der, d2i_X509_AUX) != nullptr;
}

// A challenge password is what a request may hold that is not for everybody (RFC 2985, 5.4.1).
bool isRequest(QByteArrayView der)
{
    const auto request = whole<Owned<X509_REQ, X509_REQ_free>>(der, d2i_X509_REQ);
    if (!request)
        return false;
    for (int index = 0; index < X509_REQ_get_attr_count(request.get()); ++index) {
        X509_ATTRIBUTE *const attribute = X509_REQ_get_attr(request.get(), index);
        const int kind = OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attribute));
        if (kind != NID_ext_req && kind != NID_ms_ext_req)
            return false;
    }
    return true;
}

bool isRevocationList(QByteArrayView der)
{
    return whole<Owned<X509_CRL, X509_CRL_free>>(der, d2i_X509_CRL) != nullptr;
}

bool isPublicKey(QByteArrayView der)
{
    return whole<KeyPtr>(der, d2i_PUBKEY) != nullptr;
}

struct Armour
{
    QByteArrayView label;
    bool (*holds)(QByteArrayView der);
};
constexpr std::array armours{
    Armour{"CERTIFICATE", isCertificate},
    Armour{"X509 CERTIFICATE", isCertificate},
    Armour{"TRUSTED CERTIFICATE", isTrustedCertificate},
    Armour{"CERTIFICATE REQUEST", isRequest},
    Armour{"NEW CERTIFICATE REQUEST", isRequest},
    Armour{"X509 CRL", isRevocationList},
    Armour{"PUBLIC KEY", isPublicKey},
};

// Takes one block from the beginning of `text`; false where there is none, or another one.
bool takeBlock(QByteArrayView &text)
{
    for (const Armour &armour : armours) {
        const QByteArray begin = "-----BEGIN " + armour.label.toByteArray() + "-----";
        if (!text.startsWith(begin))
            continue;
        const QByteArray end = "-----END " + armour.label.toByteArray() + "-----";
        const qsizetype at = text.indexOf(end);
        if (at < 0)
            return false;
        QByteArray base64 = text.sliced(begin.size(), at - begin.size()).toByteArray();
        base64.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
        const auto der = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        text = text.sliced(at + end.size()).trimmed();
        return der && armour.holds(*der);
    }
    return false;
}

bool isPem(QByteArrayView text)
{
    do {
        if (!takeBlock(text))
            return false;
    } while (!text.isEmpty());
    return true;
}

bool isBare(QByteArrayView value, QByteArrayView others, qsizetype longest)
{
    return value.size() <= longest && std::all_of(value.begin(), value.end(), [others](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || others.contains(c);
    });
}

// Shorter than any key in any notation.
bool isWord(QByteArrayView value)
{
    return isBare(value, " ._-", 40);
}

// Those that Fabric and its relatives with Chinese cryptography know.
bool isHash(QByteArrayView value)
{
    constexpr std::array<QByteArrayView, 8> known{
        "SHA2", "SHA3", "SHA256", "SHA384", "SHA3_256", "SHA3_384", "SM3", "GMSM3"};
    return std::find(known.begin(), known.end(), value) != known.end();
}

bool isCertificatePath(QByteArrayView value)
{
    return isBare(value, "@._-/", 200)
        && (value.endsWith(".pem") || value.endsWith(".crt") || value.endsWith(".cer"));
}

bool isNothing(QByteArrayView value)
{
    return value.isEmpty();
}

bool isSwitch(QByteArrayView value)
{
    return value == "true" || value == "false";
}

// Fabric's msp/configbuilder.go: all that the file may say.
struct Line
{
    QByteArrayView key;
    bool (*allows)(QByteArrayView value);
};
constexpr std::array configuration{
    Line{"OrganizationalUnitIdentifiers", isNothing},
    Line{"NodeOUs", isNothing},
    Line{"Enable", isSwitch},
    Line{"ClientOUIdentifier", isNothing},
    Line{"PeerOUIdentifier", isNothing},
    Line{"AdminOUIdentifier", isNothing},
    Line{"OrdererOUIdentifier", isNothing},
    Line{"Certificate", isCertificatePath},
    Line{"OrganizationalUnitIdentifier", isWord},
    Line{"CryptoConfig", isNothing},
    Line{"SignatureHashFamily", isHash},
    Line{"IdentityIdentifierHashFunction", isHash},
};

QByteArrayView withoutQuotes(QByteArrayView value)
{
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        return value.sliced(1, value.size() - 2);
    return value;
}

bool isConfigurationLine(QByteArrayView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line == "---")
        return true;
    if (line.startsWith("- "))
        line = line.sliced(2).trimmed();
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return false;
    const QByteArrayView key = line.first(colon);
    const QByteArrayView value = withoutQuotes(line.sliced(colon + 1).trimmed());
    return std::any_of(configuration.begin(), configuration.end(),
        [key, value](const Line &known) { return known.key == key && known.allows(value); });
}

bool isMspConfiguration(QByteArrayView text)
{
    constexpr qsizetype MaxSize = 8 * 1024;
    if (text.size() > MaxSize)
        return false;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (!isConfigurationLine(end < 0 ? text : text.first(end)))
            return false;
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return true;
}

} // namespace

bool isCertificate(QByteArrayView der)
{
    const auto outline = certificateOutline(der);
    return outline && outline->size == der.size();
}

bool holdsOnlyPublic(QByteArrayView bytes)
{
    const QuietErrors quiet;
    const QByteArrayView text = bytes.trimmed();
    return text.isEmpty() || isPem(text) || isMspConfiguration(text) || isCertificate(bytes)
        || isRequest(bytes) || isRevocationList(bytes) || isPublicKey(bytes);
}

} // namespace Chaincert
