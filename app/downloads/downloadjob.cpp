#include "downloads/downloadjob.h"

#include "cloud/certrequest.h"
#include "downloads/foldertemplate.h"
#include "downloads/targetpath.h"
#include "platform/workers.h"
#include "sessions/authorizedcall.h"

#include <QDir>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace Chaincert {

namespace {

using Answer = Result<SavedDownload>;

// The way back from a worker: closed when the job dies, so that nothing reaches a dead one.
class Mailbox
{
public:
    using Receive = std::function<void(const Answer &)>;
    Mailbox(QObject *receiver, Receive receive)
        : m_receiver(receiver)
        , m_receive(std::move(receive))
    {
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

    void post(Answer answer)
    {
        // Shared, so that a list of 10,000 files is not copied on its way.
        const auto shared = std::make_shared<const Answer>(std::move(answer));
        run([receive = m_receive, shared] { receive(*shared); });
    }

    void run(std::function<void()> what) // there
    {
        const std::lock_guard lock(m_mutex);
        if (m_receiver)
            QMetaObject::invokeMethod(m_receiver, std::move(what), Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    QObject *m_receiver;
    const Receive m_receive;
};

// What a worker needs to save one body; holds all of it until the answer is posted.
struct SaveTask
{
    DownloadRequest request;
    FolderTemplate folders;
    JudgedBy judgedBy;
    ResponseHead head;
    std::shared_ptr<DownloadedFile> body;
    std::shared_ptr<const std::vector<Secret>> secrets;
    std::shared_ptr<CancelToken> cancelToken;
    std::shared_ptr<Committer> committer;
    std::shared_ptr<Mailbox> mailbox;

    void run()
    {
        const std::function<bool()> cancelled = [this] { return cancelToken->isCancelled(); };
        auto prepared = prepareDownload(request, folders, judgedBy, head, body, *secrets, cancelled);
        if (!prepared) {
            body->discard(); // before the answer, so that its files are gone by then
            post(tl::make_unexpected(prepared.error()));
            return;
        }
        body.reset();
        committer->add(std::move(*prepared), cancelToken,
            [to = mailbox, answered = head](Answer answer) { to->post(told(std::move(answer), answered)); });
    }

    void post(Answer answer) { mailbox->post(told(std::move(answer), head)); }

    // What fails on the disk failed after the service had answered: its status and request id are told too.
    static Answer told(Answer answer, const ResponseHead &head)
    {
        if (!answer && !answer.error().service && answer.error().kind != FailureKind::Cancelled)
            answer.error().service.emplace(ServiceError{head.httpStatus, {}, {}, head.requestId});
        return answer;
    }
};

bool isUsableFolder(const QString &folder)
{
    return QDir::isAbsolutePath(folder) && !folder.contains(QChar::Null);
}

} // namespace

class DownloadJob::Private
{
public:
    Private(DownloadJob *job, DownloadRequest wanted, std::chrono::steady_clock::time_point when,
        CredentialSource &source, BatchContext ofRun)
        : q(job)
        , request(std::move(wanted))
        , askedAt(when)
        , credentials(source)
        , shared(std::move(ofRun))
    {
        mailbox = std::make_shared<Mailbox>(q, [this](const Answer &answer) { finish(answer); });
    }

    void lookFirst();
    void onLooked(const std::optional<SavedDownload> &there);
    void ask();
    void onCallProgressed(const CallProgress &progress);
    void onCallFinished(const Result<ResponseHead> &answer);
    void giveUp(const Failure &failure);
    void finish(const Answer &answer);

    DownloadJob *const q;
    const DownloadRequest request;
    const std::chrono::steady_clock::time_point askedAt;
    CredentialSource &credentials;
    const BatchContext shared;
    const Result<FolderTemplate> folders = FolderTemplate::of(request);
    const DestinationWork work = shared.destinations->workAt(request.folder);
    const std::shared_ptr<CancelToken> cancelToken = std::make_shared<CancelToken>();
    std::shared_ptr<Mailbox> mailbox;
    std::shared_ptr<DownloadedFile> body = std::make_shared<DownloadedFile>();
    std::unique_ptr<AuthorizedCall> call;
    JobProgress progress;
    bool started = false;
    bool finished = false;
};

DownloadJob::DownloadJob(DownloadRequest request, std::chrono::steady_clock::time_point askedAt,
    CredentialSource &credentials, BatchContext shared, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(request), askedAt, credentials, std::move(shared)))
{
}

DownloadJob::~DownloadJob()
{
    d->mailbox->close();
    d->cancelToken->cancel();
    // Removing a large file takes its time, so the last to hold the body is the destination's work.
    d->work.saving->start([came = std::move(d->body)] {});
}

void DownloadJob::start()
{
    if (std::exchange(d->started, true) || d->finished)
        return;
    if (!isUsableFolder(d->request.folder)) {
        const QString &folder = d->request.folder;
        const bool homeless = folder == u"~" || folder.startsWith(QLatin1String("~/"));
        d->mailbox->post(fail(homeless ? FailureKind::HomeUnknown : FailureKind::PathInvalid, folder));
        return;
    }
    if (!d->folders)
        d->mailbox->post(tl::make_unexpected(d->folders.error()));
    else if (d->request.onConflict == OnConflict::Skip)
        d->lookFirst();
    else
        d->ask();
}

void DownloadJob::Private::lookFirst()
{
    work.writing->start([this, wanted = request, names = *folders, to = mailbox] {
        const auto there = existingDownload(wanted, names);
        to->run([this, there] { onLooked(there); });
    });
}

void DownloadJob::Private::onLooked(const std::optional<SavedDownload> &there)
{
    if (cancelToken->isCancelled())
        finish(fail(FailureKind::Cancelled));
    else if (there)
        finish(*there);
    else
        ask();
}

void DownloadJob::Private::ask()
{
    call = std::make_unique<AuthorizedCall>(
        credentials,
        CredentialRequest{request.accountId, request.query.projectId, askedAt, request.query.endpoint.url(),
            false, request.query.orgName + u" · "_s + certTypeId(request.query.certType)},
        [query = request.query](const Credential &credential) {
            CertQuery asked = query;
            if (!credential.projectId.isEmpty())
                asked.projectId = credential.projectId;
            return certRequest(asked);
        },
        [this] {
            return std::make_unique<FileSink>(
                shared.destinations, request.folder, body, request.allowOpenKeys);
        });
    QObject::connect(call.get(), &AuthorizedCall::progressed, q,
        [this](const CallProgress &callProgress) { onCallProgressed(callProgress); });
    QObject::connect(call.get(), &AuthorizedCall::finished, q,
        [this](const Result<ResponseHead> &answer) { onCallFinished(answer); });
    call->start();
}

void DownloadJob::cancel()
{
    if (d->finished || d->cancelToken->isCancelled() || !d->cancelToken->cancel())
        return;
    // Started and without a call, it is at the disk: that work sees the cancelToken, and answers.
    if (d->call) {
        d->call->cancel(); // answers
    } else if (!d->started) {
        d->started = true;
        d->mailbox->post(fail(FailureKind::Cancelled));
    }
}

void DownloadJob::Private::onCallProgressed(const CallProgress &callProgress)
{
    if (callProgress.stage == CallProgress::Stage::WaitingToRetry)
        progress.heardAt = {};
    else // it tells when a connection is sought and made, when the answer begins, and that bytes came
        progress.heardAt = QDateTime::currentDateTimeUtc();
    progress.received = callProgress.received;
    progress.total = callProgress.total;
    progress.tryNumber = callProgress.tryNumber;
    progress.retryAt = {};
    progress.retryIn = callProgress.retryIn;
    progress.throttled = callProgress.throttled;
    switch (callProgress.stage) {
    case CallProgress::Stage::Connecting:
    case CallProgress::Stage::Waiting:
        progress.state = DownloadState::Connecting;
        break;
    case CallProgress::Stage::Receiving:
        progress.state = DownloadState::Downloading;
        break;
    case CallProgress::Stage::WaitingToRetry:
        progress.state = DownloadState::WaitingToRetry;
        progress.retryAt = QDateTime::currentDateTimeUtc().addMSecs(callProgress.retryIn.count());
        break;
    }
    Q_EMIT q->progressed(progress);
}

void DownloadJob::Private::onCallFinished(const Result<ResponseHead> &answer)
{
    const auto secrets = call->secrets(); // to be redacted in what the service says
    call.release()->deleteLater(); // we are in its signal
    if (!answer) {
        giveUp(answer.error());
        return;
    }
    if (cancelToken->isCancelled()) {
        giveUp(Failure{FailureKind::Cancelled, {}, {}});
        return;
    }
    const AskedFor asked{request.mspId, request.query.orgName, certTypeId(request.query.certType)};
    auto task = std::make_shared<SaveTask>(SaveTask{request, *folders, {asked, shared.ending}, *answer,
        std::move(body), secrets, cancelToken, shared.committer, mailbox});
    work.saving->start([task] { task->run(); });
    progress.state = DownloadState::Unpacking;
    progress.heardAt = {};
    Q_EMIT q->progressed(progress); // may delete this
}

// Removing what came is work for the disk, and the answer waits for it; where nothing came it waits for none.
void DownloadJob::Private::giveUp(const Failure &failure)
{
    if (!body->workFolder) {
        finish(tl::make_unexpected(failure));
        return;
    }
    work.saving->start([came = std::move(body), to = mailbox, failure] {
        came->discard();
        to->post(tl::make_unexpected(failure));
    });
}

void DownloadJob::Private::finish(const Answer &answer)
{
    if (std::exchange(finished, true))
        return;
    if (answer) {
        Q_EMIT q->finished(answer); // may delete this
        return;
    }
    Failure failure = answer.error();
    failure.tries = std::max(failure.tries, progress.tryNumber);
    Q_EMIT q->finished(tl::make_unexpected(failure));
}

DownloadStatus withProgress(DownloadStatus status, const JobProgress &job)
{
    status.state = job.state;
    status.received = job.received;
    status.total = job.total;
    status.tryNumber = job.tryNumber;
    status.retryAt = job.retryAt;
    status.throttled = job.throttled && job.state == DownloadState::WaitingToRetry;
    status.heardAt = job.heardAt;
    return status;
}

DownloadStatus withAnswer(DownloadStatus status, const Result<SavedDownload> &answer)
{
    status.retryAt = {};
    status.throttled = false;
    status.heardAt = {};
    if (answer) {
        status.state = answer->unchanged ? DownloadState::Unchanged : DownloadState::Saved;
        status.saved = *answer;
        if (!answer->skipped)
            status.received = answer->bytes;
    } else if (answer.error().kind == FailureKind::Cancelled) {
        status.state = DownloadState::Cancelled;
    } else {
        status.state = DownloadState::Failed;
        status.failure = std::make_shared<Failure>(answer.error());
    }
    return status;
}

} // namespace Chaincert
