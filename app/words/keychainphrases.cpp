#include "words/audience.h"
#include "words/phrases.h"
#include "words/separated.h"
#include "words/translation.h"

CHAINCERT_TR_CONTEXT(Words)

namespace Chaincert::Words {

namespace {

void addForThisRunOnCommandLine(Phrase &phrase, const Failure &)
{
    if (currentAudience() == Audience::CommandLine)
        phrase.advice = joined({phrase.advice, tr(Phrases::GiveItForThisRun)});
}

} // namespace

std::span<const PhraseRow> Phrases::keychain()
{
    using K = FailureKind;
    using enum Value;
    static constexpr PhraseRow rows[] = {
        {K::KeychainMissing, QT_TR_NOOP("No keychain"), QT_TR_NOOP("No keychain was found on this computer."),
            {QT_TR_NOOP("Keep the credentials for this run only, or start a keychain such as GNOME Keyring "
                        "or KWallet."),
                GiveItForThisRun}},
        {K::KeychainLocked, QT_TR_NOOP("Keychain is locked"),
            {QT_TR_NOOP("The keychain is locked, so the credentials of “%1” cannot be read."), {Subject}},
            {QT_TR_NOOP("Unlock the keychain and try again, or enter the token, password or key again for "
                        "this run only."),
                QT_TR_NOOP("Unlock the keychain and try again.")},
            addForThisRunOnCommandLine},
        {K::KeychainDenied, QT_TR_NOOP("Keychain refused access"),
            {QT_TR_NOOP("The keychain refused access to the credentials of “%1”."), {Subject}},
            {QT_TR_NOOP("Allow Chaincert to use the keychain and try again, or enter the token, password or "
                        "key again for this run only."),
                QT_TR_NOOP("Allow Chaincert to use the keychain and try again.")},
            addForThisRunOnCommandLine},
        {K::KeychainTimedOut, QT_TR_NOOP("Keychain is not responding"),
            {QT_TR_NOOP("The keychain has not responded for %1 s."), {Measure}},
            {QT_TR_NOOP("Check whether the keychain is waiting for you to answer a prompt, or enter the "
                        "token, password or key again for this run only."),
                QT_TR_NOOP("Check whether the keychain is waiting for you to answer a prompt.")},
            addForThisRunOnCommandLine},
        {K::KeychainNotFound, QT_TR_NOOP("Not in the keychain"),
            {QT_TR_NOOP("The keychain returned nothing for “%1”: either it has no entry for this account, or "
                        "it is locked and its prompt was closed or never appeared."),
                {Subject}},
            {QT_TR_NOOP("Try again and answer the keychain's prompt, or enter the token, password or key in "
                        "the account again. Nothing in the keychain was changed."),
                QT_TR_NOOP(
                    "Try again and answer the keychain's prompt. Nothing in the keychain was changed.")},
            addForThisRunOnCommandLine},
        {K::KeychainFailed, QT_TR_NOOP("Keychain error"),
            {QT_TR_NOOP("The keychain reported an error: %1"), {Detail},
                QT_TR_NOOP("The keychain reported an error.")},
            //: "it" is the token, password or key with which the account signs in
            {QT_TR_NOOP("Try again, or enter the token, password or key in the account again: it replaces "
                        "what the keychain holds. It can also be kept for this run only."),
                QT_TR_NOOP("Try again.")},
            addForThisRunOnCommandLine},
    };
    return rows;
}

} // namespace Chaincert::Words
