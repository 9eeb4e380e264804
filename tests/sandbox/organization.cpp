#include "organization.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Sandbox {

Organization::Organization(QString blockchainId, QString name, Kind kind, Algorithm algorithm)
    : m_blockchainId(std::move(blockchainId))
    , m_name(std::move(name))
    , m_kind(kind)
    , m_algorithm(algorithm)
    , m_hash(hash(m_blockchainId, m_name))
{
}

QByteArray Organization::hash(const QString &blockchainId, const QString &name)
{
    return QCryptographicHash::hash((blockchainId + u'\n' + name).toUtf8(), QCryptographicHash::Sha1).toHex();
}

QString Organization::person(const QString &certType)
{
    return certType == "admin"_L1 ? u"Admin"_s : u"User1"_s;
}

Identity::Wanted Organization::wanted(const QString &commonName) const
{
    Identity::Wanted wanted;
    wanted.algorithm = m_algorithm;
    wanted.commonName = commonName;
    wanted.organization = QString::fromLatin1(m_hash);
    return wanted;
}

const Organization::Authorities &Organization::authorities()
{
    if (!m_authorities) {
        const QString hash = QString::fromLatin1(m_hash);
        Identity::Wanted issuing = wanted(u"ca."_s + hash);
        issuing.authority = true;
        Identity::Wanted tls = wanted(u"tlsca."_s + hash);
        tls.authority = true;
        m_authorities.reset(new Authorities{Identity::selfSigned(issuing), Identity::selfSigned(tls)});
    }
    return *m_authorities;
}

Identity Organization::certificate(const QString &certType)
{
    if (certType == "ca"_L1)
        return authorities().issuing;
    const auto known = m_certificates.find(certType);
    if (known != m_certificates.end())
        return known->second;
    Identity::Wanted leaf = wanted(person(certType) + u'@' + QString::fromLatin1(m_hash));
    leaf.unit = certType == "admin"_L1 ? u"admin"_s : u"client"_s;
    return m_certificates.emplace(certType, authorities().issuing.issue(leaf)).first->second;
}

Tree Organization::treeOf(const QString &certType, const QByteArray &certificate, const QByteArray &key)
{
    if (certType == "ca"_L1)
        return {{u"organization.ca/"_s, {}}, {u"organization.ca/ca.organization-cert.pem"_s, certificate},
            {u"organization.ca/organization_sk"_s, key}};

    // Laid out with the names and lengths of the service's own archives (the user guide's picture).
    const QString hash = QString::fromLatin1(m_hash);
    const QString role = m_kind == Kind::Peer ? u"peer"_s : u"orderer"_s;
    const QString host = u"%1.%2-%1.default.svc.cluster.local"_s.arg(hash, role);
    const QString top = u"%1.%2/"_s.arg(hash, role);
    const QString leaf = u"%1@%2-cert.pem"_s.arg(person(certType), host);
    Identity::Wanted server = wanted(u"%1.%2"_s.arg(hash, role)); // a common name holds 64 characters at most
    server.server = true;
    server.dnsNames = QStringList{host};
    const Identity tls = authorities().tls.issue(server);
    const QByteArray admin
        = certType == "admin"_L1 ? certificate : this->certificate(u"admin"_s).certificatePem();
    return {{top, {}}, {top + u"msp/"_s, {}}, {top + u"msp/admincerts/"_s, {}},
        {top + u"msp/admincerts/Admin@%1-cert.pem"_s.arg(host), admin}, {top + u"msp/keystore/"_s, {}},
        {top + u"msp/keystore/%1_sk"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)), key},
        {top + u"msp/signcerts/"_s, {}}, {top + u"msp/signcerts/"_s + leaf, certificate},
        {top + u"msp/tlscacerts/"_s, {}},
        {top + u"msp/tlscacerts/tlsca.%1-cert.pem"_s.arg(hash), authorities().tls.certificatePem()},
        {top + u"tls/"_s, {}}, {top + u"tls/server.key"_s, tls.keyPem()},
        {top + u"tls/server.crt"_s, tls.certificatePem()}};
}

Tree Organization::tree(const QString &certType)
{
    const Identity identity = certificate(certType);
    return treeOf(certType, identity.certificatePem(), identity.keyPem());
}

Tree Organization::treeWithOtherKey(const QString &certType)
{
    Identity::Wanted other = wanted(u"somebody else"_s);
    return treeOf(certType, certificate(certType).certificatePem(), Identity::selfSigned(other).keyPem());
}

Tree Organization::treeValid(const QString &certType, const QDateTime &from, const QDateTime &until)
{
    Identity::Wanted leaf = wanted(person(certType) + u'@' + QString::fromLatin1(m_hash));
    leaf.from = from;
    leaf.until = until;
    const Identity identity = authorities().issuing.issue(leaf);
    return treeOf(certType, identity.certificatePem(), identity.keyPem());
}

QByteArray Organization::archive(const QString &certType)
{
    const auto known = m_archives.find(certType);
    if (known != m_archives.end())
        return known->second;
    return m_archives.emplace(certType, zip(tree(certType))).first->second;
}

} // namespace Sandbox
