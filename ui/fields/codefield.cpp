#include "fields/codefield.h"

#include "fields/codeline.h"
#include "fields/controlfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chaincert {

CodeField::CodeField(QWidget *parent)
    : QWidget(parent)
    , m_line(new CodeLine)
    , m_send(new QPushButton(tr("Submit code")))
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAccessibleName(tr("Cancel signing in"));
    m_send->setAutoDefault(false);
    cancel->setAutoDefault(false);
    auto *controls = new QWidget;
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    row->addWidget(m_send);
    row->addWidget(cancel);
    controls->setFocusProxy(m_line);
    m_field = new ControlField(tr("Authentication code"), controls, this);
    m_field->setHint(tr("The six digits that this user's authenticator shows now."));
    m_field->setRule([this] { return m_line->error(); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    connect(m_send, &QPushButton::clicked, this, &CodeField::send);
    connect(cancel, &QPushButton::clicked, this, &CodeField::cancelled);
}

void CodeField::ask(bool again)
{
    m_line->wipe();
    m_field->clearError();
    if (again)
        m_field->blame(tr("That code is wrong or has already been used. Enter the next one."));
    m_line->setFocus(Qt::OtherFocusReason);
}

Secret CodeField::takeCode()
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
    m_line->wipe();
    m_field->clearError();
    QWidget::hideEvent(event);
}

void CodeField::send()
{
    if (!m_field->reveal()) {
        m_field->focusControl();
        return;
    }
    m_code = m_line->takeCode();
    Q_EMIT given();
}

} // namespace Chaincert
