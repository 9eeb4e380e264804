#include "sessions/keysession.h"

#include "platform/later.h"

namespace Chaincert {

// Dropped without a word: nothing was learnt, the next who waits may try.
class KeyUse : public CredentialUse
{
public:
    KeyUse(KeySession *session, quint64 number, const Asker &asker)
        : m_session(session)
        , m_number(number)
        , m_what(asker.request.what)
        , m_forList(asker.forList)
    {
    }
    ~KeyUse() override
    {
        if (m_session)
            m_session->serveLater();
    }
    Q_DISABLE_COPY_MOVE(KeyUse)
    void accepted() override
    {
        if (m_session && !m_forList) // what answers there may be no service that looks at signatures
            m_session->onAccepted(m_number);
    }
    Failure refused(const Failure &why) override
    {
        if (m_session) // the list was asked for by all who wait
            m_session->onRefused(m_number, {m_what, m_forList ? std::optional(why) : std::nullopt}, why);
        return why;
    }

private:
    const QPointer<KeySession> m_session;
    const quint64 m_number;
    const QString m_what;
    const bool m_forList;
};

KeySession::KeySession(SessionGround &ground, const Account &account, QObject *parent)
    : AccountSession(ground, account, parent)
{
    connect(&m_projects, &ProjectNames::looked, this, &KeySession::serveLater);
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
    if (account().way == SignInWay::FoundKeys) {
        if (isReadingOld()) {
            readFoundKey();
            return;
        }
    } else if (secrets.secretKey.isEmpty()) {
        settleAll(Failure{FailureKind::SecretMissing, account().name});
        return;
    } else {
        setKey({account().accessKey, secrets.secretKey.clone(), secrets.securityToken.clone()});
    }
    const auto network = ground().networkOf(account(), secrets.proxyPassword, lastAsked());
    const auto lastOne = lastAsked();
    bool needsProjects = false;
    const bool alive = settle([&](const Asker &asker) -> std::optional<Result<Credential>> {
        if (const auto refused = m_refusals.told({}, asked(asker)))
            return tl::make_unexpected(*refused);
        if (!m_proven && !m_trial.expired())
            return {};
        auto found = credentialFor(asker, network);
        needsProjects = needsProjects || !found;
        return found;
    });
    if (alive && needsProjects)
        m_projects.look(lastOne);
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
    ground().readFoundKey(
        account().keys, this, [this](Result<FoundKey> found) { onFoundKey(std::move(found)); });
}

void KeySession::onFoundKey(Result<FoundKey> found)
{
    m_reading = false;
    if (!found) {
        m_readAt.reset();
        settleAll(found.error());
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
    const Asker &asker, const std::shared_ptr<Network> &network)
{
    const QString given = projectOf(asker);
    const std::optional<QString> project = asker.forList || asker.request.ofNoProject
        ? QString()
        : m_projects.idOf(given.isEmpty() ? m_foundProject : given, asker.request.askedAt);
    if (!project)
        return {};
    Authorization authorization{{}, m_key.clone(), *project,
        account().domainId.isEmpty() ? m_foundDomain : account().domainId, m_clockOffset};
    auto use = std::make_shared<KeyUse>(this, m_number, asker);
    if (!m_proven)
        m_trial = use;
    return credential(
        std::move(authorization), network, std::move(use), *project == given ? QString() : *project);
}

void KeySession::onAccepted(quint64 number)
{
    if (number != m_number)
        return;
    m_clockMended = false;
    if (!std::exchange(m_proven, true))
        serveLater();
}

void KeySession::onRefused(quint64 number, Refusals::Met met, const Failure &failure)
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
    m_readAt.reset(); // the next who presses has it read anew
    serveLater();
}

} // namespace Chaincert
