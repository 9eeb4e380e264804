#pragma once

#include "choices/question_p.h"
#include "cloud/lists.h"
#include "sessions/bufferedcall.h"

#include <QTimer>

namespace Chaincert {

// One blockchain, and its nodes for the MSP ids. Both are requested at the same time; if the request for the
// nodes fails for any reason, the facts come without MSP IDs.
class FactsQuestion : public Question<BlockchainFacts>
{
public:
    struct Asked
    {
        CredentialSource &credentials;
        CredentialRequest request;
        QString blockchainId;
        AuthorizedCall::MakeRequest facts;
        AuthorizedCall::MakeRequest nodes;
    };
    FactsQuestion(Asked asked, Ended ended);

private:
    void onFacts(Result<BufferedAnswer> answer);
    void onNodes(Result<BufferedAnswer> answer);
    void onRead(Result<BlockchainFacts> facts);
    void endIfWhole();

    const Asked m_asked;
    std::unique_ptr<BufferedCall> m_factsCall;
    std::unique_ptr<BufferedCall> m_nodesCall; // null once it has ended
    std::optional<BlockchainFacts> m_facts;
    QByteArray m_nodes;
    std::shared_ptr<const std::vector<Secret>> m_secrets; // that went with the question for the nodes
    QTimer m_patience; // for the nodes, once the rest is there
};

} // namespace Chaincert
