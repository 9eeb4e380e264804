#pragma once

#include "certificates/finding.h"
#include "credentials/secret.h"
#include "platform/platform.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Chaincert {

struct ExportPreset;

/// One file that an export writes.
struct ExportFile
{
    QString path; ///< below the destination, with "/"
    Secret bytes = {};
    Platform::Mode mode = Platform::Mode::Private; ///< what may hold a key is the owner's alone
};

/// What was odd in the source, and is not in what is written.
enum class ExportMend {
    Sec1Key, ///< "EC PRIVATE KEY" became PKCS#8
    Pkcs1Key, ///< "RSA PRIVATE KEY" likewise
    ParametersBeforeKey, ///< a block EC PARAMETERS was left out
    NoPublicHalf, ///< the key's public half was added
    EncryptedKey, ///< opened with its password, and written without one
    Container, ///< it lay in a wallet, a secret or PKCS#12
    Der, ///< DER became PEM
    CarriageReturns,
    ByteOrderMark,
    Utf16,
    TextAround, ///< before or behind a block
    NoLastNewline,
    LineBreaks, ///< they were lost, or written as a backslash and an "n"
    WithoutArmour,
    OtherCertificates, ///< more in its file: its own alone is written where one is read
};

/// What was mended, and where it was odd.
struct MendedAt
{
    ExportMend what;
    QString file; ///< of the source
    bool operator==(const MendedAt &) const = default;
};

/// What is missing in what would be written, or should be known of it.
enum class ExportHint {
    NoAuthority, ///< no CA certificate came along
    NoTlsAuthority, ///< nor the CA of TLS connections
    NoTlsPair, ///< no certificate and key for connections
    NoPrivateKey,
    PeersToFillIn, ///< addresses of peers, which nothing here tells
    AuthorityKeyLeftOut, ///< a CA's private key goes into no other preset than "as it is" and the PEM ones
    OnlyWithVendorsSdk, ///< SM2
    OldCiphers, ///< PKCS#12 for old Java: 3DES and SHA-1
    FabricThree, ///< Ed25519: Fabric 3 alone knows it
    OnlyInThisFolder, ///< a relative path in it counts from where the application runs
    ProfileBeside, ///< it names a connection profile, which is written beside it
};

/// Why a consumer cannot use it.
enum class ExportRefusal {
    NoCertificate,
    NoKey,
    KeyClosed, ///< encrypted, and not opened
    KeyUnreadable, ///< to OpenSSL
    KeyOfAnother, ///< it belongs to another certificate
    AuthorityAsIdentity, ///< it is a CA's
    TlsAsIdentity, ///< it is for connections
    KeyAlgorithm, ///< value: the algorithm or curve
    SignsWrongly, ///< P-384 in fabric-network: unless it is set to 384
    Sm2,
    Expired, ///< value: the date (ISO 8601)
    NotYetValid, ///< likewise
    NoAuthority, ///< no CA certificate came along, without which the consumer does not start
    UnknownIssuer, ///< value: its issuer, which is none of the CAs
    RefusedByFabric, ///< `finding` says for what
    NoTlsPair,
    NoMspId, ///< value: what it may be, where anything tells
    MspIdInvalid, ///< it has to be a part of a file's name
    LabelInvalid, ///< likewise
    PasswordMissing, ///< none was given, or an empty one
    PasswordInvalid, ///< it holds a byte 0
    NothingGiven, ///< no file
    NotWritten, ///< OpenSSL could not make it
};

/// One reason, and what is to be said of it.
struct Refused
{
    ExportRefusal why;
    /// It could work: for a consumer that is set up for it, later, or once something is added.
    bool mayWriteAnyway = false;
    QString value = {};
    std::optional<Finding> finding = {};
    bool operator==(const Refused &) const = default;
};

/// What an export would write, and what is to be known before. Holds private keys.
struct ExportPlan
{
    const ExportPreset *preset = nullptr;
    QString label = {};
    QString mspId = {};
    std::vector<ExportFile> files = {}; ///< in path order; none where it is refused
    /// What is put in its place by one step each: a file or folder that is wholly this export's. Every file
    /// is one or lies in one. Those that a program starts with come last.
    QStringList units = {};
    QList<MendedAt> mended = {};
    QList<ExportHint> hints = {};
    QList<Refused> refused = {};

    bool isRefused() const { return files.empty(); }
};

QLatin1String exportMendId(ExportMend mend); ///< for JSON: "sec1_key" …; never translated
QLatin1String exportHintId(ExportHint hint);
QLatin1String exportRefusalId(ExportRefusal refusal);

} // namespace Chaincert
