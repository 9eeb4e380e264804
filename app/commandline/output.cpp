#include "commandline/output.h"

#include "commandline/errand.h"
#include "commandline/help.h"
#include "commandline/report.h"

using namespace Qt::StringLiterals;

namespace Chaincert {

void print(FILE *file, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), file);
    std::fflush(file);
}

void print(FILE *file, const QByteArray &json)
{
    std::fputs(json.constData(), file);
    std::fflush(file);
}

void print(FILE *file, const UsageError &error)
{
    print(file, usageText(error));
}

void print(FILE *file, const Failure &failure)
{
    print(file, u"chaincert-cli: "_s + failureLines(failure) + u'\n');
}

int exitCodeOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Cancelled:
        return Interrupted;
    case FailureKind::SignInRefused:
    case FailureKind::PasswordWrong:
    case FailureKind::UserLocked:
    case FailureKind::UserDisabled:
    case FailureKind::NoProgrammaticAccess:
    case FailureKind::PasswordExpired:
    case FailureKind::MfaCodeWrong:
    case FailureKind::MfaCodeMissing:
    case FailureKind::ProjectUnknown:
    case FailureKind::RegionWrong:
    case FailureKind::TokenMissing:
    case FailureKind::SecretMissing:
    case FailureKind::NotAsked:
    case FailureKind::CredentialMissing:
    case FailureKind::KeysNotFound:
    case FailureKind::KeysUnreadable:
    case FailureKind::KeysMalformed:
    case FailureKind::KeychainNotFound:
        return NotSignedIn;
    default:
        return SomeFailed;
    }
}

int exitCodeOfSignIn(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden:
    case FailureKind::TokenEnded:
    case FailureKind::AccessKeyUnknown:
    case FailureKind::AccessKeyDisabled:
    case FailureKind::AccessKeyLocked:
    case FailureKind::SignatureRefused:
    case FailureKind::SecurityTokenEnded:
    case FailureKind::ClockWrong:
        return NotSignedIn;
    default:
        return exitCodeOf(failure);
    }
}

} // namespace Chaincert
