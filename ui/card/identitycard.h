#pragma once

#include "certificates/summary.h"
#include "inspection/inspection.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Chaincert {

/// Something of what is not fine, and what the card offers against it.
struct CardFinding
{
    enum class Offer {
        None,
        MakePrivate, ///< `about`: the key's file, below the folder
        GetAuthority, ///< download "ca" of the same organization
        CopyHostOverride, ///< `about`: the name
    };
    Severity severity = Severity::Note;
    QString summary; ///< a sentence; with the file where another one is meant
    QString advice = {}; ///< what to do next; may be empty
    Offer offer = Offer::None;
    QString about = {};
    bool operator==(const CardFinding &) const = default;
};

/// From when until when it is of use.
struct CardLife
{
    enum class Tone { Quiet, Soon, Urgent }; ///< more than 30 days are left; more than 7; fewer, or none
    QString left; ///< "160 days left"
    QString dates; ///< from and until, with the zone
    QString endsFirst = {}; ///< a sentence, where a CA ends before the certificate
    double gone = 0; ///< share of the time, from 0 to 1
    Tone tone = Tone::Quiet;
    bool operator==(const CardLife &) const = default;
};

/// A certificate on the way from the topmost CA down to what it issued.
struct CardLink
{
    enum class Kind { Missing, Fine, Ended };
    Kind kind = Kind::Fine;
    bool isAuthority = false; ///< else what was issued to a user or a node
    QString name;
    QString until = {}; ///< a day; of a missing one "not checked"
    int depth = 0; ///< below the topmost of its chain
    bool operator==(const CardLink &) const = default;
};

/// A name and a value, both for people.
struct CardFact
{
    QString name;
    QString value;
    bool operator==(const CardFact &) const = default;
};

/// What the card of one identity, or of one certificate, says, as a value. Words are in the person's
/// language. What is empty is not shown. It holds no bit of a private key.
struct IdentityCard
{
    Verdict verdict = Verdict::Right;
    QString sentence; ///< the verdict
    QString who = {};
    QString role = {}; ///< and by what it is known
    QString mspId = {};
    bool isMspIdProposed = false; ///< by a folder's name alone
    std::optional<CardLife> life = {};
    QString key = {};
    std::optional<bool> keyFits = {};
    bool isKeyOpenToOthers = false;
    QList<CardLink> chain = {};
    QList<CardFinding> findings = {}; ///< the worst first
    /// "42 checks: 37 passed, 3 not checked, 2 not applicable"; empty: none were made for it alone
    QString checksInBrief = {};
    QList<CardFact> checks = {}; ///< each with what came of it
    QList<CardFact> facts = {}; ///< the technical ones
    QList<CardFact> origin = {}; ///< where it came from: account, project, blockchain, archive, when

    std::optional<AssessmentSummary> summary = {}; ///< of all that was read with it; nothing: not told
    CertificatePtr certificate = {}; ///< for copies and comparing; null: there is none
    QList<CertificatePtr> authorities = {}; ///< above it, the nearest first
    QString keyFile = {}; ///< below the folder, with "/"; empty: no key that could be copied as PEM
    int keyPosition = 0; ///< in that file
    QByteArray json = {}; ///< all that was inspected
};

/// What is shown of what was inspected.
struct CardSubject
{
    QString file = {}; ///< within it, with "/": that file's own certificate; empty: the whole
    bool isUnpacked = true; ///< it lies unpacked on the disk, so that something can be done with its files
    bool canGetAuthority = false; ///< it is a download whose "ca" may be asked for too
    QString path = {}; ///< for the JSON
    AssessmentContext context = {}; ///< as it was judged by: `now`, and what ends soon
};

/// Nothing: there is nothing to say of it (it could not be read at all, or the file holds neither certificate
/// nor key). Pure; of many certificates not for a window's thread.
std::optional<IdentityCard> cardOf(const Inspected &inspected, const CardSubject &subject);

QString asText(const IdentityCard &card); ///< everything, for a message to a colleague

} // namespace Chaincert
