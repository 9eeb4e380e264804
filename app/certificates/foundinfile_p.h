#pragma once

#include "certificates/keyreading_p.h"
#include "certificates/material.h"

#include <QHash>

#include <functional>

namespace Chaincert {

/// Certificates by their bytes: a tree holds the same CA hundreds of times, and it is described once.
class DescribedCertificates
{
public:
    CertificatePtr describe(QByteArrayView der);

private:
    QHash<QByteArray, CertificatePtr> m_bySum;
};

/// What one file turns out to hold, within the bounds of one file.
class FoundInFile
{
public:
    FoundInFile(const GivenFile &given, DescribedCertificates &described);

    MaterialFile file;
    QList<FoundCertificate> certificates;
    QList<FoundPrivateKey> keys;
    QList<RevocationList> revocationLists;

    void note(ReadingNote note, const QString &member = {}); ///< at the block that comes next
    void addBlock(FoundBlock::Kind kind, const QString &label, const QString &member, bool isRead);
    /// False: OpenSSL does not read it; nothing is added.
    bool addCertificate(QByteArrayView der, const QString &label, const QString &member);
    /// `pem` makes its armour, where it can stand in one.
    void addKey(const KeyReading &reading, const QString &label, const QString &member,
        const std::function<WipedBytes()> &pem = {});
    bool addRevocationList(QByteArrayView der, const QString &label, const QString &member);
    /// Of the key at this position its armour is made.
    void wantArmourOf(int position) { m_wantedKey = position; }
    WipedBytes takeArmour() { return std::move(m_armour); }
    bool isEmpty() const { return certificates.isEmpty() && keys.isEmpty() && revocationLists.isEmpty(); }

private:
    bool hasRoom(qsizetype count, const QString &member);

    DescribedCertificates &m_described;
    int m_wantedKey = -1;
    WipedBytes m_armour;
};

} // namespace Chaincert
