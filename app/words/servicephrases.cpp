#include "words/phrases.h"
#include "words/words.h"

// What the service answered, and what an answer's body turned out to be.
namespace Chaincert::Words {

namespace {

QString status(const Failure &failure)
{
    const std::optional<int> code = failure.service ? failure.service->httpStatus : std::nullopt;
    return code ? QStringLiteral("HTTP %1").arg(*code) : QStringLiteral("HTTP");
}

// Who answered: the code's prefix tells.
class Who
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    static QString of(const Failure &failure)
    {
        const QString code = failure.service ? failure.service->code.value_or(QString()) : QString();
        if (code.startsWith(QLatin1String("BCS.")))
            return tr("The Blockchain Service");
        if (code.startsWith(QLatin1String("APIGW.")))
            return tr("The cloud's API gateway");
        if (code.startsWith(QLatin1String("IAM.")))
            return tr("The identity service");
        return tr("The service");
    }
};

} // namespace

Phrase Phrases::requestRefused(const Failure &failure)
{
    //: %1 = "The Blockchain Service" or another; %2 = "HTTP 400"
    return {tr("Request not accepted"),
        tr("%1 did not accept the request (%2).").arg(Who::of(failure), status(failure)),
        tr("Check project, blockchain, organization and certificate type; the service's own message says "
           "more.")};
}

Phrase Phrases::unauthorized(const Failure &failure)
{
    // A token that was accepted before is TokenEnded; what a service says of a signature has kinds, too.
    const QString summary = tr("%1 did not accept the sign-in.").arg(Who::of(failure));
    if (!failure.signInWay)
        return {tr("Sign-in not accepted"), summary,
            tr("Check that the account belongs to this region and project, then sign in anew.")};
    const QString advice = signInAdvice(*failure.signInWay);
    switch (*failure.signInWay) {
    case SignInWay::Token:
        return {tr("Token not accepted"), tr("%1 did not accept the token.").arg(Who::of(failure)), advice};
    case SignInWay::Password:
        break;
    case SignInWay::AccessKey:
    case SignInWay::FoundKeys:
        return {tr("Access key not accepted"), tr("%1 did not accept the access key.").arg(Who::of(failure)),
            advice};
    }
    return {tr("Sign-in not accepted"), summary, advice};
}

Phrase Phrases::forbidden(const Failure &failure)
{
    return {tr("Not permitted"), tr("%1 knows the user but does not permit this.").arg(Who::of(failure)),
        tr("Check the project, then ask the account's administrator for the Blockchain Service permissions "
           "in it.")};
}

Phrase Phrases::notFound(const Failure &failure)
{
    return {tr("Not found"), tr("%1 does not know what was asked for.").arg(Who::of(failure)),
        tr("Check the region or address, the project and the blockchain's ID.")};
}

Phrase Phrases::throttled(const Failure &failure)
{
    return {tr("Too many requests"), tr("%1 got too many requests in a short time.").arg(Who::of(failure)),
        tr("Wait a minute, then try again.")};
}

Phrase Phrases::serviceFailed(const Failure &failure)
{
    return {tr("Service failed"), tr("%1 failed (%2).").arg(Who::of(failure), status(failure)),
        tr("Try again in a few minutes; if it stays, open a service ticket with the request ID.")};
}

Phrase Phrases::serviceUnavailable(const Failure &failure)
{
    return {tr("Service not available"),
        tr("%1 is not available at present (%2).").arg(Who::of(failure), status(failure)),
        tr("Try again in a few minutes.")};
}

Phrase Phrases::answerUnexpected(const Failure &failure)
{
    return {tr("Unexpected answer"),
        tr("%1 gave an answer that does not belong here (%2).").arg(Who::of(failure), status(failure)),
        tr("Check that the address really is the Blockchain Service's.")};
}

Phrase Phrases::errorInSuccess(const Failure &failure)
{
    return {tr("Error instead of a file"),
        tr("%1 reported success, but what it sent is an error.").arg(Who::of(failure)),
        tr("Check project, blockchain, organization and certificate type; the service's own message says "
           "more.")};
}

Phrase Phrases::bodyEmpty(const Failure &)
{
    return {tr("Nothing was sent"), tr("The service reported success but sent nothing."),
        tr("Try again; if it stays, check that the organization has certificates in the console.")};
}

Phrase Phrases::bodyNoFile(const Failure &)
{
    return {tr("No file was sent"), tr("The service reported success but sent no file."),
        tr("Try again; if it stays, check that the organization has certificates in the console.")};
}

Phrase Phrases::bodyWebPage(const Failure &failure)
{
    return {tr("A web page was sent"),
        tr("A web page came from %1 instead of a file: the sign-in page of a network or proxy, or not the "
           "service's address.")
            .arg(host(failure)),
        tr("Open a web page in the browser to see whether the network wants a sign-in, and check the "
           "address.")};
}

Phrase Phrases::bodyEncoded(const Failure &failure)
{
    return {tr("Answer was re-encoded"),
        failure.detail.isEmpty()
            ? tr("The answer came compressed, which was not asked for.")
            : tr("The answer came encoded as “%1”, which was not asked for.").arg(shown(failure.detail)),
        tr("A proxy on the way may do this; try without it.")};
}

Phrase Phrases::bodyTruncated(const Failure &failure)
{
    return {tr("File was cut off"),
        tr("The file was cut off: %1 of %2 came.").arg(bytes(failure.measure), bytes(failure.limit)),
        tr("Try again; nothing was kept.")};
}

Phrase Phrases::bodyTooLarge(const Failure &failure)
{
    return {tr("File is too large"),
        tr("The file is larger than %1, the most that is taken.").arg(bytes(failure.limit)),
        tr("Check the address: certificates take a few kilobytes.")};
}

Phrase Phrases::bodyDamaged(const Failure &)
{
    return {
        tr("File is damaged"), tr("The file came damaged or cut off."), tr("Try again; nothing was kept.")};
}

} // namespace Chaincert::Words
