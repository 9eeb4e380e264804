#include "accounts/accountsdialog.h"

#include "accounts/accountform.h"
#include "accounts/accountlist.h"
#include "accounts/filedrop.h"
#include "accounts/inwords.h"
#include "accounts/signinpanel.h"
#include "credentials/accountstore.h"
#include "fields/fieldscroll.h"
#include "fields/textwidth.h"
#include "fields/windowfit.h"
#include "notices/noticebar.h"
#include "sessions/sessions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Chaincert {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int LinesWide = 50; // as wide as they are high
constexpr int LinesHigh = 40;
} // namespace

AccountsDialog::AccountsDialog(AccountStore &accounts, Sessions &sessions, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_list(new AccountList(this))
    , m_notice(new NoticeBar(this))
    , m_scroll(new FieldScroll(this))
    , m_form(new AccountForm(sessions.foundKeys(), this))
    , m_panel(new SignInPanel(this))
    , m_remove(new QPushButton(tr("Remo&ve…"), this))
    , m_state(new QLabel(this))
    , m_test(new QPushButton(tr("Test s&ign-in"), this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_drop(new FileDrop(this, {DroppedFile::Keys, DroppedFile::Authority}))
    , m_patience(new QTimer(this))
{
    setWindowTitle(tr("Accounts"));
    build();
    connectParts();
    fillList();
    edit(m_accounts.accounts().isEmpty() ? QUuid() : m_accounts.accounts().first().id);
}

void AccountsDialog::build()
{
    m_scroll->setWidget(m_form);

    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_state->setWordWrap(true);
    m_state->hide();
    m_save->setDefault(true);
    m_save->setObjectName(u"save"_s);
    m_test->setObjectName(u"test"_s);
    m_remove->setObjectName(u"remove"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    for (QPushButton *button : {m_test, m_save, close})
        buttons->addWidget(button);
    for (QPushButton *button : {m_remove, m_test, close})
        button->setAutoDefault(false);

    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_notice);
    right->addWidget(m_scroll, 1);
    right->addWidget(m_panel);
    right->addWidget(m_state);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 18, 18, 16);
    row->setSpacing(16);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    measure(this, [this] { m_form->setMinimumWidth(sentenceWidth(fontMetrics())); });
    new WindowFit(
        this, [this] { return QSize(lines(fontMetrics(), LinesWide), lines(fontMetrics(), LinesHigh)); });
}

void AccountsDialog::connectParts()
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(1500ms);
    connect(m_patience, &QTimer::timeout, this,
        [this] { setState(tr("Waiting for the keychain. It may be asking for its password.")); });
    connect(m_save, &QPushButton::clicked, this, &AccountsDialog::save);
    connect(m_test, &QPushButton::clicked, this, &AccountsDialog::testSignIn);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(m_form, &AccountForm::edited, this, [this] {
        setState({});
        render();
    });
    // Later: a part that was just opened has no place yet.
    connect(
        m_form, &AccountForm::shown, m_scroll,
        [this](QWidget *field) { m_scroll->ensureWidgetVisible(field); }, Qt::QueuedConnection);
    connect(m_list, &AccountList::currentChanged, this, &AccountsDialog::showAccount);
    connect(m_list, &AccountList::addRequested, this, &AccountsDialog::addAccount);
    connect(m_list, &AccountList::duplicateRequested, this, &AccountsDialog::duplicate);
    connect(m_list, &AccountList::renameRequested, m_form, &AccountForm::focusName);
    connect(m_list, &AccountList::moveRequested, this, [this](const QUuid &id, int index) {
        m_accounts.move(id, index);
        fillList(); // also where nothing has changed: a drag has
    });
    connect(m_drop, &FileDrop::dropped, this, [this](const DroppedFile &dropped) {
        if (dropped.kind == DroppedFile::Keys)
            m_form->addKeysFile(dropped.file);
        else
            m_form->addAuthorityFile(dropped.file);
    });
    connect(m_panel, &SignInPanel::changed, this, &AccountsDialog::render);
    connect(m_panel, &SignInPanel::failed, m_form, &AccountForm::blame);
    connect(m_panel, &SignInPanel::projectChosen, m_form, &AccountForm::setProject);
    connect(&m_accounts, &AccountStore::changed, this, &AccountsDialog::fillList);
}

void AccountsDialog::edit(const QUuid &id)
{
    if (!m_accounts.find(id)) {
        addAccount();
        return;
    }
    m_list->setCurrent(id);
    showAccount(id);
}

void AccountsDialog::signIn(const QUuid &id)
{
    edit(id);
    m_form->focusSecret();
}

void AccountsDialog::showAuthorities(const QUuid &id)
{
    edit(id);
    m_form->focusAuthorities();
}

void AccountsDialog::offerKeysFile(const QString &file)
{
    if (m_busy)
        return;
    addAccount();
    m_form->addKeysFile(file);
}

void AccountsDialog::addAccount()
{
    if (m_busy)
        return;
    if (m_new.isNull())
        m_new = QUuid::createUuid();
    fillList();
    m_list->setCurrent(m_new);
    showAccount(m_new);
    m_form->focusName();
}

void AccountsDialog::fillList()
{
    const QList<Account> accounts = m_accounts.accounts();
    const bool hasNew = !m_new.isNull() && !m_accounts.find(m_new);
    m_list->fill(accounts, hasNew ? std::optional(m_new) : std::nullopt, m_current);
    // The current one was removed, here or in another window.
    if (m_list->current().isNull() && !m_current.isNull() && !m_busy) {
        m_drafts.erase(m_current);
        m_current = {};
        edit(accounts.isEmpty() ? QUuid() : accounts.first().id);
    }
    if (m_accounts.find(m_current) && !m_busy && !m_wiped && !m_form->isDirty())
        fillForm(); // another window may have changed it
    render();
}

// What was typed and not saved, else what is kept.
void AccountsDialog::fillForm()
{
    const Account *saved = m_accounts.find(m_current);
    AccountDraft draft{saved ? *saved : Account{}};
    if (!saved) {
        draft.account.id = m_current;
        draft.account.way = SignInWay::Password;
    }
    const auto kept = m_drafts.extract(m_current);
    if (!kept.empty())
        draft = {kept.mapped().account, kept.mapped().typed.clone()};
    m_form->fill(saved ? std::optional(*saved) : std::nullopt, draft);
    m_wiped = false;
}

void AccountsDialog::keepDraft()
{
    if (m_wiped) // while the dialog was closed: the draft has been kept already
        return;
    if (!m_current.isNull() && m_form->isDirty())
        m_drafts[m_current] = m_form->draft();
    else
        m_drafts.erase(m_current);
}

void AccountsDialog::showAccount(const QUuid &id)
{
    if (id == m_current)
        return;
    keepDraft();
    m_notice->dismiss();
    m_panel->dismiss();
    setState({});
    m_current = id;
    fillForm();
    m_scroll->ensureVisible(0, 0);
    render();
}

// While the dialog is closed what was typed is kept as secrets are, and no field can undo it back.
void AccountsDialog::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        m_panel->dismiss();
        keepDraft();
        m_wiped = true;
        m_form->wipe();
    }
    QDialog::hideEvent(event);
}

void AccountsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && m_wiped)
        fillForm();
    QDialog::showEvent(event);
}

void AccountsDialog::begin(const QString &words)
{
    m_notice->dismiss();
    m_busy = true;
    setState(words);
    m_patience->start();
    render();
}

void AccountsDialog::setState(const QString &words)
{
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
}

void AccountsDialog::end()
{
    m_busy = false;
    m_patience->stop();
    setState({});
}

void AccountsDialog::save()
{
    if (m_busy || !m_form->check(AccountForm::For::Saving))
        return;
    m_panel->cancel();
    const Account account = m_form->account();
    begin(tr("Saving…"));
    m_sessions.saveAccount(account, m_form->secrets(), this,
        [this, id = account.id](const Result<void> &result) { onSaved(id, result); });
}

void AccountsDialog::onSaved(const QUuid &id, const Result<void> &result)
{
    end();
    if (!result) {
        if (isHidden() && parentWidget() && parentWidget()->isVisible())
            show(); // nobody would be told otherwise
        edit(id); // another may have been opened meanwhile
        render();
        QList<NoticeBar::Answer> ways{{tr("Try again"), [this] { save(); }, true}};
        if (m_form->account().secretPlace == SecretPlace::Keychain) {
            ways.append({tr("Keep for this run only"), [this] {
                             m_form->keepForThisRunOnly();
                             save();
                         }});
        }
        m_notice->ask(inWords(result.error()), ways);
        return;
    }
    if (m_new == id)
        m_new = {};
    m_drafts.erase(id);
    if (m_current == id) {
        m_form->wipe();
        fillForm();
    }
    fillList();
    setState(tr("Saved."));
    render();
    Q_EMIT accountSaved(id);
}

void AccountsDialog::testSignIn()
{
    if (m_panel->isRunning() || !m_form->check(AccountForm::For::Testing))
        return;
    setState({});
    m_panel->start(m_sessions, m_form->account(), m_form->secrets());
}

void AccountsDialog::duplicate(const QUuid &id)
{
    const Account *account = m_accounts.find(id);
    if (m_busy || !account)
        return;
    //: the name of a copy; %1 is the account that was copied
    const QString name = tr("%1 (copy)").arg(account->name);
    begin(tr("Duplicating…"));
    m_sessions.duplicateAccount(id, name, this, [this](const Result<QUuid> &copy) {
        end();
        fillList();
        if (!copy)
            return m_notice->say(inWords(copy.error()));
        edit(*copy);
        m_form->focusName();
        Q_EMIT accountSaved(*copy);
    });
}

void AccountsDialog::askToRemove()
{
    setState({});
    const QUuid id = m_current;
    if (m_new == id) { // nothing of it is kept anywhere
        discard(id);
        return;
    }
    const Account *account = m_accounts.find(id);
    if (!account)
        return;
    m_notice->ask(tr("Remove “%1” and its secrets from this computer?").arg(account->name),
        {{tr("Keep"), {}, true}, {tr("Remove"), [this, id] { remove(id); }}});
}

void AccountsDialog::discard(const QUuid &id)
{
    m_panel->dismiss();
    m_new = {};
    m_drafts.erase(id);
    m_form->wipe();
    fillList();
}

void AccountsDialog::remove(const QUuid &id)
{
    m_panel->dismiss();
    begin(tr("Removing…"));
    m_sessions.removeAccount(id, this, [this, id](const Result<void> &result) { onRemoved(id, result); });
}

void AccountsDialog::onRemoved(const QUuid &id, const Result<void> &result)
{
    end();
    if (!result) {
        m_notice->ask(inWords(result.error()),
            {{tr("Keep"), {}, true}, {tr("Try again"), [this, id] { remove(id); }},
                {tr("Remove the account, leave its secrets"), [this, id] { m_sessions.forgetAccount(id); }}});
    } else {
        m_drafts.erase(id); // also where another account is shown by now
    }
    fillList();
}

void AccountsDialog::render()
{
    const bool known = m_accounts.find(m_current) != nullptr;
    m_form->setEnabled(!m_busy);
    m_list->setEnabled(!m_busy);
    m_drop->setActive(!m_busy);
    m_save->setEnabled(!m_busy && m_form->isDirty());
    m_test->setEnabled(!m_busy && !m_panel->isRunning());
    m_test->setAccessibleDescription(m_panel->text()); // what came of it, for a screen reader
    m_remove->setEnabled(!m_busy && (known || m_accounts.accounts().size() > 0));
    m_remove->setText(known ? tr("Remo&ve…") : tr("Discard"));
}

} // namespace Chaincert
