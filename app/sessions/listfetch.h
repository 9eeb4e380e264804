#pragma once

#include "cloud/listlimits.h"
#include "cloud/lists.h"
#include "platform/workers.h"
#include "sessions/bufferedcall.h"

#include <QSet>

namespace Chaincert {

/// Fetches a list with all its pages (ListLimits), each entry once by its id, every page authorized as the
/// first. `answer` comes once and later, unless this is destroyed; it may delete this.
template <typename Entry> class ListFetch : public QObject
{
public:
    struct Asked
    {
        CredentialSource &credentials;
        CredentialRequest request;
        AuthorizedCall::MakeRequest firstPage;
        /// The entries of one page: called by a worker, since 10,000 take longer than a frame.
        std::function<Result<QList<Entry>>(const BufferedResponse &)> read;
    };
    struct Fetched
    {
        QList<Entry> entries = {};
        /// Of the page at which it ended; `entries` are then those of the pages before.
        std::optional<Failure> failure = {};
        std::optional<ResponseHead> head = {}; ///< of the last page that came
    };
    using Answer = std::function<void(Fetched)>;

    ListFetch(Asked asked, Answer answer, QObject *parent = nullptr)
        : QObject(parent)
        , m_asked(std::move(asked))
        , m_answer(std::move(answer))
    {
        send({});
    }

private:
    struct Page
    {
        ResponseHead head;
        Result<QList<Entry>> entries;
        QUrl next;
    };

    void send(const QUrl &further) // empty: the first page
    {
        ++m_pages;
        m_call = std::make_unique<BufferedCall>(
            m_asked.credentials, m_asked.request,
            [first = m_asked.firstPage, further](
                const Credential &credential) { return furtherPage(first(credential), further); },
            [this](Result<BufferedResponse> answer) { onAnswer(std::move(answer)); });
    }

    void onAnswer(Result<BufferedResponse> answer)
    {
        if (!answer) {
            finish(answer.error());
            return;
        }
        const auto readIt = [answer = std::move(*answer), read = m_asked.read] {
            return Page{answer.head, read(answer), nextPage(answer.body, answer.asked)};
        };
        onWorker(this, readIt, [this](Page page) { onPage(std::move(page)); });
    }

    void onPage(Page page)
    {
        m_fetched.head = page.head;
        if (!page.entries) {
            finish(page.entries.error());
            return;
        }
        QList<Entry> &all = m_fetched.entries;
        const qsizetype before = all.size();
        for (Entry &entry : *page.entries) {
            if (all.size() < ListLimits::Entries && !m_known.contains(entry.id)) {
                m_known.insert(entry.id);
                all += std::move(entry);
            }
        }
        // A page with nothing new would go on forever.
        const bool more = all.size() > before && all.size() < ListLimits::Entries;
        if (more && !page.next.isEmpty() && m_pages < ListLimits::Pages)
            send(page.next);
        else
            finish({});
    }

    void finish(std::optional<Failure> failure)
    {
        m_fetched.failure = std::move(failure);
        const Answer answer = std::exchange(m_answer, {});
        answer(std::move(m_fetched)); // may delete this
    }

    const Asked m_asked;
    Answer m_answer;
    std::unique_ptr<BufferedCall> m_call;
    Fetched m_fetched;
    QSet<QString> m_known; // ids
    int m_pages = 0;
};

} // namespace Chaincert
