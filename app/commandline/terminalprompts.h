#pragma once

#include "credentials/secretstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Chaincert {

/// What a command asks or tells the person at the terminal while it waits.

/// Where the six-digit code comes from when a sign-in needs one: CHAINCERT_MFA_CODE or standard input once,
/// then the person at the terminal. One question at a time.
class MfaCodePrompt : public QObject
{
    Q_OBJECT
public:
    explicit MfaCodePrompt(Secret given, QObject *parent = nullptr);
    ~MfaCodePrompt() override;

    using Answer = std::function<void(Result<Secret>)>;
    /// `again`: the code before was wrong or used. Answers later. Failures: MfaCodeMissing, or MfaCodeWrong
    /// with `again`, where nobody can be asked; Cancelled, where the person ended the input.
    void ask(const QString &accountName, bool again, Answer answer);
    void setFirstCode(Secret code); ///< for the first question, as one of CHAINCERT_MFA_CODE
    void stop(); ///< no answer comes after this; the terminal is as it was

private:
    Secret m_given;
    std::unique_ptr<QObject> m_question;
};

/// The keychain, and a line on the terminal where its answer takes long: a desktop may be asking the person
/// for the keychain's password, perhaps behind other windows.
class SlowKeychainNotice : public SecretStore
{
public:
    explicit SlowKeychainNotice(SecretStore &keychain)
        : m_keychain(keychain)
    {
    }

    void read(const QUuid &id, const QString &label, QObject *context, Read answer) override;
    void write(const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context,
        Done answer) override;
    void remove(const QUuid &id, const QString &label, QObject *context, Done answer) override;

private:
    SecretStore &m_keychain;
};

} // namespace Chaincert
