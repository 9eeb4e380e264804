#pragma once

#include "choices/listing.h"
#include "choices/question_p.h"
#include "sessions/listfetch.h"

namespace Chaincert {

// A list whole: what came of it before a page failed is not enough.
template <typename Entry> class ListQuestion : public Question<Listing<Entry>>
{
public:
    using Fetch = ListFetch<Entry>;

    ListQuestion(typename Fetch::Asked asked, typename Question<Listing<Entry>>::Ended ended)
        : Question<Listing<Entry>>(std::move(ended))
        , m_fetch(std::move(asked), [this](typename Fetch::Fetched fetched) {
            if (fetched.failure)
                this->finish(tl::make_unexpected(*fetched.failure));
            else
                this->finish(Listing<Entry>{std::move(fetched.entries), QDateTime::currentDateTimeUtc()});
        })
    {
    }

private:
    Fetch m_fetch;
};

} // namespace Chaincert
