#include "credentials/keychainstore.h"

#include "credentials/keychainitem.h"
#include "platform/keychainservice.h"
#include "platform/later.h"
#include "platform/process.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

namespace Chaincert {

// Someone who waits, once: for the answer or for the limit, whichever comes first.
template <typename Answer> struct KeychainStore::Waiter
{
    QPointer<QObject> context;
    Answer answer;
    QTimer limit;
    bool answered = false;

    template <typename Value> void give(Value value)
    {
        if (std::exchange(answered, true))
            return;
        limit.stop();
        if (context)
            std::exchange(answer, {})(std::move(value));
    }
};

struct KeychainStore::Reading
{
    std::vector<std::shared_ptr<Waiter<Read>>> waiters;
    bool outdated = false; // the item was written or removed meanwhile
};

namespace {

constexpr char MayStillSave[]
    = QT_TRANSLATE_NOOP("Words", "It may still save the new credentials when it responds.");
constexpr char MayStillRemove[]
    = QT_TRANSLATE_NOOP("Words", "It may still remove the credentials when it responds.");

FailureKind kindOf(QKeychain::Error error, KeychainState state)
{
    if (state == KeychainState::Missing)
        return FailureKind::KeychainMissing;
    if (state == KeychainState::Locked)
        return FailureKind::KeychainLocked;
    switch (error) {
    case QKeychain::EntryNotFound:
        return FailureKind::KeychainNotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return FailureKind::KeychainDenied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return FailureKind::KeychainMissing;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return FailureKind::KeychainFailed;
}

} // namespace

KeychainStore::KeychainStore(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
}

// Running jobs are left to themselves: deleting one crashes when its answer comes, and they delete
// themselves.
KeychainStore::~KeychainStore() = default;

template <typename Answer>
std::shared_ptr<KeychainStore::Waiter<Answer>> KeychainStore::waiter(
    const Item &item, QObject *context, Answer answer, QList<OwnSentence> afterLimit)
{
    auto made = std::make_shared<Waiter<Answer>>();
    made->context = context;
    made->answer = std::move(answer);
    made->limit.setSingleShot(true);
    made->limit.setTimerType(Qt::PreciseTimer); // a coarse one may come 5 % early
    Failure timedOut{FailureKind::KeychainTimedOut, item.label, {},
        qint64(std::chrono::duration_cast<std::chrono::seconds>(m_limit).count())};
    timedOut.ownSentences = std::move(afterLimit);
    connect(&made->limit, &QTimer::timeout, this, [timedOut, weak = std::weak_ptr(made)] {
        if (const auto waiting = weak.lock())
            waiting->give(tl::make_unexpected(timedOut));
    });
    made->limit.start(m_limit);
    return made;
}

// GLib, in which the library speaks D-Bus, ends the program where it gets no thread or no file.
template <typename Answer> bool KeychainStore::refuses(QObject *context, const Answer &answer)
{
    constexpr int files = 8;
    constexpr int threads = 4;
    const Result<void> can = Platform::canRun(files, threads);
    if (!can)
        later(context, [answer, failure = can.error()] { answer(tl::make_unexpected(failure)); });
    return !can;
}

void KeychainStore::read(const QUuid &id, const QString &label, QObject *context, Read answer)
{
    const Item item{id, label};
    if (const auto late = m_late.find(item); late != m_late.end()) {
        later(context, std::move(answer), Result<AccountSecrets>(std::move(late->second)));
        m_late.erase(late);
        return;
    }
    if (refuses(context, answer))
        return;
    auto &reading = m_readings[item];
    const bool first = !reading;
    if (first)
        reading = std::make_shared<Reading>();
    reading->waiters.push_back(waiter<Read>(item, context, std::move(answer)));
    if (first)
        startReading(item, reading);
}

// Jobs have no parent: they are never deleted from here, and `this` as the context detaches from them.
void KeychainStore::run(const MakeJob &makeJob, const Finished &finished, bool mayRepeat)
{
    QKeychain::Job *job = makeJob();
    connect(job, &QKeychain::Job::finished, this, [this, job, makeJob, finished, mayRepeat] {
        if (job->error() == QKeychain::OtherError && mayRepeat && reconnectKeychain())
            run(makeJob, finished, false);
        else
            finished(*job);
    });
    job->start();
}

void KeychainStore::startReading(const Item &item, const std::shared_ptr<Reading> &reading)
{
    const auto makeJob = [item] {
        auto *job = new QKeychain::ReadPasswordJob(itemService(item.label));
        job->setKey(itemKey(item.id));
        return job;
    };
    run(makeJob, [this, item, reading](const QKeychain::Job &job) {
        if (job.error() == QKeychain::NoError) {
            QByteArray value = static_cast<const QKeychain::ReadPasswordJob &>(job).binaryData();
            Result<AccountSecrets> secrets = decodeItem(value, item.label);
            OPENSSL_cleanse(value.data(), static_cast<size_t>(value.size()));
            onRead(item, reading, std::move(secrets));
            return;
        }
        explain(item, job, [this, item, reading](const Failure &failure) {
            onRead(item, reading, tl::make_unexpected(failure));
        });
    });
}

void KeychainStore::onRead(
    const Item &item, const std::shared_ptr<Reading> &reading, Result<AccountSecrets> secrets)
{
    if (const auto current = m_readings.find(item); current != m_readings.end() && current->second == reading)
        m_readings.erase(current);
    const bool anybodyGaveUp = std::any_of(reading->waiters.begin(), reading->waiters.end(),
        [](const auto &waiter) { return waiter->answered; });
    if (secrets && anybodyGaveUp && !reading->outdated)
        m_late[item] = secrets->clone();
    for (const auto &waiter : reading->waiters)
        waiter->give(
            secrets ? Result<AccountSecrets>(secrets->clone()) : tl::make_unexpected(secrets.error()));
}

void KeychainStore::write(
    const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context, Done answer)
{
    if (refuses(context, answer))
        return;
    const Item item{id, label};
    forget(item);
    const auto waiting = waiter<Done>(item, context, std::move(answer), {OwnSentence(MayStillSave)});
    const auto makeJob = [item, kept = std::make_shared<AccountSecrets>(std::move(secrets))] {
        auto *job = new QKeychain::WritePasswordJob(itemService(item.label));
        job->setKey(itemKey(item.id));
        job->setBinaryData(encodeItem(*kept));
        return job;
    };
    run(makeJob, [this, item, waiting](const QKeychain::Job &job) {
        if (job.error() == QKeychain::NoError)
            waiting->give(Result<void>());
        else
            explain(item, job,
                [waiting](const Failure &failure) { waiting->give(tl::make_unexpected(failure)); });
    });
}

void KeychainStore::remove(const QUuid &id, const QString &label, QObject *context, Done answer)
{
    if (refuses(context, answer))
        return;
    const Item item{id, label};
    forget(item);
    const auto waiting = waiter<Done>(item, context, std::move(answer), {OwnSentence(MayStillRemove)});
    const auto makeJob = [item] {
        auto *job = new QKeychain::DeletePasswordJob(itemService(item.label));
        job->setKey(itemKey(item.id));
        return job;
    };
    run(makeJob, [this, item, waiting](const QKeychain::Job &job) {
        // libsecret passes over a locked item without a word: "removed" is believed only of an open keyring.
        const bool removed = job.error() == QKeychain::NoError;
        explain(item, job, [waiting, removed](const Failure &failure) {
            if (removed && failure.kind != FailureKind::KeychainLocked)
                waiting->give(Result<void>());
            else
                waiting->give(tl::make_unexpected(failure));
        });
    });
}

// The kind of a failed job's failure, with what the service itself says.
void KeychainStore::explain(const Item &item, const QKeychain::Job &job, std::function<void(Failure)> then)
{
    askKeychainState(this,
        [label = item.label, error = job.error(), detail = job.errorString(), then = std::move(then)](
            KeychainState state) {
            then(Failure{kindOf(error, state), label, detail});
        });
}

// What was read or is being read of an item that now changes must not be kept for later.
void KeychainStore::forget(const Item &item)
{
    m_late.erase(item);
    if (const auto reading = m_readings.find(item); reading != m_readings.end()) {
        reading->second->outdated = true;
        m_readings.erase(reading);
    }
}

} // namespace Chaincert

// Not in the common moc file: programs that do not use the keychain would load its library with that file.
#include "moc_keychainstore.cpp"
