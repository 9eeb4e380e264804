#include "certificates/networkprofile.h"

#include "certificates/certificatelimits.h"
#include "certificates/certificatename_p.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

#include <array>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

template <typename T> void addBounded(QList<T> &all, const T &one)
{
    if (all.size() < CertificateLimits::listed)
        all << one;
}

QString textOf(const QJsonObject &object, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        if (const QString text = object.value(name).toString(); !text.isEmpty())
            return certificateText(text);
    }
    return {};
}

// "grpcs://host:7051", or "host:7051" alone.
QString hostIn(const QString &address)
{
    const bool hasScheme = address.contains("://"_L1);
    return QUrl(hasScheme ? address : "grpcs://"_L1 + address).host();
}

bool isProfile(const QJsonObject &document)
{
    if (document.contains("apiVersion"_L1) && document.contains("kind"_L1)) // Kubernetes
        return false;
    const QJsonValue organizations = document.value("organizations"_L1);
    return organizations.isObject() || organizations.isArray() || document.value("peers"_L1).isObject()
        || document.value("orderers"_L1).isObject();
}

class ProfileReading
{
public:
    ProfileReading(const QJsonObject &document, const QString &member)
        : m_cryptoFolder(
            textOf(document.value("client"_L1).toObject().value("cryptoconfig"_L1).toObject(), {"path"_L1}))
    {
        walk(document, {}, member, 0);
        for (const QLatin1String section : {"peers"_L1, "orderers"_L1, "certificateAuthorities"_L1})
            addNodes(document.value(section).toObject());
        addOrganizations(document.value("organizations"_L1));
    }

    NetworkProfile take() { return std::move(m_read); }

private:
    static QString memberOf(const QString &parent, const QString &name)
    {
        return parent.isEmpty() ? name : parent + u'.' + name;
    }

    // These are made where they are missing.
    static bool isMadeWhenMissing(const QString &name)
    {
        return name == "credentialStore"_L1 || name == "cryptoStore"_L1 || name == "wallet"_L1;
    }

    void walk(const QJsonValue &value, const QString &name, const QString &member, int depth)
    {
        if (depth > CertificateLimits::documentDepth || isMadeWhenMissing(name))
            return;
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i)
                walk(items[i], name, member + u'[' + QString::number(i) + u']', depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto at = object.begin(); at != object.end(); ++at) {
                const QString key = certificateText(at.key());
                walk(*at, key, memberOf(member, key), depth + 1);
            }
        } else if (const QString path = pathIn(name, value.toString()); !path.isEmpty()) {
            addBounded(m_read.paths, {member, path});
        }
    }

    // Empty: it is none, or nobody can say where it is.
    QString pathIn(const QString &name, const QString &text) const
    {
        static constexpr std::array elsewhere{"mountPath"_L1, "subPath"_L1, "hostPath"_L1, "basePath"_L1};
        if (!name.endsWith("path"_L1, Qt::CaseInsensitive) || text.contains("://"_L1)
            || text.contains("-----BEGIN "_L1))
            return {};
        for (const QLatin1String each : elsewhere) {
            if (name.compare(each, Qt::CaseInsensitive) == 0)
                return {};
        }
        const QString path = certificateText(text);
        if (name != "cryptoPath"_L1 || QDir::isAbsolutePath(path))
            return path;
        return m_cryptoFolder.isEmpty() ? QString() : m_cryptoFolder + u'/' + path;
    }

    void addNodes(const QJsonObject &section)
    {
        for (auto at = section.begin(); at != section.end(); ++at) {
            const QJsonObject node = at->toObject();
            const QJsonObject options = node.value("grpcOptions"_L1).toObject();
            const QString host = hostIn(textOf(node, {"url"_L1}));
            if (!host.isEmpty())
                addBounded(m_read.nodes,
                    NamedNode{certificateText(at.key()), host,
                        textOf(options, {"ssl-target-name-override"_L1, "hostnameOverride"_L1})});
        }
    }

    void addOrganizations(const QJsonValue &section)
    {
        if (section.isArray()) { // Caliper
            const QJsonArray items = section.toArray();
            for (const QJsonValue &each : items)
                addOrganization({}, each.toObject());
            return;
        }
        const QJsonObject named = section.toObject();
        for (auto at = named.begin(); at != named.end(); ++at)
            addOrganization(certificateText(at.key()), at->toObject());
    }

    void addOrganization(const QString &name, const QJsonObject &object)
    {
        const QString mspId = textOf(object, {"mspid"_L1, "mspID"_L1, "mspId"_L1});
        if (mspId.isEmpty())
            return;
        NamedOrganization organization{name, mspId};
        ProfileReading paths(*this, object);
        for (const NamedPath &each : paths.m_read.paths)
            organization.paths << each.path;
        addBounded(m_read.organizations, organization);
    }

    // Of a part of the same document.
    ProfileReading(const ProfileReading &whole, const QJsonObject &part)
        : m_cryptoFolder(whole.m_cryptoFolder)
    {
        walk(part, {}, {}, 0);
    }

    const QString m_cryptoFolder;
    NetworkProfile m_read;
};

} // namespace

NetworkProfile networkProfile(const QJsonObject &document, const QString &member)
{
    return isProfile(document) ? ProfileReading(document, member).take() : NetworkProfile();
}

NetworkProfile networkProfileOfVariables(const QJsonObject &variables)
{
    NetworkProfile read;
    const QString mspId = textOf(variables, {"CORE_PEER_LOCALMSPID"_L1});
    const QString folder = textOf(variables, {"CORE_PEER_MSPCONFIGPATH"_L1});
    if (!mspId.isEmpty())
        read.organizations << NamedOrganization{
            {}, mspId, folder.isEmpty() ? QStringList() : QStringList{folder}};
    const QString host = hostIn(textOf(variables, {"CORE_PEER_ADDRESS"_L1}));
    if (!host.isEmpty())
        read.nodes << NamedNode{host, host, textOf(variables, {"CORE_PEER_TLS_SERVERHOSTOVERRIDE"_L1})};
    return read;
}

} // namespace Chaincert
