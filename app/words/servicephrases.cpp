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
        tr("Check the project, blockchain, organization and certificate type; see the service's message for "
           "details.")};
}

Phrase Phrases::unauthorized(const Failure &failure)
{
    // A pasted token that was refused is TokenEnded; what a service says of a signature has kinds, too.
    const QString summary = tr("%1 did not accept the sign-in.").arg(Who::of(failure));
    if (!failure.signInWay)
        return {tr("Sign-in not accepted"), summary,
            tr("Check that the account belongs to this region and project, then sign in again.")};
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
    return {tr("Permission denied"),
        tr("%1 recognized the user but does not allow this operation.").arg(Who::of(failure)),
        tr("Check the project, then ask the account's administrator for Blockchain Service permissions in "
           "it.")};
}

Phrase Phrases::notFound(const Failure &failure)
{
    return {tr("Not found"), tr("%1 could not find what was requested.").arg(Who::of(failure)),
        tr("Check the region or address, the project and the blockchain ID.")};
}

Phrase Phrases::throttled(const Failure &failure)
{
    return {tr("Too many requests"),
        tr("%1 received too many requests in a short time.").arg(Who::of(failure)),
        tr("Wait a minute, then try again.")};
}

Phrase Phrases::serviceFailed(const Failure &failure)
{
    return {tr("Service error"), tr("%1 failed (%2).").arg(Who::of(failure), status(failure)),
        tr("Try again in a few minutes; if the problem persists, open a service ticket with the request "
           "ID.")};
}

Phrase Phrases::serviceUnavailable(const Failure &failure)
{
    return {tr("Service unavailable"),
        tr("%1 is currently unavailable (%2).").arg(Who::of(failure), status(failure)),
        tr("Try again in a few minutes.")};
}

Phrase Phrases::answerUnexpected(const Failure &failure)
{
    return {tr("Unexpected response"),
        tr("%1 sent an unexpected response (%2).").arg(Who::of(failure), status(failure)),
        tr("Check that the address is that of the Blockchain Service.")};
}

Phrase Phrases::errorInSuccess(const Failure &failure)
{
    return {tr("Error instead of a file"), tr("%1 reported success but sent an error.").arg(Who::of(failure)),
        tr("Check the project, blockchain, organization and certificate type; see the service's message for "
           "details.")};
}

Phrase Phrases::bodyEmpty(const Failure &)
{
    return {tr("Empty response"), tr("The service reported success but its response is empty."),
        tr("Try again; if the problem persists, check in the console that the organization has "
           "certificates.")};
}

Phrase Phrases::bodyNoFile(const Failure &)
{
    return {tr("No file in the response"), tr("The service reported success but sent no file."),
        tr("Try again; if the problem persists, check in the console that the organization has "
           "certificates.")};
}

Phrase Phrases::bodyWebPage(const Failure &failure)
{
    return {tr("Web page instead of a file"),
        tr("%1 sent a web page instead of a file: it may be the sign-in page of a network or proxy, or the "
           "address may not be that of the service.")
            .arg(host(failure)),
        tr("Open a web page in a browser to see whether the network requires you to sign in, and check the "
           "address.")};
}

Phrase Phrases::bodyEncoded(const Failure &failure)
{
    return {tr("Response was re-encoded"),
        failure.detail.isEmpty() ? tr("The response was compressed although this was not requested.")
                                 : tr("The response was encoded as “%1” although this was not requested.")
                                       .arg(shown(failure.detail)),
        tr("A proxy may be doing this; try without it.")};
}

Phrase Phrases::bodyTruncated(const Failure &failure)
{
    return {tr("File is incomplete"),
        tr("The file is incomplete: only %1 of %2 were received.")
            .arg(bytes(failure.measure), bytes(failure.limit)),
        tr("Try again; nothing was saved.")};
}

Phrase Phrases::bodyTooLarge(const Failure &failure)
{
    return {tr("File is too large"), tr("The file is larger than the limit of %1.").arg(bytes(failure.limit)),
        tr("Check the address: certificates are only a few kilobytes in size.")};
}

Phrase Phrases::bodyDamaged(const Failure &)
{
    return {tr("File is damaged"), tr("The received file is damaged or incomplete."),
        tr("Try again; nothing was saved.")};
}

} // namespace Chaincert::Words
