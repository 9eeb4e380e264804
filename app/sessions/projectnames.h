#pragma once

#include "cloud/bodysink.h"
#include "sessions/accountsession.h"

namespace Chaincert {

class AuthorizedCall;

/// What is not signed in for a project, a key or a token, needs the project's id where a person gave its
/// name: one list of the account's identity service, with all its pages, tells it for all who ask. Where it
/// cannot be told (no such address, the list is refused, the project is not in it) what was given is taken as
/// it is, and the next who presses tries again.
class ProjectNames : public CredentialSource
{
    Q_OBJECT
public:
    enum class List { OfKey, OfToken };
    ProjectNames(AccountSession &session, List list);
    ~ProjectNames() override;

    /// Empty: there is nothing to ask for. Nothing: not known yet; look() and wait for looked().
    std::optional<QString> idOf(const QString &project, std::chrono::steady_clock::time_point askedAt) const;
    void look(std::chrono::steady_clock::time_point askedAt); ///< once at a time; later

    /// For the list itself.
    void credential(const CredentialRequest &request, QObject *context, Answer answer) override;

Q_SIGNALS:
    void looked();

private:
    void send(const QUrl &further); // empty: the first page
    void onList(const Result<AnswerHead> &head, const QByteArray &body, const QUrl &asked);
    void settle();

    AccountSession &m_session;
    const List m_list;
    std::unique_ptr<AuthorizedCall> m_call;
    std::map<QString, QString> m_ids; // by name
    std::map<QString, QString> m_coming; // of the pages so far
    int m_pages = 0;
    std::chrono::steady_clock::time_point m_askedAt;
    std::optional<std::chrono::steady_clock::time_point> m_lookedAt;
};

} // namespace Chaincert
