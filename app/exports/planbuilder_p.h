#pragma once

#include "exports/exportsource.h"

namespace Chaincert {

/// What a preset makes its files of, and where it puts them. A preset is asked when nothing speaks against
/// it: what its row needs is there.
class PlanBuilder
{
public:
    PlanBuilder(const ExportPreset &preset, const ExportSource &source, const ExportChoices &options);

    const ExportSource &source;
    const ExportChoices &options;
    const Identity &identity() const { return source.identity; }
    const QString &label() const { return m_plan.label; } ///< with its number
    const QString &mspId() const { return m_plan.mspId; }
    QString organization() const; ///< one part of a path
    QString ski() const; ///< Fabric's, of the key
    bool isAdministrator() const; ///< by its role, or as it was asked for

    /// For connections, whole and fitting; null: it is not.
    const TlsPair *tlsPair() const;
    QList<FoundCertificate> roots() const; ///< of the CAs above it: self-signed; one at most
    QList<FoundCertificate> intermediates() const; ///< the others, the nearest first
    QList<FoundCertificate> tlsRoots() const;
    QList<FoundCertificate> tlsIntermediates() const;

    QString numbered(const QString &name) const; ///< "cert (2).pem"
    void unit(const QString &path) { m_plan.units += path; }
    void hint(ExportHint hint);
    void put(const QString &path, const QByteArray &bytes); ///< anybody may read it
    void putPrivate(const QString &path, Secret bytes);
    void putPrivate(const QString &path, QByteArray &&bytes); ///< overwrites them
    void putKey(const QString &path, const FoundPrivateKey &key);
    /// What is known to hold nothing but public things may be read by anybody, as it was saved.
    void putOriginal(const QString &path, const OriginalFile &file);
    void putEach(const QString &folder, const QList<FoundCertificate> &certificates); ///< 1-cert.pem …

    ExportPlan take(); ///< in path order

private:
    friend ExportPlan planExport(const ExportPreset &, const ExportSource &, const ExportChoices &);
    void refuse(ExportRefusal why, bool mayWriteAnyway = false, const QString &value = {});
    void judge();
    void judgeNames();
    void judgeKey(
        const FoundCertificate &certificate, const FoundPrivateKey &key, std::optional<bool> keyFits);
    void judgeIdentity();
    void judgeAuthority();

    ExportPlan m_plan;
};

/// For one line each of a PEM, as text that JSON and YAML hold.
QString pemText(const FoundCertificate &certificate);
QString keyText(const FoundPrivateKey &key);

/// Whether it can be a part of a path: not empty, no "." or "..", no slash, nothing that steers a terminal.
bool isPathPart(const QString &name);

bool isSelfIssued(const FoundCertificate &certificate);

} // namespace Chaincert
