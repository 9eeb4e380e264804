#include "words/phrases.h"

#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

// What a 401 refused, by the account's way of signing in. Few but those of passwords come here: a pasted
// token that was refused is TokenEnded, unless its session was gone by then, and what a service says of a
// signature has kinds of its own where its words are known.
void sayWhatWasRefused(Phrase &phrase, const Failure &failure)
{
    if (!failure.authMethod)
        return;
    phrase.advice = Phrases::signInAdvice(*failure.authMethod);
    switch (*failure.authMethod) {
    case AuthMethod::Token:
        phrase.shortReason = tr("Token not accepted");
        phrase.summary = tr("%1 did not accept the token.").arg(answerer(failure));
        return;
    case AuthMethod::Password:
        return;
    case AuthMethod::AccessKey:
    case AuthMethod::FoundKeys:
        phrase.shortReason = tr("Access key not accepted");
        phrase.summary = tr("%1 did not accept the access key.").arg(answerer(failure));
        return;
    }
}

} // namespace

std::span<const PhraseRow> Phrases::service()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::RequestRefused, QT_TR_NOOP("Request not accepted"),
            //: %1 = "The Blockchain Service" or another; %2 = "HTTP 400"
            {QT_TR_NOOP("%1 did not accept the request (%2)."), {Answerer, Status}},
            QT_TR_NOOP("Check the project, blockchain, organization and certificate type; see the service's "
                       "message for details.")},
        {K::Unauthorized, QT_TR_NOOP("Sign-in not accepted"),
            {QT_TR_NOOP("%1 did not accept the sign-in."), {Answerer}},
            QT_TR_NOOP("Check that the account belongs to this region and project, then sign in again."),
            sayWhatWasRefused},
        {K::Forbidden, QT_TR_NOOP("Permission denied"),
            {QT_TR_NOOP("%1 recognized the user but does not allow this operation."), {Answerer}},
            QT_TR_NOOP("Check the project, then ask the account's administrator for Blockchain Service "
                       "permissions in it.")},
        {K::NotFound, QT_TR_NOOP("Not found"),
            {QT_TR_NOOP("%1 could not find what was requested."), {Answerer}},
            QT_TR_NOOP("Check the region or address, the project and the blockchain ID.")},
        {K::Throttled, QT_TR_NOOP("Too many requests"),
            {QT_TR_NOOP("%1 received too many requests in a short time."), {Answerer}},
            QT_TR_NOOP("Wait a minute, then try again.")},
        {K::ServiceFailed, QT_TR_NOOP("Service error"), {QT_TR_NOOP("%1 failed (%2)."), {Answerer, Status}},
            QT_TR_NOOP("Try again in a few minutes; if the problem persists, open a service ticket with the "
                       "request ID.")},
        {K::ServiceUnavailable, QT_TR_NOOP("Service unavailable"),
            {QT_TR_NOOP("%1 is currently unavailable (%2)."), {Answerer, Status}},
            QT_TR_NOOP("Try again in a few minutes.")},
        {K::AnswerUnexpected, QT_TR_NOOP("Unexpected response"),
            {QT_TR_NOOP("%1 sent an unexpected response (%2)."), {Answerer, Status}},
            QT_TR_NOOP("Check that the address is that of the Blockchain Service.")},
        {K::ErrorInSuccess, QT_TR_NOOP("Error instead of a file"),
            {QT_TR_NOOP("%1 reported success but sent an error."), {Answerer}},
            QT_TR_NOOP("Check the project, blockchain, organization and certificate type; see the service's "
                       "message for details.")},
        {K::BodyEmpty, QT_TR_NOOP("Empty response"),
            QT_TR_NOOP("The service reported success but its response is empty."),
            QT_TR_NOOP("Try again; if the problem persists, check in the console that the organization has "
                       "certificates.")},
        {K::BodyNoFile, QT_TR_NOOP("No file in the response"),
            QT_TR_NOOP("The service reported success but sent no file."),
            QT_TR_NOOP("Try again; if the problem persists, check in the console that the organization has "
                       "certificates.")},
        {K::BodyWebPage, QT_TR_NOOP("Web page instead of a file"),
            {QT_TR_NOOP("%1 sent a web page instead of a file: it may be the sign-in page of a network or "
                        "proxy, or the address may not be that of the service."),
                {Host}},
            QT_TR_NOOP("Open a web page in a browser to see whether the network requires you to sign in, and "
                       "check the address.")},
        {K::BodyEncoded, QT_TR_NOOP("Response was re-encoded"),
            {QT_TR_NOOP("The response was encoded as “%1” although this was not requested."), {Detail},
                QT_TR_NOOP("The response was compressed although this was not requested.")},
            QT_TR_NOOP("A proxy may be doing this; try without it.")},
        {K::BodyTruncated, QT_TR_NOOP("File is incomplete"),
            {QT_TR_NOOP("The file is incomplete: only %1 of %2 were received."),
                {MeasureInBytes, LimitInBytes}},
            QT_TR_NOOP("Try again; nothing was saved.")},
        {K::BodyTooLarge, QT_TR_NOOP("File is too large"),
            {QT_TR_NOOP("The file is larger than the limit of %1."), {LimitInBytes}},
            QT_TR_NOOP("Check the address: certificates are only a few kilobytes in size.")},
        {K::BodyDamaged, QT_TR_NOOP("File is damaged"),
            QT_TR_NOOP("The received file is damaged or incomplete."),
            QT_TR_NOOP("Try again; nothing was saved.")},
    };
    return rows;
}

} // namespace Chaincert::Words
