#pragma once

#include "answer.h"
#include "caller.h"
#include "request.h"
#include "special.h"

#include <map>
#include <memory>

namespace Sandbox {

// The blockchain service: what it holds and what it answers to callers who are known.
class Cloud
{
public:
    Cloud();
    ~Cloud();

    Answer answer(const Request &request, const Caller &caller);
    static bool knows(const Request &request); // is there such a call?
    static bool isForCertificates(const Request &request);

    QJsonObject description() const; // projects, blockchains and organizations, with a default of each

private:
    struct Blockchain;

    Answer certificate(const Request &request, Blockchain &blockchain);
    Organization *organization(Blockchain &blockchain, const QString &name);
    Blockchain *find(const QString &projectId, const QString &blockchainId);

    std::vector<std::unique_ptr<Blockchain>> m_blockchains;
};

} // namespace Sandbox
