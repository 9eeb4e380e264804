#pragma once

#include "credentials/secret.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Chaincert {

/// Where a secret is typed or pasted: a password, a token, a key. Shows dots, and the text while "Show" is
/// pressed in. What is kept already is never shown: the placeholder says that there is something.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    /// `showName`: what a screen reader calls the button, such as "Show the password".
    explicit SecretField(const QString &showName, QWidget *parent = nullptr);
    ~SecretField() override;

    QLineEdit *line() const { return m_line; }
    bool isEmpty() const;
    Secret secret() const; ///< as typed, UTF-8, without line ends behind it
    bool hasBlanksAround() const; ///< white space or something unseen that is no line end
    void setSecret(const Secret &secret); ///< and hides it
    /// Hides it, forgets what could be undone and overwrites the text that the line held. Copies that the
    /// toolkit made on its way to the screen are out of reach.
    void wipe();
    void setPlaceholder(const QString &text);

private:
    QLineEdit *m_line;
    QToolButton *m_show;
};

} // namespace Chaincert
