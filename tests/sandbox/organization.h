#pragma once

#include "archive.h"
#include "identity.h"

#include <map>

namespace Sandbox {

// One organization of one blockchain, with the certificates it is given. Made when first asked for; the same
// bytes for the rest of the run.
class Organization
{
public:
    enum class Kind { Peer, Orderer };
    Organization(QString blockchainId, QString name, Kind kind, Algorithm algorithm);

    // 40 hex digits, as the service shows.
    static QByteArray hash(const QString &blockchainId, const QString &name);
    const QString &name() const { return m_name; }
    Kind kind() const { return m_kind; }
    QByteArray hash() const { return m_hash; }

    QByteArray archive(const QString &certType); // "admin", "user" or "ca"
    Tree tree(const QString &certType);
    Identity certificate(const QString &certType);

    // Trees that are whole but wrong inside, for those who check what they were given.
    Tree treeWithOtherKey(const QString &certType);
    Tree treeValid(const QString &certType, const QDateTime &from, const QDateTime &until);

private:
    struct Authorities
    {
        Identity issuing;
        Identity tls;
    };
    const Authorities &authorities();
    Identity::Wanted wanted(const QString &person) const;
    Tree treeOf(const QString &certType, const QByteArray &certificate, const QByteArray &key);
    static QString person(const QString &certType);

    QString m_blockchainId;
    QString m_name;
    Kind m_kind;
    Algorithm m_algorithm;
    QByteArray m_hash;
    std::unique_ptr<Authorities> m_authorities;
    std::map<QString, QByteArray> m_archives;
    std::map<QString, Identity> m_certificates;
};

} // namespace Sandbox
