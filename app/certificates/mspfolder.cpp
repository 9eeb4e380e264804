#include "certificates/mspfolder.h"

#include "certificates/certificatename_p.h"
#include "certificates/mspplacename_p.h"
#include "certificates/plaintext_p.h"
#include "certificates/yaml_p.h"
#include "platform/paths.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

// By MspPlace (Fabric's msp/configbuilder.go).
constexpr std::array<QLatin1String, mspPlaces> placeNames{"signcerts"_L1, "keystore"_L1, "cacerts"_L1,
    "intermediatecerts"_L1, "admincerts"_L1, "tlscacerts"_L1, "tlsintermediatecerts"_L1, "crls"_L1,
    "config.yaml"_L1};

std::optional<std::size_t> placeCalled(QStringView name)
{
    for (std::size_t at = 0; at < placeNames.size(); ++at) {
        if (name.compare(placeNames[at], Qt::CaseInsensitive) == 0)
            return at;
    }
    return {};
}

struct InMsp
{
    QString folder;
    std::size_t place = 0;
};

std::optional<InMsp> inMsp(const QString &path)
{
    const QString folder = folderOf(path);
    constexpr auto configuration = static_cast<std::size_t>(MspPlace::Configuration);
    if (placeCalled(lastPart(path)) == configuration)
        return InMsp{folder, configuration};
    const auto place = placeCalled(lastPart(folder));
    if (!place || *place == configuration)
        return {};
    return InMsp{folderOf(folder), *place};
}

std::optional<MspUnit> unitIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString unit = object.value("OrganizationalUnitIdentifier"_L1).toString();
    if (unit.isEmpty())
        return {};
    return MspUnit{certificateText(unit), certificateText(object.value("Certificate"_L1).toString())};
}

// Go's yaml reads nothing at all into a structure, too; what is of another kind it refuses.
bool isAbsentOr(const QJsonValue &value, QJsonValue::Type type)
{
    return value.isUndefined() || value.isNull() || value.type() == type;
}

} // namespace

QLatin1String mspPlaceName(MspPlace place)
{
    return placeNames[static_cast<std::size_t>(place)];
}

QList<MspFolder> mspFoldersIn(const QStringList &paths)
{
    std::map<QString, MspFolder> folders;
    for (const QString &path : paths) {
        if (const auto found = inMsp(path)) {
            MspFolder &folder = folders[found->folder];
            folder.path = found->folder;
            folder.files[found->place] << path;
        }
    }
    QList<MspFolder> read;
    for (auto &[path, folder] : folders) {
        // Anybody's configuration is called config.yaml.
        const auto others = folder.files.begin() + static_cast<int>(MspPlace::Configuration);
        if (std::all_of(
                folder.files.begin(), others, [](const QStringList &files) { return files.isEmpty(); }))
            continue;
        for (QStringList &files : folder.files)
            files.sort();
        read << std::move(folder);
    }
    return read;
}

MspConfiguration mspConfiguration(QByteArrayView yaml)
{
    MspConfiguration read;
    const auto plain = plainText(yaml);
    const auto text = plain ? yamlText(plain->text.view()) : std::nullopt;
    if (!text)
        return read;
    const QJsonValue first = text->documents.isEmpty() ? QJsonValue() : text->documents.constFirst();
    const QJsonObject whole = first.toObject();
    const QJsonValue units = whole.value("OrganizationalUnitIdentifiers"_L1);
    const QJsonValue nodeOus = whole.value("NodeOUs"_L1);
    if (!isAbsentOr(first, QJsonValue::Object) || !isAbsentOr(units, QJsonValue::Array)
        || !isAbsentOr(nodeOus, QJsonValue::Object))
        return read;
    read.isReadable = true;
    for (const QJsonValue &each : units.toArray()) {
        if (const auto unit = unitIn(each))
            read.units << *unit;
    }
    const QJsonObject roles = nodeOus.toObject();
    for (const QLatin1String role :
        {"ClientOUIdentifier"_L1, "PeerOUIdentifier"_L1, "AdminOUIdentifier"_L1, "OrdererOUIdentifier"_L1})
        read.isReadable = read.isReadable && isAbsentOr(roles.value(role), QJsonValue::Object);
    const auto isEnabled = goSwitch(roles.value("Enable"_L1));
    if (read.isReadable && (text->hasKeyTwice || !isEnabled))
        read.fault = text->hasKeyTwice ? MspConfiguration::Fault::KeyTwice : MspConfiguration::Fault::Enable;
    read.isReadable = read.isReadable && read.fault == MspConfiguration::Fault::None;
    read.nodeOus = isEnabled.value_or(false);
    read.client = unitIn(roles.value("ClientOUIdentifier"_L1));
    read.peer = unitIn(roles.value("PeerOUIdentifier"_L1));
    read.admin = unitIn(roles.value("AdminOUIdentifier"_L1));
    read.orderer = unitIn(roles.value("OrdererOUIdentifier"_L1));
    return read;
}

} // namespace Chaincert
