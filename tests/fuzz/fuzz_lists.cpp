#include "choices/rememberedlists.h"
#include "cloud/identity.h"
#include "cloud/listlimits.h"
#include "cloud/lists.h"

#include <cstdlib>

using namespace Chaincert;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"bcs.example.com"_s;

void check(bool good)
{
    if (!good)
        std::abort();
}

void checkFacts(const BlockchainFacts &facts)
{
    check(
        facts.organizations.size() <= ListLimits::Entries && facts.name.size() <= ListLimits::MaxTextLength);
    for (const ListedOrganization &organization : facts.organizations)
        check(!organization.name.isEmpty() && organization.name.size() <= ListLimits::MaxTextLength);
}

} // namespace

// One body as the answer to every question there is for a list, and as the file of remembered lists.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView body(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto blockchains = blockchainsAnswer(body, Host)) {
        check(blockchains->size() <= ListLimits::Entries);
        for (const ListedBlockchain &blockchain : *blockchains)
            check(!blockchain.id.isEmpty() && blockchain.id.size() <= ListLimits::MaxTextLength);
    }
    if (const auto facts = blockchainAnswer(body, Host)) {
        checkFacts(*facts);
        checkFacts(withNodes(*facts, body));
    }
    const QUrl asked(u"https://bcs.example.com/v2/p/blockchains"_s);
    const QUrl next = nextPage(body, asked);
    check(next.isEmpty() || (next.scheme() == asked.scheme() && next.host() == asked.host()));
    if (const auto projects = projectsAnswer(body, Host))
        check(projects->size() <= ListLimits::Entries);
    if (const auto domains = domainsAnswer(body, Host))
        check(domains->size() <= ListLimits::Entries);
    ResponseHead head;
    head.httpStatus = 201;
    head.subjectToken = std::make_shared<const Secret>(Secret("token"));
    if (const auto signedIn = signInAnswer(head, body, Host))
        check(signedIn->expiresAt.isValid());
    tokenFactsAnswer(head, body, Host);
    const ReadLists read = fromJson(body);
    if (read.verdict == ReadLists::Verdict::Read) {
        const ReadLists again = fromJson(toJson(read.lists));
        check(again.verdict == ReadLists::Verdict::Read && again.lists == read.lists);
    }
    return 0;
}
