#include "fields/disclosure.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Chaincert {

namespace {
constexpr int ArrowWide = 12; // pixels
}

Disclosure::Disclosure(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_content(new QWidget(this))
    , m_body(new QVBoxLayout(m_content))
{
    m_button->setText(label);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setIconSize(QSize(ArrowWide, ArrowWide)); // in more room its title would stand far in
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    column->addWidget(m_content);
    connect(m_button, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    render();
}

void Disclosure::setLabel(const QString &label)
{
    m_button->setText(label);
}

void Disclosure::setOpen(bool open)
{
    m_open = open;
    render();
}

void Disclosure::render()
{
    const Qt::ArrowType closed = isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow;
    m_button->setArrowType(m_open ? Qt::DownArrow : closed);
    m_button->setAccessibleDescription(m_open ? tr("Expanded") : tr("Collapsed"));
    m_content->setVisible(m_open);
}

} // namespace Chaincert
