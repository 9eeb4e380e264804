#include "results/rowcard.h"

#include "card/copymenu.h"
#include "downloads/downloadqueue.h"
#include "inspection/keyfile.h"
#include "notices/noticebar.h"
#include "platform/workers.h"
#include "results/cardsourceof.h"
#include "results/detailspanel.h"
#include "results/resultsmodel.h"
#include "results/resultsview.h"
#include "results/rowactions.h"
#include "results/rowsjudged.h"
#include "words/words.h"

#include <algorithm>

namespace Chaincert {

RowCard::RowCard(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_reader(new CardReader(this))
    , m_copies(new CopyMenu(&parts.details))
    , m_judged(new RowsJudged(parts.queue, this))
{
    m_parts.details.setCopyMenu(m_copies);
    connect(m_reader, &CardReader::changed, this, &RowCard::tellQueueWhoReadsKeys);
    connect(m_reader, &CardReader::changed, this, &RowCard::changed);
    connect(m_copies, &CopyMenu::copied, &m_parts.details, &DetailsPanel::sayCardCopied);
    connect(m_copies, &CopyMenu::keyNotRead, this, &RowCard::sayFailure);
    connect(&m_parts.details, &DetailsPanel::makePrivateRequested, this, &RowCard::makePrivate);
    connect(&m_parts.details, &DetailsPanel::authorityOfOrganizationRequested, this, &RowCard::getAuthority);
}

void RowCard::setAccounts(const AccountStore &accounts)
{
    m_accounts = &accounts;
}

void RowCard::setEndingThresholds(const EndingThresholds &ending)
{
    m_ending = ending;
    m_judged->setEndingThresholds(ending);
    Q_EMIT changed();
}

std::optional<CardSource> RowCard::current() const
{
    if (!m_parts.rows.severalSelected().isEmpty())
        return {};
    auto source = cardSourceOf(m_parts.model, m_parts.view.currentIndex(), m_accounts);
    if (source)
        source->ending = m_ending;
    return source;
}

std::shared_ptr<const IdentityCard> RowCard::readCurrent()
{
    const std::optional<CardSource> source = current();
    m_reader->read(source);
    m_parts.details.setAuthorityAsked(isAuthorityAsked());
    const CardSource shown = source.value_or(CardSource{});
    m_copies->setCard(m_reader->card(), shown.openedFolder(), shown.folderWithin(), shown.threads());
    return m_reader->card();
}

// Who can read the keys may have changed since the download: then the row says what its card says.
void RowCard::tellQueueWhoReadsKeys()
{
    const auto card = m_reader->card();
    const DownloadStatus *shown = m_parts.model.status(m_parts.view.currentIndex());
    const DownloadStatus *status = shown ? m_parts.queue.status(shown->id) : nullptr;
    if (!card || !card->summary || !status || !status->saved || !status->saved->assessment
        || status->saved->folder != m_reader->source()->path)
        return;
    const auto hasReaders = [](const AssessmentSummary &summary) {
        const QList<Finding> findings = summary.findings();
        return std::any_of(findings.begin(), findings.end(),
            [](const Finding &finding) { return finding.check == Check::KeyReaders; });
    };
    if (hasReaders(*status->saved->assessment) == hasReaders(*card->summary))
        return;
    m_parts.queue.judgeAnew(status->id, *card->summary);
}

void RowCard::makePrivate(const QString &file)
{
    if (!m_reader->source())
        return;
    onThreadFor(
        m_reader->source()->threads(), this,
        [folder = m_reader->source()->openedFolder(), file = m_reader->source()->fileWithin(file)] {
            return Chaincert::makePrivate(folder, file);
        },
        [this, file, path = m_reader->source()->path](const Result<void> &done) {
            m_reader->readAgain();
            if (done)
                Q_EMIT madePrivate(path, file);
            else
                sayFailure(done.error());
        });
}

void RowCard::getAuthority()
{
    const std::optional<DownloadRequest> request = authorityRequest();
    if (!request)
        return;
    m_asked.append({*request, m_parts.queue.add(*request)});
    Q_EMIT changed();
}

// For "ca" of the current row's organization, to the same place.
std::optional<DownloadRequest> RowCard::authorityRequest() const
{
    const DownloadStatus *status = m_parts.model.status(m_parts.view.currentIndex());
    if (!status)
        return {};
    DownloadRequest request = status->request;
    request.query.certType = CertType::Ca;
    return request;
}

// What failed, was cancelled or taken off the list can be asked for again.
bool RowCard::isAuthorityAsked() const
{
    const std::optional<DownloadRequest> request = authorityRequest();
    return request && std::any_of(m_asked.begin(), m_asked.end(), [&](const auto &asked) {
        const DownloadStatus *ca = m_parts.queue.status(asked.second);
        return asked.first == *request && ca && !canBeRetried(ca->state);
    });
}

void RowCard::sayFailure(const Failure &failure)
{
    m_parts.notice.showQuietly(Words::inFull(failure), failure.kind);
}

} // namespace Chaincert
