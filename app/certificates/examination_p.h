#pragma once

#include "certificates/assessment.h"
#include "certificates/fabricfolder_p.h"
#include "certificates/findinglist_p.h"
#include "certificates/foundindex_p.h"
#include "certificates/revocationlists_p.h"

#include <QHash>
#include <QSet>

#include <map>

namespace Chaincert {

/// How a certificate is encoded, by its bytes alone.
struct EncodingFacts
{
    bool isDer = true; ///< written anew it has the same bytes
    bool isReadByGo = true; ///< isParsedByGo()
    QStringList unreadByGo = {}; ///< whyNotParsedByGo()
    QString criticalExtension = {}; ///< one that Go does not know, dotted; empty: none
};

/// What is looked at once for all identities of a material. Not thread-safe: it remembers.
class ExaminedMaterial
{
public:
    ExaminedMaterial(
        const Material &given, const QList<Identity> &all, const AssessmentContext &known, Issuers &lent);
    Q_DISABLE_COPY_MOVE(ExaminedMaterial)

    const Material &material;
    const QList<Identity> &identities;
    const AssessmentContext &context;
    QDateTime now; ///< UTC
    Issuers &issuers;
    RevocationLists revocationLists;
    FoundIndex<FoundCertificate> certificates;

    const FabricFolder &folder(int mspFolder); ///< of Material::mspFolders
    /// CAs that lie in a folder which is no MSP folder, or are found above what lies in it, with the
    /// intermediates of the MSP folders that these lie in.
    AuthorityPool looseAuthorities(const Identity &identity);
    bool isCancelled() const { return context.cancelled && context.cancelled(); }
    const EncodingFacts &encoding(const Certificate &certificate);
    QList<qsizetype> withKey(const QString &spkiSha256) const { return m_byKey.value(spkiSha256); }
    QStringList namesIn(const QString &folder) const; ///< of all files of that very folder
    /// AssessmentContext::others with that certificate or that key.
    QList<const KnownIdentity *> othersLike(const QString &sha256, const QString &spkiSha256) const;

private:
    AuthorityPool poolOf(const QList<FoundCertificate> &found);
    /// The intermediates of the MSP folders that the CAs of a chain lie in.
    QList<FoundCertificate> besideInMspFolders(const QList<FoundCertificate> &chain);

    std::map<int, FabricFolder> m_folders;
    std::map<QString, AuthorityPool> m_authoritiesIn; // by folder
    std::map<QString, EncodingFacts> m_encodings; // by SHA-256
    QHash<QString, QList<qsizetype>> m_byKey; // identities, by SHA-256
    QHash<QString, int> m_mspFolderOf; // by the path of a CA's file
    QMultiHash<QString, const KnownIdentity *> m_othersBySum, m_othersByKey;
};

/// A certificate that is looked at with its CAs.
struct Judged
{
    QLatin1String of; ///< as in Finding::evidence
    FoundCertificate certificate;
    QList<CaChain> chains = {}; ///< to the roots of the organization
    qsizetype acceptedChains = 0; ///< by Go
    /// The first that Go accepts; else the first; else the CAs that were found elsewhere.
    CaChain chain = {};
};

/// One identity while it is looked at.
class Examination
{
public:
    Examination(ExaminedMaterial &all, const Identity &examined);
    Q_DISABLE_COPY_MOVE(Examination)

    ExaminedMaterial &whole;
    const Identity &identity;
    const FabricFolder *folder = nullptr; ///< its MSP folder; null: it lies in none
    AuthorityPool authorities; ///< of its organization, as far as they are known
    QList<Judged> judged; ///< the signer first, then what Fabric judges with it; empty: nothing to judge

    const Material &material() const { return whole.material; }
    const AssessmentContext &context() const { return whole.context; }
    bool isSigning() const { return identity.kind == Identity::Kind::Signing; }
    bool isTls() const { return identity.kind == Identity::Kind::Tls; }
    bool isAuthority() const { return identity.kind == Identity::Kind::Authority; }
    const MspFolder *mspFolder() const; ///< that it lies in; null: none
    /// Whether its MSP folder has a root CA: only then all CAs of its organization are known.
    bool hasFolderRoots() const { return folder && !folder->authorities.roots().isEmpty(); }
    bool isInFolder(MspPlace place, const QString &path) const;
    /// In crls/ Fabric reads PEM, and of a file the first block (configbuilder.go, readPemFile).
    bool isReadByFabric(const RevocationList &list) const;
    bool hasUnreadIn(MspPlace place) const; ///< a file there that we could not read
    /// The certificate for connections: its own, or that beside it. None: there is none.
    const FoundCertificate &tlsCertificate() const;
    const QList<FoundCertificate> &tlsChain() const;
    /// The CAs that connections of this identity trust: of its MSP folder, and above its TLS certificate.
    QList<FoundCertificate> tlsAuthorities() const;
    /// Its own certificate, and that beside it for connections: each with "of".
    QList<std::pair<QLatin1String, FoundCertificate>> certificates() const;
    QList<std::pair<QLatin1String, FoundPrivateKey>> keys() const; ///< its own and that for connections
    const CaChain &caChain() const; ///< of its certificate

    void addFinding(Check check, Severity severity, const FoundAt &at, const QVariantMap &evidence = {},
        bool refusedByFabric = false);
    void addNotChecked(Check check, NotCheckedBecause reason);
    IdentityAssessment take();

private:
    void judge(QLatin1String of, const FoundCertificate &certificate);

    FindingList m_findings;
    IdentityAssessment m_assessment;
};

QString subjectOf(const FoundCertificate &certificate); ///< RFC 4514
QString issuerOf(const FoundCertificate &certificate);
inline QLatin1String ofCertificate()
{
    return QLatin1String("certificate");
}

} // namespace Chaincert
