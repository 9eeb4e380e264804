#include "commandline/output.h"

#include "commandline/errand.h"
#include "commandline/help.h"
#include "commandline/report.h"
#include "failures/failurefacts.h"

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
    if (failure.kind == FailureKind::Cancelled)
        return Interrupted;
    return factsOf(failure.kind).is(FailureTrait::NotSignedIn) ? NotSignedIn : SomeFailed;
}

int exitCodeOfSignIn(const Failure &failure)
{
    return factsOf(failure.kind).is(FailureTrait::CredentialRefused) ? NotSignedIn : exitCodeOf(failure);
}

} // namespace Chaincert
