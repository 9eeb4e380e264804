#pragma once

#include "choices/listing.h"
#include "choices/pagecall_p.h"
#include "choices/question_p.h"
#include "cloud/listedtext.h"
#include "cloud/listlimits.h"
#include "cloud/lists.h"
#include "platform/workers.h"

#include <QSet>

namespace Chaincert {

// A list whole, all its pages (at most 100) together. Answers are read on a pool thread: 10,000 entries take
// longer than a frame.
template <typename Entry> class ListQuestion : public Question<Listing<Entry>>
{
public:
    struct Asked
    {
        CredentialSource &credentials;
        CredentialRequest request;
        AuthorizedCall::MakeRequest first;
        Result<QList<Entry>> (*read)(QByteArrayView body, const QString &host);
    };

    ListQuestion(Asked asked, typename Question<Listing<Entry>>::Ended ended)
        : Question<Listing<Entry>>(std::move(ended))
        , m_asked(std::move(asked))
    {
        send({});
    }

private:
    struct Read
    {
        Result<QList<Entry>> entries;
        QUrl next;
    };

    // A further page is authorized as the first.
    void send(const QUrl &further)
    {
        const auto makeRequest = [first = m_asked.first, further](const Credential &credential) {
            return furtherPage(first(credential), further);
        };
        ++m_pages;
        m_call = std::make_unique<PageCall>(m_asked.credentials, m_asked.request, makeRequest,
            [this](Result<Page> page) { onPage(std::move(page)); });
    }

    void onPage(Result<Page> page)
    {
        if (!page) {
            this->finish(tl::make_unexpected(page.error()));
            return;
        }
        const auto readIt = [page = std::move(*page), read = m_asked.read] {
            Read done{read(page.body, page.asked.host()), nextPage(page.body, page.asked)};
            if (done.entries)
                blankSecrets(*done.entries, *page.secrets);
            else
                done.entries = tl::make_unexpected(understood(done.entries.error(), page));
            return done;
        };
        onWorker(this, readIt, [this](Read done) { onRead(std::move(done)); });
    }

    void onRead(Read done)
    {
        if (!done.entries) {
            this->finish(tl::make_unexpected(done.entries.error()));
            return;
        }
        const qsizetype before = m_list.entries.size();
        for (Entry &entry : *done.entries) {
            if (m_list.entries.size() < ListLimits::Entries && !m_known.contains(entry.id)) {
                m_known.insert(entry.id);
                m_list.entries += std::move(entry);
            }
        }
        // A page with nothing new would go on forever.
        const bool more = m_list.entries.size() > before && m_list.entries.size() < ListLimits::Entries;
        if (more && !done.next.isEmpty() && m_pages < ListLimits::Pages) {
            send(done.next);
            return;
        }
        m_list.asOf = QDateTime::currentDateTimeUtc();
        this->finish(std::move(m_list));
    }

    const Asked m_asked;
    std::unique_ptr<PageCall> m_call;
    Listing<Entry> m_list;
    QSet<QString> m_known;
    int m_pages = 0;
};

} // namespace Chaincert
