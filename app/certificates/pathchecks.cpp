#include "certificates/checks_p.h"

#include <QDir>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownPaths = 20;

// Whether what was given holds a file or folder of that path.
bool isInMaterial(const Material &material, const QString &path)
{
    if (path == "."_L1 || path.isEmpty())
        return true;
    if (material.file(path))
        return true;
    const QString folder = path + u'/';
    const auto first = std::lower_bound(material.files.begin(), material.files.end(), folder,
        [](const MaterialFile &file, const QString &wanted) { return file.path < wanted; });
    return first != material.files.end() && first->path.startsWith(folder);
}

// It depends on who reads it ("{username}", "${HOME}"), or asking is a question to another computer
// ("\\\\host\\share", which Windows signs in to).
bool isNotOfThisComputer(const QString &path)
{
    const auto isSeparator = [&path](qsizetype at) { return path.at(at) == u'/' || path.at(at) == u'\\'; };
    return path.startsWith(u'$') || path.startsWith(u'~') || path.contains(u'{')
        || (path.size() > 1 && isSeparator(0) && isSeparator(1));
}

// Nothing: nobody can say.
std::optional<bool> exists(const ExaminedMaterial &whole, const QString &path, const QString &folder)
{
    if (isNotOfThisComputer(path))
        return {};
    const bool isAbsolute = QDir::isAbsolutePath(path);
    if (!isAbsolute && isInMaterial(whole.material, QDir::cleanPath(within(folder, path))))
        return true;
    if (whole.context.pathExists)
        return whole.context.pathExists(path, folder);
    // What was given is a whole folder or archive, unless the path leads out of it.
    const bool leadsOut = isAbsolute || QDir::cleanPath(within(folder, path)).startsWith(".."_L1);
    const bool isWhole = whole.material.files.size() > 1 && !whole.material.hasMoreFiles;
    return leadsOut || !isWhole ? std::nullopt : std::optional(false);
}

struct MissingPaths
{
    QStringList paths, members;
    bool isUnsure = false;

    void look(
        const ExaminedMaterial &whole, const QString &path, const QString &folder, const QString &member)
    {
        const auto found = exists(whole, path, folder);
        isUnsure = isUnsure || !found;
        if (found == false) {
            paths << path;
            members << member;
        }
    }
    QVariantMap evidence() const
    {
        return {{u"count"_s, qlonglong(paths.size())}, {u"paths"_s, QStringList(paths.first(shown()))},
            {u"members"_s, QStringList(members.first(shown()))}};
    }
    qsizetype shown() const { return qMin(shownPaths, paths.size()); }
};

} // namespace

// Of OrganizationalUnitIdentifiers Fabric wants every file; of NodeOUs it goes on without (configbuilder.go).
void checkPaths(Examination &examined)
{
    if (!examined.folder || !examined.folder->configuration) {
        examined.addNotChecked(Check::PathsMissing, NotCheckedBecause::NoConfiguration);
        return;
    }
    const MspConfiguration &configuration = *examined.folder->configuration;
    const auto look = [&](const QList<MspUnit> &units, const QString &member, Severity severity) {
        MissingPaths missing;
        for (const MspUnit &unit : units) {
            if (!unit.certificate.isEmpty())
                missing.look(
                    examined.whole, unit.certificate, examined.identity.folder, member + u'.' + unit.unit);
        }
        if (missing.isUnsure)
            examined.addNotChecked(Check::PathsMissing, NotCheckedBecause::NoDisk);
        if (!missing.paths.isEmpty())
            examined.addFinding(Check::PathsMissing, severity, {examined.folder->configurationPath},
                missing.evidence(), severity == Severity::Error);
    };
    look(configuration.units, u"OrganizationalUnitIdentifiers"_s, Severity::Error);
    look(examined.folder->nodeUnits(), u"NodeOUs"_s, Severity::Warning);
}

std::optional<NotCheckedBecause> checkNamedPaths(const ExaminedMaterial &whole, FindingList &findings)
{
    bool hasAny = false, isUnsure = false;
    for (const MaterialFile &file : whole.material.files) {
        MissingPaths missing;
        for (const NamedPath &named : file.profile.paths)
            missing.look(whole, named.path, folderOf(file.path), named.member);
        hasAny = hasAny || !file.profile.paths.isEmpty();
        isUnsure = isUnsure || missing.isUnsure;
        if (!missing.paths.isEmpty())
            findings.add({Check::PathsMissing, Severity::Warning, false, {file.path}, missing.evidence()});
    }
    if (!hasAny)
        return NotCheckedBecause::NoConfiguration;
    return isUnsure ? std::optional(NotCheckedBecause::NoDisk) : std::nullopt;
}

} // namespace Chaincert
