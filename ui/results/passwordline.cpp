#include "results/passwordline.h"

#include "fields/secretfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace Chaincert {

namespace {
constexpr int PasswordGap = 8;
}

PasswordLine::PasswordLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_field(new SecretField(tr("Show the password")))
    , m_open(new QPushButton(tr("Unlock")))
{
    m_label->setBuddy(m_field->line());
    m_open->setAutoDefault(false);
    m_open->setEnabled(false);
    m_open->setToolTip(tr("The password is used once and not kept"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PasswordGap);
    row->addWidget(m_label);
    row->addWidget(m_field, 1);
    row->addWidget(m_open);
    connect(m_field->line(), &QLineEdit::textChanged, m_open,
        [this](const QString &text) { m_open->setEnabled(!text.isEmpty()); });
    const auto give = [this] {
        if (!m_field->isEmpty())
            Q_EMIT given();
    };
    connect(m_open, &QPushButton::clicked, this, give);
    connect(m_field->line(), &QLineEdit::returnPressed, this, give);
    hide();
}

PasswordLine::~PasswordLine() = default;

void PasswordLine::ask(const QString &whose, bool isWrong)
{
    if (std::exchange(m_whose, whose) != whose)
        m_field->wipe();
    const QString label = isWrong ? tr("Wrong password. Try again:") : tr("Password:");
    if (m_label->text() != label) {
        m_label->setText(label);
        m_field->line()->setAccessibleName(tr("Password"));
        m_field->line()->setAccessibleDescription(isWrong ? tr("The password before was wrong") : QString());
    }
    show();
}

void PasswordLine::dismiss()
{
    m_whose.clear();
    m_field->wipe();
    hide();
}

Secret PasswordLine::takePassword()
{
    Secret password = m_field->secret();
    m_field->wipe();
    return password;
}

} // namespace Chaincert
