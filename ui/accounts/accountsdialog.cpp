#include "accounts/accountsdialog.h"

#include "accounts/accounteditor.h"
#include "accounts/accountform.h"
#include "accounts/accountlist.h"
#include "accounts/filedrop.h"
#include "credentials/accountstore.h"
#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "platform/later.h"

#include <QHBoxLayout>
#include <QPointer>

namespace Chaincert {

namespace {
constexpr int LinesWide = 50; // as wide as they are high
constexpr int LinesHigh = 40;
} // namespace

AccountsDialog::AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_list(new AccountList(this))
    , m_editor(new AccountEditor(accounts, sessions, this))
    , m_drop(new FileDrop(this, {DroppedFile::Keys, DroppedFile::Authority}))
{
    setWindowTitle(tr("Accounts"));
    build();
    connectParts();
    fillList();
    edit(m_accounts.accounts().isEmpty() ? QUuid() : m_accounts.accounts().first().id);
}

void AccountsDialog::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addWidget(m_editor, 1);
    new WindowFit(
        this, [this] { return QSize(lines(fontMetrics(), LinesWide), lines(fontMetrics(), LinesHigh)); });
}

void AccountsDialog::connectParts()
{
    connect(m_list, &AccountList::currentChanged, this, &AccountsDialog::onChosen);
    connect(m_list, &AccountList::addRequested, this, [this] { edit({}); });
    connect(m_list, &AccountList::duplicateRequested, this,
        [this](const QUuid &id) { m_editor->leave([this, id] { m_editor->duplicate(id); }); });
    connect(m_list, &AccountList::renameRequested, this, [this] { m_editor->form().focusLabel(); });
    connect(m_list, &AccountList::moveRequested, this, [this](const QUuid &id, int index) {
        m_accounts.move(id, index);
        fillList(); // also where nothing has changed: a drag has
    });
    connect(m_drop, &FileDrop::dropped, this, [this](const DroppedFile &dropped) {
        if (dropped.kind == DroppedFile::Keys)
            m_editor->form().addKeysFile(dropped.file);
        else
            m_editor->form().addAuthorityFile(dropped.file);
    });
    connect(m_editor, &AccountEditor::changed, this, &AccountsDialog::render);
    connect(m_editor, &AccountEditor::helpRequested, this, &AccountsDialog::helpRequested);
    connect(m_editor, &AccountEditor::ended, this, &AccountsDialog::fillList);
    connect(m_editor, &AccountEditor::saved, this, &AccountsDialog::onSaved);
    connect(m_editor, &AccountEditor::saveFailed, this, &AccountsDialog::onSaveFailed);
    connect(m_editor, &AccountEditor::duplicated, this, [this](const QUuid &copy) {
        edit(copy);
        m_editor->form().focusLabel();
        Q_EMIT accountSaved(copy);
    });
    connect(m_editor, &AccountEditor::discarded, this, [this] {
        m_new = {};
        fillList(); // goes to another, or begins anew
    });
    connect(&m_accounts, &AccountStore::changed, this, &AccountsDialog::fillList);
}

void AccountsDialog::fillList()
{
    const QList<Account> accounts = m_accounts.accounts();
    const bool hasNew = !m_new.isNull() && !m_accounts.find(m_new);
    m_list->fill(accounts, hasNew ? std::optional(m_new) : std::nullopt, m_editor->current());
    // The current one was removed, here or in another window.
    if (m_list->current().isNull() && !m_editor->current().isNull() && !m_editor->isBusy()) {
        m_editor->forget();
        edit(accounts.isEmpty() ? QUuid() : accounts.first().id);
    }
    m_editor->refresh();
}

void AccountsDialog::go(const QUuid &id, const std::function<void()> &then)
{
    const auto arrive = [this, id, then] {
        m_isMending = false;
        // A new account into which nothing was typed leaves no trace. Later: the list may be in its click.
        if (id != m_new && m_editor->current() == m_new && !m_editor->isBusy()) {
            m_new = {};
            later(this, &AccountsDialog::fillList);
        }
        m_editor->setCurrent(id);
        m_list->setCurrent(id);
        then();
    };
    if (id == m_editor->current())
        arrive();
    else
        m_editor->leave(arrive);
}

void AccountsDialog::onChosen(const QUuid &id)
{
    if (id == m_editor->current())
        return;
    go(id, [] {});
    if (m_editor->current() != id) // the list has moved on by itself; once it is through, it comes back
        later(this, &AccountsDialog::fillList);
}

void AccountsDialog::edit(const QUuid &id)
{
    if (m_accounts.find(id))
        go(id, [] {});
    else if (!m_new.isNull() && m_editor->current() == m_new)
        m_editor->form().focusFirst();
    else
        m_editor->leave([this] { addAccount(); });
}

void AccountsDialog::addAccount()
{
    if (m_editor->isBusy())
        return;
    if (m_new.isNull())
        m_new = QUuid::createUuid();
    m_isMending = false;
    m_editor->setCurrent(m_new);
    fillList();
    m_editor->form().focusFirst();
}

void AccountsDialog::showFailure(const QUuid &id, const Failure &failure)
{
    if (!m_accounts.find(id)) {
        edit(id);
        return;
    }
    go(id, [this, failure] {
        m_isMending = true;
        m_editor->showFailure(failure);
    });
}

void AccountsDialog::showAuthorities(const QUuid &id)
{
    if (!m_accounts.find(id)) {
        edit(id);
        return;
    }
    go(id, [this] {
        m_isMending = true;
        m_editor->form().focusAuthorities();
    });
}

void AccountsDialog::offerKeysFile(const QString &file)
{
    if (m_editor->isBusy())
        return;
    m_editor->leave([this, file] {
        addAccount();
        m_editor->form().addKeysFile(file);
    });
}

bool AccountsDialog::isUnsaved() const
{
    return !m_editor->isBusy() && m_editor->isUnsaved();
}

bool AccountsDialog::mayClose(const std::function<void()> &then)
{
    if (!isUnsaved())
        return true;
    show();
    raise();
    activateWindow();
    m_editor->leave(then);
    return false;
}

void AccountsDialog::reject()
{
    m_editor->leave([this] { QDialog::reject(); });
}

void AccountsDialog::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        m_isMending = false;
        m_editor->suspend();
    }
    QDialog::hideEvent(event);
}

void AccountsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        m_editor->resume();
    QDialog::showEvent(event);
}

void AccountsDialog::onSaved(const QUuid &id, bool goesOn)
{
    const bool isFirst = m_new == id && m_accounts.accounts().size() == 1;
    const bool isMended = m_isMending && m_editor->current() == id;
    if (m_new == id)
        m_new = {};
    fillList();
    const QPointer<AccountsDialog> alive(this);
    Q_EMIT accountSaved(id);
    if (alive && !goesOn && (isFirst || isMended))
        accept();
}

void AccountsDialog::onSaveFailed(const QUuid &id)
{
    if (isHidden() && parentWidget() && parentWidget()->isVisible())
        show(); // nobody would be told otherwise
    go(id, [] {}); // another may have been opened meanwhile
}

void AccountsDialog::render()
{
    m_list->setEnabled(!m_editor->isBusy());
    m_list->mark(m_editor->current(), m_editor->form().account().name, m_editor->isUnsaved());
    m_drop->setActive(!m_editor->isBusy());
}

} // namespace Chaincert
