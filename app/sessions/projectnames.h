#pragma once

#include "cloud/identity.h"
#include "sessions/accountsession.h"
#include "sessions/listfetch.h"

namespace Chaincert {

/// What is not signed in for a project, a key or a token, needs the project's id where a person gave its
/// name: one list of the account's identity service, with all its pages, tells it for all who ask. Where it
/// cannot be told (no such address, the list is refused, the project is not in it) what was given is taken as
/// it is, and the next who presses tries again.
class ProjectNames : public CredentialSource
{
    Q_OBJECT
public:
    explicit ProjectNames(AccountSession &session);
    ~ProjectNames() override;

    /// Empty: there is nothing to ask for. Nothing: not known yet; fetch() and wait for fetched().
    std::optional<QString> idOf(const QString &project, std::chrono::steady_clock::time_point askedAt) const;
    void fetch(std::chrono::steady_clock::time_point askedAt); ///< once at a time; later

    /// For the list itself.
    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;

Q_SIGNALS:
    void fetched();

private:
    using Fetch = ListFetch<ReachableProject>;
    void onFetched(const Fetch::Fetched &fetched);
    void settle();

    AccountSession &m_session;
    std::unique_ptr<Fetch> m_fetch; // while it is being asked
    std::map<QString, QString> m_ids; // by name
    std::optional<std::chrono::steady_clock::time_point> m_lookedAt;
};

} // namespace Chaincert
