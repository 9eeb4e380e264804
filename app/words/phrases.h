#pragma once

#include "failures/failure.h"

#include <QCoreApplication>
#include <QString>

namespace Chaincert::Words {

/// All the words for one failure. `shortReason` fits a table's cell and has no full stop.
struct Phrase
{
    QString shortReason;
    QString summary; ///< what happened
    QString advice; ///< what to do next
};

/// A text from outside made fit for a sentence: no control or bidirectional characters, one line, not
/// endless, never empty.
QString shown(const QString &text, qsizetype longest = 200);
QString host(const Failure &failure); ///< or "the service"

QString wayOf(const Failure &failure); ///< which proxy was used, or why none; empty: nothing to say of it

/// One function for each FailureKind, named like it.
class Phrases
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString giveItForThisRun(); ///< what the command line can do where nothing is kept
    static QString signInAdvice(SignInWay way); ///< where a service does not accept the sign-in
    static QString foundKeysAdvice();
    static QString withFoundKeys(const QString &advice, const Failure &failure);
    static Phrase endpointInvalid(const Failure &failure);
    static Phrase endpointNotSecure(const Failure &failure);
    static Phrase regionUnknown(const Failure &failure);
    static Phrase regionWithoutService(const Failure &failure);
    static Phrase projectIdInvalid(const Failure &failure);
    static Phrase blockchainIdInvalid(const Failure &failure);
    static Phrase orgNameInvalid(const Failure &failure);
    static Phrase folderTemplateInvalid(const Failure &failure);
    static Phrase tokenMissing(const Failure &failure);
    static Phrase tokenInvalid(const Failure &failure);
    static Phrase authorityUnreadable(const Failure &failure);
    static Phrase authorityWithoutCertificate(const Failure &failure);
    static Phrase nameNotFound(const Failure &failure);
    static Phrase connectionRefused(const Failure &failure);
    static Phrase connectionLost(const Failure &failure);
    static Phrase connectTimedOut(const Failure &failure);
    static Phrase stalled(const Failure &failure);
    static Phrase tooSlow(const Failure &failure);
    static Phrase tookTooLong(const Failure &failure);
    static Phrase headTooLarge(const Failure &failure);
    static Phrase noNetwork(const Failure &failure);
    static Phrase networkFailed(const Failure &failure);
    static Phrase tlsExpired(const Failure &failure);
    static Phrase tlsNotYetValid(const Failure &failure);
    static Phrase tlsWrongHost(const Failure &failure);
    static Phrase tlsWithoutNames(const Failure &failure);
    static Phrase tlsUnknownIssuer(const Failure &failure);
    static Phrase tlsFailed(const Failure &failure);
    static Phrase proxySignInNeeded(const Failure &failure);
    static Phrase proxySignInUnsupported(const Failure &failure);
    static Phrase proxyRefused(const Failure &failure);
    static Phrase proxyClosed(const Failure &failure);
    static Phrase proxyFailed(const Failure &failure);
    static Phrase proxySettingUnusable(const Failure &failure);
    static Phrase redirectRefused(const Failure &failure);
    static Phrase redirectsTooMany(const Failure &failure);
    static Phrase cancelled(const Failure &failure);
    static Phrase requestRefused(const Failure &failure);
    static Phrase unauthorized(const Failure &failure);
    static Phrase forbidden(const Failure &failure);
    static Phrase notFound(const Failure &failure);
    static Phrase throttled(const Failure &failure);
    static Phrase serviceFailed(const Failure &failure);
    static Phrase serviceUnavailable(const Failure &failure);
    static Phrase answerUnexpected(const Failure &failure);
    static Phrase errorInSuccess(const Failure &failure);
    static Phrase bodyEmpty(const Failure &failure);
    static Phrase bodyNoFile(const Failure &failure);
    static Phrase bodyWebPage(const Failure &failure);
    static Phrase bodyEncoded(const Failure &failure);
    static Phrase bodyTruncated(const Failure &failure);
    static Phrase bodyTooLarge(const Failure &failure);
    static Phrase bodyDamaged(const Failure &failure);
    static Phrase archiveInconsistent(const Failure &failure);
    static Phrase archiveUnreadable(const Failure &failure);
    static Phrase archiveTooManyEntries(const Failure &failure);
    static Phrase archiveTooLarge(const Failure &failure);
    static Phrase archiveRatioTooHigh(const Failure &failure);
    static Phrase archiveTooDeep(const Failure &failure);
    static Phrase archiveNameTooLong(const Failure &failure);
    static Phrase archiveNeedsNewerZip(const Failure &failure);
    static Phrase archiveMethodUnsupported(const Failure &failure);
    static Phrase archiveOverlaps(const Failure &failure);
    static Phrase archiveTwoInOne(const Failure &failure);
    static Phrase archiveEntryEncrypted(const Failure &failure);
    static Phrase archiveEntryAbsolute(const Failure &failure);
    static Phrase archiveEntryClimbs(const Failure &failure);
    static Phrase archiveEntryDotsOnly(const Failure &failure);
    static Phrase archiveEntryLink(const Failure &failure);
    static Phrase archiveEntrySpecial(const Failure &failure);
    static Phrase archiveEntryNameHasNul(const Failure &failure);
    static Phrase archiveEntryNameControl(const Failure &failure);
    static Phrase archiveEntryNameNotUtf8(const Failure &failure);
    static Phrase archiveEntryRepeats(const Failure &failure);
    static Phrase archiveEntryCollides(const Failure &failure);
    static Phrase archiveEntryFileAndFolder(const Failure &failure);
    static Phrase archiveEntryReservedName(const Failure &failure);
    static Phrase archiveEntryCorrupt(const Failure &failure);
    static Phrase archiveEntryWrongSize(const Failure &failure);
    static Phrase diskFull(const Failure &failure);
    static Phrase fileTooLarge(const Failure &failure);
    static Phrase quotaExceeded(const Failure &failure);
    static Phrase readOnlyFileSystem(const Failure &failure);
    static Phrase folderNotWritable(const Failure &failure);
    static Phrase folderVanished(const Failure &failure);
    static Phrase folderReplaced(const Failure &failure);
    static Phrase fileInTheWay(const Failure &failure);
    static Phrase nameTooLongForDisk(const Failure &failure);
    static Phrase tooManyOpenFiles(const Failure &failure);
    static Phrase noThread(const Failure &failure);
    static Phrase pathInvalid(const Failure &failure);
    static Phrase homeUnknown(const Failure &failure);
    static Phrase otherFileSystem(const Failure &failure);
    static Phrase modesNotKept(const Failure &failure);
    static Phrase fileUnreadable(const Failure &failure);
    static Phrase lockUnusable(const Failure &failure);
    static Phrase diskFailed(const Failure &failure);
    static Phrase signInRefused(const Failure &failure);
    static Phrase passwordWrong(const Failure &failure);
    static Phrase userLocked(const Failure &failure);
    static Phrase userDisabled(const Failure &failure);
    static Phrase noProgrammaticAccess(const Failure &failure);
    static Phrase passwordExpired(const Failure &failure);
    static Phrase mfaCodeWrong(const Failure &failure);
    static Phrase mfaCodeMissing(const Failure &failure);
    static Phrase projectUnknown(const Failure &failure);
    static Phrase regionWrong(const Failure &failure);
    static Phrase accessKeyUnknown(const Failure &failure);
    static Phrase accessKeyDisabled(const Failure &failure);
    static Phrase accessKeyLocked(const Failure &failure);
    static Phrase signatureRefused(const Failure &failure);
    static Phrase securityTokenEnded(const Failure &failure);
    static Phrase clockWrong(const Failure &failure);
    static Phrase notIdentityService(const Failure &failure);
    static Phrase signInAnswerUnusable(const Failure &failure);
    static Phrase tokenEnded(const Failure &failure);
    static Phrase iamEndpointMissing(const Failure &failure);
    static Phrase secretMissing(const Failure &failure);
    static Phrase notAsked(const Failure &failure);
    static Phrase accountUnknown(const Failure &failure);
    static Phrase credentialMissing(const Failure &failure);
    static Phrase keysNotFound(const Failure &failure);
    static Phrase keysUnreadable(const Failure &failure);
    static Phrase keysMalformed(const Failure &failure);
    static Phrase keychainMissing(const Failure &failure);
    static Phrase keychainLocked(const Failure &failure);
    static Phrase keychainDenied(const Failure &failure);
    static Phrase keychainTimedOut(const Failure &failure);
    static Phrase keychainNotFound(const Failure &failure);
    static Phrase keychainFailed(const Failure &failure);
};

/// The phrase of a failure's kind, regardless of the service's code.
Phrase phraseOf(const Failure &failure);

} // namespace Chaincert::Words
