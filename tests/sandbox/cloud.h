#pragma once

#include "answer.h"
#include "special.h"

#include <map>
#include <memory>

namespace Sandbox {

// One request, taken apart. `path` and `query` as they came over the wire, still encoded.
struct Request
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray token; // X-Auth-Token
    QByteArray requestId; // what X-Request-Id will say
    QByteArray origin;
};

// The demonstration cloud: what it holds and what it answers. Knows no socket.
class Cloud
{
public:
    Cloud();
    ~Cloud();

    Answer answer(const Request &request);

    QByteArray token() const { return m_token; }
    QJsonObject description() const; // projects, blockchains and organizations, with a default of each

private:
    struct Blockchain;
    struct Project;

    Answer identityService(const Request &request) const;
    Answer certificate(const Request &request, Blockchain &blockchain);
    Organization *organization(Blockchain &blockchain, const QString &name);
    Blockchain *find(const QString &projectId, const QString &blockchainId);

    QByteArray m_token;
    QList<Project> m_projects;
    std::vector<std::unique_ptr<Blockchain>> m_blockchains;
};

} // namespace Sandbox
