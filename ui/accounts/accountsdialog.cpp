#include "accounts/accountsdialog.h"

#include "credentials/accountstore.h"
#include "notices/noticebar.h"
#include "sessions/sessions.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AccountsDialog::AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(tr("&Add account"), this))
    , m_notice(new NoticeBar(this))
    , m_form(new AccountForm(this))
    , m_remove(new QPushButton(tr("Re&move…"), this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_patience(new QTimer(this))
{
    setWindowTitle(tr("Accounts"));
    build();
    m_patience->setSingleShot(true);
    m_patience->setInterval(1500ms);
    connect(m_patience, &QTimer::timeout, this,
        [this] { m_state->setText(tr("Waiting for the keychain. It may be asking for its password.")); });
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_save, &QPushButton::clicked, this, &AccountsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(m_form, &AccountForm::edited, this, [this] {
        m_state->clear();
        render();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showAccount(item->data(Qt::UserRole).toUuid());
    });
    connect(&m_accounts, &AccountStore::changed, this, &AccountsDialog::fillList);
    fillList();
    edit(m_accounts.accounts().isEmpty() ? QUuid() : m_accounts.accounts().first().id);
}

void AccountsDialog::build()
{
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addWidget(m_add);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_form->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    scroll->setMinimumWidth(
        m_form->minimumWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) + 4);

    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_state->setWordWrap(true);
    m_save->setDefault(true);
    m_save->setObjectName(u"save"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(close);
    for (QPushButton *button : {m_add, m_remove, close})
        button->setAutoDefault(false);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_notice);
    right->addWidget(scroll, 1);
    right->addLayout(buttons);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 18, 18, 16);
    row->setSpacing(16);
    row->addLayout(left);
    row->addLayout(right, 1);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 36);
}

void AccountsDialog::edit(const QUuid &id)
{
    if (m_accounts.find(id))
        select(id);
    else
        addAccount();
}

void AccountsDialog::signIn(const QUuid &id)
{
    edit(id);
    m_form->focusToken();
}

void AccountsDialog::addAccount()
{
    if (m_busy)
        return;
    if (m_new.isNull())
        m_new = QUuid::createUuid();
    fillList();
    select(m_new);
    m_form->focusName();
}

void AccountsDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this](const QUuid &id, const QString &name) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, id);
        if (id == m_current)
            m_list->setCurrentItem(item);
    };
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts)
        add(account.id, account.name);
    if (!m_new.isNull() && !m_accounts.find(m_new))
        add(m_new, tr("New account"));
    // The current one was removed, here or in another window.
    if (!m_list->currentItem() && !m_current.isNull() && !m_busy) {
        m_drafts.remove(m_current);
        m_current = {};
        edit(accounts.isEmpty() ? QUuid() : accounts.first().id);
    }
    const Account *current = m_accounts.find(m_current);
    if (current && !m_busy && !m_form->isDirty()) // another window may have changed it
        m_form->fill(*current, {*current, {}});
    render();
}

void AccountsDialog::select(const QUuid &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toUuid() == id)
            m_list->setCurrentRow(row);
    }
    showAccount(id);
}

AccountForm::Draft AccountsDialog::cleanDraft(const QUuid &id) const
{
    if (const Account *account = m_accounts.find(id))
        return {*account, {}};
    Account empty;
    empty.id = id;
    return {empty, {}};
}

void AccountsDialog::keepDraft()
{
    if (m_form->isDirty())
        m_drafts.insert(m_current, m_form->draft());
    else
        m_drafts.remove(m_current);
}

void AccountsDialog::showAccount(const QUuid &id)
{
    if (id == m_current)
        return;
    if (!m_current.isNull())
        keepDraft();
    m_notice->dismiss();
    m_state->clear();
    m_current = id;
    const Account *saved = m_accounts.find(id);
    m_form->fill(saved ? std::optional<Account>(*saved) : std::nullopt, m_drafts.value(id, cleanDraft(id)));
    render();
}

void AccountsDialog::save()
{
    if (m_busy || !m_form->check())
        return;
    m_notice->dismiss();
    m_busy = true;
    m_state->setText(tr("Saving…"));
    m_patience->start();
    render();
    const Account account = m_form->account();
    m_sessions.saveAccount(account, m_form->secrets(), this,
        [this, id = account.id](const Result<void> &result) { onSaved(id, result); });
}

void AccountsDialog::onSaved(const QUuid &id, const Result<void> &result)
{
    m_busy = false;
    m_patience->stop();
    if (!result) {
        m_state->clear();
        render();
        const Words::Sentences said = Words::of(result.error());
        QList<NoticeBar::Answer> ways{{tr("Try again"), [this] { save(); }, true}};
        if (m_form->account().secretPlace == SecretPlace::Keychain) {
            ways.append({tr("Keep for this run only"), [this] {
                             m_form->keepForThisRunOnly();
                             save();
                         }});
        }
        m_notice->ask(u"%1 %2"_s.arg(said.summary, said.advice).trimmed(), ways);
        return;
    }
    if (m_new == id)
        m_new = {};
    m_drafts.remove(id);
    fillList();
    if (const Account *saved = m_accounts.find(id); saved && m_current == id)
        m_form->fill(*saved, {*saved, {}});
    m_state->setText(tr("Saved."));
    render();
    Q_EMIT accountSaved(id);
}

void AccountsDialog::askToRemove()
{
    const QUuid id = m_current;
    if (m_new == id) { // nothing of it is kept anywhere
        m_new = {};
        m_drafts.remove(id);
        m_form->fill(std::nullopt, cleanDraft(id));
        fillList();
        return;
    }
    const Account *account = m_accounts.find(id);
    if (!account)
        return;
    m_notice->ask(tr("Remove “%1” and its token from this computer?").arg(account->name),
        {{tr("Keep"), {}, true}, {tr("Remove"), [this, id] { remove(id); }}});
}

void AccountsDialog::remove(const QUuid &id)
{
    m_busy = true;
    m_state->setText(tr("Removing…"));
    m_patience->start();
    render();
    m_sessions.removeAccount(id, this, [this, id](const Result<void> &result) { onRemoved(id, result); });
}

void AccountsDialog::onRemoved(const QUuid &id, const Result<void> &result)
{
    m_busy = false;
    m_patience->stop();
    m_state->clear();
    if (!result) {
        const Words::Sentences said = Words::of(result.error());
        m_notice->ask(u"%1 %2"_s.arg(said.summary, said.advice).trimmed(),
            {{tr("Keep"), {}, true}, {tr("Try again"), [this, id] { remove(id); }},
                {tr("Remove the account, leave its token"), [this, id] { m_sessions.forgetAccount(id); }}});
    }
    fillList();
}

void AccountsDialog::render()
{
    const bool known = m_accounts.find(m_current) != nullptr;
    m_form->setEnabled(!m_busy);
    m_list->setEnabled(!m_busy);
    m_add->setEnabled(!m_busy && m_new.isNull());
    m_save->setEnabled(!m_busy && m_form->isDirty());
    m_remove->setEnabled(!m_busy && (known || m_accounts.accounts().size() > 0));
    m_remove->setText(known ? tr("Re&move…") : tr("Discard"));
}

} // namespace Chaincert
