#include "choices/factsquestion_p.h"

#include "cloud/listedtext.h"
#include "platform/workers.h"

#include <chrono>

namespace Chaincert {

using namespace std::chrono_literals;

FactsQuestion::FactsQuestion(Asked asked, Ended ended)
    : Question(std::move(ended))
    , m_asked(std::move(asked))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_nodesCall.reset();
        endIfWhole();
    });
    m_factsCall = std::make_unique<BufferedCall>(m_asked.credentials, m_asked.request, m_asked.facts,
        [this](Result<BufferedAnswer> answer) { onFacts(std::move(answer)); });
    m_nodesCall = std::make_unique<BufferedCall>(m_asked.credentials, m_asked.request, m_asked.nodes,
        [this](Result<BufferedAnswer> answer) { onNodes(std::move(answer)); });
}

void FactsQuestion::onFacts(Result<BufferedAnswer> answer)
{
    if (!answer) {
        m_nodesCall.reset();
        finish(tl::make_unexpected(answer.error()));
        return;
    }
    const auto read = [answer = std::move(*answer)] {
        Result<BlockchainFacts> facts = blockchainAnswer(answer.body, answer.asked.host());
        if (facts)
            blankSecrets(*facts, *answer.secrets);
        else
            facts = tl::make_unexpected(explainUnexpectedAnswer(facts.error(), answer));
        return facts;
    };
    onWorker(this, read, [this](Result<BlockchainFacts> facts) { onRead(std::move(facts)); });
}

void FactsQuestion::onRead(Result<BlockchainFacts> facts)
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
        m_patience.start();
    endIfWhole();
}

void FactsQuestion::onNodes(Result<BufferedAnswer> answer)
{
    if (answer) {
        m_nodes = std::move(answer->body);
        m_secrets = answer->secrets;
    }
    m_nodesCall.reset();
    endIfWhole();
}

void FactsQuestion::endIfWhole()
{
    if (!m_facts || m_nodesCall)
        return;
    m_patience.stop();
    const auto join = [facts = *std::exchange(m_facts, {}), nodes = std::move(m_nodes), secrets = m_secrets] {
        if (nodes.isEmpty())
            return facts;
        BlockchainFacts whole = withNodes(facts, nodes);
        blankSecrets(whole, *secrets);
        return whole;
    };
    onWorker(this, join, [this](BlockchainFacts facts) { finish(std::move(facts)); });
}

} // namespace Chaincert
