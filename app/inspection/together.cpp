#include "inspection/together.h"

#include "certificates/certificatelimits.h"
#include "inspection/filereaders_p.h"
#include "platform/growingread.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// Two folders may have a file of the same name.
QString unusedName(const QString &name, const QHash<QString, QString> &paths)
{
    QString unused = name;
    for (int number = 2; paths.contains(unused); ++number)
        unused = u"%1 (%2)"_s.arg(name).arg(number);
    return unused;
}

bool isOf(const Identity &identity, const QString &file)
{
    return (identity.certificate && identity.certificate.at.path == file)
        || (identity.key && identity.key.at.path == file);
}

bool needsMoreThan(const QString &file, const Identity &identity)
{
    const auto isElsewhere = [&file](const auto &found) { return found && found.at.path != file; };
    return isElsewhere(identity.certificate) || isElsewhere(identity.key)
        || std::any_of(identity.chain.begin(), identity.chain.end(), isElsewhere);
}

// Of a folder it would be a loss. Who names a certificate and its CA has not lost the key.
void excuseFromKey(IdentityAssessment &assessment)
{
    const auto isOnKey = [](const Finding &finding) { return finding.check == Check::KeyMissing; };
    if (assessment.findings.removeIf(isOnKey) > 0)
        assessment.notChecked.append({Check::KeyMissing, NotCheckedBecause::NotApplicable});
    assessment.verdict = verdictOf(assessment.findings);
}

} // namespace

Result<InspectedTogether> inspectTogether(const QStringList &paths, const InspectionOptions &options)
{
    InspectedTogether together;
    QHash<QString, QString> byName; // paths
    QSet<QString> known;
    QList<GivenFile> files;
    for (const QString &path : paths) {
        const QFileInfo facts(path);
        const QString real = facts.canonicalFilePath();
        if (!facts.isFile() || known.contains(real) || files.size() >= CertificateLimits::files)
            continue;
        known.insert(real);
        const QString name = unusedName(facts.fileName(), byName);
        byName.insert(name, path);
        together.names.insert(path, name);
        files.append({name, facts.size(), readersOf(facts)});
    }
    const auto read = [&byName](const QString &name, qint64 most) -> std::optional<QByteArray> {
        QFile file(byName.value(name));
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return {};
        return Platform::readGrowing(file, file.size(), most);
    };
    ReadingOptions reading;
    reading.givenAs = ReadingOptions::GivenAs::Folder;
    reading.password = options.password;
    reading.cancelled = options.cancelled;
    Result<Material> material = readMaterial(files, read, reading);
    if (!material)
        return tl::make_unexpected(material.error());
    AssessmentContext context = options.context;
    context.cancelled = options.cancelled;
    Result<AssessedIdentities> made = assessedIdentities(*material, options.asked, context);
    if (!made)
        return tl::make_unexpected(made.error());
    together.whole.material = std::move(*material);
    together.whole.identities = std::move(made->identities);
    together.whole.assessment = std::move(made->assessment);
    together.names.removeIf([&together](const auto &file) {
        const QList<Identity> &all = together.whole.identities;
        return std::none_of(all.begin(), all.end(), [&file](const Identity &identity) {
            return isOf(identity, *file) && needsMoreThan(*file, identity);
        });
    });
    return together;
}

void addWhatBelongs(Inspected &alone, const QString &path, const InspectedTogether &together)
{
    const QString file = together.names.value(path);
    if (file.isEmpty() || alone.failure)
        return;
    QList<Identity> identities;
    QList<IdentityAssessment> assessments;
    for (qsizetype i = 0; i < together.whole.identities.size(); ++i) {
        const Identity &identity = together.whole.identities.at(i);
        if (!isOf(identity, file))
            continue;
        IdentityAssessment assessment = together.whole.assessment.identities.value(i);
        if (!identity.key)
            excuseFromKey(assessment);
        identities.append(identity);
        assessments.append(assessment);
    }
    alone.identities = identities;
    alone.assessment.identities = assessments;
    alone.assessment.verdict = verdictOf(alone.assessment.findings);
    for (const IdentityAssessment &assessment : std::as_const(assessments))
        alone.assessment.verdict = std::max(alone.assessment.verdict, assessment.verdict);
}

} // namespace Chaincert
