#include "sessions/keysession.h"

#include "platform/later.h"

namespace Chaincert {

KeySession::KeySession(const SessionBackend &backend, const Account &account, QObject *parent)
    : AccountSession(backend, account, parent)
{
    connect(&m_projects, &ProjectNames::fetched, this, &KeySession::serveLater);
}

std::vector<Secret> KeySession::secretsInUse() const
{
    std::vector<Secret> secrets;
    if (!m_key.secretKey.isEmpty())
        secrets.push_back(m_key.secretKey.clone());
    if (!m_key.securityToken.isEmpty())
        secrets.push_back(m_key.securityToken.clone());
    return secrets;
}

void KeySession::serve(const AccountSecrets &secrets)
{
    if (account().authMethod == AuthMethod::FoundKeys) {
        if (isReadingOld()) {
            readFoundKey();
            return;
        }
    } else if (secrets.secretKey.isEmpty()) {
        failPending(Failure{FailureKind::SecretMissing, account().name});
        return;
    } else {
        setKey({account().accessKey, secrets.secretKey.clone(), secrets.securityToken.clone()});
    }
    const auto network = currentNetwork(secrets.proxyPassword);
    const auto lastOne = lastAsked();
    bool needsProjects = false;
    const bool alive = answerPending([&](const PendingRequest &pending) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.failureFor({}, asked(pending)))
            return tl::make_unexpected(*refused);
        if (!m_proven && !m_trial.expired())
            return {};
        auto found = credentialFor(pending, network);
        needsProjects = needsProjects || !found;
        return found;
    });
    if (alive && needsProjects)
        m_projects.fetch(lastOne);
}

bool KeySession::isReadingOld() const
{
    return !m_readAt || lastAsked() > *m_readAt;
}

void KeySession::readFoundKey()
{
    if (std::exchange(m_reading, true))
        return;
    m_readAt = std::chrono::steady_clock::now();
    backend().foundKeys.read(
        account().keys, this, [this](Result<FoundKey> found) { onFoundKey(std::move(found)); });
}

void KeySession::onFoundKey(Result<FoundKey> found)
{
    m_reading = false;
    if (!found) {
        m_readAt.reset();
        failPending(found.error());
        return;
    }
    m_foundProject = found->projectId;
    m_foundDomain = found->domainId;
    setKey(std::move(found->key));
    serveLater();
}

void KeySession::setKey(AccessKey key)
{
    if (m_key.id == key.id && m_key.secretKey.equals(key.secretKey)
        && m_key.securityToken.equals(key.securityToken))
        return;
    m_key = std::move(key);
    m_proven = false;
    m_trial.reset();
    m_refusals.forgetAll();
    ++m_number;
}

// Nothing: its project's id is not known yet.
std::optional<Result<Credential>> KeySession::credentialFor(
    const PendingRequest &pending, const std::shared_ptr<Network> &network)
{
    const QString given = projectOf(pending);
    const std::optional<QString> project = pending.forList || pending.request.ofNoProject
        ? QString()
        : m_projects.idOf(given.isEmpty() ? m_foundProject : given, pending.request.askedAt);
    if (!project)
        return {};
    Authorization authorization{{}, m_key.clone(), *project,
        account().domainId.isEmpty() ? m_foundDomain : account().domainId, m_clockOffset};
    auto use = useFor(pending);
    if (!m_proven)
        m_trial = use;
    return makeCredential(
        std::move(authorization), network, std::move(use), *project == given ? QString() : *project);
}

std::shared_ptr<CredentialUse> KeySession::useFor(const PendingRequest &pending)
{
    const QPointer<KeySession> session(this);
    const auto accepted = [session, number = m_number, forList = pending.forList] {
        if (session && !forList) // what answers there may be no service that looks at signatures
            session->onAccepted(number);
    };
    const auto refused = [session, number = m_number, forList = pending.forList, what = pending.request.what](
                             const Failure &why) {
        if (session) // the list was asked for by all who wait
            session->onRefused(number, {what, forList ? std::optional(why) : std::nullopt}, why);
        return why;
    };
    // Dropped without a word: nothing was learnt, the next who waits may try.
    const auto dropped = [session](const CredentialUse *use) {
        delete use;
        if (session)
            session->serveLater();
    };
    return {new CredentialUse{accepted, refused}, dropped};
}

void KeySession::onAccepted(quint64 number)
{
    if (number != m_number)
        return;
    m_clockMended = false;
    if (!std::exchange(m_proven, true))
        serveLater();
}

void KeySession::onRefused(quint64 number, RefusalCache::Met met, const Failure &failure)
{
    if (number != m_number)
        return;
    ++m_number;
    m_proven = false;
    m_trial.reset();
    if (failure.kind == FailureKind::ClockWrong && !std::exchange(m_clockMended, true)) {
        const QDateTime ours = QDateTime::currentDateTimeUtc();
        const QDateTime theirs = failure.service->date;
        m_clockOffset = std::chrono::milliseconds(ours.msecsTo(theirs));
        later(this, [this, ours, theirs] { Q_EMIT clockCorrected(ours, theirs); });
        serveLater();
        return;
    }
    m_clockMended = false;
    m_refusals.remember(std::move(met));
    m_readAt.reset(); // a found key is read anew for the next who asks
    serveLater();
}

} // namespace Chaincert
