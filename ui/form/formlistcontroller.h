#pragma once

#include "choices/listsource.h"
#include "form/choice.h"
#include "form/listmessages.h"

#include <QSet>
#include <QUuid>

class QTimer;

namespace Chaincert {

class AccountField;
class IdField;
class OrganizationsField;

/// Keeps the form's three lists to what is chosen: what is remembered at once, what the cloud says as soon as
/// a person does something in the form (the keychain is asked for that), again when told. An answer for
/// something that is no longer chosen is dropped. Everything lent must outlive this.
class FormListController : public QObject
{
    Q_OBJECT
public:
    FormListController(ListSource &source, AccountField &account, IdField &project, IdField &blockchain,
        OrganizationsField &organizations, QObject *parent);
    ~FormListController() override;

    void setAccount(const QUuid &id);
    void startAsking(); ///< someone does something: from now on the cloud is asked
    void refresh(); ///< asks for all of it again
    /// Asks for the projects again, and for the rest once someone comes for it: signing in to a project may
    /// cost a code, and the one given for a test is good for the list of projects.
    void refreshProjects();
    void setCodeAwaited(const QUuid &account, bool awaited); ///< its sign-in waits for a code from the person
    QString blockchainName() const; ///< of the one that is chosen; empty: not known
    QDateTime asOf() const; ///< UTC, of the oldest of the lists; null: there is none yet

Q_SIGNALS:
    void aged(); ///< asOf() may be another
    void editAccountRequested(const Chaincert::Failure &why); ///< which the chosen account can mend
    void helpRequested(Chaincert::FailureKind kind);

private:
    void follow();
    void followProjects();
    void followBlockchains();
    void followFacts();
    void askProjects();
    void askBlockchains();
    void askFacts();
    void takeProjects(const Listing<ReachableProject> &listing, bool fresh);
    void takeBlockchains(const Listing<ListedBlockchain> &listing, bool fresh);
    void takeFacts(const BlockchainFacts &facts, const QDateTime &asOf, bool fresh);

    // What each list is to be of; empty: of nothing yet.
    QStringList keyOf(const ListState &state) const;
    static bool isSettled(const IdField &field);
    bool isOvertaken(ListState &state); // something else was typed since it was asked
    bool begin(ListState &state, const QStringList &key); // false: it is of that already
    void start(ListState &state);
    void note(ListState &state, const QDateTime &asOf, bool empty, bool fresh);
    void fail(ListState &state, const Failure &failure);
    void tryAgain();
    void render();
    static void chooseOnly(IdField &field, const QList<Choice> &choices);
    void leaveOtherProject(bool fresh);

    ListSource &m_source;
    ListMessages m_messages;
    IdField &m_project;
    IdField &m_blockchain;
    OrganizationsField &m_organizations;
    QTimer *m_followTimer;
    QUuid m_account;
    QSet<QUuid> m_codesAwaited;
    bool m_mayAskCloud = false;
    bool m_mayAskProjects = false; // although it sleeps
    ListState m_projects{ListWords::List::Projects};
    ListState m_blockchains{ListWords::List::Blockchains};
    ListState m_factsState{ListWords::List::Organizations};
    std::optional<BlockchainFacts> m_facts;
    QStringList m_seenIn; // the key of the list that held m_seenId
    QString m_seenId;
};

} // namespace Chaincert
