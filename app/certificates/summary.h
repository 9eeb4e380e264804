#pragma once

#include "certificates/assessment.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Chaincert {

/// A file that was judged: one with a certificate, a key or a list of revoked ones, or that something was
/// found in.
struct FileSummary
{
    QString path; ///< within what was read, with "/"
    QString commonName = {}; ///< of the first certificate in it, else its whole name; empty: it has none
    QDateTime ends = {}; ///< of that certificate, UTC; null: it has none, or unreadable
    Verdict verdict = Verdict::Right; ///< the worst finding at this file
    std::optional<bool> keyFits = {}; ///< of a key, as Identity::keyFits
    bool operator==(const FileSummary &) const = default;
};

/// An assessment without the material, for those who keep thousands of them: about 600 bytes where a usual
/// download was judged. What is a list is made anew for each call.
class AssessmentSummary
{
public:
    Verdict verdict = Verdict::Right;
    /// The earliest end of an identity that signs; without one, of any. As IdentityAssessment::ends.
    QDateTime ends = {};
    EndsBy endsBy = EndsBy::Certificate;
    int toLookAt = 0; ///< findings that needsALook()
    int notes = 0; ///< findings of that severity
    /// The same for summaries whose findings read alike in a few words, whomever they are about.
    size_t likeness = 0;

    /// Of all identities and of the whole, each once: the worst first, as many as summaryFindings.
    QList<Finding> findings() const;
    std::optional<Finding> worst() const; ///< the first of them; quick enough for a cell that is painted
    QList<FileSummary> files() const; ///< in path order, as many as summaryFiles
    bool operator==(const AssessmentSummary &) const = default;

private:
    friend AssessmentSummary summaryOf(
        const Material &material, const QList<Identity> &identities, const Assessment &assessment);
    QByteArray m_findings; // CBOR, compressed; empty: none
    QByteArray m_files; // likewise
};

constexpr qsizetype summaryFindings = 100;
constexpr qsizetype summaryFiles = 1'000;

/// `identities` are those of `material`, and `assessment` is theirs. Pure.
AssessmentSummary summaryOf(
    const Material &material, const QList<Identity> &identities, const Assessment &assessment);

/// Of all identities and of the whole, each once, in the order in which they are told: what needsALook(),
/// then the rest, each the worst first.
QList<Finding> findingsOf(const Assessment &assessment);

/// Whether a person should see to it: an error or a warning, but not what merely is not included in an MSP
/// folder. No download for administrators or users has its CA; programs that need it get it by an export.
bool needsALook(const Finding &finding);

} // namespace Chaincert
