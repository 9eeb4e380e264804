#pragma once

#include "answer.h"
#include "blockchain.h"
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
    // `projects` is lent. Lists come in pages of `pageSize` entries; 0: whole.
    Cloud(const Projects &projects, const Scale &scale, int pageSize);
    ~Cloud();

    Answer answer(const Request &request, const Caller &caller);
    static bool knows(const Request &request); // is there such a call?
    static bool isForCertificates(const Request &request);

    QJsonObject description() const; // projects, blockchains and organizations, with a default of each

private:
    Answer certificate(const Request &request, Blockchain &blockchain);
    Blockchains &blockchains(const QString &projectId); // made when first asked for
    Blockchain *find(const QString &projectId, const QString &blockchainId);

    const Projects &m_projects;
    const Scale m_scale;
    const int m_pageSize;
    std::map<QString, Blockchains> m_blockchains; // by project
};

} // namespace Sandbox
