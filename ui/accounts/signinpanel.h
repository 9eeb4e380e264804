#pragma once

#include "credentials/account.h"
#include "credentials/accountsecrets.h"
#include "sessions/signintest.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QTimer;
class QToolButton;

namespace Chaincert {

class CodeField;
class FoldedText;
class LinkButton;
class Picture;

/// Tries a sign-in and says in place what came of it: who is signed in, which projects can be reached and
/// until when, or what failed. Asks for the code of an authenticator where one is needed. Hidden while it has
/// nothing to say; nothing is saved.
class SignInPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SignInPanel(QWidget *parent = nullptr);
    ~SignInPanel() override;

    void start(Sessions &sessions, const Account &account, AccountSecrets typed);
    void cancel();
    void dismiss(); ///< ends what runs, without a word
    bool isRunning() const { return m_test != nullptr; }
    void focusCancel();
    QString text() const;
    void tell(const Result<SignInReport> &answer);
    /// Which of those that are offered is the account's; an ID or name.
    void setProject(const QString &project);

Q_SIGNALS:
    void changed(); ///< running or not, and what it says
    void failed(const Chaincert::Failure &failure);
    void helpRequested(Chaincert::FailureKind kind);
    /// null: no token was got by it
    void succeeded(const std::shared_ptr<Chaincert::TestedSignIn> &signedIn);
    void focusLeft(); ///< it was in here, and what had it is gone
    void projectChosen(const Chaincert::ReachableProject &project);

private:
    enum class Sign { None, Good, Bad };
    struct Offered
    {
        QRadioButton *button;
        ReachableProject project;
    };
    void askForCode(bool again);
    void onFinished(const Result<SignInReport> &answer);
    void returnFocus();
    void say(const QString &text, Sign sign, std::optional<FailureKind> why = {});
    void showProjects(const QList<ReachableProject> &projects);
    void clearProjects();
    void renderProjects();

    SignInTest *m_test = nullptr;
    QTimer *m_slowTimer; // after it the panel says what it may be waiting for
    Picture *m_sign;
    FoldedText *m_text;
    LinkButton *m_help; // at the paragraph on what failed
    std::optional<FailureKind> m_failed;
    QPushButton *m_cancel;
    QToolButton *m_close;
    QLabel *m_projectsLabel;
    QHBoxLayout *m_projects;
    QList<Offered> m_offered;
    QString m_project;
    CodeField *m_code;
    QPointer<QWidget> m_focusBefore; // the code's question took it from there
};

} // namespace Chaincert
