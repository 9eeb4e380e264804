#include "certificates/fabricfolder_p.h"

#include <algorithm>

namespace Chaincert {

namespace {

// What makes Go's encoding/pem pass over a block.
bool hidesBlock(ReadingNote note)
{
    switch (note) {
    case ReadingNote::LostLineBreaks:
    case ReadingNote::MissingEnd:
    case ReadingNote::OtherEnd:
    case ReadingNote::BrokenBase64:
        return true;
    default:
        return false;
    }
}

// What makes it find no block at all. Behind a mark the first line does not begin with its dashes.
bool hidesFile(const MaterialFile &file)
{
    return file.form != FileForm::Pem || file.has(ReadingNote::Utf16)
        || file.has(ReadingNote::LiteralLineBreaks) || file.has(ReadingNote::WithoutArmour)
        || (file.has(ReadingNote::ByteOrderMark) && !file.has(ReadingNote::TextBefore));
}

class FolderReading
{
public:
    FolderReading(const Material &material, const FoundIndex<FoundCertificate> &certificates,
        const MspFolder &folder, FabricFolder &read)
        : m_material(material)
        , m_certificates(certificates)
        , m_folder(folder)
        , m_read(read)
    {
    }

    QList<FoundCertificate> in(MspPlace place)
    {
        QList<FoundCertificate> found;
        for (const QString &path : m_folder.in(place)) {
            const MaterialFile *const file = m_material.file(path);
            if (!file || firstBlockForGo(*file) < 0)
                continue;
            const FoundCertificate first = firstCertificate(m_material, m_certificates, path);
            if (first)
                found << first;
            else
                m_read.wrongBlocks.insert(path);
        }
        return found;
    }

private:
    const Material &m_material;
    const FoundIndex<FoundCertificate> &m_certificates;
    const MspFolder &m_folder;
    FabricFolder &m_read;
};

} // namespace

QList<MspUnit> FabricFolder::nodeUnits() const
{
    QList<MspUnit> units;
    if (!configuration || !configuration->nodeOus)
        return units;
    for (const auto &unit :
        {configuration->client, configuration->peer, configuration->admin, configuration->orderer}) {
        if (unit)
            units << *unit;
    }
    return units;
}

qsizetype firstBlockForGo(const MaterialFile &file)
{
    if (hidesFile(file))
        return -1;
    QSet<int> hidden;
    for (const NotedAt &each : file.notes) {
        if (hidesBlock(each.note))
            hidden.insert(each.at.position);
    }
    for (int i = 0; i < file.blocks.size(); ++i) {
        if (!hidden.contains(i))
            return i;
    }
    return -1;
}

FoundCertificate firstCertificate(
    const Material &material, const FoundIndex<FoundCertificate> &certificates, const QString &path)
{
    const MaterialFile *const file = material.file(path);
    const qsizetype block = file ? firstBlockForGo(*file) : -1;
    const auto isRead
        = [](const FoundBlock &each) { return each.kind == FoundBlock::Kind::Certificate && each.isRead; };
    if (block < 0 || !isRead(file->blocks[block]))
        return {};
    const auto before = file->blocks.begin();
    const auto position = std::count_if(before, before + block, isRead);
    const Positions found = certificates.ofFile(path);
    return position < found.size() ? certificates[found[position]] : FoundCertificate();
}

FabricFolder fabricFolder(const Material &material, const FoundIndex<FoundCertificate> &certificates,
    const MspFolder &folder, Issuers &issuers)
{
    FabricFolder read;
    FolderReading reading(material, certificates, folder, read);
    const QList<FoundCertificate> signers = reading.in(MspPlace::SignCerts);
    // Those behind the first are not looked at.
    read.wrongBlocks.removeIf(
        [&](const QString &path) { return !signers.isEmpty() && path > signers.constFirst().at.path; });
    if (!signers.isEmpty() && read.wrongBlocks.isEmpty())
        read.signer = signers.constFirst();
    read.authorities = AuthorityPool(reading.in(MspPlace::CaCerts), reading.in(MspPlace::IntermediateCerts));
    const QList<FoundCertificate> tlsRoots = reading.in(MspPlace::TlsCaCerts);
    read.tlsAuthorities
        = AuthorityPool(tlsRoots, tlsRoots.isEmpty() ? tlsRoots : reading.in(MspPlace::TlsIntermediateCerts));
    read.admins = reading.in(MspPlace::AdminCerts);
    for (const QString &path : folder.in(MspPlace::Configuration)) {
        if (const MaterialFile *const file = material.file(path)) {
            read.configuration = file->mspConfiguration;
            read.configurationPath = path;
        }
    }
    for (const FoundCertificate &intermediate : read.authorities.intermediates()) {
        const QList<CaChain> chains = read.authorities.chainsToRoot(intermediate, issuers);
        for (const FoundCertificate &above : chains.isEmpty() ? CaChain() : chains.constFirst())
            read.innerAuthorities.insert(above.facts().sha256);
    }
    return read;
}

} // namespace Chaincert
