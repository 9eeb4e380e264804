#include "inspection/inspection.h"

#include "certificates/certificatelimits.h"
#include "inspection/archivefiles.h"
#include "inspection/filereaders_p.h"
#include "inspection/folderfiles.h"
#include "inspection/namedpaths_p.h"
#include "inspection/nothingfound_p.h"
#include "platform/foldersbelow.h"
#include "platform/growingread.h"
#include "platform/paths.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <memory>
#include <utility>

namespace Chaincert {

using namespace Qt::StringLiterals;
using Platform::FolderPtr;

namespace {

Inspected failed(MaterialKind kind, const Failure &failure)
{
    Inspected inspected;
    inspected.material.kind = kind;
    inspected.failure = failure;
    return inspected;
}

void add(Assessment &assessment, Severity severity, const QString &file, const QVariantMap &evidence)
{
    assessment.findings.append(Finding{Check::Damaged, severity, false, {file}, evidence});
    assessment.verdict = std::max(assessment.verdict, verdictOf(assessment.findings));
}

// What they lead to may belong to it.
void addLinksLeft(Inspected &inspected, const QStringList &links)
{
    constexpr qsizetype shownLinks = 20;
    inspected.linksLeft = links;
    add(inspected.assessment, Severity::Note, links.constFirst(),
        {{u"note"_s, u"links_left"_s}, {u"count"_s, qlonglong(links.size())},
            {u"links"_s, links.mid(0, shownLinks)}});
}

// What holds nothing is not right, where nothing else was to be said of it.
void sayWhatIsMissing(Inspected &inspected, const QString &instead)
{
    const Material &material = inspected.material;
    Assessment &assessment = inspected.assessment;
    if (!material.certificates.isEmpty() || !material.keys.isEmpty() || !assessment.findings.isEmpty())
        return;
    const QString file = material.files.size() == 1 ? material.files.constFirst().path : QString();
    QVariantMap evidence{{u"note"_s, nothingFound(material, instead)}};
    if (!material.revocationLists.isEmpty()) {
        const RevocationList &list = material.revocationLists.constFirst();
        if (!list.issuer.isEmpty())
            evidence[u"issuer"_s] = list.issuer;
        if (!list.issuer.isEmpty() && list.thisUpdate.isValid() && list.nextUpdate.isValid()) {
            evidence[u"this_update"_s] = list.thisUpdate;
            evidence[u"next_update"_s] = list.nextUpdate;
        }
    }
    add(assessment, material.revocationLists.isEmpty() ? Severity::Error : Severity::Note, file, evidence);
}

// `instead` as in nothingFound().
Result<Inspected> judged(
    Material material, const InspectionOptions &options, const FolderPtr &base, const QString &instead = {})
{
    AssessmentContext context = options.context;
    context.cancelled = options.cancelled;
    if (base)
        context.pathExists
            = [paths = std::make_shared<NamedPaths>(base, options.looksOutside)](
                  const QString &path, const QString &folder) { return paths->exists(path, folder); };
    Result<AssessedIdentities> made = assessedIdentities(material, options.asked, context);
    if (!made)
        return tl::make_unexpected(made.error());
    Inspected inspected{.material = std::move(material),
        .identities = std::move(made->identities),
        .assessment = std::move(made->assessment)};
    sayWhatIsMissing(inspected, instead);
    return inspected;
}

Result<Material> materialOf(const CollectedFiles &collected, const InspectionOptions &options)
{
    ReadingOptions reading;
    reading.givenAs = collected.givenAs;
    reading.password = options.password;
    reading.cancelled = options.cancelled;
    Result<Material> material = readMaterial(collected.files, collected.read, reading);
    if (material && collected.hasMore)
        material->hasMoreFiles = true;
    return material;
}

Result<Inspected> inspectCollected(
    const Result<CollectedFiles> &collected, MaterialKind kind, const InspectionOptions &options)
{
    if (!collected && collected.error().kind == FailureKind::Cancelled)
        return tl::make_unexpected(collected.error());
    if (!collected)
        return failed(kind, collected.error());
    Result<Material> material = materialOf(*collected, options);
    if (!material)
        return tl::make_unexpected(material.error());
    Result<Inspected> inspected = judged(std::move(*material), options, collected->folder);
    if (inspected && !collected->linksLeft.isEmpty())
        addLinksLeft(*inspected, collected->linksLeft);
    return inspected;
}

CollectedFiles oneFile(const GivenFile &file, std::optional<QByteArray> bytes)
{
    CollectedFiles collected{.files = {file}};
    const auto wipe = [](std::optional<QByteArray> *unread) { // too many bytes: it may hold keys
        if (*unread)
            (*unread)->fill('\0');
        delete unread;
    };
    const std::shared_ptr<std::optional<QByteArray>> kept(
        new std::optional<QByteArray>(std::move(bytes)), wipe);
    collected.read = [kept](const QString &, qint64) { return std::exchange(*kept, {}); };
    return collected;
}

Result<Inspected> inspectArchive(QIODevice &zip, const InspectionOptions &options)
{
    return inspectCollected(collectArchive(zip, options.cancelled), MaterialKind::Archive, options);
}

bool beginsLikeArchive(QByteArrayView head)
{
    return head.startsWith("PK");
}

// Bytes of a file that is short enough to be a certificate, or of a stream. An archive is told by reading.
Result<Inspected> inspectBytes(const GivenFile &file, std::optional<QByteArray> bytes,
    const InspectionOptions &options, const FolderPtr &base)
{
    QByteArray zip; // the reading takes the bytes
    const auto wiped = qScopeGuard([&zip] { zip.fill('\0'); }); // it may hold keys
    if (bytes && beginsLikeArchive(*bytes))
        zip = QByteArray(bytes->constData(), bytes->size());
    const QString instead = bytes ? contentInstead(*bytes) : QString();
    Result<Material> material = materialOf(oneFile(file, std::move(bytes)), options);
    if (!material)
        return tl::make_unexpected(material.error());
    const MaterialFile &read = material->files.constFirst();
    const bool isLong = read.has(ReadingNote::TooLarge) && !zip.isEmpty() && zip.size() <= StreamBytes;
    if (isLong || read.form == FileForm::Archive) {
        QBuffer buffer(&zip);
        buffer.open(QIODevice::ReadOnly);
        return inspectArchive(buffer, options);
    }
    return judged(std::move(*material), options, base, instead);
}

// Whether others get as far as a folder below one.
std::optional<bool> isReached(FoldersBelow &below, const QString &folder)
{
    std::optional<bool> reached = Platform::isReachedByOthers(below.top()->path());
    for (qsizetype end = 0; reached && end >= 0 && !folder.isEmpty();) {
        end = folder.indexOf(u'/', end + 1);
        const auto facts = below.facts(folder.left(end));
        reached = facts && facts->isOpenToReaders ? std::optional(*reached && *facts->isOpenToReaders)
                                                  : std::nullopt;
    }
    return reached;
}

Result<Inspected> inspectFile(
    QFile &file, GivenFile given, const InspectionOptions &options, const FolderPtr &base)
{
    given.size = file.size();
    if (given.size <= CertificateLimits::fileBytes)
        return inspectBytes(
            given, Platform::readGrowing(file, given.size, CertificateLimits::fileBytes + 1), options, base);
    // Too long for a certificate: an archive, or nothing that is read.
    const QByteArray head = file.read(2);
    if (beginsLikeArchive(head) && file.seek(0))
        return inspectArchive(file, options);
    return inspectBytes(given, {}, options, {});
}

} // namespace

FileReaders readersOf(const QFileInfo &facts)
{
    const QString folder = facts.canonicalPath(); // of what a link leads to
    const auto opened = Platform::Folder::open(folder);
    if (!opened)
        return FileReaders::Unknown;
    const auto entry = (*opened)->facts(QFileInfo(facts.canonicalFilePath()).fileName());
    return entry ? fileReaders(*entry, Platform::isReachedByOthers(folder)) : FileReaders::Unknown;
}

void forgetPrivateKeys(Inspected &inspected)
{
    const auto forget = [](FoundPrivateKey &found) {
        if (found)
            found.key = std::make_shared<const PrivateKey>(PrivateKey{found.key->facts});
    };
    for (FoundPrivateKey &key : inspected.material.keys)
        forget(key);
    for (Identity &identity : inspected.identities) {
        forget(identity.key);
        for (FoundPrivateKey &key : identity.otherKeys)
            forget(key);
        if (identity.tls)
            forget(identity.tls->key);
    }
}

void noteMadePrivate(Inspected &inspected, const QString &file)
{
    const auto note = [&file](FoundPrivateKey &found) {
        if (found && found.at.path == file)
            found.readers = FileReaders::OwnerAlone;
    };
    for (FoundPrivateKey &key : inspected.material.keys)
        note(key);
    for (Identity &identity : inspected.identities) {
        note(identity.key);
        for (FoundPrivateKey &key : identity.otherKeys)
            note(key);
        if (identity.tls)
            note(identity.tls->key);
    }
    const auto isOutdated = [&file](const Finding &finding) {
        return finding.check == Check::KeyReaders && finding.at.path == file
            && finding.evidence.value(u"why"_s).toString() == u"others";
    };
    Assessment &assessment = inspected.assessment;
    assessment.findings.removeIf(isOutdated);
    assessment.verdict = verdictOf(assessment.findings);
    for (IdentityAssessment &identity : assessment.identities) {
        identity.findings.removeIf(isOutdated);
        identity.verdict = verdictOf(identity.findings);
        assessment.verdict = std::max(assessment.verdict, identity.verdict);
    }
}

Result<Inspected> inspectStream(QFileDevice &stream, const QString &name, const InspectionOptions &options)
{
    std::optional<QByteArray> bytes = Platform::readGrowing(stream, 0, StreamBytes + 1);
    const qint64 size = bytes ? bytes->size() : 0;
    return inspectBytes({name, size}, std::move(bytes), options, {});
}

Result<Inspected> inspect(const QString &path, const InspectionOptions &options)
{
    const QFileInfo facts(path);
    if (facts.isDir())
        return inspectCollected(collectFolder(path, options.cancelled), MaterialKind::Unknown, options);
    QFile file(path);
    GivenFile given{facts.fileName()};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return inspectBytes(given, {}, options, {});
    if (file.isSequential())
        return inspectStream(file, given.path, options);
    given.readers = readersOf(facts);
    const auto folder = Platform::Folder::open(facts.absolutePath());
    return inspectFile(file, given, options, folder ? *folder : FolderPtr());
}

Result<Inspected> inspectBelow(const QString &folder, const QString &within, const InspectionOptions &options)
{
    const auto top = Platform::Folder::open(folder);
    if (!top)
        return failed(MaterialKind::Unknown, top.error());
    FoldersBelow below(*top);
    const QString parent = folderOf(within);
    GivenFile given{lastPart(within)};
    const auto facts = within.isEmpty() ? (*top)->facts() : below.facts(within);
    if (facts && facts->kind == Platform::EntryFacts::Kind::Folder) {
        const auto root = below.folder(within);
        if (!root)
            return failed(MaterialKind::Unknown, root.error());
        return inspectCollected(collectFolder(*root, isReached(below, within), options.cancelled),
            MaterialKind::Unknown, options);
    }
    const auto file = below.openFile(within);
    const auto base = below.folder(parent);
    if (!facts || !file || !base)
        return inspectBytes(given, {}, options, {});
    given.readers = fileReaders(*facts, isReached(below, parent));
    return inspectFile(**file, given, options, *base);
}

} // namespace Chaincert
