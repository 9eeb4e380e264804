#pragma once

#include "certificates/assessment.h"
#include "exports/exportplan.h"
#include "exports/exportpreset.h"

#include <QByteArray>

namespace Chaincert {

/// A file as it was given, for "as it is".
struct OriginalFile
{
    QString path; ///< within what was given, with "/"
    Secret bytes = {};
};

/// A peer that a connection profile names.
struct PeerAddress
{
    QString name; ///< "peer0.org1.example.com"
    QString address; ///< host and port
};

/// An identity, and what an export makes files of.
struct ExportSource
{
    Identity identity = {};
    IdentityAssessment assessment = {};
    QList<FoundCertificate> tlsAuthorities = {}; ///< each once
    QList<MendedAt> odd = {}; ///< of the files that certificate, key and CAs lie in
    bool holdsAuthorityKey = false; ///< a CA's private key is among what was given
    std::vector<OriginalFile> originals = {}; ///< for "as it is" alone; in path order
};

/// Puts together what belongs to one identity of `material`. Pure.
ExportSource exportSource(
    const Material &material, const Identity &identity, const IdentityAssessment &assessment);

/// Which of several is meant: the only one that signs; else the only one for connections, the only CA, the
/// only key. -1: there is none; -2: there are several.
constexpr int NoIdentity = -1;
constexpr int SeveralIdentities = -2;
int identityToExport(const QList<Identity> &identities);

/// What a person chooses.
struct ExportChoices
{
    QString label = {}; ///< empty: proposedLabel()
    QString mspId = {}; ///< empty: that of the service or the file
    QString organization = {}; ///< empty: what the identity tells; names folders of cryptogen's layout
    const Secret *password = nullptr; ///< of PKCS#12
    QList<PeerAddress> peers = {};
    QString destination = {}; ///< absolute: for scripts that cannot find out where they lie
    bool writeAnyway = false; ///< what may be (Refused::mayWriteAnyway)
    int number = 1; ///< of several under one name: "Admin (2)"
};

/// "Admin@org1.example.com": as a wallet calls it, else its common name, else what was asked for.
QString proposedLabel(const Identity &identity);
QString proposedOrganization(const Identity &identity); ///< "org1.example.com", "org1"

/// What this preset would write of it: pure, and the same for the same arguments, but for what OpenSSL draws
/// at random in PKCS#12. Refused: no files.
ExportPlan planExport(const ExportPreset &preset, const ExportSource &source, const ExportChoices &options);

KeyFamily keyFamily(const PublicKeyFacts &key);

} // namespace Chaincert
