#pragma once

#include "credentials/secret.h"
#include "platform/clock.h"

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QUuid>

#include <optional>

class QBoxLayout;
class QPushButton;

namespace Chaincert {

class AccountStore;
class CodeLine;
class NoteLine;
class Picture;
class PlainLabel;

/// Where the code of an authenticator is typed, in the window itself: hidden while none is wanted, one
/// account after the other. Enter gives the code, Esc cancels. What was typed is overwritten once it is
/// given. The store is lent.
class MfaBar : public QFrame
{
    Q_OBJECT
public:
    /// `clock` tells whether someone is still typing.
    explicit MfaBar(AccountStore &accounts, QWidget *parent = nullptr,
        SteadyClock clock = std::chrono::steady_clock::now);

    void ask(const QUuid &accountId, bool again); ///< again: the one before was wrong, or had been used
    void dismiss(const QUuid &accountId); ///< the code is no longer needed
    QUuid asking() const; ///< whose code is asked for now; null: nobody's
    Secret takeCode(); ///< what was given; empty afterwards

Q_SIGNALS:
    void given(const QUuid &accountId); ///< takeCode() holds the code
    void cancelled(const QUuid &accountId); ///< the bar stays until dismiss()

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// The field stands under the text where there is little room.
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Question
    {
        QUuid accountId;
        bool again = false;
        bool given = false; // the service has the code now
    };
    Question *questionOf(const QUuid &accountId);
    void give();
    void cancel();
    void showFirst();
    void render();
    QString sentence(const Question &question) const;
    bool isSomebodyTyping() const;

    AccountStore &m_accounts;
    QList<Question> m_questions; // the first is the one that is shown
    PlainLabel *m_text;
    NoteLine *m_error;
    Picture *m_sign;
    CodeLine *m_code;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    QBoxLayout *m_row;
    QPointer<QWidget> m_focusBefore;
    Secret m_given;
    const SteadyClock m_clock;
    std::optional<std::chrono::steady_clock::time_point> m_lastLetter; // typed elsewhere in the program
};

} // namespace Chaincert
