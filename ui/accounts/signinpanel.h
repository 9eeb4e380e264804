#pragma once

#include "credentials/account.h"
#include "credentials/accountsecrets.h"
#include "sessions/signintest.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace Chaincert {

class CodeField;
class Picture;
class PlainLabel;

// Tries a sign-in and says in place what came of it: who is signed in, which projects can be reached and
// until when, or what failed. Asks for the code of an authenticator where one is needed. Hidden while it has
// nothing to say; nothing is saved.
class SignInPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SignInPanel(QWidget *parent = nullptr);
    ~SignInPanel() override;

    void start(Sessions &sessions, const Account &account, AccountSecrets typed);
    void cancel();
    void dismiss(); // ends what runs, without a word
    bool isRunning() const { return m_test != nullptr; }
    QString text() const;
    void tell(const Result<SignInReport> &answer);
    void askForCode(bool again);

Q_SIGNALS:
    void changed(); // running or not, and what it says
    void failed(const Chaincert::Failure &failure);
    void projectChosen(const QString &id);

private:
    enum class Sign { None, Good, Bad };
    void say(const QString &text, Sign sign);
    void showProjects(const QList<ReachableProject> &projects);
    void clearProjects();

    SignInTest *m_test = nullptr;
    QTimer *m_patience; // after it the panel says what it may be waiting for
    Picture *m_sign;
    PlainLabel *m_text;
    QPushButton *m_cancel;
    QPushButton *m_close;
    QLabel *m_projectsLabel;
    QHBoxLayout *m_projects;
    CodeField *m_code;
    QPointer<QWidget> m_focusBefore; // the code's question took it from there
};

} // namespace Chaincert
