#include "certificates/mspids_p.h"

#include "certificates/foundindex_p.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QString &folder)
{
    static const QRegularExpression hash(u"(?:^|/)([0-9a-f]{40})\\.(?:peer|orderer)(?:/|$)"_s);
    return hash.match(folder).captured(1);
}

// Absolute paths were written where the folder lay before: what they end with tells.
bool leadsTo(const QString &path, const QString &folder, const QString &fileFolder)
{
    if (!QDir::isAbsolutePath(path)) {
        const QString inside = QDir::cleanPath(within(fileFolder, path));
        return inside == folder || inside.startsWith(folder + u'/');
    }
    const QString clean = QDir::cleanPath(path) + u'/';
    return folder.contains(u'/') && clean.contains(u'/' + folder + u'/');
}

bool isOf(const NamedOrganization &organization, const QString &folder, const QString &fileFolder)
{
    const QString hash = hashOf(folder);
    return (!hash.isEmpty() && organization.name == hash)
        || std::any_of(organization.paths.begin(), organization.paths.end(),
            [&](const QString &path) { return leadsTo(path, folder, fileFolder); });
}

} // namespace

QString proposedMspId(const QString &folder)
{
    const QString hash = hashOf(folder);
    return hash.isEmpty() ? QString() : hash + "MSP"_L1;
}

std::optional<MspIdSaid> mspIdSaid(const Material &material, const Identity &identity)
{
    std::optional<MspIdSaid> said;
    if (identity.mspFolder < 0 || identity.folder.isEmpty())
        return said;
    for (const MaterialFile &file : material.files) {
        for (const NamedOrganization &each : file.profile.organizations) {
            if (!isOf(each, identity.folder, folderOf(file.path)))
                continue;
            if (said && said->mspId != each.mspId)
                return {};
            said = MspIdSaid{each.mspId, file.path};
        }
    }
    return said;
}

} // namespace Chaincert
