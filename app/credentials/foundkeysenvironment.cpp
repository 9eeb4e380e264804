#include "credentials/foundkeysreading_p.h"
#include "platform/platform.h"
#include "platform/process.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

constexpr QByteArrayView BcsPrefix = "HUAWEICLOUD_SDK_REGION_BCS_";

// The variables of one kind of tool.
struct Group
{
    QByteArrayView id;
    QByteArrayView secretKey;
    QByteArrayView securityToken;
    QByteArrayView projectId;
    QByteArrayView domainId;
};
constexpr std::array Groups{
    Group{"HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN",
        "HUAWEICLOUD_SDK_PROJECT_ID", "HUAWEICLOUD_SDK_DOMAIN_ID"},
    Group{"HW_ACCESS_KEY", "HW_SECRET_KEY", "HW_SECURITY_TOKEN", "HW_PROJECT_ID", "HW_DOMAIN_ID"},
};
constexpr std::array<QByteArrayView, 3> Others{
    "HUAWEICLOUD_SDK_IAM_ENDPOINT", "HUAWEICLOUD_SDK_CREDENTIALS_FILE", "HW_REGION_NAME"};

bool isOfKey(QByteArrayView name)
{
    return std::any_of(Groups.begin(), Groups.end(), [name](const Group &group) {
        return name == group.id || name == group.secretKey || name == group.securityToken;
    });
}

bool isWanted(QByteArrayView name)
{
    return isOfKey(name) || name.startsWith(BcsPrefix)
        || std::find(Others.begin(), Others.end(), name) != Others.end()
        || std::any_of(Groups.begin(), Groups.end(),
            [name](const Group &group) { return name == group.projectId || name == group.domainId; });
}

// "CN_NORTH_4" → "cn-north-4"
QString regionOf(QByteArrayView name)
{
    return QString::fromLatin1(name.sliced(BcsPrefix.size())).toLower().replace(u'_', u'-');
}

QString firstOf(QByteArrayView list)
{
    const QStringList endpoints = QString::fromUtf8(list).split(u',', Qt::SkipEmptyParts);
    for (const QString &endpoint : endpoints) {
        if (!endpoint.trimmed().isEmpty())
            return endpoint.trimmed();
    }
    return {};
}

QByteArrayView nameOf(const Group &group, KeyPart part)
{
    switch (part) {
    case KeyPart::Id:
        return group.id;
    case KeyPart::SecretKey:
        return group.secretKey;
    case KeyPart::SecurityToken:
        return group.securityToken;
    case KeyPart::ProjectId:
        return group.projectId;
    case KeyPart::DomainId:
        return group.domainId;
    case KeyPart::IamEndpoint:
        return Others.front();
    }
    return {};
}

QString expectedOf(KeyPart part)
{
    switch (part) {
    case KeyPart::Id:
        return KeyIdName;
    case KeyPart::SecretKey:
        return SecretKeyName;
    case KeyPart::SecurityToken:
        return u"Security Token"_s;
    case KeyPart::ProjectId:
        return u"Project ID"_s;
    case KeyPart::DomainId:
        return u"Account ID"_s;
    case KeyPart::IamEndpoint:
        return u"https://"_s;
    }
    return {};
}

} // namespace

EnvironmentKeys EnvironmentKeys::take()
{
    EnvironmentKeys keys;
    const auto keep = [&keys](const QByteArray &name, QByteArrayView value) {
        if (!value.isEmpty())
            keys.variables.emplace_back(name, Secret(value));
    };
    const QList<QByteArray> names = Platform::environmentNames();
    for (const QByteArray &name : QSet<QByteArray>(names.begin(), names.end())) {
        if (isOfKey(name))
            Platform::takeVariable(name.constData(), [&](QByteArrayView value) { keep(name, value); });
        else if (isWanted(name))
            keep(name, QByteArrayView(std::getenv(name.constData())));
    }
    std::sort(keys.variables.begin(), keys.variables.end(),
        [](const auto &one, const auto &other) { return one.first < other.first; });
    return keys;
}

QByteArrayView variable(const EnvironmentKeys &environment, QByteArrayView name)
{
    for (const auto &[known, value] : environment.variables) {
        if (known == name)
            return value.reveal().trimmed();
    }
    return {};
}

void addEnvironmentEndpoints(const EnvironmentKeys &environment, FoundKey &key)
{
    if (key.iamEndpoint.isEmpty())
        key.iamEndpoint = firstOf(variable(environment, "HUAWEICLOUD_SDK_IAM_ENDPOINT"));
    if (!key.bcsEndpoint.isEmpty())
        return;
    for (const auto &[name, value] : environment.variables) {
        if (!name.startsWith(BcsPrefix))
            continue;
        const QString region = regionOf(name);
        if (!key.regionId.isEmpty() && key.regionId != region)
            continue;
        key.bcsEndpoint = firstOf(value.reveal());
        if (!key.bcsEndpoint.isEmpty()) {
            key.regionId = region;
            return;
        }
    }
}

std::vector<FoundEntry> environmentEntries(const EnvironmentKeys &environment)
{
    std::vector<FoundEntry> entries;
    for (const Group &group : Groups) {
        const RawKey raw{variable(environment, group.id), variable(environment, group.secretKey),
            variable(environment, group.securityToken), variable(environment, group.projectId),
            variable(environment, group.domainId)};
        if (raw.id.isEmpty() && raw.secretKey.isEmpty())
            continue;
        const QString entry = QString::fromLatin1(group.id);
        if (const std::optional<KeyPart> bad = badPart(raw)) {
            const QString name = QString::fromLatin1(nameOf(group, *bad));
            entries.push_back({entry, tl::make_unexpected(malformed(name, 0, expectedOf(*bad)))});
            continue;
        }
        FoundKey key = keyOf(raw);
        key.place = {KeySource::Origin::Environment, {}, entry};
        if (&group != &Groups.front())
            key.regionId = QString::fromUtf8(variable(environment, "HW_REGION_NAME"));
        addEnvironmentEndpoints(environment, key);
        entries.push_back({entry, std::move(key)});
    }
    return entries;
}

} // namespace Chaincert
