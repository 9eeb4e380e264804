#include "harness/harness.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class SandboxTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void manyTokensAreValidAtOnce();
    void aTokenReachesItsProjectAlone_data();
    void aTokenReachesItsProjectAlone();
    void aRevokedTokenIsBadAndTheFixedOneStays();
    void anEndedTokenMustBeUpdated();
    void aTokenIsValidatedAsItWasHandedOut();
    void aSubjectThatIsNoTokenIsRefused();
    void projectsAreThoseOfTheUser();
    void theAccountIsTold();

private:
    QByteArray token(const char *user, const QJsonObject &scope = {}) const;
    QString projectId(int index) const;

    std::unique_ptr<SandboxProcess> m_cloud;
};

void SandboxTokens::initTestCase()
{
    m_cloud = std::make_unique<SandboxProcess>();
    QVERIFY(m_cloud->isRunning());
}

QByteArray SandboxTokens::token(const char *user, const QJsonObject &scope) const
{
    return signIn(*m_cloud, signInBody(m_cloud->user(user), scope)).header("X-Subject-Token");
}

QString SandboxTokens::projectId(int index) const
{
    return m_cloud->settings().value(u"projects"_s).toArray().at(index)[u"id"_s].toString();
}

void SandboxTokens::manyTokensAreValidAtOnce()
{
    const QJsonObject scope{{u"project"_s, QJsonObject{{u"id"_s, m_cloud->projectId()}}}};
    QByteArrayList tokens{m_cloud->token()};
    for (int i = 0; i < 5; ++i)
        tokens += token("plain", scope);
    for (const QByteArray &one : std::as_const(tokens))
        QCOMPARE(ask(*m_cloud, blockchains(m_cloud->projectId()), one).status, 200);
}

void SandboxTokens::aTokenReachesItsProjectAlone_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QJsonObject>("scope");
    QTest::addColumn<QList<int>>("statuses"); // of the first and the second project
    const auto project = [this](int index) {
        return QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, projectId(index)}}}};
    };
    QTest::newRow("the first") << QByteArray("plain") << project(0) << QList<int>{200, 403};
    QTest::newRow("the second") << QByteArray("plain") << project(1) << QList<int>{403, 200};
    QTest::newRow("the one") << QByteArray("one_project") << project(1) << QList<int>{403, 200};
    QTest::newRow("the account, which is no project")
        << QByteArray("plain") << QJsonObject() << QList<int>{403, 403};
}

void SandboxTokens::aTokenReachesItsProjectAlone()
{
    QFETCH(const QByteArray, user);
    QFETCH(const QJsonObject, scope);
    QFETCH(const QList<int>, statuses);
    const QByteArray signedIn = token(user.constData(), scope);
    for (int index = 0; index < 2; ++index) {
        const Answered answered = ask(*m_cloud, blockchains(projectId(index)), signedIn);
        QCOMPARE(answered.status, statuses.at(index));
        QCOMPARE(answered.code(), answered.status == 200 ? QString() : u"BCS.4030403"_s);
    }
}

void SandboxTokens::aRevokedTokenIsBadAndTheFixedOneStays()
{
    const QByteArray signedIn = token("plain");
    QCOMPARE(ask(*m_cloud, "/v3/auth/projects", signedIn).status, 200);
    m_cloud->revoke();
    const Answered identity = ask(*m_cloud, "/v3/auth/projects", signedIn);
    QCOMPARE(identity.status, 401);
    QCOMPARE(identity.message(), u"The request you have made requires authentication."_s);
    const Answered service = ask(*m_cloud, blockchains(m_cloud->projectId()), signedIn);
    QCOMPARE(service.status, 401);
    QCOMPARE(service.code(), u"BCS.4010401"_s);
    QCOMPARE(ask(*m_cloud, blockchains(m_cloud->projectId()), m_cloud->token()).status, 200);
    QVERIFY(!token("plain").isEmpty());
}

void SandboxTokens::anEndedTokenMustBeUpdated()
{
    const SandboxProcess cloud({u"--token-lifetime"_s, u"1"_s});
    const QJsonObject scope{{u"project"_s, QJsonObject{{u"id"_s, cloud.projectId()}}}};
    QByteArray token;
    const auto use = [&] { return ask(cloud, blockchains(cloud.projectId()), token); };
    const auto useOfNew = [&] {
        token = signIn(cloud, signInBody(cloud.user("plain"), scope)).header("X-Subject-Token");
        return use();
    };
    // Where a busy machine does not take a second for it.
    QVERIFY(Harness::waitFor([&] { return useOfNew().status == 200; }));
    QTRY_COMPARE(use().status, 401);
    QCOMPARE(use().code(), u"APIGW.0307"_s);
    QCOMPARE(ask(cloud, "/v3/auth/projects", token).status, 401);
    QCOMPARE(ask(cloud, blockchains(cloud.projectId()), cloud.token()).status, 200);
}

void SandboxTokens::aTokenIsValidatedAsItWasHandedOut()
{
    const Answered signedIn = signIn(*m_cloud, signInBody(m_cloud->user("one_project")));
    const QByteArray token = signedIn.header("X-Subject-Token");
    const Answered told = say(*m_cloud, "GET /v3/auth/tokens?nocatalog=true",
        {{"X-Auth-Token", token}, {"X-Subject-Token", token}});
    QCOMPARE(told.status, 200);
    QCOMPARE(told.json(), signedIn.json());
    QCOMPARE(told.header("X-Subject-Token"), token);
}

void SandboxTokens::aSubjectThatIsNoTokenIsRefused()
{
    QCOMPARE(ask(*m_cloud, "/v3/auth/tokens", m_cloud->token()).code(), u"IAM.0009"_s);
    const Answered unknown = say(
        *m_cloud, "GET /v3/auth/tokens", {{"X-Auth-Token", m_cloud->token()}, {"X-Subject-Token", "MIIx"}});
    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.code(), u"IAM.0004"_s);
}

void SandboxTokens::projectsAreThoseOfTheUser()
{
    for (const char *about : {"plain", "one_project"}) {
        const QByteArray signedIn = token(about);
        for (const QByteArray &path : {QByteArray("/v3/auth/projects"), QByteArray("/v3/projects")}) {
            QJsonArray ids;
            const QJsonArray list = ask(*m_cloud, path, signedIn).json().value(u"projects"_s).toArray();
            for (const QJsonValue &one : list)
                ids.append(one[u"id"_s]);
            QCOMPARE(ids, m_cloud->user(about).value(u"projects"_s).toArray());
        }
    }
    const QJsonArray named = ask(*m_cloud, "/v3/projects?name=cn-north-4", m_cloud->token())
                                 .json()
                                 .value(u"projects"_s)
                                 .toArray();
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.first()[u"id"_s].toString(), m_cloud->projectId());
}

void SandboxTokens::theAccountIsTold()
{
    const QJsonArray domains
        = ask(*m_cloud, "/v3/auth/domains", token("plain")).json().value(u"domains"_s).toArray();
    QCOMPARE(domains.size(), 1);
    QCOMPARE(domains.first()[u"id"_s], m_cloud->settings().value(u"domain"_s)[u"id"_s]);
    QCOMPARE(say(*m_cloud, "GET /v3/auth/domains", {{"X-Auth-Token", token("plain")}, {"X-Domain-Id", "x"}})
                 .code(),
        u"IAM.0002"_s);
}

CHAINCERT_TEST(SandboxTokens)

#include "tst_sandboxtokens.moc"
