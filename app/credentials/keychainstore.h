#pragma once

#include "credentials/secretstore.h"

#include <chrono>
#include <map>
#include <tuple>
#include <vector>

namespace QKeychain {
class Job;
}

namespace Chaincert {

/// The operating system's keychain, through QtKeychain. Every question has a limit of our own, because on
/// some desktops the answer never comes; after KeychainTimedOut it goes on listening (a person may be
/// typing): a secret that comes late is kept for the next read of that account. A write or a removal that
/// timed out may still be carried out, and its failure says so. QtKeychain runs one job at a time, so one
/// that waits for a person holds up the others. Failures: all Keychain… kinds; KeychainNotFound also where a
/// prompt was dismissed and nobody can tell. Removing what is not there may succeed.
class KeychainStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(
        std::chrono::milliseconds limit = std::chrono::seconds(30), QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QUuid &id, const QString &label, QObject *context, Read answer) override;
    void write(const QUuid &id, const QString &label, AccountSecrets secrets, QObject *context,
        Done answer) override;
    void remove(const QUuid &id, const QString &label, QObject *context, Done answer) override;

private:
    struct Item // one place in the keychain
    {
        QUuid id;
        QString label;
        bool operator<(const Item &other) const
        {
            return std::tie(id, label) < std::tie(other.id, other.label);
        }
    };
    struct Reading; // one job, for all who ask meanwhile
    template <typename Answer> struct Waiter;

    using MakeJob = std::function<QKeychain::Job *()>;
    using Finished = std::function<void(const QKeychain::Job &)>;
    void run(const MakeJob &makeJob, const Finished &finished, bool mayRepeat = true);

    template <typename Answer>
    std::shared_ptr<Waiter<Answer>> waiter(
        const Item &item, QObject *context, Answer answer, QList<OwnSentence> afterLimit = {});
    void startReading(const Item &item, const std::shared_ptr<Reading> &reading);
    void onRead(const Item &item, const std::shared_ptr<Reading> &reading, Result<AccountSecrets> secrets);
    template <typename Answer> bool refuses(QObject *context, const Answer &answer);
    void explain(const Item &item, const QKeychain::Job &job, std::function<void(Failure)> then);
    void forget(const Item &item);

    std::chrono::milliseconds m_limit;
    std::map<Item, std::shared_ptr<Reading>> m_readings;
    std::map<Item, AccountSecrets> m_late;
};

} // namespace Chaincert
