#include "accounts/accountbuttons.h"

#include "fields/primarybutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AccountButtons::AccountButtons(QWidget *parent)
    : QWidget(parent)
    , m_slowTimer(new QTimer(this))
    , m_state(new QLabel)
    , m_remove(new QPushButton(tr("Remo&ve…")))
    , m_test(new QPushButton(tr("Test s&ign-in")))
    , m_save(new QPushButton(tr("&Save")))
    , m_close(new QPushButton(tr("Close")))
{
    m_state->setWordWrap(true);
    m_state->hide();
    m_remove->setObjectName(u"remove"_s);
    m_test->setObjectName(u"test"_s);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    setPrimary(m_save);
    m_remove->setAutoDefault(false);
    m_test->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_remove);
    row->addStretch(1);
    for (QPushButton *button : {m_test, m_save, m_close})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_state);
    column->addLayout(row);

    m_slowTimer->setSingleShot(true);
    m_slowTimer->setInterval(1500ms);
    connect(m_slowTimer, &QTimer::timeout, this,
        [this] { setStatus(tr("Waiting for the keychain. It may be asking for its password.")); });
    connect(m_remove, &QPushButton::clicked, this, &AccountButtons::removeRequested);
    connect(m_test, &QPushButton::clicked, this, &AccountButtons::testRequested);
    connect(m_save, &QPushButton::clicked, this, &AccountButtons::saveRequested);
    connect(m_close, &QPushButton::clicked, this, &AccountButtons::closeRequested);
}

void AccountButtons::render(const State &state)
{
    m_save->setEnabled(!state.isBusy && state.isDirty);
    m_test->setEnabled(!state.isBusy && !state.isTesting);
    m_test->setAccessibleDescription(state.tested);
    m_remove->setEnabled(!state.isBusy && (state.isSaved || state.isDirty || !state.isAlone));
    m_remove->setText(state.isSaved ? tr("Remo&ve…") : tr("Discard"));
}

void AccountButtons::setStatus(const QString &words)
{
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
}

void AccountButtons::waitFor(const QString &words)
{
    setStatus(words);
    m_slowTimer->start();
}

void AccountButtons::endWaiting()
{
    m_slowTimer->stop();
    setStatus({});
}

bool AccountButtons::hasFocusOnTest() const
{
    return m_test->hasFocus();
}

void AccountButtons::focusTest()
{
    m_test->setFocus(Qt::OtherFocusReason);
}

void AccountButtons::focusSave()
{
    (m_save->isEnabled() ? m_save : m_test)->setFocus(Qt::OtherFocusReason);
}

void AccountButtons::focusClose()
{
    m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace Chaincert
