#include "certificates/checks_p.h"
#include "certificates/mspplacename_p.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// What is odd in how a file is written, and how much that matters to those who read it.
std::optional<Severity> severityOf(ReadingNote note)
{
    switch (note) {
    case ReadingNote::CarriageReturns:
    case ReadingNote::TextBefore:
    case ReadingNote::TextAfter:
    case ReadingNote::NoLastNewline:
        return Severity::Note;
    case ReadingNote::ByteOrderMark: // Go does not see a block behind it, and Caliper none either
    case ReadingNote::BytesBehind:
    case ReadingNote::TooLarge:
    case ReadingNote::TooMany:
        return Severity::Warning;
    case ReadingNote::Utf16:
    case ReadingNote::LiteralLineBreaks:
    case ReadingNote::LostLineBreaks:
    case ReadingNote::WithoutArmour:
    case ReadingNote::WebPageInstead:
    case ReadingNote::MissingBegin:
    case ReadingNote::MissingEnd:
    case ReadingNote::OtherEnd:
    case ReadingNote::BrokenBase64:
    case ReadingNote::UnreadableCertificate:
    case ReadingNote::UnreadableKey:
    case ReadingNote::UnreadableList:
    case ReadingNote::UnreadableContainer:
    case ReadingNote::OddVersion:
        return Severity::Error;
    case ReadingNote::PasswordWanted: // these are other checks'
    case ReadingNote::PasswordWrong:
    case ReadingNote::CipherUnknown:
    case ReadingNote::Unreadable:
        return {};
    }
    Q_UNREACHABLE();
}

// Programs that read JSON take no mark before it: Node's and Go's parsers stop there.
bool isRefusedMark(const MaterialFile &file, ReadingNote note)
{
    return note == ReadingNote::ByteOrderMark
        && (file.form == FileForm::WalletIdentity || file.form == FileForm::Wallet14Identity
            || file.form == FileForm::ConsoleIdentity);
}

Finding damagedBy(const MaterialFile &file, const NotedAt &noted, Severity severity)
{
    if (isRefusedMark(file, noted.note))
        return {Check::Damaged, Severity::Error, false, noted.at, {{u"note"_s, u"mark_before_json"_s}}};
    QVariantMap evidence{{u"note"_s, QString(readingNoteId(noted.note))}};
    if (!noted.at.member.isEmpty())
        evidence[u"member"_s] = noted.at.member;
    return {Check::Damaged, severity, false, noted.at, evidence};
}

Finding unreadable(const NotedAt &noted, bool isFolder)
{
    QVariantMap evidence{{u"why"_s, u"unreadable"_s}};
    if (isFolder)
        evidence[u"of"_s] = u"folder"_s;
    return {Check::KeyReaders, Severity::Warning, false, noted.at, evidence};
}

// Such as keystore/, which could not be opened: nothing was found in it.
bool isFolderOfMsp(const Material &material, const QString &path)
{
    return std::any_of(material.mspFolders.begin(), material.mspFolders.end(), [&path](const MspFolder &msp) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(MspPlace::Configuration); ++at) {
            if (path == within(msp.path, mspPlaceName(static_cast<MspPlace>(at))))
                return true;
        }
        return false;
    });
}

QString configurationFault(MspConfiguration::Fault fault)
{
    switch (fault) {
    case MspConfiguration::Fault::KeyTwice:
        return u"configuration_key_twice"_s;
    case MspConfiguration::Fault::Enable:
        return u"configuration_enable"_s;
    case MspConfiguration::Fault::None:
        break;
    }
    return u"configuration"_s;
}

// Of a PKCS#12 store the key was opened, and what lies beside it was not: older programs encrypt certificates
// with RC2 of 40 bits.
bool isPartOfStore(const MaterialFile &file, const NotedAt &noted)
{
    return file.form == FileForm::Pkcs12 && noted.note == ReadingNote::CipherUnknown
        && std::any_of(
            file.blocks.begin(), file.blocks.end(), [](const FoundBlock &each) { return each.isRead; });
}

// The entry of a wallet, console or secret that a string lies in; empty: the whole file.
QString entryOf(const MaterialFile &file, const QString &member)
{
    QString longest;
    for (const WalletEntry &entry : file.entries) {
        if (entry.member.size() > longest.size() && (member + u'.').startsWith(entry.member + u'.'))
            longest = entry.member;
    }
    return longest;
}

class FileChecking
{
public:
    explicit FileChecking(Examination &examined)
        : m_examined(examined)
    {
        if (examined.identity.mspFolder >= 0) {
            const auto &places = examined.mspFolder()->files;
            for (std::size_t place = 0; place < places.size(); ++place) {
                for (const QString &path : places[place])
                    m_places.insert(path, static_cast<MspPlace>(place));
            }
        }
        for (const auto &[of, certificate] : examined.certificates())
            addMember(certificate.at);
        for (const auto &[of, key] : examined.keys())
            addMember(key.at);
    }

    void check(const MaterialFile &file)
    {
        const bool isHidden = firstBlockForGo(file) < 0;
        for (const NotedAt &noted : file.notes) {
            if (!isMeant(file, noted))
                continue;
            if (const auto severity = severityOf(noted.note)) {
                const bool isTooLong = isTooLongForGo(file, noted);
                add(damagedBy(file, noted, isTooLong ? Severity::Error : *severity),
                    isTooLong || isRefused(file, noted.note, *severity, isHidden));
            } else if (noted.note == ReadingNote::Unreadable) {
                add(unreadable(noted, false), false);
            } else if (isPartOfStore(file, noted)) {
                add({Check::Damaged, Severity::Warning, false, noted.at,
                        {{u"note"_s, u"part_of_store_closed"_s}}},
                    false);
            }
        }
        checkContent(file);
    }

private:
    void addMember(const FoundAt &at)
    {
        if (const MaterialFile *const file = m_examined.material().file(at.path))
            m_entries.insert(std::pair(at.path, entryOf(*file, at.member)));
    }

    // A file with many identities has each one's oddities.
    bool isMeant(const MaterialFile &file, const NotedAt &noted) const
    {
        if (file.entries.size() < 2)
            return true;
        return m_entries.contains(std::pair(file.path, entryOf(file, noted.at.member)));
    }

    void add(const Finding &finding, bool isRefusedByFabric)
    {
        m_examined.addFinding(
            finding.check, finding.severity, finding.at, finding.evidence, isRefusedByFabric);
    }

    bool isIn(MspPlace place, const MaterialFile &file) const
    {
        const auto found = m_places.constFind(file.path);
        return found != m_places.constEnd() && *found == place;
    }

    // Fabric's reading of a folder tells; of the key's file what makes Go pass over its block.
    bool isRefused(const MaterialFile &file, ReadingNote note, Severity severity, bool isHidden) const
    {
        if (isIn(MspPlace::SignCerts, file))
            return isSigners(file) && (isHidden || isWrong(file));
        if (isIn(MspPlace::KeyStore, file))
            return m_examined.identity.key.at.path == file.path && (severity == Severity::Error || isHidden);
        if (isIn(MspPlace::Crls, file))
            return note == ReadingNote::UnreadableList && !isHidden;
        return isWrong(file);
    }

    // Go parses the first block to its last byte (crypto/x509/parser.go, ParseCertificate: "trailing data").
    bool isTooLongForGo(const MaterialFile &file, const NotedAt &noted) const
    {
        if (noted.note != ReadingNote::BytesBehind || !isInCertificatesFolder(file)
            || firstBlockForGo(file) != noted.at.position
            || file.blocks[noted.at.position].kind != FoundBlock::Kind::Certificate)
            return false;
        return !isIn(MspPlace::SignCerts, file) || isSigners(file);
    }

    bool isWrong(const MaterialFile &file) const
    {
        return m_examined.folder && m_examined.folder->wrongBlocks.contains(file.path);
    }

    bool isSigners(const MaterialFile &file) const
    {
        return !m_examined.folder->signer || m_examined.identity.certificate.at.path == file.path;
    }

    void checkContent(const MaterialFile &file)
    {
        const auto damaged = [&](const QString &what, Severity severity, bool isRefused) {
            m_examined.addFinding(Check::Damaged, severity, {file.path}, {{u"note"_s, what}}, isRefused);
        };
        if (file.form == FileForm::LeftByDesktop || file.form == FileForm::Unread)
            return;
        const bool isToldAlready = std::any_of(file.notes.begin(), file.notes.end(),
            [](const NotedAt &each) { return severityOf(each.note) == Severity::Error; });
        const auto has = [&file](std::initializer_list<FoundBlock::Kind> kinds) {
            return std::any_of(file.blocks.begin(), file.blocks.end(), [&kinds](const FoundBlock &each) {
                return std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end();
            });
        };
        using Kind = FoundBlock::Kind;
        if (isIn(MspPlace::Configuration, file)) {
            if (file.mspConfiguration && !file.mspConfiguration->isReadable)
                damaged(configurationFault(file.mspConfiguration->fault), Severity::Error, true);
        } else if (isIn(MspPlace::KeyStore, file)) {
            if (!isToldAlready && !has({Kind::PrivateKey, Kind::EncryptedKey}))
                damaged(u"not_a_key"_s, Severity::Warning, false);
        } else if (isIn(MspPlace::Crls, file)) {
            if (hasListWithoutKeyId(file))
                damaged(u"list_without_key_id"_s, Severity::Error, true);
        } else if (isInCertificatesFolder(file) && !isToldAlready
            && (isWrong(file) || !has({Kind::Certificate}))) {
            damaged(
                u"not_a_certificate"_s, isWrong(file) ? Severity::Error : Severity::Warning, isWrong(file));
        }
    }

    // Fabric compares each list's key id with the CA's, and takes none for a failure of every certificate
    // (mspimplvalidate.go, validateCertAgainstChain).
    bool hasListWithoutKeyId(const MaterialFile &file) const
    {
        const QList<RevocationList> &lists = m_examined.material().revocationLists;
        return std::any_of(lists.begin(), lists.end(), [&](const RevocationList &each) {
            return each.at.path == file.path && m_examined.isReadByFabric(each)
                && !RevocationLists::hasKeyId(each);
        });
    }

    bool isInCertificatesFolder(const MaterialFile &file) const
    {
        for (const MspPlace place : {MspPlace::SignCerts, MspPlace::CaCerts, MspPlace::IntermediateCerts,
                 MspPlace::AdminCerts, MspPlace::TlsCaCerts, MspPlace::TlsIntermediateCerts}) {
            if (isIn(place, file))
                return true;
        }
        return false;
    }

    Examination &m_examined;
    QHash<QString, MspPlace> m_places; // of the folder's files
    QSet<std::pair<QString, QString>> m_entries; // file, entry in it
};

bool isInMspPlace(const MaterialFile &file)
{
    return !mspFoldersIn({file.path}).isEmpty();
}

// A web page, a project's tsconfig.json, a README: what lies in a folder beside certificates, holds none and
// is not called like one.
bool isNeighbour(const MaterialFile &file)
{
    if (file.has(ReadingNote::Unreadable)) // nobody knows
        return false;
    const bool holdsAny = !file.entries.isEmpty()
        || std::any_of(file.blocks.begin(), file.blocks.end(), [](const FoundBlock &each) {
               return each.isRead || each.kind == FoundBlock::Kind::EncryptedKey;
           });
    if (holdsAny || file.form == FileForm::Pkcs12)
        return false;
    static const QRegularExpression otherwise(
        u"\\.(?:md|rst|adoc|txt|log|html?|xml|css|[cm]?[jt]sx?|go|java|kt|py|rb|rs|sh|c|cc|cpp|h|map|lock)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (otherwise.match(file.path).hasMatch())
        return !isInMspPlace(file);
    static const QRegularExpression meant(
        u"(?:\\.(?:pem|crt|cer|der|key|p8|pk8|p12|pfx|p7[bcs]|id|crl|csr|env)|_identity\\.json|_sk|-priv|-pub)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (file.kind == FileKind::Other || file.kind == FileKind::Configuration)
        && !meant.match(file.path).hasMatch() && !isInMspPlace(file);
}

// The service's archive mostly lies beside the folder that it was unpacked to.
bool isUnpackedBeside(const Material &material, const MaterialFile &archive)
{
    const QString folder = archive.path.left(archive.path.lastIndexOf(u'.')) + u'/';
    return std::any_of(material.files.begin(), material.files.end(),
        [&folder](const MaterialFile &each) { return each.path.startsWith(folder); });
}

} // namespace

QSet<QString> filesOf(const Material &material, const Identity &identity)
{
    QSet<QString> paths;
    if (identity.mspFolder >= 0) {
        for (const QStringList &files : material.mspFolders[identity.mspFolder].files)
            paths.unite(QSet<QString>(files.begin(), files.end()));
    }
    // CAs that lie elsewhere are not this identity's alone.
    const auto addBeside = [&paths](const QList<FoundCertificate> &chain, const QString &folder) {
        for (const FoundCertificate &each : chain) {
            if (folderOf(each.at.path) == folder)
                paths.insert(each.at.path);
        }
    };
    if (identity.certificate)
        paths.insert(identity.certificate.at.path);
    if (identity.key)
        paths.insert(identity.key.at.path);
    addBeside(identity.chain, identity.folder);
    if (identity.tls) {
        paths.insert(identity.tls->certificate.at.path);
        if (identity.tls->key)
            paths.insert(identity.tls->key.at.path);
        addBeside(identity.tls->chain, folderOf(identity.tls->certificate.at.path));
    }
    return paths;
}

void checkFiles(Examination &examined)
{
    FileChecking checking(examined);
    QStringList paths = filesOf(examined.material(), examined.identity).values();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        if (const MaterialFile *const file = examined.material().file(path))
            checking.check(*file);
    }
}

void checkOtherFiles(const Material &material, const QSet<QString> &ofIdentities, FindingList &findings)
{
    const bool isAlone = material.files.size() == 1;
    for (const MaterialFile &file : material.files) {
        if (file.form == FileForm::Archive && !isAlone && !isUnpackedBeside(material, file))
            findings.add(
                {Check::Damaged, Severity::Note, false, {file.path}, {{u"note"_s, u"archive_inside"_s}}});
        if (ofIdentities.contains(file.path) || (!isAlone && isNeighbour(file)))
            continue;
        for (const NotedAt &noted : file.notes) {
            if (const auto severity = severityOf(noted.note))
                findings.add(damagedBy(file, noted, *severity));
            else if (noted.note == ReadingNote::Unreadable)
                findings.add(unreadable(noted, isFolderOfMsp(material, file.path)));
            else
                findings.add({Check::KeyEncrypted, Severity::Warning, false, noted.at,
                    {{u"opened"_s, false}, {u"why"_s, QString(readingNoteId(noted.note))}}});
        }
    }
}

} // namespace Chaincert
