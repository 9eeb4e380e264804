#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace Chaincert {

/// What few people need, behind a button with an arrow. Closed at first.
class Disclosure : public QWidget
{
    Q_OBJECT
public:
    explicit Disclosure(const QString &label, QWidget *parent = nullptr); ///< `label` with its mnemonic

    void setLabel(const QString &label); ///< likewise
    QVBoxLayout *body() const { return m_body; }
    void setOpen(bool open);

private:
    void render();

    QToolButton *m_button;
    QWidget *m_content;
    QVBoxLayout *m_body;
    bool m_open = false;
};

} // namespace Chaincert
