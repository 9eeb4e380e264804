#include "choices/blockchainfetch.h"

#include "cloud/listedtext.h"
#include "platform/workers.h"

#include <chrono>

namespace Chaincert {

using namespace std::chrono_literals;

BlockchainFetch::BlockchainFetch(Asked asked, Answer answer, QObject *parent)
    : QObject(parent)
    , m_asked(std::move(asked))
    , m_answer(std::move(answer))
{
    m_nodesTimeout.setSingleShot(true);
    m_nodesTimeout.setInterval(5s);
    connect(&m_nodesTimeout, &QTimer::timeout, this, [this] {
        m_nodesCall.reset();
        endIfWhole();
    });
    m_factsCall = std::make_unique<BufferedCall>(m_asked.credentials, m_asked.request, m_asked.facts,
        [this](Result<BufferedResponse> answer) { onFacts(std::move(answer)); });
    m_nodesCall = std::make_unique<BufferedCall>(m_asked.credentials, m_asked.request, m_asked.nodes,
        [this](Result<BufferedResponse> answer) { onNodes(std::move(answer)); });
}

void BlockchainFetch::onFacts(Result<BufferedResponse> answer)
{
    if (!answer) {
        m_nodesCall.reset();
        finish(tl::make_unexpected(answer.error()));
        return;
    }
    const auto read = [answer = std::move(*answer)] { return readAnswer(answer, blockchainAnswer); };
    onWorker(this, read, [this](Result<BlockchainFacts> facts) { onRead(std::move(facts)); });
}

void BlockchainFetch::onRead(Result<BlockchainFacts> facts)
{
    if (!facts) {
        m_nodesCall.reset();
        finish(tl::make_unexpected(facts.error()));
        return;
    }
    m_facts = std::move(*facts);
    if (m_facts->id.isEmpty())
        m_facts->id = m_asked.blockchainId;
    if (m_nodesCall)
        m_nodesTimeout.start();
    endIfWhole();
}

void BlockchainFetch::onNodes(Result<BufferedResponse> answer)
{
    if (answer) {
        m_nodes = std::move(answer->body);
        m_secrets = answer->secrets;
    }
    m_nodesCall.reset();
    endIfWhole();
}

void BlockchainFetch::endIfWhole()
{
    if (!m_facts || m_nodesCall)
        return;
    m_nodesTimeout.stop();
    const auto join = [facts = *std::exchange(m_facts, {}), nodes = std::move(m_nodes), secrets = m_secrets] {
        if (nodes.isEmpty())
            return facts;
        BlockchainFacts whole = withNodes(facts, nodes);
        redactSecrets(whole, *secrets);
        return whole;
    };
    onWorker(this, join, [this](const BlockchainFacts &facts) { finish(facts); });
}

void BlockchainFetch::finish(const Result<BlockchainFacts> &facts)
{
    const Answer answer = std::exchange(m_answer, {});
    answer(facts); // may delete this
}

} // namespace Chaincert
