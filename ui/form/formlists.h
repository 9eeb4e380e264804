#pragma once

#include "choices/listsource.h"
#include "failures/failure.h"
#include "form/choice.h"
#include "form/listwords.h"

#include <QDateTime>
#include <QObject>
#include <QUuid>

#include <memory>
#include <optional>

class QTimer;

namespace Chaincert {

class IdField;
class ListStatus;
class OrganizationsField;

// Keeps the form's three lists to what is chosen: what is remembered at once, what the cloud says as soon as
// a person does something in the form (the keychain is asked for that), again when told. An answer for
// something that is no longer chosen is dropped. Everything lent must outlive this.
class FormLists : public QObject
{
    Q_OBJECT
public:
    FormLists(ListSource &source, IdField &project, IdField &blockchain, OrganizationsField &organizations,
        QObject *parent);
    ~FormLists() override;

    void setAccount(const QUuid &id);
    void wake(); // somebody does something: from now on the cloud is asked
    void refresh(); // asks for all of it again
    QString blockchainName() const; // of the one that is chosen; empty: not known

private:
    // One list: what it is of, and how it stands.
    struct State
    {
        ListWords::List list;
        QStringList key = {}; // what it is of: account, project, blockchain; empty: nothing yet
        std::unique_ptr<QObject> memory = {}; // who waits for what is remembered
        std::unique_ptr<QObject> asking = {}; // who waits for the cloud
        bool asked = false;
        bool fresh = false;
        bool empty = true;
        QDateTime asOf = {};
        std::optional<Failure> failure = {};
    };

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
    QStringList keyOf(const State &state) const;
    static bool isSettled(const IdField &field);
    bool isOvertaken(State &state); // something else was typed since it was asked
    bool begin(State &state, const QStringList &key); // false: it is of that already
    void start(State &state);
    void note(State &state, const QDateTime &asOf, bool empty, bool fresh);
    void fail(State &state, const Failure &failure);
    void tryAgain();
    void render(const State &state);
    ListStatus &statusOf(const State &state) const;
    static void chooseOnly(IdField &field, const QList<Choice> &choices);
    void leaveOtherProject(bool fresh);

    ListSource &m_source;
    IdField &m_project;
    IdField &m_blockchain;
    OrganizationsField &m_organizations;
    QTimer *m_soon;
    QUuid m_account;
    bool m_awake = false;
    State m_projects{ListWords::List::Projects};
    State m_blockchains{ListWords::List::Blockchains};
    State m_factsState{ListWords::List::Organizations};
    std::optional<BlockchainFacts> m_facts;
    QStringList m_seenIn; // the key of the list that held m_seenId
    QString m_seenId;
};

} // namespace Chaincert
