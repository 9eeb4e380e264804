#include "accounts/tokensection.h"

#include "accounts/secrethosts.h"
#include "credentials/token.h"
#include "fields/controlfield.h"
#include "fields/secretfield.h"
#include "words/localtimes.h"
#include "words/words.h"

#include <QLineEdit>

namespace Chaincert {

using namespace Qt::StringLiterals;

TokenSection::TokenSection(QWidget *parent)
    : AccountSection(parent)
    , m_token(new SecretField(tr("Show the token")))
{
    m_token->line()->setObjectName(u"token"_s);
    m_tokenField = addField(tr("&Token"), m_token);
    m_tokenField->setRule([this] { return tokenError(); });
}

QString TokenSection::tokenError() const
{
    const Secret pasted = m_token->secret();
    const Result<Secret> cleaned = cleanToken(pasted.reveal());
    if (cleaned)
        return {};
    if (cleaned.error().kind != FailureKind::TokenMissing)
        return Words::inFull(cleaned.error());
    return moved() ? tr("The saved token was entered for another address. Paste one for this address.")
                   : QString();
}

void TokenSection::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    m_token->setSecret(draft.typed.token);
    const bool kept = keeps(saved, AuthMethod::Token);
    m_token->setPlaceholder(kept ? keptPlaceholder(*saved) : tr("Paste a token"));
    const QDateTime since = kept ? saved->tokenSince : QDateTime();
    m_tokenField->setHint(since.isValid()
            ? tr("Pasted %1. Tokens are valid for at most 24 hours.").arg(Words::dateAndTime(since))
            : tr("The value of X-Auth-Token or X-Subject-Token. Tokens are valid for at most 24 hours."));
}

void TokenSection::collect(AccountDraft &draft) const
{
    draft.typed.token = m_token->secret();
}

void TokenSection::wipe()
{
    m_token->wipe();
}

} // namespace Chaincert
