#include "form/listmessages.h"

#include "form/accountfield.h"
#include "form/idfield.h"
#include "form/liststatus.h"
#include "form/organizationsfield.h"
#include "sessions/blamedpart.h"
#include "words/separated.h"

namespace Chaincert {

using ListWords::FieldOf;
using ListWords::List;

ListMessages::ListMessages(
    AccountField &account, IdField &project, IdField &blockchain, OrganizationsField &organizations)
    : m_account(account)
    , m_project(project)
    , m_blockchain(blockchain)
    , m_organizations(organizations)
{
}

QList<ListStatus *> ListMessages::all() const
{
    return {&m_account.status(), &m_project.status(), &m_blockchain.status(), &m_organizations.status()};
}

void ListMessages::render(const Lists &lists, bool isCodeAwaited)
{
    m_isCodeAwaited = isCodeAwaited;
    const auto wrong = blamed(lists);
    if (const ListState *state = wrong.value(FieldOf::Account))
        fail(m_account.status(), ListWords::failed(state->list, *state->failure), *state->failure);
    else
        m_account.status().setText({});
    for (const ListState *state : {&lists.projects, &lists.blockchains, &lists.facts})
        renderStatus(*state, wrong.value(ListWords::fieldOf(state->list)));
    m_project.setNote(noteOf(lists.projects, lists));
    m_blockchain.setNote(noteOf(lists.blockchains, lists));
    renderPlaceholders(lists);
}

QHash<FieldOf, const ListState *> ListMessages::blamed(const Lists &lists) const
{
    QHash<FieldOf, const ListState *> wrong;
    QStringList said;
    for (const ListState *state : {&lists.projects, &lists.blockchains, &lists.facts}) {
        if (!state->failure)
            continue;
        const bool isSignedIn = state != &lists.projects && lists.projects.fresh;
        const FieldOf place = ListWords::fieldOf(state->list, *state->failure, isSignedIn);
        const QString words = ListWords::failed(state->list, *state->failure);
        if (wrong.contains(place) || said.contains(words))
            continue;
        wrong.insert(place, state);
        said.append(words);
    }
    return wrong;
}

void ListMessages::renderStatus(const ListState &state, const ListState *blamed)
{
    ListStatus &status = statusOf(ListWords::fieldOf(state.list));
    if (blamed) {
        QString text = ListWords::failed(blamed->list, *blamed->failure);
        if (blamed == &state && !state.asOf.isNull() && !state.empty)
            text = Words::joined({text, ListWords::stillShown(state.asOf)});
        fail(status, text, *blamed->failure);
    } else if (state.isWaited()) {
        status.loading(waitingWords(state));
    } else {
        status.setText(state.fresh && state.empty ? ListWords::empty(state.list) : QString());
    }
}

void ListMessages::fail(ListStatus &status, const QString &text, const Failure &failure) const
{
    const Account *account = m_account.account();
    // A project that is not known is the account's business where it came from there.
    const bool isTyped
        = failure.kind == FailureKind::ProjectUnknown && account && account->project != m_project.id();
    status.fail(text, failure, account && !isTyped && accountMends(failure, *account));
}

void ListMessages::renderPlaceholders(const Lists &lists)
{
    const auto words = [](const ListState &state) {
        return state.key.isEmpty() ? ListWords::placeholder(state.list) : ListWords::choose(state.list);
    };
    m_project.setPlaceholder(words(lists.projects));
    m_blockchain.setPlaceholder(words(lists.blockchains));
    m_organizations.setPlaceholder(words(lists.facts));
}

QString ListMessages::waitingWords(const ListState &state) const
{
    if (m_isCodeAwaited)
        return ListWords::waitingForCode();
    return state.asOf.isNull() ? ListWords::loading(state.list) : ListWords::askingAgain();
}

QString ListMessages::noteOf(const ListState &state, const Lists &lists) const
{
    if (lists.projects.key.isEmpty())
        return ListWords::accountFirst();
    if (state.key.isEmpty())
        return ListWords::projectFirst();
    if (state.failure)
        return ListWords::inFull(state.list, *state.failure);
    if (state.isWaited())
        return waitingWords(state);
    return state.fresh && state.empty ? ListWords::empty(state.list) : QString();
}

ListStatus &ListMessages::statusOf(FieldOf place) const
{
    switch (place) {
    case FieldOf::Account:
        return m_account.status();
    case FieldOf::Project:
        return m_project.status();
    case FieldOf::Blockchain:
        return m_blockchain.status();
    case FieldOf::Organizations:
        break;
    }
    return m_organizations.status();
}

} // namespace Chaincert
