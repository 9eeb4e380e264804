#include "accounts/accesskeysection.h"

#include "accounts/secrethosts.h"
#include "fields/controlfield.h"
#include "fields/secretfield.h"
#include "typed/typed.h"

#include <QLineEdit>

namespace Chaincert {

AccessKeySection::AccessKeySection(QWidget *parent)
    : AccountSection(parent)
    , m_key(new QLineEdit)
    , m_secretKey(new SecretField(tr("Show the secret key")))
    , m_securityToken(new SecretField(tr("Show the security token")))
{
    m_keyField = addField(tr("Access ke&y ID"), m_key);
    m_keyField->setRule([this] {
        return Typed::cleaned(m_key->text(), Typed::Kind::Word).isEmpty() ? tr("Enter the access key ID.")
                                                                          : QString();
    });
    m_secretKeyField = addField(tr("Se&cret key"), m_secretKey);
    m_secretKeyField->setRule([this] { return secretKeyError(); });
    m_securityTokenField
        = addField(tr("Sec&urity token"), m_securityToken, tr("Only for a temporary access key."));
    const QString blanks = tr("Spaces before and after it are removed.");
    sayBlanks(m_secretKeyField, m_secretKey, blanks);
    sayBlanks(m_securityTokenField, m_securityToken, blanks);
    connect(m_key, &QLineEdit::textChanged, m_secretKeyField, [this] {
        if (!m_secretKeyField->shownError().isEmpty())
            m_secretKeyField->reveal(); // it may hang on the ID
    });
}

QString AccessKeySection::secretKeyError() const
{
    if (!m_secretKey->isEmpty())
        return {};
    if (m_keptFor.isEmpty())
        return tr("Enter the secret key of this access key.");
    if (Typed::cleaned(m_key->text(), Typed::Kind::Word) != m_keptFor)
        return tr("The saved secret key belongs to another access key. Enter the one for this access key.");
    return moved() ? tr("The saved secret key was entered for another address. Enter it again for this one.")
                   : QString();
}

void AccessKeySection::fill(const std::optional<Account> &saved, const AccountDraft &draft)
{
    m_keptFor = keeps(saved, AuthMethod::AccessKey) ? saved->accessKey : QString();
    m_key->setText(draft.account.accessKey);
    m_secretKey->setSecret(draft.typed.secretKey);
    m_securityToken->setSecret(draft.typed.securityToken);
    m_secretKey->setPlaceholder(m_keptFor.isEmpty() ? QString() : keptPlaceholder(*saved));
}

void AccessKeySection::collect(AccountDraft &draft) const
{
    draft.account.accessKey = Typed::cleaned(m_key->text(), Typed::Kind::Word);
    draft.typed.secretKey = m_secretKey->secret();
    draft.typed.securityToken = m_securityToken->secret();
}

void AccessKeySection::wipe()
{
    m_secretKey->wipe();
    m_securityToken->wipe();
}

} // namespace Chaincert
