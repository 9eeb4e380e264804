#include "fields/codefield.h"

#include "fields/controlfield.h"
#include "fields/wipeline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Chaincert {

using namespace Qt::StringLiterals;

CodeField::CodeField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_send(new QPushButton(tr("Send code")))
{
    m_line->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    m_line->setMaxLength(16); // people type spaces within
    auto *cancel = new QPushButton(tr("Cancel code"));
    m_send->setAutoDefault(false);
    cancel->setAutoDefault(false);
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_line, 1);
    row->addWidget(m_send);
    row->addWidget(cancel);
    controls->setFocusProxy(m_line);
    m_field = new ControlField(tr("Authentication code"), controls, this);
    m_field->setHint(tr("The six digits that the authenticator of this user shows now."));
    m_field->setRule([this] {
        static const QRegularExpression sixDigits(u"^[0-9]{6}$"_s);
        return sixDigits.match(m_line->text().remove(u' ')).hasMatch() ? QString()
                                                                       : tr("A code has six digits.");
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_send, &QPushButton::clicked, this, &CodeField::send);
    connect(cancel, &QPushButton::clicked, this, &CodeField::cancelled);
}

CodeField::~CodeField()
{
    const QSignalBlocker quiet(m_line);
    wipe();
}

void CodeField::ask(bool again)
{
    wipe();
    m_field->forgive();
    if (again)
        m_field->blame(tr("That code was wrong, or had been used before. Type the next one."));
    m_line->setFocus(Qt::OtherFocusReason);
}

Secret CodeField::take()
{
    return std::move(m_code);
}

// Enter in a dialog would press its default button.
void CodeField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        send();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

void CodeField::hideEvent(QHideEvent *event)
{
    wipe();
    m_field->forgive();
    QWidget::hideEvent(event);
}

void CodeField::send()
{
    if (!m_field->reveal()) {
        m_field->focusControl();
        return;
    }
    QByteArray digits = m_line->text().toLatin1().replace(' ', "");
    m_code = Secret(digits);
    digits.fill('\0');
    wipe();
    Q_EMIT given();
}

void CodeField::wipe()
{
    wipeLine(*m_line);
}

} // namespace Chaincert
