#pragma once

#include "credentials/secret.h"

#include <QWidget>

class QPushButton;

namespace Chaincert {

class CodeLine;
class ControlField;

/// Where the six digits of an authenticator are typed: Enter sends, Esc and "Cancel" give up. The code is
/// overwritten as soon as it is given.
class CodeField : public QWidget
{
    Q_OBJECT
public:
    explicit CodeField(QWidget *parent = nullptr);

    void ask(bool again); ///< again: the one before was wrong, or had been used; takes the focus
    Secret takeCode(); ///< what was given; empty afterwards

Q_SIGNALS:
    void given(); ///< takeCode() holds it
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void send();

    CodeLine *m_line;
    QPushButton *m_send;
    ControlField *m_field;
    Secret m_code;
};

} // namespace Chaincert
