#include "accounts/accounteditor.h"

#include "accounts/accountbuttons.h"
#include "accounts/accountform.h"
#include "accounts/signinpanel.h"
#include "accounts/suggestedregion.h"
#include "credentials/accountstore.h"
#include "fields/fieldscroll.h"
#include "fields/textwidth.h"
#include "notices/noticebar.h"
#include "sessions/sessions.h"
#include "sessions/testedsignin.h"
#include "words/words.h"

#include <QPointer>
#include <QVBoxLayout>

namespace Chaincert {

AccountEditor::AccountEditor(AccountStore &accounts, Sessions &sessions, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_sessions(sessions)
    , m_notice(new NoticeBar(this))
    , m_scroll(new FieldScroll(this))
    , m_form(new AccountForm(sessions.foundKeys(), this))
    , m_panel(new SignInPanel(this))
    , m_buttons(new AccountButtons(this))
{
    build();
    connectParts();
}

void AccountEditor::build()
{
    m_scroll->setWidget(m_form);
    measure(this, [this] { m_form->setMinimumWidth(sentenceWidth(fontMetrics())); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_panel);
    column->addWidget(m_buttons);
}

void AccountEditor::connectParts()
{
    connect(m_buttons, &AccountButtons::saveRequested, this, &AccountEditor::save);
    connect(m_buttons, &AccountButtons::testRequested, this, &AccountEditor::testSignIn);
    connect(m_buttons, &AccountButtons::removeRequested, this, &AccountEditor::askToRemove);
    connect(m_buttons, &AccountButtons::closeRequested, this, [this] { window()->close(); });
    connect(m_form, &AccountForm::edited, this, [this] {
        m_buttons->setStatus({});
        render();
    });
    // Later: a part that was just opened has no place yet.
    connect(
        m_form, &AccountForm::shown, m_scroll,
        [this](QWidget *field) { m_scroll->ensureWidgetVisible(field); }, Qt::QueuedConnection);
    connect(m_panel, &SignInPanel::changed, this, &AccountEditor::render);
    connect(m_panel, &SignInPanel::failed, m_form, &AccountForm::blame);
    connect(m_panel, &SignInPanel::helpRequested, this, &AccountEditor::helpRequested);
    connect(m_notice, &NoticeBar::helpRequested, this, &AccountEditor::helpRequested);
    connect(m_panel, &SignInPanel::succeeded, this, &AccountEditor::onTested);
    connect(m_panel, &SignInPanel::focusLeft, m_buttons, &AccountButtons::focusTest);
    connect(m_panel, &SignInPanel::projectChosen, m_form, &AccountForm::setProject);
}

bool AccountEditor::isUnsaved() const
{
    return m_isAway ? m_drafts.count(m_current) > 0 : !m_current.isNull() && m_form->isDirty();
}

void AccountEditor::setCurrent(const QUuid &id)
{
    if (id == m_current)
        return;
    keepDraft();
    m_notice->dismiss();
    m_panel->dismiss();
    m_tested.reset();
    m_buttons->setStatus({});
    m_current = id;
    fillForm();
    m_scroll->ensureVisible(0, 0);
    render();
}

void AccountEditor::refresh()
{
    if (m_accounts.find(m_current) && !m_isBusy && !m_isAway && !m_form->isDirty())
        fillForm();
    render();
}

void AccountEditor::forget()
{
    m_drafts.erase(m_current);
    m_current = {};
}

// What was typed and not saved, else what is kept.
void AccountEditor::fillForm()
{
    const QList<Account> all = m_accounts.accounts();
    QStringList labels;
    for (const Account &account : all) {
        if (account.id != m_current)
            labels.append(account.name);
    }
    const Account *saved = m_accounts.find(m_current);
    AccountDraft draft{saved ? *saved : Account{}};
    if (!saved) {
        draft.account.id = m_current;
        draft.account.authMethod = AuthMethod::Password;
    }
    m_form->setTakenLabels(labels);
    m_form->setSuggestedRegion(suggestedRegion(m_accounts.lastRegion()));
    m_form->fill(saved ? std::optional(*saved) : std::nullopt, draft);
    const auto kept = m_drafts.extract(m_current);
    if (!kept.empty())
        m_form->restore(kept.mapped());
    m_isAway = false;
}

void AccountEditor::keepDraft()
{
    if (m_isAway) // the draft has been kept already
        return;
    if (isUnsaved())
        m_drafts[m_current] = m_form->draft();
    else
        m_drafts.erase(m_current);
}

void AccountEditor::suspend()
{
    m_panel->dismiss();
    m_buttons->setStatus({});
    keepDraft();
    m_isAway = true;
    m_form->wipe();
}

void AccountEditor::resume()
{
    if (m_isAway)
        fillForm();
    render();
}

void AccountEditor::leave(const Then &then)
{
    if (m_isBusy || !isUnsaved()) { // what is being saved is asked about when that fails
        then();
        return;
    }
    const QString label = m_form->account().name;
    //: %1 is the label of an account that has unsaved changes, or of one that is new
    m_notice->ask(tr("“%1” has unsaved changes.").arg(label.isEmpty() ? tr("New account") : label),
        {{tr("Save changes"),
             [this, then] {
                 m_afterSaving = then;
                 save();
             }},
            {tr("Discard changes"),
                [this, then] {
                    discard();
                    then();
                }},
            {tr("Keep editing"), {}, true}});
}

void AccountEditor::showFailure(const Failure &failure)
{
    m_form->focusSecret(); // where no field is to blame
    m_panel->tell(tl::make_unexpected(failure));
}

void AccountEditor::save()
{
    if (m_isBusy || !m_form->check(AccountForm::For::Saving)) {
        m_afterSaving = {};
        return;
    }
    m_panel->cancel();
    const Account account = m_form->account();
    begin(tr("Saving…"));
    m_sessions.saveAccount(
        account, m_form->secrets(), this,
        [this, id = account.id](const Result<void> &result) { onSaved(id, result); }, m_tested);
}

void AccountEditor::onSaved(const QUuid &id, const Result<void> &result)
{
    const Then then = std::exchange(m_afterSaving, {});
    end();
    if (!result) {
        Q_EMIT saveFailed(id);
        askAfterFailure(result.error());
        return;
    }
    m_drafts.erase(id);
    m_tested.reset();
    if (m_current == id) {
        m_form->wipe();
        fillForm();
    }
    render();
    m_buttons->setStatus(tr("Saved."));
    m_buttons->focusClose();
    const QPointer<AccountEditor> alive(this);
    Q_EMIT saved(id, bool(then));
    if (alive && then)
        then();
}

void AccountEditor::askAfterFailure(const Failure &failure)
{
    QList<NoticeBar::Answer> answers{{tr("Try again"), [this] { save(); }, true}};
    if (m_form->account().secretPlace == SecretPlace::Keychain) {
        answers.append({tr("Keep for this run only"), [this] {
                            m_form->keepForThisRunOnly();
                            save();
                        }});
    }
    m_notice->ask(Words::inFull(failure), answers, failure.kind);
}

void AccountEditor::testSignIn()
{
    if (m_panel->isRunning() || !m_form->check(AccountForm::For::Testing))
        return;
    m_buttons->setStatus({});
    m_tested.reset();
    const bool hadFocus = m_buttons->hasFocusOnTest();
    m_panel->start(m_sessions, m_form->account(), m_form->secrets());
    if (hadFocus)
        m_panel->focusCancel();
}

void AccountEditor::onTested(const std::shared_ptr<TestedSignIn> &signedIn)
{
    m_tested = signedIn;
    if (m_buttons->hasFocusOnTest())
        m_buttons->focusSave(); // the next thing to do
    if (m_tested && !m_form->isDirty())
        m_sessions.useSignIn(*m_tested);
}

// What was typed goes; a new account with it.
void AccountEditor::discard()
{
    m_panel->dismiss();
    m_tested.reset();
    m_drafts.erase(m_current);
    m_form->wipe();
    if (!m_accounts.find(m_current)) { // it is stored nowhere
        Q_EMIT discarded(m_current);
        return;
    }
    fillForm();
    render();
}

void AccountEditor::duplicate(const QUuid &id)
{
    const Account *account = m_accounts.find(id);
    if (m_isBusy || !account)
        return;
    //: the name of a copy; %1 is the account that was copied
    const QString name = tr("%1 (copy)").arg(account->name);
    begin(tr("Duplicating…"));
    m_sessions.duplicateAccount(id, name, this, [this](const Result<QUuid> &copy) {
        end();
        if (copy)
            Q_EMIT duplicated(*copy);
        else
            m_notice->showMessage(Words::inFull(copy.error()), copy.error().kind);
    });
}

void AccountEditor::askToRemove()
{
    m_buttons->setStatus({});
    const QUuid id = m_current;
    const Account *account = m_accounts.find(id);
    if (!account) {
        discard();
        return;
    }
    m_notice->ask(tr("Remove “%1” and its secrets from this computer?").arg(account->name),
        {{tr("Keep"), {}, true}, {tr("Remove"), [this, id] { remove(id); }}});
}

void AccountEditor::remove(const QUuid &id)
{
    m_panel->dismiss();
    begin(tr("Removing…"));
    m_sessions.removeAccount(id, this, [this, id](const Result<void> &result) { onRemoved(id, result); });
}

void AccountEditor::onRemoved(const QUuid &id, const Result<void> &result)
{
    if (result)
        m_drafts.erase(id); // also where another account is shown by now
    end();
    if (result)
        return;
    m_notice->ask(Words::inFull(result.error()),
        {{tr("Keep"), {}, true}, {tr("Try again"), [this, id] { remove(id); }},
            {tr("Remove the account, keep its secrets"), [this, id] { m_sessions.forgetAccount(id); }}},
        result.error().kind);
}

void AccountEditor::begin(const QString &words)
{
    m_notice->dismiss();
    m_isBusy = true;
    m_buttons->waitFor(words);
    render();
}

void AccountEditor::end()
{
    m_isBusy = false;
    m_buttons->endWaiting();
    Q_EMIT ended();
}

void AccountEditor::render()
{
    m_form->setEnabled(!m_isBusy);
    m_panel->setProject(m_form->account().project);
    m_buttons->render({m_accounts.find(m_current) != nullptr, isUnsaved(), m_isBusy, m_panel->isRunning(),
        m_accounts.accounts().isEmpty(), m_panel->text()});
    Q_EMIT changed();
}

} // namespace Chaincert
