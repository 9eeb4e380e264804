#include "checkrows.h"

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString serverPath = Assessed::tls + u"server.crt"_s;

void withServer(Assessed &given, const Made::Issue &issue)
{
    const Made::Member server = Made::Organization::issuedTo(Made::p256(), issue);
    given.put(serverPath, server.certificate);
    given.put(Assessed::tls + u"server.key"_s, server.pem());
}

auto withNames(const QByteArray &names, const QStringList &hosts)
{
    return [=](Assessed &given) {
        Made::Issue issue = Made::organization().connection();
        Made::withExtension(issue, "subjectAltName", names);
        withServer(given, issue);
        given.context.hosts = hosts;
    };
}

// A CA for connections below that of the organization; `isThere` in the folder.
auto withInner(bool isThere, bool hasRoot = true)
{
    return [=](Assessed &given) {
        const Made::Organization &org = Made::organization();
        Made::Issue inner = org.authority("tls inner");
        inner.issuer = org.tlsca.certificate;
        inner.issuerKey = org.tlsca.key;
        const Made::Member ca = Made::Organization::issuedTo(Made::p256(), inner);
        Made::Issue issue = org.connection();
        issue.issuer = ca.certificate;
        issue.issuerKey = ca.key;
        withServer(given, issue);
        if (isThere)
            given.put(Assessed::msp + u"tlsintermediatecerts/inner.pem"_s, ca.certificate);
        if (!hasRoot) {
            given.put(Assessed::msp + u"tlscacerts/tlsca.pem"_s, Made::Organization().tlsca.certificate);
            given.remove(Assessed::tls + u"ca.crt"_s);
        }
    };
}

// The address of its node, as a configuration beside it has it.
auto withNode(const QByteArray &url, const QByteArray &override = {})
{
    return [=](Assessed &given) {
        given.context.hosts.clear();
        QByteArray node = "peers:\n  peer0.org1.example.com:\n    url: " + url + "\n";
        if (!override.isEmpty())
            node += "    grpcOptions: {ssl-target-name-override: " + override + "}\n";
        given.put(u"connection.yaml"_s, node);
    };
}

// cryptogen's place for a node of that name.
auto inFolderOf(const QString &node)
{
    return [node](Assessed &given) {
        given.context.hosts.clear();
        QMap<QString, QByteArray> moved;
        for (auto at = given.given.files.begin(); at != given.given.files.end(); ++at)
            moved.insert(
                QString(at.key()).replace(Assessed::msp.section(u'/', 0, 0), u"peers/"_s + node), at.value());
        given.given.files = moved;
    };
}

} // namespace

QList<CheckRow> tlsRows()
{
    return {
        {Check::TlsKeyMismatch, "another's key", Fires::error, false,
            [](Assessed &given) { given.put(Assessed::tls + u"server.key"_s, Made::admin().pem()); }},
        {Check::TlsKeyMismatch, "its own key", {}},
        {Check::TlsChainIncomplete, "the CA between is missing", Fires::warning, false, withInner(false)},
        {Check::TlsChainIncomplete, "a CA without its root", Fires::error, true, withInner(true, false)},
        {Check::TlsChainIncomplete, "the CA between is there", {}, false, withInner(true)},
        {Check::TlsChainIncomplete, "of the root", {}},
        {Check::HostName, "another host", Fires::warning, false,
            [](Assessed &given) { given.context.hosts << u"159.138.1.1"_s; }},
        {Check::HostName, "another subdomain", Fires::warning, false,
            withNames("DNS:*.org1.example.com", {u"peer0.org2.example.com"_s})},
        {Check::HostName, "its name is no host's", Fires::warning, false,
            withNames("DNS:other", {u"peer0.org1.example.com"_s})},
        {Check::HostName, "a cluster's alone", Fires::note, false,
            withNames("DNS:peer-a-0.peer-a.default.svc.cluster.local", {})},
        {Check::HostName, "a configuration's address", Fires::warning, false,
            withNode("grpcs://159.138.1.1:7051")},
        {Check::HostName, "a configuration's name in place of it", {}, false,
            withNode("grpcs://159.138.1.1:7051", "peer0.org1.example.com")},
        {Check::HostName, "a configuration's host", {}, false,
            withNode("grpcs://peer0.org1.example.com:7051")},
        {Check::HostName, "the folder of another node", Fires::warning, false,
            inFolderOf(u"peer1.org1.example.com"_s)},
        {Check::HostName, "the folder of its node", {}, false, inFolderOf(u"peer0.org1.example.com"_s)},
        {Check::HostName, "its host", {}},
        {Check::HostName, "an address", {}, false, withNames("IP:159.138.1.1", {u"159.138.1.1"_s})},
        {Check::HostName, "any of a domain", {}, false,
            withNames("DNS:*.org1.example.com", {u"peer0.org1.example.com"_s})},
    };
}
