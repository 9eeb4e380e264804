#include "words/findingrows_p.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

constexpr const char *IssueAgain = QT_TR_NOOP("Ask the CA's operator to issue it again.");

} // namespace

std::span<const FindingRow> FindingRows::shape()
{
    using C = Check;
    static constexpr FindingRow rows[] = {
        {C::ExtendedUsage, nullptr, QT_TR_NOOP("Extended key usage"),
            {QT_TR_NOOP("%1 is limited to %2; Fabric refuses it, because serverAuth is missing."),
                {"of", "usages"}},
            QT_TR_NOOP("Ask for one without an extended key usage, or with serverAuth in it.")},
        {C::WithoutExtensions, nullptr, QT_TR_NOOP("No extensions"),
            {QT_TR_NOOP("The certificate has version %1 and no extensions, as “openssl x509 -req” makes it: "
                        "it lacks the key usage and the attributes that an organization's CA writes."),
                {"version"}},
            QT_TR_NOOP("Have it issued by the organization's CA instead.")},
        {C::Weak, "why=rsa", QT_TR_NOOP("Key is too short"),
            {QT_TR_NOOP("%1 has an RSA key of only %2 bits; fewer than 2,048 are not safe."), {"of", "bits"}},
            QT_TR_NOOP("Ask for a certificate for an EC key on the curve P-256.")},
        {C::Weak, nullptr, QT_TR_NOOP("Weak signature"),
            {QT_TR_NOOP("%1 is signed with %2, which Fabric refuses."), {"of", "algorithm"}},
            QT_TR_NOOP("Ask the CA's operator to issue it again, signed with SHA-256.")},
        {C::Encoding, "why=negative_serial", QT_TR_NOOP("Malformed serial number"),
            {QT_TR_NOOP("%1 has a negative serial number; newer versions of Fabric refuse it."), {"of"}},
            IssueAgain},
        {C::Encoding, "why=long_serial", QT_TR_NOOP("Malformed serial number"),
            {QT_TR_NOOP("%1 has a serial number of more than 20 bytes, which the standard does not allow; "
                        "some programs refuse it."),
                {"of"}},
            IssueAgain},
        {C::Encoding, "why=zero_serial", QT_TR_NOOP("Serial number is zero"),
            {QT_TR_NOOP("%1 has the serial number 0, which the standard does not allow."), {"of"}},
            IssueAgain},
        {C::Encoding, "why=unreadable", QT_TR_NOOP("Fields cannot be read"),
            {QT_TR_NOOP("%1 has fields that cannot be read: %2."), {"of", "fields"}}, IssueAgain},
        {C::Encoding, "why=high_s", QT_TR_NOOP("Signature is not in the usual form"),
            {QT_TR_NOOP("%1 has a signature with a high S; Fabric rewrites it, so its SHA-256 is another one "
                        "there."),
                {"of"}},
            QT_TR_NOOP(
                "If certificates are compared byte for byte, ask the CA's operator to issue it again.")},
        {C::Encoding, "why=critical_extension", QT_TR_NOOP("Unknown critical extension"),
            {QT_TR_NOOP("%1 has a critical extension that Fabric does not know (%2), and is refused."),
                {"of", "oid"}},
            IssueAgain},
        {C::Encoding, "why=go_version", QT_TR_NOOP("Unknown version"),
            {QT_TR_NOOP("%1 has version %2, which does not exist; Fabric cannot read it."),
                {"of", "version"}},
            IssueAgain},
        {C::Encoding, "why=name_text", QT_TR_NOOP("Malformed name"),
            {QT_TR_NOOP("%1 has characters in its subject or issuer that this kind of text does not allow, "
                        "such as “@” in a PrintableString; Fabric cannot read it."),
                {"of"}},
            IssueAgain},
        {C::Encoding, "why=explicit_curve", QT_TR_NOOP("Curve is not named"),
            {QT_TR_NOOP("%1 describes the curve of its key by numbers instead of naming it; Fabric cannot "
                        "read it."),
                {"of"}},
            QT_TR_NOOP("Ask for a certificate whose key names its curve (ec_param_enc:named_curve).")},
        {C::Encoding, "why=compressed_point", QT_TR_NOOP("Key is compressed"),
            {QT_TR_NOOP("%1 holds its key as a compressed point, which Fabric cannot read."), {"of"}},
            QT_TR_NOOP("Ask for a certificate with the key as an uncompressed point.")},
        {C::Encoding, "why=key_parameters", QT_TR_NOOP("Malformed key"),
            {QT_TR_NOOP("%1 has wrong parameters for its key's algorithm; Fabric cannot read it."), {"of"}},
            IssueAgain},
        {C::Encoding, "why=duplicate_extension", QT_TR_NOOP("Extension appears twice"),
            {QT_TR_NOOP("%1 has the extension %2 twice; Fabric cannot read it."), {"of", "oid"}}, IssueAgain},
        {C::Encoding, "why=alternative_names", QT_TR_NOOP("Malformed alternative name"),
            {QT_TR_NOOP("%1 has an alternative name that is not written as the standard demands; Fabric "
                        "cannot read it."),
                {"of"}},
            IssueAgain},
        {C::Encoding, nullptr, QT_TR_NOOP("Encoding is irregular"),
            {QT_TR_NOOP("%1 is not encoded as DER demands; Fabric and other programs may refuse it."),
                {"of"}},
            IssueAgain},
        {C::Sm2Signature, "fits=empty_id", QT_TR_NOOP("SM2, with an empty ID"),
            QT_TR_NOOP(
                "The SM2 signature holds with an empty ID instead of the usual one; only the service's "
                "own SDKs and GM versions of Fabric accept SM2."),
            QT_TR_NOOP("If your program refuses the signature, set its SM2 ID to empty.")},
        {C::Sm2Signature, "fits=none", QT_TR_NOOP("SM2 signature does not hold"),
            QT_TR_NOOP("The SM2 signature holds neither with the usual ID nor with an empty one."),
            QT_TR_NOOP("Check that the CA certificate is the one that issued it.")},
        {C::Sm2Signature, nullptr, QT_TR_NOOP("SM2"),
            QT_TR_NOOP("SM2: only the service's own SDKs and GM versions of Fabric accept it."),
            QT_TR_NOOP("Use the SDK of the blockchain service.")},
    };
    return rows;
}

std::span<const FindingRow> FindingRows::tls()
{
    using C = Check;
    static constexpr FindingRow rows[] = {
        {C::TlsKeyMismatch, nullptr, QT_TR_NOOP("TLS key does not match"),
            QT_TR_NOOP("The TLS private key and the TLS certificate do not belong together."),
            QT_TR_NOOP("Use the two files that came together, or download them again.")},
        {C::TlsChainIncomplete, nullptr, QT_TR_NOOP("TLS chain is incomplete"),
            {QT_TR_NOOP("The CA certificate “%1” of the TLS chain is missing: connections fail with “unknown "
                        "authority”."),
                {"issuer"}},
            QT_TR_NOOP("Add it to the file of TLS CA certificates.")},
        {C::HostName, "hosts", QT_TR_NOOP("Host name does not match"),
            {QT_TR_NOOP("The TLS certificate is not valid for %1, only for %2."), {"hosts", "names"}},
            QT_TR_NOOP("Connect by one of these names, or set the host name override to it.")},
        {C::HostName, nullptr, QT_TR_NOOP("Valid for certain host names"),
            {QT_TR_NOOP("The TLS certificate is valid for these names only: %1."), {"names"}},
            QT_TR_NOOP("If you connect by another name, set the host name override to one of these.")},
        {C::TlsCertificateAsIdentity, nullptr, QT_TR_NOOP("TLS certificate"),
            {QT_TR_NOOP("This certificate was issued by the TLS CA “%1”: it is for connections, not for "
                        "signing."),
                {"issuer"}},
            QT_TR_NOOP("Sign with the identity's own certificate, from “signcerts”.")},
    };
    return rows;
}

} // namespace Chaincert::Words
