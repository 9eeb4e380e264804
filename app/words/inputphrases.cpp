#include "cloud/identity.h"
#include "words/phrases.h"
#include "words/translation.h"

#include <QLocale>

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

void sayWhichService(Phrase &phrase, const Failure &failure)
{
    if (failure.measure == IdentityAddress)
        phrase.advice = tr("Give only the identity service's address, such as "
                           "https://iam.cn-north-4.myhuaweicloud.com, without a user name, “?” or “#”.");
}

void sayHowLong(Phrase &phrase, const Failure &failure)
{
    if (failure.limit > 0 && failure.measure > failure.limit)
        phrase.summary = tr("The token has %1 characters; the limit is %2.")
                             .arg(QLocale().toString(failure.measure), QLocale().toString(failure.limit));
}

} // namespace

std::span<const PhraseRow> Phrases::input()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::EndpointInvalid, QT_TR_NOOP("Invalid address"),
            {QT_TR_NOOP("“%1” is not a valid address."), {Subject}, QT_TR_NOOP("No address was given.")},
            QT_TR_NOOP("Give only the service's address, such as https://bcs.cn-north-4.myhuaweicloud.com, "
                       "without a user name, “?” or “#”."),
            sayWhichService},
        {K::EndpointNotSecure, QT_TR_NOOP("Address is not encrypted"),
            {QT_TR_NOOP(
                 "“%1” is an unencrypted address: anyone on the network path could read your credentials."),
                {Subject}},
            QT_TR_NOOP("Use an address that begins with https; http is accepted only for this computer.")},
        {K::RegionUnknown, QT_TR_NOOP("Unknown region"), {QT_TR_NOOP("There is no region “%1”."), {Subject}},
            QT_TR_NOOP("Choose a region from the list, or enter the address of the service.")},
        {K::RegionWithoutService, QT_TR_NOOP("No service in this region"),
            {QT_TR_NOOP("No address of the Blockchain Service is known for the region “%1”."), {Subject}},
            QT_TR_NOOP("Choose the region in which the blockchain was created, or enter the address of the "
                       "service.")},
        {K::ProjectIdInvalid, QT_TR_NOOP("Project is missing"),
            {QT_TR_NOOP("“%1” is not a valid project ID."), {Subject}, QT_TR_NOOP("No project was given.")},
            QT_TR_NOOP("Enter the project ID; the console shows it under “My Credentials”.")},
        {K::BlockchainIdInvalid, QT_TR_NOOP("Blockchain is missing"),
            {QT_TR_NOOP("“%1” is not a valid blockchain ID."), {Subject},
                QT_TR_NOOP("No blockchain was given.")},
            QT_TR_NOOP("Enter the blockchain ID; the console shows it in the blockchain's details.")},
        {K::OrgNameInvalid, QT_TR_NOOP("Organization is missing"),
            {QT_TR_NOOP("“%1” is not a valid organization name."), {Subject},
                QT_TR_NOOP("No organization was given.")},
            QT_TR_NOOP("Enter the organization name exactly as the console shows it.")},
        {K::FolderTemplateInvalid, QT_TR_NOOP("Folder template cannot be used"),
            QT_TR_NOOP("The folder template cannot be used."),
            QT_TR_NOOP("Use {org}, {type}, and {blockchain} or {blockchain_id}, with “/” between folders, "
                       "such as {blockchain}/{org}/{type}."),
            sayTemplateFault},
        {K::TokenMissing, QT_TR_NOOP("No token"), QT_TR_NOOP("There is no token for this account."),
            {QT_TR_NOOP("Paste a token into the account, or choose another way to sign in, then try again."),
                GiveItForThisRun}},
        {K::TokenInvalid, QT_TR_NOOP("Token cannot be sent"),
            QT_TR_NOOP("The token contains characters that cannot be sent."),
            {QT_TR_NOOP(
                 "Copy the token again, without spaces or line breaks, and paste it into the account."),
                QT_TR_NOOP("Copy the token again, without spaces or line breaks.")},
            sayHowLong},
        {K::AuthorityUnreadable, QT_TR_NOOP("CA file cannot be read"),
            {QT_TR_NOOP("The CA file “%1” cannot be read."), {Subject}},
            QT_TR_NOOP("Check that the file exists and that you can read it.")},
        {K::AuthorityWithoutCertificate, QT_TR_NOOP("No certificate in the CA file"),
            {QT_TR_NOOP("The file “%1” contains no certificate."), {Subject}},
            QT_TR_NOOP("Choose a file in PEM format, which begins with “-----BEGIN CERTIFICATE-----”.")},
    };
    return rows;
}

} // namespace Chaincert::Words
