#pragma once

#include "form/liststate.h"

#include <QHash>
#include <QList>

namespace Chaincert {

class AccountField;
class IdField;
class ListStatus;
class OrganizationsField;

/// What the form's fields say of their lists: each its own, and what stands in it while it is empty. A
/// failure stands once, under the field it is about, where it can be corrected; what the same led to
/// elsewhere is silent, but for the note in the list itself. The fields are lent.
class ListMessages
{
public:
    ListMessages(
        AccountField &account, IdField &project, IdField &blockchain, OrganizationsField &organizations);

    QList<ListStatus *> all() const; ///< in reading order

    struct Lists
    {
        const ListState &projects;
        const ListState &blockchains;
        const ListState &facts; ///< of the blockchain, with its organizations
    };
    /// isCodeAwaited: the sign-in waits for a code from the person.
    void render(const Lists &lists, bool isCodeAwaited);

private:
    QHash<ListWords::FieldOf, const ListState *> blamed(const Lists &lists) const;
    void renderStatus(const ListState &state, const ListState *blamed);
    void renderPlaceholders(const Lists &lists);
    void fail(ListStatus &status, const QString &text, const Failure &failure) const;
    QString waitingWords(const ListState &state) const;
    QString noteOf(const ListState &state, const Lists &lists) const;
    ListStatus &statusOf(ListWords::FieldOf place) const;

    AccountField &m_account;
    IdField &m_project;
    IdField &m_blockchain;
    OrganizationsField &m_organizations;
    bool m_isCodeAwaited = false;
};

} // namespace Chaincert
