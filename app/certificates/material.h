#pragma once

#include "certificates/certificate.h"
#include "certificates/filekind.h"
#include "certificates/mspfolder.h"
#include "certificates/networkprofile.h"
#include "certificates/privatekey.h"
#include "certificates/revocationlist.h"
#include "failures/failure.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Chaincert {

/// A file to be read: of a folder, of an archive, or alone.
struct GivenFile
{
    QString path; ///< within what was given, with "/"; alone: its name
    qint64 size = 0; ///< bytes; one over CertificateLimits::fileBytes is never asked for
    FileReaders readers = FileReaders::Unknown;
};

/// The whole content, of which at most `most` bytes are wanted. Nothing: it cannot be read.
using ReadGiven = std::function<std::optional<QByteArray>(const QString &path, qint64 most)>;

/// How a file holds what it holds.
enum class FileForm {
    Pem,
    Der, ///< a certificate, a key or a list of revoked ones
    Pkcs7, ///< DER or PEM
    Pkcs12,
    WalletIdentity, ///< fabric-network 2.x: <label>.id
    Wallet14Identity, ///< fabric-network 1.4: <label>/<label>
    ConsoleIdentity, ///< Fabric operations console: one or an array
    KubernetesSecret, ///< YAML or JSON, one, several documents or a List
    Configuration, ///< other YAML, JSON or variables (.env); PEM in its strings is read
    Archive, ///< a ZIP; its entries are for the caller to give
    WebPage,
    LeftByDesktop, ///< .DS_Store and the like
    Empty,
    Unread, ///< too large, or unreadable: a note says which
    Unknown,
};

/// What is odd in how something is written, or was not read, and why: each a finding of its own.
enum class ReadingNote {
    CarriageReturns, ///< lines end with CR LF or CR
    ByteOrderMark, ///< of UTF-8
    Utf16,
    TextBefore, ///< before the first block
    TextAfter, ///< after the last block
    NoLastNewline,
    LiteralLineBreaks, ///< a backslash and an n stand where lines should end (but in .env, where they may)
    LostLineBreaks, ///< armour and content share a line
    WithoutArmour, ///< base64 of DER or of PEM, and nothing around it
    WebPageInstead, ///< HTML where a certificate or key should be
    MissingBegin, ///< an END line without its BEGIN
    MissingEnd, ///< a BEGIN line without its END
    OtherEnd, ///< the END line names something else than the BEGIN line
    BrokenBase64,
    UnreadableCertificate, ///< armour or base64 is right, its content is no certificate that OpenSSL reads
    UnreadableKey,
    UnreadableList, ///< of revoked ones
    UnreadableContainer, ///< PKCS#7, PKCS#12, JSON or YAML that is none, or not of its shape
    BytesBehind, ///< within a block or behind DER: Go parses no such certificate
    PasswordWanted,
    PasswordWrong,
    CipherUnknown, ///< PKCS#12 or a key that only OpenSSL's legacy provider opens, or too many rounds
    Unreadable, ///< the file could not be read
    TooLarge, ///< over CertificateLimits::fileBytes
    TooMany, ///< more in the file, or in all, than the table allows; the first were read
    OddVersion, ///< a wallet's "version" is not the number 1
};

/// A note, and what in its file it is about.
struct NotedAt
{
    ReadingNote note;
    FoundAt at; ///< position: of the block in its file, from 0
    bool operator==(const NotedAt &) const = default;
};

/// One block of a PEM file, or one thing in a container, in its order.
struct FoundBlock
{
    enum class Kind {
        Certificate,
        PrivateKey,
        EncryptedKey,
        RevocationList,
        EcParameters,
        Request,
        PublicKey,
        Pkcs7,
        Other
    };
    Kind kind = Kind::Other;
    QString label = {}; ///< PEM's: "CERTIFICATE"; empty in DER and containers
    QString member = {}; ///< as in FoundAt
    bool isRead = false; ///< it was understood; an encrypted key: opened
    bool operator==(const FoundBlock &) const = default;
};

/// What a wallet, console or secret says of an identity in it beside certificate and key.
struct WalletEntry
{
    QString label = {};
    QString mspId = {};
    QString member = {}; ///< its certificates' and keys' members begin with this; empty: the whole file
    QString signingIdentity = {}; ///< fabric-network 1.4: <this>-priv beside it is its key
    bool operator==(const WalletEntry &) const = default;
};

/// One file, and what was met in it.
struct MaterialFile
{
    QString path;
    qint64 size = 0;
    FileReaders readers = FileReaders::Unknown;
    FileKind kind = FileKind::Other; ///< by place and content
    FileForm form = FileForm::Unknown;
    QList<NotedAt> notes = {}; ///< as they were met
    QList<FoundBlock> blocks = {};
    QList<WalletEntry> entries = {};
    NetworkProfile profile = {}; ///< of a configuration, or of variables
    std::optional<MspConfiguration> mspConfiguration = {}; ///< of a file config.yaml
    bool has(ReadingNote note) const;
};

/// What was given, as a whole.
enum class MaterialKind {
    Certificate,
    Key,
    Pkcs12,
    Pkcs7,
    Msp, ///< the folder itself is one
    Tree, ///< a folder with certificates or keys anywhere
    Archive,
    Wallet, ///< fabric-network 2.x: a .id, or a folder with some
    Wallet14,
    ConsoleIdentity,
    KubernetesSecret,
    Unknown,
};
QLatin1String materialKindId(MaterialKind kind); ///< for JSON: "certificate", "wallet_1_4" …

/// Everything that was found, in path order. Positions in `files` and the lists stay as they are.
struct Material
{
    MaterialKind kind = MaterialKind::Unknown;
    QList<MaterialFile> files = {};
    QList<FoundCertificate> certificates = {};
    QList<FoundPrivateKey> keys = {};
    QList<RevocationList> revocationLists = {};
    QList<MspFolder> mspFolders = {};
    bool hasMoreFiles = false; ///< than CertificateLimits::files
    bool hasMoreCertificates = false; ///< than CertificateLimits::certificates

    const MaterialFile *file(const QString &path) const; ///< null: none
    QList<FoundCertificate> certificatesIn(const QString &path) const;
};

/// How what is given is read.
struct ReadingOptions
{
    enum class GivenAs { File, Folder, Archive };
    GivenAs givenAs = GivenAs::File;
    /// For PKCS#12 and encrypted keys, UTF-8; none is ever asked for. It must outlive the call.
    std::optional<QByteArrayView> password = {};
    std::function<bool()> cancelled = {}; ///< asked before every file; may be empty
};

/// Reads whatever a person may have, from bytes that `read` hands over, within CertificateLimits. Blocks as
/// long as `read` does; many cores are not used. Failures: Cancelled. What cannot be used is none: a note
/// says why.
Result<Material> readMaterial(
    const QList<GivenFile> &files, const ReadGiven &read, const ReadingOptions &options = {});

/// The private key in these bytes of a file that readMaterial() finds at this position (FoundAt), as PEM that
/// every program reads, whatever it stood in there; nothing is decrypted. Empty: there is none, or it lies in
/// PKCS#12. The bytes are never shared: whoever takes them overwrites them. Pure.
QByteArray privateKeyPem(const QString &path, QByteArrayView bytes, int position);

} // namespace Chaincert
