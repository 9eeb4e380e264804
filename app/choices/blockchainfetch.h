#pragma once

#include "cloud/lists.h"
#include "sessions/bufferedcall.h"

#include <QTimer>

namespace Chaincert {

/// Fetches one blockchain, and its nodes for the MSP ids. Both are requested at the same time; if the request
/// for the nodes fails for any reason, the facts come without MSP ids. `answer` comes once and later, unless
/// this is destroyed; it may delete this.
class BlockchainFetch : public QObject
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
    using Answer = std::function<void(const Result<BlockchainFacts> &)>;
    BlockchainFetch(Asked asked, Answer answer, QObject *parent = nullptr);

private:
    void onFacts(Result<BufferedResponse> answer);
    void onNodes(Result<BufferedResponse> answer);
    void onRead(Result<BlockchainFacts> facts);
    void endIfWhole();
    void finish(const Result<BlockchainFacts> &facts);

    const Asked m_asked;
    Answer m_answer;
    std::unique_ptr<BufferedCall> m_factsCall;
    std::unique_ptr<BufferedCall> m_nodesCall; // null once it has ended
    std::optional<BlockchainFacts> m_facts;
    QByteArray m_nodes;
    std::shared_ptr<const std::vector<Secret>> m_secrets; // that went with the question for the nodes
    QTimer m_nodesTimeout; // once the rest is there
};

} // namespace Chaincert
