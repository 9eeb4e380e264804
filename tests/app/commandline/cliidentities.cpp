#include "cliidentities.h"

#include "app/archives/zipbuilder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace CliIdentities {

QByteArray inDays(int days)
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addDays(days).addSecs(-3600);
    return when.toString(u"yyyyMMddHHmmss'Z'").toLatin1();
}

Network::Network()
{
    Made::Issue issue = Made::authority("ca.org1.example.com");
    issue.begins = inDays(-10);
    issue.ends = inDays(3000);
    ca = Made::Organization::issuedTo(Made::p256(), issue);
}

Made::Issue Network::member(const QByteArray &unit, int days) const
{
    Made::Issue issue = Made::below(ca.certificate, ca.key, {{"OU", unit}, {"CN", "Admin@org1.example.com"}});
    Made::withExtension(issue, "keyUsage", "critical,digitalSignature");
    Made::withExtension(issue, "authorityKeyIdentifier", "keyid");
    issue.begins = inDays(-1);
    issue.ends = inDays(days);
    return issue;
}

Made::Member Network::issued(const QByteArray &unit, int days) const
{
    return Made::Organization::issuedTo(Made::p256(), member(unit, days));
}

const Network &network()
{
    static const Network made;
    return made;
}

const Made::Member &right()
{
    static const Made::Member made = network().issued("admin");
    return made;
}

QMap<QString, QByteArray> mspFolder(const Network &network, const Made::Member &member, const QString &at)
{
    return {{at + u"signcerts/cert.pem"_s, member.certificate},
        {at + u"keystore/"_s + member.ski() + u"_sk"_s, member.pem()},
        {at + u"cacerts/ca.pem"_s, network.ca.certificate}, {at + u"config.yaml"_s, nodeOus()}};
}

QByteArray walletOf(const Made::Member &member)
{
    return QJsonDocument(
        QJsonObject{{u"credentials"_s,
                        QJsonObject{{u"certificate"_s, QString::fromLatin1(member.certificate)},
                            {u"privateKey"_s, QString::fromLatin1(member.pem())}}},
            {u"mspId"_s, u"Org1MSP"_s}, {u"type"_s, u"X.509"_s}, {u"version"_s, 1}})
        .toJson(QJsonDocument::Compact);
}

QByteArray secretOf(const Made::Member &member)
{
    return "apiVersion: v1\nkind: Secret\nmetadata:\n  name: org1-admin\ntype: kubernetes.io/tls\ndata:\n  "
           "tls.crt: "
        + member.certificate.toBase64() + "\n  tls.key: " + member.pem().toBase64() + "\n";
}

QByteArray zipOfFiles(const QMap<QString, QByteArray> &files)
{
    QList<ZipBuilding::Entry> entries;
    for (auto at = files.begin(); at != files.end(); ++at)
        entries += ZipBuilding::file(at.key().toUtf8(), at.value());
    return ZipBuilding::zipOf(entries);
}

CliRun inspect(const QStringList &arguments, const CliInput &input)
{
    return runCli(QStringList{u"inspect"_s} + arguments, input);
}

QJsonObject inspectedIn(const CliRun &run, int at)
{
    return run.document()[u"inspected"_s].toArray().at(at).toObject();
}

QJsonObject firstIdentity(const QJsonObject &inspected)
{
    return inspected[u"identities"_s].toArray().at(0).toObject();
}

QStringList checksOf(const QJsonValue &identityOrPath)
{
    QStringList checks;
    for (const QJsonValue &finding : identityOrPath[u"findings"_s].toArray())
        checks += finding[u"check"_s].toString();
    return checks;
}

} // namespace CliIdentities
