#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Chaincert {

// Where a token is pasted. Shows dots, and the text while "Show" is pressed in. A token that is kept already
// is never shown: the placeholder says that there is one.
class TokenField : public QWidget
{
    Q_OBJECT
public:
    explicit TokenField(QWidget *parent = nullptr);

    QLineEdit *line() const { return m_line; }
    QString text() const;
    void setText(const QString &text);
    void clear(); // and hides it again
    void setPlaceholder(const QString &text);

private:
    QLineEdit *m_line;
    QToolButton *m_show;
};

} // namespace Chaincert
