#pragma once

#include "credentials/secret.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Chaincert {

class SecretField;

/// Asks for the password of a store or an encrypted key, in the details of its row. What was typed is wiped
/// when it is given, when another row is shown, and at the end.
class PasswordLine : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordLine(QWidget *parent = nullptr);
    ~PasswordLine() override;

    void ask(const QString &whose, bool isWrong); ///< whose: another one than before wipes what was typed
    void dismiss();
    Secret takePassword();

Q_SIGNALS:
    void given(); ///< takePassword() has it

private:
    QString m_whose;
    QLabel *m_label;
    SecretField *m_field;
    QPushButton *m_open;
};

} // namespace Chaincert
