#include "certificates/identity.h"

#include "certificates/issuers_p.h"
#include "certificates/keyindex_p.h"
#include "certificates/mspids_p.h"
#include "certificates/x509_p.h"

#include <QSet>

#include <algorithm>

namespace Chaincert {

using namespace Qt::StringLiterals;

namespace {

bool isTlsFolder(const QString &folder)
{
    return lastPart(folder).compare("tls"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<bool> fit(const FoundCertificate &certificate, const FoundPrivateKey &key)
{
    if (!certificate || !key || !key.key->pkey)
        return {};
    const auto &certified = certificate.facts().publicKey;
    const auto &held = key.facts().publicKey;
    // The same as OpenSSL's answer, which takes far longer.
    if (certified && held && !certified->curve.isEmpty() && certified->curve == held->curve
        && !certified->fabricSki.isEmpty() && !held->fabricSki.isEmpty())
        return certified->fabricSki == held->fabricSki;
    return keyMatchesCertificate(*certificate.certificate->x509, *key.key->pkey);
}

class IdentitiesReading
{
public:
    IdentitiesReading(const Material &material, const AskedFor &asked, const std::function<bool()> &cancelled,
        Issuers &issuers)
        : m_material(material)
        , m_asked(asked)
        , m_cancelled(cancelled)
        , m_certificates(material.certificates)
        , m_keys(material.keys)
        , m_issuers(issuers)
    {
        for (const MspFolder &folder : material.mspFolders)
            m_folders.insert(folder.path, &folder);
    }

    QList<Identity> read()
    {
        const QList<MspFolder> &folders = m_material.mspFolders;
        for (qsizetype i = 0; i < folders.size(); ++i) {
            if (folders[i].isSigner() && !isTlsFolder(folders[i].path))
                addSigner(static_cast<int>(i));
            else
                m_certificates.claim(m_certificates.ofFiles(folders[i].in(MspPlace::AdminCerts)));
        }
        for (const MaterialFile &file : m_material.files) {
            // What lies in another, a wallet in a secret, comes behind it.
            for (auto entry = file.entries.rbegin(); entry != file.entries.rend(); ++entry)
                addEntry(file, *entry);
        }
        for (const QString &folder : tlsFolders())
            addTlsAlone(folder);
        addLoose();
        pairWhatIsLeft();
        for (qsizetype i = 0; i < m_keys.size(); ++i) {
            if (!m_keys.isClaimed(i))
                addKeyAlone(i);
        }
        std::stable_sort(m_read.begin(), m_read.end(),
            [](const Identity &a, const Identity &b) { return place(a) < place(b); });
        return std::move(m_read);
    }

private:
    static std::pair<QString, int> place(const Identity &identity)
    {
        if (identity.certificate)
            return {identity.certificate.at.path, identity.certificate.at.position};
        return {identity.key ? identity.key.at.path : identity.folder, 0};
    }

    QList<FoundCertificate> at(const Positions &positions) const
    {
        QList<FoundCertificate> found;
        for (const qsizetype position : positions)
            found << m_certificates[position];
        return found;
    }

    void finish(Identity identity, const QList<FoundCertificate> &nearby)
    {
        m_isCancelled = m_isCancelled || (m_cancelled && m_cancelled());
        if (m_isCancelled)
            return;
        if (identity.certificate) {
            const Certificate &own = *identity.certificate.certificate;
            identity.chain = m_issuers.chainOf(own, nearby);
            const Certificate &last
                = identity.chain.isEmpty() ? own : *identity.chain.constLast().certificate;
            identity.chainIsWhole = m_issuers.isSelfSigned(last);
            for (const FoundCertificate &issuer : std::as_const(identity.chain))
                m_placed.insert(issuer.facts().sha256);
            m_placed.insert(own.facts.sha256);
            identity.role = roleOf(own.facts, m_asked.certType);
        }
        identity.keyFits = fit(identity.certificate, identity.key);
        identity.mspIdTold = m_asked.mspId;
        identity.mspIdProposed = proposedMspId(identity.folder);
        if (const auto said = mspIdSaid(m_material, identity); said && identity.mspIdInFile.isEmpty()) {
            identity.mspIdInFile = said->mspId;
            identity.mspIdFile = said->path;
        }
        identity.orgName = m_asked.orgName;
        identity.certType = m_asked.certType;
        m_read << std::move(identity);
    }

    // The first that fits; else the first.
    void chooseKey(const FoundCertificate &certificate, const Positions &keys, FoundPrivateKey &chosen,
        QList<FoundPrivateKey> *others)
    {
        const auto fitting = std::find_if(keys.begin(), keys.end(),
            [&](qsizetype key) { return fit(certificate, m_keys[key]).value_or(false); });
        const qsizetype at = fitting != keys.end() ? *fitting : keys.isEmpty() ? -1 : keys.constFirst();
        for (const qsizetype key : keys) {
            m_keys.claim(key);
            if (key == at)
                chosen = m_keys[key];
            else if (others)
                *others << m_keys[key];
        }
    }

    void addSigner(int position)
    {
        const MspFolder &folder = m_material.mspFolders[position];
        Identity identity{.folder = folder.path, .mspFolder = position};
        const Positions signers = m_certificates.ofFiles(folder.in(MspPlace::SignCerts));
        if (!signers.isEmpty()) {
            identity.certificate = m_certificates[signers.constFirst()];
            identity.otherCertificates = at(signers.sliced(1));
        }
        chooseKey(identity.certificate, m_keys.ofFiles(folder.in(MspPlace::KeyStore)), identity.key,
            &identity.otherKeys);
        const Positions authorities
            = m_certificates.ofFiles(folder.in(MspPlace::CaCerts) + folder.in(MspPlace::IntermediateCerts));
        const Positions tlsAuthorities = m_certificates.ofFiles(
            folder.in(MspPlace::TlsCaCerts) + folder.in(MspPlace::TlsIntermediateCerts));
        for (const Positions &all :
            {signers, authorities, tlsAuthorities, m_certificates.ofFiles(folder.in(MspPlace::AdminCerts))})
            claimWithEqual(all);
        identity.tls = tlsPairIn(within(folderOf(folder.path), u"tls"_s), at(tlsAuthorities));
        finish(std::move(identity), at(authorities));
    }

    void claimWithEqual(const Positions &certificates)
    {
        m_certificates.claim(certificates);
        for (const qsizetype each : certificates)
            m_placed.insert(m_certificates[each].facts().sha256);
    }

    // cryptogen's tls/{ca.crt,server.crt,server.key}, or what fabric-ca-client makes there: an MSP folder.
    std::optional<TlsPair> tlsPairIn(const QString &folder, const QList<FoundCertificate> &authorities)
    {
        Positions certificates = m_certificates.ofFolder(folder);
        Positions keys = m_keys.ofFolder(folder);
        if (const MspFolder *const msp = m_folders.value(folder)) {
            for (const MspPlace place : {MspPlace::SignCerts, MspPlace::CaCerts, MspPlace::IntermediateCerts,
                     MspPlace::TlsCaCerts, MspPlace::TlsIntermediateCerts})
                certificates << m_certificates.ofFiles(msp->in(place));
            keys << m_keys.ofFiles(msp->in(MspPlace::KeyStore));
        }
        const auto own = std::find_if(certificates.begin(), certificates.end(),
            [this](qsizetype each) { return !m_certificates[each].facts().isCa(); });
        if (own == certificates.end() || m_certificates.isClaimed(*own))
            return {};
        TlsPair pair{.certificate = m_certificates[*own]};
        chooseKey(pair.certificate, keys, pair.key, nullptr);
        pair.keyFits = fit(pair.certificate, pair.key);
        claimWithEqual(certificates);
        pair.chain = m_issuers.chainOf(*pair.certificate.certificate, at(certificates) + authorities);
        for (const FoundCertificate &issuer : std::as_const(pair.chain))
            m_placed.insert(issuer.facts().sha256);
        return pair;
    }

    QSet<QString> tlsFolders() const
    {
        QSet<QString> folders;
        for (const MaterialFile &file : m_material.files) {
            const QString folder = folderOf(file.path);
            for (const QString &each : {folder, folderOf(folder)}) {
                const bool isMeant = each == folder || m_folders.contains(each);
                if (isMeant && isTlsFolder(each))
                    folders << each;
            }
        }
        return folders;
    }

    void addTlsAlone(const QString &folder)
    {
        const auto pair = tlsPairIn(folder, {});
        if (!pair)
            return;
        finish({.kind = Identity::Kind::Tls,
                   .folder = folder,
                   .certificate = pair->certificate,
                   .key = pair->key},
            pair->chain);
    }

    template <typename Found>
    static Positions below(const FoundIndex<Found> &index, const QString &path, const QString &member)
    {
        Positions found = index.ofFile(path);
        found.removeIf([&](qsizetype each) {
            const QString &own = index[each].at.member;
            return index.isClaimed(each)
                || (!member.isEmpty() && own != member && !own.startsWith(member + u'.'));
        });
        return found;
    }

    void addEntry(const MaterialFile &file, const WalletEntry &entry)
    {
        Positions certificates = below(m_certificates, file.path, entry.member);
        Positions keys = below(m_keys, file.path, entry.member);
        if (!entry.signingIdentity.isEmpty())
            keys << m_keys.ofFile(within(folderOf(file.path), entry.signingIdentity + "-priv"_L1));
        if (file.form == FileForm::KubernetesSecret || file.form == FileForm::Pkcs12) {
            addLeavesOf(certificates, keys, entry, file);
            return;
        }
        Identity identity = fromEntry(entry, file);
        if (!certificates.isEmpty()) { // those who read wallets take what comes first
            identity.certificate = m_certificates[certificates.constFirst()];
            identity.otherCertificates = at(certificates.sliced(1));
        }
        chooseKey(identity.certificate, keys, identity.key, &identity.otherKeys);
        claimWithEqual(certificates);
        if (identity.certificate || identity.key)
            finish(std::move(identity), at(certificates));
    }

    static Identity fromEntry(const WalletEntry &entry, const MaterialFile &file)
    {
        QString label = entry.label;
        if (label.isEmpty() && file.path.endsWith(".id"_L1))
            label = lastPart(file.path).chopped(3);
        return {.label = label, .folder = folderOf(file.path), .mspIdInFile = entry.mspId};
    }

    void addLeavesOf(const Positions &certificates, const Positions &keys, const WalletEntry &entry,
        const MaterialFile &file)
    {
        for (const qsizetype each : certificates) {
            if (m_certificates[each].facts().isCa())
                continue;
            Identity identity = fromEntry(entry, file);
            identity.certificate = m_certificates[each];
            if (lastPart(identity.certificate.at.member).endsWith("tls.crt"_L1))
                identity.kind = Identity::Kind::Tls;
            for (const std::optional<bool> wanted : {std::optional(true), std::optional<bool>()}) {
                const auto key = std::find_if(keys.begin(), keys.end(), [&](qsizetype at) {
                    return !identity.key && !m_keys.isClaimed(at)
                        && fit(identity.certificate, m_keys[at]) == wanted;
                });
                if (key != keys.end())
                    chooseKey(identity.certificate, {*key}, identity.key, nullptr);
            }
            m_certificates.claim(each);
            finish(std::move(identity), at(certificates));
        }
    }

    // Of equal certificates the one whose file has its key comes first, then the one that it lies beside.
    void bringKeyHoldersForward(Positions &certificates) const
    {
        for (const auto near : {KeyIndex::Near::Folder, KeyIndex::Near::File})
            std::stable_partition(certificates.begin(), certificates.end(),
                [this, near](qsizetype each) { return m_keys.keyFor(m_certificates[each], near) >= 0; });
    }

    void addLoose()
    {
        Positions leaves, authorities;
        for (qsizetype i = 0; i < m_certificates.size(); ++i) {
            if (!m_certificates.isClaimed(i))
                (m_certificates[i].facts().isCa() ? authorities : leaves) << i;
        }
        bringKeyHoldersForward(leaves);
        for (const qsizetype each : leaves) {
            const bool isTls = isTlsFile(m_certificates[each].at.path);
            addLooseOne(each, isTls ? Identity::Kind::Tls : Identity::Kind::Signing);
        }
        for (const qsizetype each : authorities) {
            for (const FoundCertificate &issuer : m_issuers.chainOf(*m_certificates[each].certificate, {}))
                m_placed.insert(issuer.facts().sha256);
        }
        bringKeyHoldersForward(authorities);
        for (const qsizetype each : authorities) {
            const FoundCertificate &authority = m_certificates[each];
            if (m_keys.keyFor(authority) >= 0 || !m_placed.contains(authority.facts().sha256))
                addLooseOne(each, Identity::Kind::Authority);
        }
    }

    bool isTlsFile(const QString &path) const
    {
        const MaterialFile *const file = m_material.file(path);
        return file && file->kind == FileKind::TlsCertificate;
    }

    void addLooseOne(qsizetype position, Identity::Kind kind)
    {
        Identity identity{.kind = kind, .certificate = m_certificates[position]};
        const QString &path = identity.certificate.at.path;
        identity.folder = folderOf(path);
        if (const qsizetype key = m_keys.keyFor(identity.certificate); key >= 0) {
            identity.key = m_keys[key];
            m_keys.claim(key);
        }
        m_certificates.claim(position);
        finish(std::move(identity), at(m_certificates.ofFile(path)));
    }

    // One certificate without a key and one key without a certificate in a folder are meant for each other,
    // fitting or not.
    void pairWhatIsLeft()
    {
        QHash<QString, Positions> keysLeft, without;
        for (qsizetype i = 0; i < m_keys.size(); ++i) {
            if (!m_keys.isClaimed(i))
                keysLeft[folderOf(m_keys[i].at.path)] << i;
        }
        for (qsizetype i = 0; i < m_read.size(); ++i) {
            const Identity &identity = m_read[i];
            if (identity.certificate && !identity.key && identity.kind != Identity::Kind::Authority
                && identity.mspFolder < 0)
                without[identity.folder] << i;
        }
        for (auto at = keysLeft.begin(); at != keysLeft.end(); ++at) {
            const Positions alone = without.value(at.key());
            if (at->size() != 1 || alone.size() != 1)
                continue;
            Identity &identity = m_read[alone.constFirst()];
            identity.key = m_keys[at->constFirst()];
            identity.keyFits = fit(identity.certificate, identity.key);
            m_keys.claim(at->constFirst());
        }
    }

    void addKeyAlone(qsizetype position)
    {
        finish({.kind = Identity::Kind::KeyAlone,
                   .folder = folderOf(m_keys[position].at.path),
                   .key = m_keys[position]},
            {});
    }

    const Material &m_material;
    const AskedFor &m_asked;
    const std::function<bool()> &m_cancelled;
    bool m_isCancelled = false;
    FoundIndex<FoundCertificate> m_certificates;
    KeyIndex m_keys;
    Issuers &m_issuers;
    QHash<QString, const MspFolder *> m_folders; // by path
    QSet<QString> m_placed; // SHA-256 of certificates that an identity has or that lie in its folder
    QList<Identity> m_read;
};

} // namespace

QList<Identity> identitiesIn(
    const Material &material, const AskedFor &asked, const std::function<bool()> &cancelled)
{
    Issuers issuers(material.certificates);
    return identitiesIn(material, asked, cancelled, issuers);
}

QList<Identity> identitiesIn(
    const Material &material, const AskedFor &asked, const std::function<bool()> &cancelled, Issuers &issuers)
{
    const QuietErrors quiet;
    return IdentitiesReading(material, asked, cancelled, issuers).read();
}

} // namespace Chaincert
