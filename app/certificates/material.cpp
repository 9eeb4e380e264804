#include "certificates/material.h"

#include "certificates/certificatelimits.h"
#include "certificates/filereading_p.h"
#include "platform/paths.h"

#include <algorithm>
#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

class MaterialReading
{
public:
    MaterialReading(const ReadGiven &read, const ReadingOptions &options)
        : m_read(read)
        , m_budget(options.password)
    {
    }

    void add(const GivenFile &given)
    {
        FoundInFile found(given, m_described);
        if (const auto why = readInto(found, given)) {
            found.file.form = FileForm::Unread;
            found.file.kind = fileKind(given.path, {});
            found.note(*why);
        }
        m_material.files << found.file;
        m_material.keys << found.keys;
        m_material.revocationLists << found.revocationLists;
        const qsizetype room = CertificateLimits::certificates - m_material.certificates.size();
        if (found.certificates.size() > room)
            m_material.hasMoreCertificates = true;
        m_material.certificates << found.certificates.first(qMin(room, found.certificates.size()));
    }

    Material take(ReadingOptions::GivenAs givenAs)
    {
        QStringList paths;
        for (const MaterialFile &file : std::as_const(m_material.files)) {
            if (file.form != FileForm::LeftByDesktop)
                paths << file.path;
        }
        m_material.mspFolders = mspFoldersIn(paths);
        m_material.kind = kind(givenAs);
        return std::move(m_material);
    }

private:
    // Why it was not read.
    std::optional<ReadingNote> readInto(FoundInFile &found, const GivenFile &given)
    {
        if (given.size > CertificateLimits::fileBytes)
            return ReadingNote::TooLarge;
        auto content = m_read(given.path, CertificateLimits::fileBytes + 1);
        if (!content)
            return ReadingNote::Unreadable;
        const WipedBytes bytes(std::move(*content));
        if (bytes.view().size() > CertificateLimits::fileBytes)
            return ReadingNote::TooLarge;
        found.file.size = bytes.view().size();
        found.file.kind = fileKind(given.path, bytes.view());
        readContent(bytes.view(), found, m_budget);
        if (lastPart(given.path).compare("config.yaml"_L1, Qt::CaseInsensitive) == 0)
            found.file.mspConfiguration = mspConfiguration(bytes.view());
        return {};
    }

    bool isOfForm(FileForm form) const
    {
        return std::any_of(m_material.files.begin(), m_material.files.end(),
            [form](const MaterialFile &file) { return file.form == form; });
    }

    MaterialKind kind(ReadingOptions::GivenAs givenAs) const
    {
        switch (givenAs) {
        case ReadingOptions::GivenAs::Archive:
            return MaterialKind::Archive;
        case ReadingOptions::GivenAs::Folder:
            return kindOfFolder();
        case ReadingOptions::GivenAs::File:
            return m_material.files.isEmpty() ? MaterialKind::Unknown
                                              : kindOfFile(m_material.files.constFirst());
        }
        Q_UNREACHABLE();
    }

    MaterialKind kindOfFolder() const
    {
        const auto &folders = m_material.mspFolders;
        if (std::any_of(
                folders.begin(), folders.end(), [](const MspFolder &each) { return each.path.isEmpty(); }))
            return MaterialKind::Msp;
        if (folders.isEmpty() && isOfForm(FileForm::WalletIdentity))
            return MaterialKind::Wallet;
        if (folders.isEmpty() && isOfForm(FileForm::Wallet14Identity))
            return MaterialKind::Wallet14;
        return m_material.certificates.isEmpty() && m_material.keys.isEmpty() ? MaterialKind::Unknown
                                                                              : MaterialKind::Tree;
    }

    MaterialKind kindOfFile(const MaterialFile &file) const
    {
        switch (file.form) {
        case FileForm::Pkcs7:
            return MaterialKind::Pkcs7;
        case FileForm::Pkcs12:
            return MaterialKind::Pkcs12;
        case FileForm::WalletIdentity:
            return MaterialKind::Wallet;
        case FileForm::Wallet14Identity:
            return MaterialKind::Wallet14;
        case FileForm::ConsoleIdentity:
            return MaterialKind::ConsoleIdentity;
        case FileForm::KubernetesSecret:
            return MaterialKind::KubernetesSecret;
        case FileForm::Archive:
            return MaterialKind::Archive;
        case FileForm::Pem:
        case FileForm::Der:
        case FileForm::Configuration:
        case FileForm::WebPage:
        case FileForm::LeftByDesktop:
        case FileForm::Empty:
        case FileForm::Unread:
        case FileForm::Unknown:
            break;
        }
        // A file of that place whose content cannot be read is still meant as one.
        const auto meant = [&file](FoundBlock::Kind kind) {
            return std::any_of(file.blocks.begin(), file.blocks.end(),
                [kind](const FoundBlock &block) { return block.kind == kind; });
        };
        if (!m_material.certificates.isEmpty() || meant(FoundBlock::Kind::Certificate))
            return MaterialKind::Certificate;
        return m_material.keys.isEmpty() ? MaterialKind::Unknown : MaterialKind::Key;
    }

    const ReadGiven &m_read;
    PasswordBudget m_budget;
    DescribedCertificates m_described;
    Material m_material;
};

} // namespace

bool MaterialFile::has(ReadingNote note) const
{
    return std::any_of(notes.begin(), notes.end(), [note](const NotedAt &each) { return each.note == note; });
}

const MaterialFile *Material::file(const QString &path) const
{
    const auto found = std::lower_bound(files.begin(), files.end(), path,
        [](const MaterialFile &file, const QString &wanted) { return file.path < wanted; });
    return found != files.end() && found->path == path ? &*found : nullptr;
}

QList<FoundCertificate> Material::certificatesIn(const QString &path) const
{
    // They are in path order.
    using Found = FoundCertificate;
    const auto isBefore = [](const Found &each, const QString &wanted) { return each.at.path < wanted; };
    const auto isBehind = [](const QString &wanted, const Found &each) { return wanted < each.at.path; };
    const auto first = std::lower_bound(certificates.begin(), certificates.end(), path, isBefore);
    return {first, std::upper_bound(first, certificates.end(), path, isBehind)};
}

Result<Material> readMaterial(
    const QList<GivenFile> &files, const ReadGiven &read, const ReadingOptions &options)
{
    QList<GivenFile> inOrder = files;
    std::sort(inOrder.begin(), inOrder.end(),
        [](const GivenFile &a, const GivenFile &b) { return a.path < b.path; });
    MaterialReading reading(read, options);
    for (const GivenFile &file : inOrder.first(qMin(inOrder.size(), CertificateLimits::files))) {
        if (options.cancelled && options.cancelled())
            return fail(FailureKind::Cancelled);
        reading.add(file);
    }
    Material material = reading.take(options.givenAs);
    material.hasMoreFiles = files.size() > CertificateLimits::files;
    return material;
}

QByteArray privateKeyPem(const QString &path, QByteArrayView bytes, int position)
{
    DescribedCertificates described;
    FoundInFile found({path, bytes.size()}, described);
    PasswordBudget budget(std::nullopt);
    found.wantArmourOf(position);
    readContent(bytes, found, budget);
    return found.takeArmour().take();
}

QLatin1String materialKindId(MaterialKind kind)
{
    static constexpr std::array ids{"certificate"_L1, "key"_L1, "pkcs12"_L1, "pkcs7"_L1, "msp"_L1, "tree"_L1,
        "archive"_L1, "wallet"_L1, "wallet_1_4"_L1, "console_identity"_L1, "kubernetes_secret"_L1,
        "unknown"_L1};
    static_assert(ids.size() == size_t(MaterialKind::Unknown) + 1);
    return ids.at(size_t(kind));
}

} // namespace Chaincert
