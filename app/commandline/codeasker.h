#pragma once

#include "credentials/secret.h"
#include "failures/failure.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Chaincert {

// Where a six-digit code comes from when a sign-in needs one: CHAINCERT_MFA_CODE
// or standard input once, then the person at the
// terminal. One question at a time.
class CodeAsker : public QObject
{
    Q_OBJECT
public:
    explicit CodeAsker(Secret given, QObject *parent = nullptr);
    ~CodeAsker() override;

    using Answer = std::function<void(Result<Secret>)>;
    // `again`: the code before was wrong or used. Answers later. Failures: MfaCodeMissing, or MfaCodeWrong
    // with `again`, where nobody can be asked; Cancelled, where the person ended the input.
    void ask(const QString &accountName, bool again, Answer answer);
    void give(Secret code); // for the first question, as one of CHAINCERT_MFA_CODE
    void stop(); // no answer comes any more; the terminal is as it was

private:
    Secret m_given;
    std::unique_ptr<QObject> m_question;
};

} // namespace Chaincert
